// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/flight.h"

#include <cmath>
#include <QTest>
#include <random>

namespace {

constexpr int rounds = 500;
constexpr int steps = 200;

class RandomCamera
{
public:
    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }

    Camera make() { return {{between(-20'000, 20'000), between(-20'000, 20'000)}, std::exp(between(2, 11))}; }

private:
    std::mt19937 m_random{11};
};

double distance(const QPointF& a, const QPointF& b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// How far two cameras that lie close together seem apart: the metric of the paper.
double perceived(const Camera& a, const Camera& b)
{
    const double width = std::sqrt(a.width * b.width);
    const double pan = SmoothPath::rho * distance(a.centre, b.centre) / width;
    const double zoom = std::log(b.width / a.width) / SmoothPath::rho;
    return std::hypot(pan, zoom);
}

bool isSound(const Camera& camera)
{
    return std::isfinite(camera.centre.x()) && std::isfinite(camera.centre.y()) &&
           std::isfinite(camera.width) && camera.width > 0;
}

} // namespace

class TestSmoothPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndEndsExactly();
    void isContinuousAndEven();
    void isAsLongAsItSeems();
    void isNeverNarrowerThanItsEnds();
    void zoomsOutOnLongWays();
    void stayingPutOnlyZooms();
    void isTheSameBackwards();
    void keepsToTheLine();
    void isSoundForExtremes_data();
    void isSoundForExtremes();
    void isSteadyWhereTheCentresAlmostMeet();
    void takesNoLongerThanAllowed();
    void furtherTakesLonger();
};

void TestSmoothPath::startsAndEndsExactly()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const Flight flight(from, to, Flights::Comfortable);
        QCOMPARE(flight.at(0), from);
        QCOMPARE(flight.at(-1), from);
        QCOMPARE(flight.at(1), to);
        QCOMPARE(flight.at(2), to);
        QCOMPARE(flight.target(), to);
        // And there is no jump to them.
        const Camera first = flight.at(1e-9);
        const Camera last = flight.at(1 - 1e-9);
        QVERIFY(perceived(from, first) < 1e-6);
        QVERIFY(perceived(last, to) < 1e-6);
    }
}

void TestSmoothPath::isContinuousAndEven()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const SmoothPath path(random.make(), random.make());
        const double step = path.length() / steps;
        for (int n = 0; n < steps; ++n) {
            const double seen = perceived(path.at(double(n) / steps), path.at(double(n + 1) / steps));
            QVERIFY2(std::abs(seen / step - 1) < 0.01, qPrintable(QString::number(seen / step)));
        }
    }
}

void TestSmoothPath::isAsLongAsItSeems()
{
    const Camera here{{100, 50}, 300};
    QVERIFY(std::abs(SmoothPath(here, {{100, 50}, 300 * std::exp(SmoothPath::rho)}).length() - 1) < 1e-12);
    // A short pan, for which there is nothing to be gained by zooming.
    QVERIFY(std::abs(SmoothPath(here, {{103, 50}, 300}).length() / (SmoothPath::rho * 0.01) - 1) < 1e-4);
}

void TestSmoothPath::isNeverNarrowerThanItsEnds()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const SmoothPath path(from, to);
        for (int n = 0; n <= steps; ++n)
            QVERIFY(path.at(double(n) / steps).width >= std::min(from.width, to.width));
    }
}

void TestSmoothPath::zoomsOutOnLongWays()
{
    const auto widest = [](const SmoothPath& path) {
        double width = 0;
        for (int n = 0; n <= steps; ++n)
            width = std::max(width, path.at(double(n) / steps).width);
        return width;
    };
    const Camera here{{0, 0}, 100};
    QVERIFY(widest({here, {{1000, 0}, 100}}) > 800);
    QVERIFY(widest({here, {{10'000, 0}, 100}}) > 8000);
    QVERIFY(widest({here, {{10, 0}, 100}}) < 105);
    // No further out than what shows both ends at once.
    QVERIFY(widest({here, {{1000, 0}, 100}}) < 1200);
}

void TestSmoothPath::stayingPutOnlyZooms()
{
    const SmoothPath path({{12, 34}, 100}, {{12, 34}, 1600});
    for (int n = 0; n <= 4; ++n) {
        const Camera at = path.at(n / 4.0);
        QCOMPARE(at.centre, QPointF(12, 34));
        QVERIFY(std::abs(at.width / (100 * std::pow(2, n)) - 1) < 1e-12);
    }
    const Camera here{{12, 34}, 56};
    QCOMPARE(SmoothPath(here, here).length(), 0.0);
    for (const double share : {0.0, 0.3, 1.0})
        QCOMPARE(SmoothPath(here, here).at(share), here);
}

void TestSmoothPath::isTheSameBackwards()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const SmoothPath there(from, to);
        const SmoothPath back(to, from);
        QVERIFY(std::abs(there.length() - back.length()) < 1e-9 * (1 + there.length()));
        for (int n = 0; n <= steps; ++n) {
            const double share = double(n) / steps;
            QVERIFY(perceived(there.at(share), back.at(1 - share)) < 1e-6);
        }
    }
}

void TestSmoothPath::keepsToTheLine()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Camera from = random.make();
        const Camera to = random.make();
        const SmoothPath path(from, to);
        double gone = 0;
        for (int n = 0; n <= steps; ++n) {
            const QPointF at = path.at(double(n) / steps).centre;
            const double whole = distance(from.centre, to.centre);
            QVERIFY(std::abs(distance(from.centre, at) + distance(at, to.centre) - whole) < 1e-6 * whole);
            QVERIFY(distance(from.centre, at) >= gone - 1e-6 * whole); // never backwards
            gone = distance(from.centre, at);
        }
    }
}

void TestSmoothPath::isSoundForExtremes_data()
{
    QTest::addColumn<QPointF>("centre");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    for (const double offset : {0.0, 1e-300, 1e-12, 1e-6, 1.0, 1e9}) {
        for (const double from : {1e-9, 1.0, 1e9}) {
            for (const double to : {1e-9, 1.0, 1.0 + 1e-12, 1e9})
                QTest::addRow("%g, %g to %g", offset, from, to) << QPointF(offset, -offset) << from << to;
        }
    }
}

void TestSmoothPath::isSoundForExtremes()
{
    QFETCH(const QPointF, centre);
    QFETCH(const double, from);
    QFETCH(const double, to);
    const Flight flight({{0, 0}, from}, {centre, to}, Flights::Comfortable);
    QVERIFY(flight.duration() >= 0 && flight.duration() <= Flight::mostMilliseconds);
    const double length = SmoothPath({{0, 0}, from}, {centre, to}).length();
    QVERIFY(std::isfinite(length) && length >= 0);
    for (int n = 0; n <= steps; ++n) {
        const Camera at = flight.at(double(n) / steps);
        QVERIFY(isSound(at));
        QVERIFY(at.width >= std::min(from, to));
        QVERIFY(distance({0, 0}, at.centre) <= distance({0, 0}, centre) * (1 + 1e-9));
    }
    QCOMPARE(flight.at(0), (Camera{{0, 0}, from}));
    QCOMPARE(flight.at(1), (Camera{centre, to}));
}

/// On both sides of where the formulas change.
void TestSmoothPath::isSteadyWhereTheCentresAlmostMeet()
{
    const Camera here{{0, 0}, 100};
    for (const double width : {100.0, 100.001, 300.0}) {
        const SmoothPath zoom(here, {{0, 0}, width});
        for (const double offset : {1e-3, 1.01e-4, 0.99e-4, 1e-5, 1e-9}) {
            const SmoothPath path(here, {{offset, 0}, width});
            QVERIFY(std::abs(path.length() - zoom.length()) < 1e-4);
            for (const double share : {0.1, 0.5, 0.9}) {
                QVERIFY(std::abs(path.at(share).width / zoom.at(share).width - 1) < 1e-4);
                QVERIFY(path.at(share).centre.x() >= 0 && path.at(share).centre.x() <= offset);
            }
        }
    }
}

void TestSmoothPath::takesNoLongerThanAllowed()
{
    RandomCamera random;
    for (int i = 0; i < rounds; ++i) {
        const Flight flight(random.make(), random.make(), Flights::Comfortable);
        QVERIFY(flight.duration() > 0 && flight.duration() <= 800);
    }
    const Camera here{{0, 0}, 100};
    QCOMPARE(Flight(here, here, Flights::Comfortable).duration(), 0);
    QCOMPARE(Flight(here, here, Flights::Quick).duration(), Flight::milliseconds);
}

void TestSmoothPath::furtherTakesLonger()
{
    const Camera here{{0, 0}, 100};
    int last = 0;
    for (const double way : {10.0, 40.0, 100.0}) {
        const int duration = Flight(here, {{way, 0}, 100}, Flights::Comfortable).duration();
        QVERIFY(duration > last);
        last = duration;
    }
    QCOMPARE(Flight(here, {{1e6, 0}, 100}, Flights::Comfortable).duration(), 800);
}

QTEST_APPLESS_MAIN(TestSmoothPath)
#include "tst_smoothpath.moc"
