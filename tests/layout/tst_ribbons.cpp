// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/ribbons.h"

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <cmath>
#include <QTest>

namespace {

constexpr unsigned seeds = 25;

struct Map
{
    AtlasPtr atlas;
    MapLayout layout;
};

/// The small atlas and some made-up ones.
const QList<Map>& maps()
{
    static const QList<Map> known = [] {
        QList<Map> result;
        for (unsigned seed = 0; seed <= seeds; ++seed) {
            const AtlasPtr atlas = seed == 0 ? smallAtlas() : RandomAtlas(seed).make();
            result.append({atlas, layoutOf(*atlas)});
        }
        return result;
    }();
    return known;
}

const QRectF& placeOf(const MapLayout& layout, int cell)
{
    const MapLayout::Cell& at = layout.cells[cell];
    return at.outside ? layout.sections[at.box].rect : layout.boxes[at.box].rect;
}

bool isOnEdge(const QRectF& rect, const QPointF& point)
{
    const auto near = [](double a, double b) { return std::abs(a - b) < 0.01; };
    const bool within = rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point);
    return within && (near(point.x(), rect.left()) || near(point.x(), rect.right()) ||
                      near(point.y(), rect.top()) || near(point.y(), rect.bottom()));
}

/// Whether a level or upright stretch runs through the inside of a rectangle.
bool runsThrough(const QPointF& a, const QPointF& b, const QRectF& rect)
{
    const QRectF inside = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    return std::max(a.x(), b.x()) > inside.left() && std::min(a.x(), b.x()) < inside.right() &&
           std::max(a.y(), b.y()) > inside.top() && std::min(a.y(), b.y()) < inside.bottom();
}

QString crossedBoxOf(const MapLayout& layout, const MapLayout::Ribbon& ribbon)
{
    for (qsizetype i = 1; i < ribbon.points.size(); ++i) {
        for (const QList<MapLayout::Box>& boxes : {layout.boxes, layout.sections}) {
            for (const MapLayout::Box& box : boxes) {
                if (runsThrough(ribbon.points[i - 1], ribbon.points[i], box.rect))
                    return box.id;
            }
        }
    }
    return {};
}

double lengthOf(const QList<QPointF>& points)
{
    double length = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        length += QLineF(points[i - 1], points[i]).length();
    return length;
}

/// Two boxes side by side with a cell in each, and the cell beside the stack in a section.
MapLayout pair()
{
    MapLayout layout;
    layout.boxes = {{QStringLiteral("b"), {0, 0, 100, 100}, {}},
                    {QStringLiteral("a"), {200, 0, 100, 100}, {}}};
    layout.sections = {{QStringLiteral("investor"), {400, 0, 100, 100}, {}}};
    layout.cells = {{QStringLiteral("left"), {20, 40, 20, 20}, 0, false},
                    {QStringLiteral("right"), {260, 40, 20, 20}, 1, false},
                    {QStringLiteral("fund"), {420, 40, 20, 20}, 0, true},
                    {QStringLiteral("inner"), {20, 70, 20, 20}, 0, false}};
    return layout;
}

} // namespace

class TestRibbons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheShortestWayOutside();
    void directionDoesNotMatter();
    void besideTheStack();
    void withinABoxIsNone();
    void everyRouteIsInOne();
    void idsAreTheAtlasOnes();
    void endsAreOnTheEdges();
    void nothingRunsThroughABox();
    void theLayoutHasThem();
    void isDeterministic();
};

void TestRibbons::takesTheShortestWayOutside()
{
    MapLayout layout = pair();
    // The first is longer in its boxes, the second outside them.
    layout.routes = {{QStringLiteral("r0"), 0, 1, {{30, 40}, {30, 10}, {130, 10}, {130, 50}, {260, 50}}},
                     {QStringLiteral("r1"), 0, 1, {{40, 50}, {150, 50}, {150, 300}, {150, 50}, {260, 50}}},
                     {QStringLiteral("r2"), 0, 1, {{30, 60}, {30, 95}, {30, 50}, {260, 50}}}};
    const QList<MapLayout::Ribbon> ribbons = gatherRibbons(layout);
    QCOMPARE(ribbons.size(), 1);
    QCOMPARE(ribbons[0].id, QStringLiteral("a>b"));
    QCOMPARE(ribbons[0].routes, (QList<int>{0, 1, 2}));
    QCOMPARE(ribbons[0].points, (QList<QPointF>{{100, 50}, {200, 50}}));
}

void TestRibbons::directionDoesNotMatter()
{
    MapLayout layout = pair();
    layout.routes = {{QStringLiteral("r0"), 0, 1, {{40, 50}, {260, 50}}},
                     {QStringLiteral("r1"), 1, 0, {{260, 50}, {40, 50}}}};
    const QList<MapLayout::Ribbon> ribbons = gatherRibbons(layout);
    QCOMPARE(ribbons.size(), 1);
    QCOMPARE(ribbons[0].routes, (QList<int>{0, 1}));
}

void TestRibbons::besideTheStack()
{
    MapLayout layout = pair();
    layout.sections[0].id = QStringLiteral("b"); // a kind may have the id of a group
    layout.routes = {{QStringLiteral("r0"), 2, 0, {{420, 50}, {350, 50}, {350, 200}, {60, 200}, {60, 90}}},
                     {QStringLiteral("r1"), 1, 0, {{260, 50}, {40, 50}}}};
    const QList<MapLayout::Ribbon> ribbons = gatherRibbons(layout);
    QCOMPARE(ribbons.size(), 2);
    QCOMPARE(ribbons[0].id, QStringLiteral("@b>b"));
    QCOMPARE(ribbons[0].points, (QList<QPointF>{{400, 50}, {350, 50}, {350, 200}, {60, 200}, {60, 100}}));
    QCOMPARE(ribbons[1].id, QStringLiteral("a>b"));
}

void TestRibbons::withinABoxIsNone()
{
    MapLayout layout = pair();
    layout.routes = {{QStringLiteral("r0"), 0, 3, {{30, 60}, {30, 70}}}};
    QVERIFY(gatherRibbons(layout).isEmpty());
    QVERIFY(gatherRibbons({}).isEmpty());
}

void TestRibbons::everyRouteIsInOne()
{
    int gathered = 0;
    for (const Map& map : maps()) {
        QList<int> seen(map.layout.routes.size(), 0);
        for (const MapLayout::Ribbon& ribbon : map.layout.ribbons) {
            QVERIFY(!ribbon.routes.isEmpty());
            QVERIFY(std::ranges::is_sorted(ribbon.routes));
            for (const int route : ribbon.routes)
                ++seen[route];
        }
        for (int r = 0; r < map.layout.routes.size(); ++r) {
            const MapLayout::Route& route = map.layout.routes[r];
            const bool stays = placeOf(map.layout, route.from) == placeOf(map.layout, route.to);
            QCOMPARE(seen[r], stays ? 0 : 1);
            gathered += seen[r];
        }
    }
    QVERIFY(gathered > 200);
}

void TestRibbons::idsAreTheAtlasOnes()
{
    for (const Map& map : maps()) {
        QStringList ids;
        for (const MapLayout::Ribbon& ribbon : map.layout.ribbons) {
            QVERIFY2(map.atlas->contains({IdType::Ribbon, ribbon.id}), qPrintable(ribbon.id));
            QStringList relations;
            for (const int route : ribbon.routes) {
                relations << map.layout.routes[route].id;
                QCOMPARE(map.atlas->ribbonOf(*map.atlas->relation(relations.last())), ribbon.id);
            }
            QStringList expected;
            for (const Relation* relation : map.atlas->relationsOfRibbon(ribbon.id))
                expected << relation->id();
            relations.sort();
            expected.sort();
            QCOMPARE(relations, expected);
            ids << ribbon.id;
        }
        QStringList known = map.atlas->ribbons();
        known.sort();
        ids.sort();
        QCOMPARE(ids, known);
    }
}

void TestRibbons::endsAreOnTheEdges()
{
    for (const Map& map : maps()) {
        for (const MapLayout::Ribbon& ribbon : map.layout.ribbons) {
            QVERIFY2(ribbon.points.size() >= 2, qPrintable(ribbon.id));
            const MapLayout::Route& any = map.layout.routes[ribbon.routes.first()];
            const QRectF& one = placeOf(map.layout, any.from);
            const QRectF& other = placeOf(map.layout, any.to);
            const QPointF& first = ribbon.points.first();
            const QPointF& last = ribbon.points.last();
            QVERIFY2((isOnEdge(one, first) && isOnEdge(other, last)) ||
                         (isOnEdge(other, first) && isOnEdge(one, last)),
                     qPrintable(ribbon.id));
            // It is no longer than any of its routes.
            for (const int route : ribbon.routes)
                QVERIFY(lengthOf(ribbon.points) <= lengthOf(map.layout.routes[route].points) + 0.01);
        }
    }
}

void TestRibbons::nothingRunsThroughABox()
{
    QVERIFY(runsThrough({-10, 5}, {20, 5}, {0, 0, 10, 10}));
    QVERIFY(!runsThrough({-10, 0}, {20, 0}, {0, 0, 10, 10})); // along its edge
    for (const Map& map : maps()) {
        for (const MapLayout::Ribbon& ribbon : map.layout.ribbons) {
            const QString crossed = crossedBoxOf(map.layout, ribbon);
            QVERIFY2(crossed.isEmpty(), qPrintable(ribbon.id + QStringLiteral(" through ") + crossed));
            for (qsizetype i = 1; i < ribbon.points.size(); ++i) {
                const QPointF step = ribbon.points[i] - ribbon.points[i - 1];
                QVERIFY2(std::abs(step.x()) < 0.01 || std::abs(step.y()) < 0.01, qPrintable(ribbon.id));
            }
        }
    }
}

void TestRibbons::theLayoutHasThem()
{
    const Map& map = maps().first();
    QStringList ids;
    for (const MapLayout::Ribbon& ribbon : map.layout.ribbons)
        ids << ribbon.id;
    ids.sort();
    QVERIFY(ids.contains(QStringLiteral("chips>labs")));
    QVERIFY(ids.contains(QStringLiteral("@investor>chips")));
}

void TestRibbons::isDeterministic()
{
    for (const Map& map : maps()) {
        const QList<MapLayout::Ribbon> again = gatherRibbons(map.layout);
        QCOMPARE(again.size(), map.layout.ribbons.size());
        for (qsizetype i = 0; i < again.size(); ++i) {
            QCOMPARE(again[i].id, map.layout.ribbons[i].id);
            QCOMPARE(again[i].points, map.layout.ribbons[i].points);
            QCOMPARE(again[i].routes, map.layout.ribbons[i].routes);
        }
    }
}

QTEST_MAIN(TestRibbons)
#include "tst_ribbons.moc"
