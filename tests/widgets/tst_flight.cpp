// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/flight.h"

#include <cmath>
#include <QTest>
#include <random>

namespace {

constexpr int rounds = 300;
constexpr int steps = 50;

class RandomCamera
{
public:
    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }

    Camera make() { return {{between(-20'000, 20'000), between(-20'000, 20'000)}, std::exp(between(2, 11))}; }

private:
    std::mt19937 m_random{7};
};

/// Where a layout point is on a screen of width 1, from its middle.
QPointF onScreen(const QPointF& point, const Camera& camera)
{
    return (point - camera.centre) / camera.width;
}

bool liesBetween(double value, double a, double b)
{
    const double slack = 1e-9 * (1 + std::abs(a) + std::abs(b));
    return value >= std::min(a, b) - slack && value <= std::max(a, b) + slack;
}

} // namespace

class TestFlight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndEndsExactly();
    void goesOneWayOnly();
    void zoomsSteadily();
    void fixedPointStays();
    void glidesWhereItDoesNotZoom();
    void almostTheSameWidthGlidesToo();
    void standsStill();
    void takesLittleTime();
};

void TestFlight::startsAndEndsExactly()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const Flight flight(from, to);
        QCOMPARE(flight.at(0), from);
        QCOMPARE(flight.at(-3), from);
        QCOMPARE(flight.at(1), to);
        QCOMPARE(flight.at(1.5), to);
        QCOMPARE(flight.target(), to);
    }
}

void TestFlight::goesOneWayOnly()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const Flight flight(from, to);
        Camera last = from;
        for (int step = 1; step <= steps; ++step) {
            const Camera at = flight.at(double(step) / steps);
            QVERIFY(std::isfinite(at.width) && at.width > 0);
            QVERIFY(liesBetween(at.width, last.width, to.width));
            QVERIFY(liesBetween(at.centre.x(), last.centre.x(), to.centre.x()));
            QVERIFY(liesBetween(at.centre.y(), last.centre.y(), to.centre.y()));
            last = at;
        }
    }
}

void TestFlight::zoomsSteadily()
{
    const Flight flight({{0, 0}, 100}, {{500, 200}, 1600});
    for (int step = 1; step < 4; ++step)
        QVERIFY(std::abs(flight.at(step / 4.0).width - 100 * std::pow(2, step)) < 1e-6);
}

void TestFlight::fixedPointStays()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const double share = random.between(1.1, 20);
        const QPointF fixed =
            from.centre + QPointF(random.between(-0.5, 0.5), random.between(-0.5, 0.5)) * from.width;
        // What the wheel does at that point.
        const Camera to{fixed + (from.centre - fixed) * share, from.width * share};
        const Flight flight(from, to);
        for (int step = 0; step <= steps; ++step) {
            const QPointF moved = onScreen(fixed, flight.at(double(step) / steps)) - onScreen(fixed, from);
            QVERIFY2(moved.manhattanLength() < 1e-6, qPrintable(QString::number(moved.manhattanLength())));
        }
    }
}

void TestFlight::glidesWhereItDoesNotZoom()
{
    const Flight flight({{0, 0}, 100}, {{300, -60}, 100});
    for (int step = 0; step <= steps; ++step) {
        const double share = double(step) / steps;
        const Camera at = flight.at(share);
        QVERIFY(std::abs(at.width - 100) < 1e-9);
        QVERIFY((at.centre - QPointF(300, -60) * share).manhattanLength() < 1e-9);
    }
}

void TestFlight::almostTheSameWidthGlidesToo()
{
    for (const double width : {100 + 1e-3, 100 + 1e-5, 100 + 1e-9, 100 - 1e-9, 100 - 1e-3}) {
        const Flight flight({{0, 0}, 100}, {{300, 0}, width});
        QVERIFY(std::abs(flight.at(0.5).centre.x() - 150) < 0.1);
        QVERIFY(std::abs(flight.at(0.25).centre.x() - 75) < 0.1);
    }
}

void TestFlight::standsStill()
{
    const Camera here{{12, 34}, 56};
    for (const double share : {0.0, 0.3, 1.0})
        QCOMPARE(Flight(here, here).at(share), here);
}

void TestFlight::takesLittleTime()
{
    QVERIFY(Flight::milliseconds > 0 && Flight::milliseconds <= 250);
}

QTEST_APPLESS_MAIN(TestFlight)
#include "tst_flight.moc"
