// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/layoutengine.h"
#include "support/randominput.h"
#include "widgets/map/nearestcell.h"

#include <QTest>

namespace {

const QList<Direction> directions{Direction::Left, Direction::Right, Direction::Up, Direction::Down};

/// Cells of 40 × 20 with these centres.
MapLayout cellsAt(const QList<QPointF>& centres)
{
    MapLayout layout;
    for (const QPointF& centre : centres) {
        layout.cells.append({QStringLiteral("e%1").arg(layout.cells.size()),
                             QRectF(centre - QPointF(20, 10), QSizeF(40, 20)), 0, false});
    }
    return layout;
}

/// Where the arrow keys lead from every cell.
QList<QList<int>> waysOf(const MapLayout& layout)
{
    QList<QList<int>> ways(layout.cells.size());
    for (int cell = 0; cell < layout.cells.size(); ++cell) {
        for (const Direction direction : directions) {
            if (const int next = nearestCell(layout, cell, direction); next >= 0)
                ways[cell] << next;
        }
    }
    return ways;
}

QList<QList<int>> reversed(const QList<QList<int>>& ways)
{
    QList<QList<int>> result(ways.size());
    for (int from = 0; from < ways.size(); ++from) {
        for (const int to : ways[from])
            result[to] << from;
    }
    return result;
}

/// The cells that the first one does not lead to.
QStringList missedFromFirst(const MapLayout& layout, const QList<QList<int>>& ways)
{
    QList<bool> reached(ways.size(), false);
    QList<int> open{0};
    reached[0] = true;
    while (!open.isEmpty()) {
        for (const int next : ways[open.takeLast()]) {
            if (!reached[next]) {
                reached[next] = true;
                open << next;
            }
        }
    }
    QStringList missed;
    for (int cell = 0; cell < reached.size(); ++cell) {
        if (!reached[cell])
            missed << layout.cells[cell].id;
    }
    return missed;
}

} // namespace

class TestNearestCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directionsInAGrid();
    void nothingThatWay();
    void straightAheadBeforeAside();
    void asideWhereNothingIsAhead();
    void tiesGoToTheFirst();
    void neverItselfAndNeverBackwards();
    void everyCellIsReachable();
    void skipsWhatIsHidden();
    void nearestToAPoint();
    void cellOfAnEntity();
};

void TestNearestCell::directionsInAGrid()
{
    QList<QPointF> centres;
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            centres << QPointF(column * 60, row * 40);
    }
    const MapLayout layout = cellsAt(centres);
    QCOMPARE(nearestCell(layout, 4, Direction::Left), 3);
    QCOMPARE(nearestCell(layout, 4, Direction::Right), 5);
    QCOMPARE(nearestCell(layout, 4, Direction::Up), 1);
    QCOMPARE(nearestCell(layout, 4, Direction::Down), 7);
}

void TestNearestCell::nothingThatWay()
{
    const MapLayout layout = cellsAt({{0, 0}, {60, 0}});
    QCOMPARE(nearestCell(layout, 0, Direction::Left), -1);
    QCOMPARE(nearestCell(layout, 0, Direction::Up), -1);
    QCOMPARE(nearestCell(layout, 0, Direction::Down), -1);
    QCOMPARE(nearestCell(layout, 1, Direction::Right), -1);
    for (const Direction direction : directions)
        QCOMPARE(nearestCell(cellsAt({{0, 0}}), 0, direction), -1);
}

void TestNearestCell::straightAheadBeforeAside()
{
    // A farther one straight ahead is nearer than one that stands off to the side.
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {70, 45}, {80, 0}}), 0, Direction::Right), 2);
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {60, 40}, {0, 60}}), 0, Direction::Down), 2);
}

void TestNearestCell::asideWhereNothingIsAhead()
{
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {100, 300}}), 0, Direction::Right), 1);
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {100, 300}}), 0, Direction::Down), 1);
}

void TestNearestCell::tiesGoToTheFirst()
{
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {80, 30}, {80, -30}}), 0, Direction::Right), 1);
    QCOMPARE(nearestCell(cellsAt({{0, 0}, {80, -30}, {80, 30}}), 0, Direction::Right), 1);
}

void TestNearestCell::neverItselfAndNeverBackwards()
{
    std::mt19937 random(20260331);
    for (int i = 0; i < 3; ++i) {
        const MapLayout layout = *computeLayout(randomInput(random), {}).layout;
        for (int cell = 0; cell < layout.cells.size(); ++cell) {
            const QPointF here = layout.cells[cell].rect.center();
            for (const Direction direction : directions) {
                const int next = nearestCell(layout, cell, direction);
                if (next < 0)
                    continue;
                QVERIFY(next != cell);
                const QPointF way = layout.cells[next].rect.center() - here;
                QVERIFY(direction != Direction::Left || way.x() < 0);
                QVERIFY(direction != Direction::Right || way.x() > 0);
                QVERIFY(direction != Direction::Up || way.y() < 0);
                QVERIFY(direction != Direction::Down || way.y() > 0);
            }
        }
    }
}

void TestNearestCell::everyCellIsReachable()
{
    std::mt19937 random(7);
    for (int i = 0; i < 6; ++i) {
        const MapLayout layout = *computeLayout(randomInput(random), {}).layout;
        if (layout.cells.isEmpty())
            continue;
        // From the first to all and from all to the first: from each to every other.
        const QList<QList<int>> ways = waysOf(layout);
        const QString never = missedFromFirst(layout, ways).join(u' ');
        QVERIFY2(never.isEmpty(), qPrintable(never));
        const QString lost = missedFromFirst(layout, reversed(ways)).join(u' ');
        QVERIFY2(lost.isEmpty(), qPrintable(lost));
    }
}

void TestNearestCell::nearestToAPoint()
{
    const MapLayout layout = cellsAt({{0, 0}, {60, 0}, {60, 40}});
    QCOMPARE(nearestCell(layout, QPointF(-100, -100)), 0);
    QCOMPARE(nearestCell(layout, QPointF(50, 5)), 1);
    QCOMPARE(nearestCell(layout, QPointF(500, 500)), 2);
    QCOMPARE(nearestCell(MapLayout(), QPointF(0, 0)), -1);
}

void TestNearestCell::cellOfAnEntity()
{
    const MapLayout layout = cellsAt({{0, 0}, {60, 0}});
    QCOMPARE(cellOf(layout, QStringLiteral("e1")), 1);
    QCOMPARE(cellOf(layout, QStringLiteral("nobody")), -1);
    QCOMPARE(cellOf(MapLayout(), QStringLiteral("e1")), -1);
}

void TestNearestCell::skipsWhatIsHidden()
{
    const MapLayout layout = cellsAt({{0, 0}, {60, 0}, {120, 0}});
    const Passing passing({layout.cells[0].id, layout.cells[2].id});
    QCOMPARE(nearestCell(layout, 0, Direction::Right, passing), 2);
    QCOMPARE(nearestCell(layout, 2, Direction::Left, passing), 0);
    QCOMPARE(nearestCell(layout, {61, 0}, passing), 2);
    QCOMPARE(nearestCell(layout, 0, Direction::Right, Passing(QSet<QString>())), -1);
    QCOMPARE(nearestCell(layout, {61, 0}, Passing(QSet<QString>())), -1);
}

QTEST_APPLESS_MAIN(TestNearestCell)
#include "tst_nearestcell.moc"
