// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/boxlevel.h"

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/scenecache.h"

#include <QTest>

namespace {

// In pixels: what the header promises is that names can be read, so chips are not lower than this.
constexpr double lowestChip = 16;
constexpr double slack = 1e-6;

/// Makes up rooms and names.
class RandomRoom
{
public:
    explicit RandomRoom(unsigned seed)
        : m_random(seed)
    {
    }

    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }

    int count(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    QRectF room() { return {between(-5000, 5000), between(-5000, 5000), between(1, 2000), between(1, 1500)}; }

    QList<double> widths(int most)
    {
        QList<double> result;
        for (int i = count(most); i > 0; --i)
            result.append(between(10, count(9) == 0 ? 900 : 160));
        return result;
    }

private:
    std::mt19937 m_random;
};

QString place(const QRectF& rect)
{
    return QStringLiteral("%1,%2 %3x%4").arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

/// Whether chips of these widths (pixels) fit if they are as low as they may be, one after the other.
bool allFit(const QList<double>& widths, const QSizeF& pixels)
{
    int rows = 0;
    double left = 0;
    for (const double width : widths) {
        const double needed = std::min(width, pixels.width());
        if (rows == 0 || left < needed) {
            ++rows;
            left = pixels.width();
        }
        left -= needed + 3;
    }
    return rows * (lowestChip + 3) - 3 <= pixels.height();
}

/// What is wrong with a grid; empty if nothing is.
QString faultOf(const ChipGrid& grid, const QRectF& room, const QList<double>& widths, double scale)
{
    const double tolerance = slack * std::max(1.0, std::abs(room.right()) + std::abs(room.bottom()));
    const QSizeF pixels = room.size() * scale;
    if (grid.chips.isEmpty() && grid.hidden == 0) {
        const bool legible = pixels.width() >= 52 && pixels.height() >= lowestChip;
        return !widths.isEmpty() && legible ? QStringLiteral("nothing is told") : QString();
    }
    if (grid.chips.size() + grid.hidden != widths.size())
        return QStringLiteral("%1 shown and %2 hidden of %3")
            .arg(grid.chips.size())
            .arg(grid.hidden)
            .arg(widths.size());
    if ((grid.hidden > 0) == grid.more.isNull())
        return QStringLiteral("%1 hidden, told at %2").arg(grid.hidden).arg(place(grid.more));
    if (grid.hidden > 0) {
        QList<double> inPixels;
        for (const double width : widths)
            inPixels.append(width * scale);
        if (allFit(inPixels, pixels - QSizeF(0, 1e-6)))
            return QStringLiteral("%1 hidden needlessly").arg(grid.hidden);
    }
    QList<QRectF> all = grid.chips;
    if (grid.hidden > 0)
        all.append(grid.more);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRectF& chip = all[i];
        if (!room.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(chip))
            return QStringLiteral("%1 is not in %2").arg(place(chip), place(room));
        if (chip.height() * scale < lowestChip - 1e-3)
            return QStringLiteral("%1 px high").arg(chip.height() * scale);
        const double needed = i < grid.chips.size() ? widths[i] : 52 / scale;
        if (chip.width() < std::min(needed, room.width()) - tolerance)
            return QStringLiteral("%1 wide, needs %2").arg(chip.width()).arg(needed);
        if (i == 0)
            continue;
        const bool sameRow = std::abs(chip.top() - all[i - 1].top()) < tolerance;
        if (sameRow ? chip.left() < all[i - 1].right() + 1 / scale
                    : chip.top() < all[i - 1].bottom() + 1 / scale)
            return QStringLiteral("%1 after %2").arg(place(chip), place(all[i - 1]));
    }
    return {};
}

} // namespace

class TestBoxLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyNamesInAnyRoom();
    void fewNamesStandInOneColumn();
    void moreNamesStandInColumns();
    void manyNamesFlow();
    void tooManyAreCounted();
    void noRoomNoChips();
    void chipsAreNotTooHigh();
    void moreRoomHidesNoMore();
    void roomIsBelowTheHeading();
    void levelsOfOneBox();
    void emptyBoxTellsNoEntities();
    void levelNeverFallsWithTheScale();
    void levelNeverFallsOnMaps();
};

void TestBoxLevel::anyNamesInAnyRoom()
{
    RandomRoom random(1);
    int hidden = 0;
    int told = 0;
    for (int i = 0; i < 20'000; ++i) {
        const QRectF room = random.room();
        const QList<double> widths = random.widths(i % 10 == 0 ? 300 : 30);
        const double scale = std::exp(random.between(-3, 1.5));
        const ChipGrid grid = chipGrid(room, widths, scale);
        const QString fault = faultOf(grid, room, widths, scale);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        hidden += grid.hidden > 0 ? 1 : 0;
        told += grid.chips.isEmpty() ? 0 : 1;
    }
    QVERIFY2(hidden > 1000 && told > 5000, qPrintable(QStringLiteral("%1 %2").arg(hidden).arg(told)));
}

void TestBoxLevel::fewNamesStandInOneColumn()
{
    const ChipGrid grid = chipGrid({10, 20, 200, 100}, {60, 60, 60}, 1);
    QCOMPARE(grid.chips.size(), 3);
    QCOMPARE(grid.hidden, 0);
    QVERIFY(grid.more.isNull());
    for (const QRectF& chip : grid.chips) {
        QCOMPARE(chip.left(), 10.0);
        QCOMPARE(chip.width(), 200.0);
    }
    QCOMPARE(grid.chips.first().top(), 20.0);
    QCOMPARE(grid.chips.last().bottom(), 120.0);
}

void TestBoxLevel::moreNamesStandInColumns()
{
    const ChipGrid grid = chipGrid({0, 0, 203, 66}, {90, 60, 90, 60, 60}, 1);
    QCOMPARE(grid.chips.size(), 5);
    QCOMPARE(grid.chips[0].topLeft(), QPointF(0, 0));
    QCOMPARE(grid.chips[1].topLeft(), QPointF(103, 0)); // row by row
    QCOMPARE(grid.chips[2].left(), 0.0);
    QCOMPARE(grid.chips[0].width(), grid.chips[1].width());
}

void TestBoxLevel::manyNamesFlow()
{
    // Two columns would be too narrow for the longest name, and one has no room for all.
    const ChipGrid grid = chipGrid({0, 0, 200, 54}, {150, 40, 40, 40, 40, 40, 40}, 1);
    QCOMPARE(grid.hidden, 0);
    QCOMPARE(grid.chips.size(), 7);
    QVERIFY(grid.chips[0].width() > grid.chips[2].width());
    for (qsizetype i = 0; i < grid.chips.size(); ++i)
        QVERIFY(grid.chips[i].width() >= (i == 0 ? 150 : 40));
    QVERIFY(std::abs(grid.chips[1].right() - 200) < slack); // rows fill the width
}

void TestBoxLevel::tooManyAreCounted()
{
    const ChipGrid grid = chipGrid({0, 0, 200, 36}, QList<double>(100, 60), 1);
    QVERIFY(grid.hidden > 0);
    QCOMPARE(grid.chips.size() + grid.hidden, 100);
    QCOMPARE(grid.chips.size(), 5); // three in a row, and two before the place that counts the rest
    QVERIFY(grid.more.left() >= grid.chips.last().right());
    const ChipGrid one = chipGrid({0, 0, 60, 17}, QList<double>(2, 50), 1);
    QCOMPARE(one.hidden, 2);
    QVERIFY(one.chips.isEmpty() && !one.more.isNull());
}

void TestBoxLevel::noRoomNoChips()
{
    for (const QRectF& room : {QRectF(), QRectF(0, 0, 51, 500), QRectF(0, 0, 500, 15), QRectF(0, 0, -5, -5),
                               QRectF(0, 0, 500, -1)}) {
        const ChipGrid grid = chipGrid(room, {10, 10}, 1);
        QVERIFY(grid.chips.isEmpty() && grid.more.isNull());
        QCOMPARE(grid.hidden, 0);
    }
    QVERIFY(chipGrid({0, 0, 500, 500}, {}, 1).chips.isEmpty());
    QVERIFY(chipGrid({0, 0, 500, 500}, {10}, 0.01).chips.isEmpty());
    QCOMPARE(chipGrid({0, 0, 5, 5}, {1}, 20).chips.size(), 1);
}

void TestBoxLevel::chipsAreNotTooHigh()
{
    RandomRoom random(2);
    for (int i = 0; i < 500; ++i) {
        const double scale = random.between(0.1, 3);
        for (const QRectF& chip : chipGrid(random.room(), random.widths(5), scale).chips)
            QVERIFY(chip.height() * scale <= 54 + 1e-3);
    }
}

void TestBoxLevel::moreRoomHidesNoMore()
{
    RandomRoom random(3);
    for (int i = 0; i < 2000; ++i) {
        const QList<double> widths = random.widths(60);
        const QRectF room = random.room();
        const QRectF larger(room.topLeft(), room.size() * random.between(1, 1.6));
        const ChipGrid before = chipGrid(room, widths, 0.5);
        const ChipGrid after = chipGrid(larger, widths, 0.5);
        QVERIFY2(after.chips.size() >= before.chips.size(),
                 qPrintable(QStringLiteral("%1 %2").arg(before.chips.size()).arg(after.chips.size())));
    }
}

void TestBoxLevel::roomIsBelowTheHeading()
{
    const QRectF box(100, 200, 400, 300);
    for (const double scale : {0.2, 0.5, 1.0}) {
        const QRectF room = chipRoom(box, 40, scale);
        QVERIFY(box.contains(room));
        QCOMPARE(room.top(), 240.0);
        QCOMPARE((box.bottom() - room.bottom()) * scale, (room.left() - box.left()) * scale);
        QCOMPARE((room.left() - box.left()) * scale, 6.0); // pixels, whatever the scale
    }
}

void TestBoxLevel::levelsOfOneBox()
{
    const auto levelAt = [](double scale) {
        return boxLevel({{0, 0, 400, 260}, 30 / scale, {150, 50}, QList<double>(9, 80 / scale)}, scale);
    };
    QCOMPARE(levelAt(0.05), DetailLevel::Stack);
    QCOMPARE(levelAt(0.6), DetailLevel::Groups);
    QCOMPARE(levelAt(0.659), DetailLevel::Groups);
    QCOMPARE(levelAt(singleRelationsFrom), DetailLevel::Entities);
    QCOMPARE(levelAt(1), DetailLevel::Entities);
    QCOMPARE(levelAt(2), DetailLevel::Cards);
    // Where some entities would be hidden, that is said rather than told by a long list, unless most are.
    const BoxShape few{{0, 0, 200, 40}, 0, {20, 20}, QList<double>(3, 180)};
    QCOMPARE(boxLevel(few, 0.5), DetailLevel::Stack);
}

void TestBoxLevel::emptyBoxTellsNoEntities()
{
    const BoxShape empty{{0, 0, 400, 300}, 20, {1e9, 1e9}, {}};
    for (const double scale : {0.05, 0.3, 0.6})
        QCOMPARE(boxLevel(empty, scale), DetailLevel::Stack);
    for (const double scale : {0.7, 1.0, 8.0})
        QCOMPARE(boxLevel(empty, scale), DetailLevel::Entities);
}

void TestBoxLevel::levelNeverFallsWithTheScale()
{
    RandomRoom random(4);
    for (int i = 0; i < 600; ++i) {
        const QRectF rect = random.room();
        const QList<double> widths = random.widths(40);
        const QSizeF cell(random.between(20, 300), random.between(10, 200));
        const double heading = random.between(10, 40);
        const bool pixels = i % 2 == 0; // names that keep their size on screen, or on the map
        int last = 0;
        for (double scale = 0.04; scale < 8; scale *= 1.04) {
            QList<double> needed;
            for (const double width : widths)
                needed.append(pixels ? width / scale : width);
            const auto level = int(boxLevel({rect, pixels ? heading / scale : heading, cell, needed}, scale));
            QVERIFY2(level >= last, qPrintable(QStringLiteral("%1 after %2 at %3 in %4, %5 names")
                                                   .arg(level)
                                                   .arg(last)
                                                   .arg(scale)
                                                   .arg(place(rect))
                                                   .arg(widths.size())));
            last = level;
        }
    }
}

void TestBoxLevel::levelNeverFallsOnMaps()
{
    for (unsigned seed = 0; seed <= 8; ++seed) {
        const AtlasPtr atlas = seed == 0 ? smallAtlas() : RandomAtlas(seed).make();
        const auto layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
        SceneCache cache(atlas, layout);
        QList<DetailLevel> last(layout->boxes.size(), DetailLevel::Stack);
        for (int step = -32; step <= 16; ++step) {
            MapLook look{ColorTheme::light(), QStringLiteral("en"), std::nullopt, std::exp2(step / 8.0)};
            cache.setLook(look);
            for (qsizetype i = 0; i < last.size(); ++i) {
                const DetailLevel level = cache.levelOf(layout->boxes[i].rect);
                QVERIFY2(level >= last[i], qPrintable(QStringLiteral("seed %1, %2 at %3: %4 after %5")
                                                          .arg(seed)
                                                          .arg(layout->boxes[i].id)
                                                          .arg(look.scale)
                                                          .arg(int(level))
                                                          .arg(int(last[i]))));
                last[i] = level;
            }
        }
    }
}

QTEST_MAIN(TestBoxLevel)
#include "tst_boxlevel.moc"
