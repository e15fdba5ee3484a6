// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouporder.h"
#include "model/layout/placement.h"
#include "support/randominput.h"

#include <numeric>
#include <QTest>

namespace {

constexpr double tolerance = 0.01;
constexpr int rounds = 60;

/// Every group in file order: placement does not care where arrangements come from.
QList<GroupArrangement> fileOrder(const LayoutInput& input)
{
    QList<GroupArrangement> result;
    const auto add = [&](const LayoutInput::Group& group) {
        GroupArrangement order(group.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        result.append(order);
    };
    for (const LayoutInput::Layer& layer : input.layers)
        std::ranges::for_each(layer.groups, add);
    std::ranges::for_each(input.outside, add);
    return result;
}

Placement place(const LayoutInput& input)
{
    return placeMap(input, orderGroups(input), fileOrder(input));
}

bool contains(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(inner);
}

bool overlap(const QRectF& a, const QRectF& b)
{
    return a.adjusted(tolerance, tolerance, -tolerance, -tolerance).intersects(b);
}

template <typename T> bool anyOverlap(const QList<T>& items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (qsizetype j = i + 1; j < items.size(); ++j) {
            if (overlap(items[i].rect, items[j].rect))
                return true;
        }
    }
    return false;
}

/// Where every entity stands in its grid, and every group in its band: what another entity must not change.
QHash<QString, QPoint> gridPlaces(const Placement& placement)
{
    QHash<QString, QPoint> places;
    for (const BoxGrid& grid : placement.grids) {
        int cell = grid.firstCell;
        for (int column = 0; column < grid.columns; ++column) {
            for (int row = 0; row < grid.columnCounts[column]; ++row, ++cell)
                places.insert(placement.layout.cells[cell].id, {column, row});
        }
    }
    return places;
}

QStringList boxOrder(const Placement& placement)
{
    QStringList ids;
    for (const MapLayout::Box& box : placement.layout.boxes)
        ids << box.id;
    return ids;
}

} // namespace

class TestPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsContained();
    void nothingOverlaps();
    void everyEntityHasItsRoom();
    void wholeMapIs16To10();
    void bandsFillOneWidthFoundationAtTheBottom();
    void noBoxIsMoreThanAThirdEmpty();
    void cellsFollowTheArrangement();
    void oneMoreEntityMovesNothingOutsideItsGroup();
    void sameInputSameLayout();
    void emptyInput();

private:
    template <typename Check> void forRandomInputs(Check check)
    {
        std::mt19937 random(20260331);
        for (int i = 0; i < rounds; ++i) {
            const LayoutInput input = randomInput(random);
            check(input, place(input));
            if (QTest::currentTestFailed())
                return;
        }
    }
};

void TestPlacement::everythingIsContained()
{
    forRandomInputs([](const LayoutInput&, const Placement& placement) {
        const MapLayout& layout = placement.layout;
        const QRectF page(QPointF(), layout.size);
        for (const MapLayout::Band& band : layout.bands) {
            QVERIFY(contains(page, band.rect));
            QVERIFY(contains(band.rect, band.label));
        }
        for (const BoxGrid& grid : placement.grids) {
            const MapLayout::Box& box = grid.band < 0 ? layout.sections[grid.box] : layout.boxes[grid.box];
            QVERIFY(contains(grid.band < 0 ? layout.outside : layout.bands[grid.band].rect, box.rect));
            QVERIFY(contains(box.rect, box.header));
            for (int i = 0; i < grid.cellCount; ++i) {
                QVERIFY(contains(box.rect, layout.cells[grid.firstCell + i].rect));
                QVERIFY(!overlap(layout.cells[grid.firstCell + i].rect, box.header));
            }
        }
    });
}

void TestPlacement::nothingOverlaps()
{
    forRandomInputs([](const LayoutInput&, const Placement& placement) {
        const MapLayout& layout = placement.layout;
        QVERIFY(!anyOverlap(layout.bands));
        QVERIFY(!anyOverlap(layout.boxes));
        QVERIFY(!anyOverlap(layout.sections));
        QVERIFY(!anyOverlap(layout.cells));
        for (const MapLayout::Band& band : layout.bands) {
            QVERIFY(!overlap(band.rect, layout.title));
            QVERIFY(!overlap(band.rect, layout.footer));
            QVERIFY(!overlap(band.rect, layout.outside));
        }
    });
}

void TestPlacement::everyEntityHasItsRoom()
{
    forRandomInputs([](const LayoutInput& input, const Placement& placement) {
        QHash<QString, QSizeF> least;
        const auto collect = [&](const LayoutInput::Group& group) {
            for (const LayoutInput::Node& node : group.nodes)
                least.insert(node.id, node.size);
        };
        for (const LayoutInput::Layer& layer : input.layers)
            std::ranges::for_each(layer.groups, collect);
        std::ranges::for_each(input.outside, collect);
        QCOMPARE(placement.layout.cells.size(), least.size());
        for (const MapLayout::Cell& cell : placement.layout.cells) {
            QVERIFY(cell.rect.width() >= least[cell.id].width() - tolerance);
            QVERIFY(cell.rect.height() >= least[cell.id].height() - tolerance);
        }
    });
}

void TestPlacement::wholeMapIs16To10()
{
    forRandomInputs([](const LayoutInput&, const Placement& placement) {
        QCOMPARE(placement.layout.size.width() * 10, placement.layout.size.height() * 16);
    });
}

void TestPlacement::bandsFillOneWidthFoundationAtTheBottom()
{
    forRandomInputs([](const LayoutInput& input, const Placement& placement) {
        const QList<MapLayout::Band>& bands = placement.layout.bands;
        QCOMPARE(bands.size(), input.layers.size());
        for (qsizetype i = 0; i < bands.size(); ++i) {
            QCOMPARE(bands[i].id, input.layers[i].id);
            QCOMPARE(bands[i].rect.left(), bands[0].rect.left());
            QCOMPARE(bands[i].rect.width(), bands[0].rect.width());
            if (i > 0)
                QVERIFY(bands[i].rect.bottom() < bands[i - 1].rect.top());
        }
        // No empty strip above the topmost band.
        QVERIFY(std::abs(bands.last().rect.top() - placement.layout.title.bottom() - 24) < 1);
    });
}

void TestPlacement::noBoxIsMoreThanAThirdEmpty()
{
    forRandomInputs([](const LayoutInput&, const Placement& placement) {
        for (const BoxGrid& grid : placement.grids) {
            if (grid.cellCount == 0)
                continue; // a group without entities is all empty, whatever is done
            const double empty = 1 - double(grid.cellCount) / (grid.rows * grid.columns);
            QVERIFY2(empty <= 1.0 / 3 + 1e-9, qPrintable(QStringLiteral("%1 cells in %2 × %3")
                                                             .arg(grid.cellCount)
                                                             .arg(grid.rows)
                                                             .arg(grid.columns)));
        }
    });
}

void TestPlacement::cellsFollowTheArrangement()
{
    LayoutInput input{
        .labelWidth = 100, .labelHeight = 50, .headerHeight = 20, .titleHeight = 20, .footerHeight = 20};
    input.layers = {{QStringLiteral("l"), {{QStringLiteral("g"), 40, {}}}}};
    for (const char* id : {"a", "b", "c", "d"})
        input.layers[0].groups[0].nodes.append({QString::fromLatin1(id), {80, 40}});
    const Placement placement = placeMap(input, orderGroups(input), {{2, 0, 3, 1}});
    QStringList ids;
    for (const MapLayout::Cell& cell : placement.layout.cells)
        ids << cell.id;
    QCOMPARE(ids, QStringList(
                      {QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("b")}));
    // Column by column, top to bottom.
    const BoxGrid& grid = placement.grids.first();
    for (int i = 0; i < 4; ++i) {
        const QRectF& rect = placement.layout.cells[i].rect;
        QVERIFY(rect.top() > grid.rowLines[i % grid.rows] &&
                rect.bottom() < grid.rowLines[i % grid.rows + 1]);
        QVERIFY(rect.left() > grid.columnLines[i / grid.rows] &&
                rect.right() < grid.columnLines[i / grid.rows + 1]);
    }
}

void TestPlacement::oneMoreEntityMovesNothingOutsideItsGroup()
{
    std::mt19937 random(7);
    for (int round = 0; round < rounds; ++round) {
        LayoutInput input = randomInput(random);
        for (qsizetype l = 0; l < input.layers.size(); ++l) {
            for (qsizetype g = 0; g < input.layers[l].groups.size(); ++g) {
                const Placement before = place(input);
                LayoutInput more = input;
                more.layers[l].groups[g].nodes.append({QStringLiteral("new"), QSizeF(180, 52)});
                const Placement after = place(more);
                QCOMPARE(boxOrder(after), boxOrder(before));
                const auto placesBefore = gridPlaces(before);
                const auto placesAfter = gridPlaces(after);
                const QString own = input.layers[l].groups[g].id + u'.';
                for (auto it = placesBefore.cbegin(); it != placesBefore.cend(); ++it) {
                    if (!it.key().startsWith(own))
                        QCOMPARE(placesAfter.value(it.key()), it.value());
                }
            }
        }
        if (round >= 20)
            return; // every group of twenty maps
    }
}

void TestPlacement::sameInputSameLayout()
{
    forRandomInputs([](const LayoutInput& input, const Placement& placement) {
        const Placement again = place(input);
        QCOMPARE(again.layout.size, placement.layout.size);
        for (qsizetype i = 0; i < placement.layout.cells.size(); ++i) {
            QCOMPARE(again.layout.cells[i].id, placement.layout.cells[i].id);
            QVERIFY(again.layout.cells[i].rect == placement.layout.cells[i].rect);
        }
    });
}

void TestPlacement::emptyInput()
{
    const Placement placement = place(LayoutInput{});
    QVERIFY(placement.layout.cells.isEmpty());
    QVERIFY(placement.layout.size.width() > 0);
}

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
