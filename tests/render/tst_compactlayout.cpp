// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/compactlayout.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QTest>

/// What stands in what, and beside what, is as before; only empty room is gone.
class TestCompactLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsAskedFor();
    void everythingStaysInItsPlace();
    void nothingAskedFor();
};

void TestCompactLayout::keepsWhatIsAskedFor()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout layout = layoutOf(*atlas);
    for (const Entity& entity : atlas->entities) {
        for (const int degrees : {1, 2, 4}) {
            const Neighbourhood part = neighbourhoodOf(*atlas, {IdType::Entity, entity.id}, degrees);
            const MapLayout compact = compactLayout(*atlas, layout, part, QStringLiteral("en"));
            QSet<QString> cells;
            for (const MapLayout::Cell& cell : compact.cells)
                cells << cell.id;
            QCOMPARE(cells, part.entities);
            QSet<QString> routes;
            for (const MapLayout::Route& route : compact.routes)
                routes << route.id;
            QCOMPARE(routes, part.relations);
            QVERIFY(compact.size.width() <= layout.size.width());
            QVERIFY(compact.size.height() <= layout.size.height());
        }
    }
}

void TestCompactLayout::everythingStaysInItsPlace()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout layout = layoutOf(*atlas);
    const Neighbourhood part = neighbourhoodOf(*atlas, {IdType::Entity, QStringLiteral("kite")}, 2);
    const MapLayout compact = compactLayout(*atlas, layout, part, QStringLiteral("en"));
    for (const MapLayout::Cell& cell : compact.cells) {
        const MapLayout::Box& box = cell.outside ? compact.sections[cell.box] : compact.boxes[cell.box];
        QVERIFY(holds(box.rect, cell.rect));
        QVERIFY(!box.header.intersects(cell.rect));
        QVERIFY(holds(compact.content(), box.rect));
        if (cell.outside)
            QVERIFY(holds(compact.outside, box.rect));
        for (const MapLayout::Cell& other : compact.cells)
            QVERIFY(&other == &cell || !other.rect.intersects(cell.rect));
    }
    for (const MapLayout::Route& route : compact.routes) {
        const QRectF from = compact.cells[route.from].rect.adjusted(-1, -1, 1, 1);
        const QRectF to = compact.cells[route.to].rect.adjusted(-1, -1, 1, 1);
        QVERIFY(from.contains(route.points.first()) && to.contains(route.points.last()));
        for (qsizetype i = 0; i + 1 < route.points.size(); ++i) { // upright and level as they were
            const QPointF step = route.points[i + 1] - route.points[i];
            QVERIFY(std::abs(step.x()) < 0.5 || std::abs(step.y()) < 0.5);
        }
    }
    for (const MapLayout::Band& band : compact.bands)
        QVERIFY(holds(band.rect, band.label) && band.label.width() > 100);
}

void TestCompactLayout::nothingAskedFor()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout compact = compactLayout(*atlas, layoutOf(*atlas), {}, QStringLiteral("en"));
    QVERIFY(compact.cells.isEmpty() && compact.boxes.isEmpty() && compact.bands.isEmpty());
}

QTEST_MAIN(TestCompactLayout)
#include "tst_compactlayout.moc"
