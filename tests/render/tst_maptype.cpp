// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/maptype.h"

#include "widgets/render/boxlevel.h"

#include <cmath>
#include <QTest>

namespace {

struct Range
{
    const char* name;
    TextStyle MapType::* style;
    TextStyle inLayout; ///< the size that the layout was measured with
    double least;       ///< pixels; 0: as small as the map makes it
    double most;
};

const QList<Range> ranges{{"bandName", &MapType::bandName, textstyle::bandName, 12, 22},
                          {"bandText", &MapType::bandText, textstyle::bandText, 10, 15},
                          {"boxName", &MapType::boxName, textstyle::boxName, 12, 17},
                          {"boxText", &MapType::boxText, textstyle::boxText, 10.5, 13},
                          {"boxHeadline", &MapType::boxHeadline, textstyle::boxHeadline, 10.5, 14},
                          {"chipName", &MapType::chipName, textstyle::name, 11, 13},
                          {"chipFigure", &MapType::chipFigure, textstyle::headline, 11, 13},
                          {"chipText", &MapType::chipText, textstyle::detail, 10, 12},
                          {"name", &MapType::name, textstyle::name, 0, 14},
                          {"headline", &MapType::headline, textstyle::headline, 0, 14},
                          {"detail", &MapType::detail, textstyle::detail, 0, 12},
                          {"cardName", &MapType::cardName, textstyle::name, 11, 15},
                          {"cardFigure", &MapType::cardFigure, textstyle::cardFigure, 11, 20},
                          {"cardText", &MapType::cardText, textstyle::detail, 10, 12},
                          {"cardStrong", &MapType::cardStrong, {textstyle::detail.pixelSize, true}, 10, 12},
                          {"outsideName", &MapType::outsideName, textstyle::outsideName, 0, 14},
                          {"relation", &MapType::relation, textstyle::relation, 8.5, 11.5}};

/// Every step from a map of thousands of boxes to the closest there is, and some scales between.
QList<double> scales()
{
    QList<double> result{0.003, 0.37, 0.66, 0.91, 1.0, 1.7, 3.3};
    for (int step = -56; step <= 24; ++step)
        result.append(typeScale(std::exp2(step / 8.0)));
    return result;
}

} // namespace

class TestMapType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWithinItsPixels();
    void isWhatTheLayoutWasMeasuredWith();
    void grownOnScreenNeverShrinks();
    void isWrittenShort();
    void pixelIsAPixel();
    void typeScaleIsAStepBelow();
    void typeScaleHasFewSteps();
    void levelsAreAtHome();
};

void TestMapType::keepsWithinItsPixels()
{
    for (const double scale : scales()) {
        const MapType type(scale);
        const double rounding = scale / 16 + 1e-9; // to eighths of a unit
        for (const Range& range : ranges) {
            const TextStyle& style = type.*range.style;
            const double pixels = style.pixelSize * scale;
            const double wanted = std::clamp(range.inLayout.pixelSize * scale, range.least, range.most);
            const QByteArray told = QByteArray(range.name) + ' ' + QByteArray::number(pixels) + " px at " +
                                    QByteArray::number(scale);
            QVERIFY2(pixels >= range.least - rounding && pixels <= range.most + rounding, told.constData());
            QVERIFY2(style.pixelSize == 0.125 || std::abs(pixels - wanted) <= rounding, told.constData());
            QCOMPARE(style.bold, range.inLayout.bold);
        }
    }
}

void TestMapType::isWhatTheLayoutWasMeasuredWith()
{
    const MapType type(1);
    for (const Range& range : ranges)
        QVERIFY2(type.*range.style == range.inLayout, range.name);
}

void TestMapType::grownOnScreenNeverShrinks()
{
    for (const Range& range : ranges) {
        double last = 0;
        for (int step = -56; step <= 24; ++step) {
            const double scale = typeScale(std::exp2(step / 8.0));
            const double pixels = (MapType(scale).*range.style).pixelSize * scale;
            QVERIFY2(pixels >= last - scale / 8, range.name);
            last = pixels;
        }
    }
}

void TestMapType::isWrittenShort()
{
    for (const double scale : scales()) {
        const MapType type(scale);
        for (const Range& range : ranges) {
            const double eighths = (type.*range.style).pixelSize * 8;
            QVERIFY2(eighths >= 1 && eighths == std::round(eighths), range.name);
        }
    }
}

void TestMapType::pixelIsAPixel()
{
    for (const double scale : scales()) {
        QCOMPARE(MapType(scale).scale, scale);
        QCOMPARE(MapType(scale).pixel * scale, 1.0);
    }
}

void TestMapType::typeScaleIsAStepBelow()
{
    double last = 0;
    for (double scale = 0.001; scale < 40; scale *= 1.0037) {
        const double step = typeScale(scale);
        QVERIFY(step <= scale * (1 + 1e-9));
        QVERIFY2(scale / step < std::exp2(1.0 / 8) * (1 + 1e-9), qPrintable(QString::number(scale)));
        QVERIFY(step >= last);
        QCOMPARE(typeScale(step), step); // to the last bit: frames of one step are of one look
        last = step;
    }
    for (const double scale : {0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0})
        QCOMPARE(typeScale(scale), scale);
}

void TestMapType::typeScaleHasFewSteps()
{
    QSet<double> steps;
    for (double scale = 0.5; scale < 0.9999; scale += 1e-4)
        steps << typeScale(scale);
    QCOMPARE(steps.size(), 8);
}

void TestMapType::levelsAreAtHome()
{
    QVERIFY(homeScale(DetailLevel::Stack) < homeScale(DetailLevel::Groups));
    QVERIFY(homeScale(DetailLevel::Groups) < singleRelationsFrom);
    QVERIFY(homeScale(DetailLevel::Entities) >= singleRelationsFrom);
    QVERIFY(homeScale(DetailLevel::Entities) < homeScale(DetailLevel::Cards));
}

QTEST_APPLESS_MAIN(TestMapType)
#include "tst_maptype.moc"
