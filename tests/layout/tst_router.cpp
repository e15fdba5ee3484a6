// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouporder.h"
#include "model/layout/placement.h"
#include "model/layout/router.h"
#include "support/randominput.h"

#include <cmath>
#include <QTest>

namespace {

constexpr double tolerance = 0.01;

Placement place(const LayoutInput& input)
{
    QList<GroupGraph> graphs;
    const auto add = [&](const LayoutInput::Group& group) {
        GroupGraph graph;
        for (const LayoutInput::Node& node : group.nodes)
            graph.sizes.append(node.size);
        graphs.append(graph);
    };
    for (const LayoutInput::Layer& layer : input.layers)
        std::ranges::for_each(layer.groups, add);
    std::ranges::for_each(input.outside, add);
    return placeMap(input, orderGroups(input), arrangeBuiltIn(graphs));
}

/// Whether an upright or level segment enters a rectangle.
bool crosses(const QPointF& a, const QPointF& b, const QRectF& rect)
{
    const QRectF span(QPointF(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                      QPointF(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
    return span.left() < rect.right() - tolerance && span.right() > rect.left() + tolerance &&
           span.top() < rect.bottom() - tolerance && span.bottom() > rect.top() + tolerance;
}

bool onEdge(const QPointF& point, const QRectF& rect)
{
    const bool inside = rect.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point);
    const bool deep = rect.adjusted(tolerance, tolerance, -tolerance, -tolerance).contains(point);
    return inside && !deep;
}

} // namespace

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routesRunFromEdgeToEdgeAndCrossNothing();
    void everyRelationHasARoute();
    void neighboursAreTiedStraight();
    void unknownEndsAndLoopsAreLeftOut();
};

void TestRouter::routesRunFromEdgeToEdgeAndCrossNothing()
{
    std::mt19937 random(42);
    int checked = 0;
    for (int round = 0; round < 60; ++round) {
        const LayoutInput input = randomInput(random);
        const Placement placement = place(input);
        const QRectF page(QPointF(), placement.layout.size);
        for (const MapLayout::Route& route : routeRelations(placement, input.edges)) {
            QVERIFY(route.points.size() >= 2);
            QVERIFY(onEdge(route.points.first(), placement.layout.cells[route.from].rect));
            QVERIFY(onEdge(route.points.last(), placement.layout.cells[route.to].rect));
            for (qsizetype i = 1; i < route.points.size(); ++i) {
                const QPointF& a = route.points[i - 1];
                const QPointF& b = route.points[i];
                QVERIFY(a.x() == b.x() || a.y() == b.y());
                QVERIFY(page.contains(b));
                for (const MapLayout::Cell& cell : placement.layout.cells)
                    QVERIFY(!crosses(a, b, cell.rect));
                for (const MapLayout::Band& band : placement.layout.bands)
                    QVERIFY(!crosses(a, b, band.label));
                for (const MapLayout::Box& box : placement.layout.boxes)
                    QVERIFY(!crosses(a, b, box.header));
            }
            ++checked;
        }
    }
    QVERIFY(checked > 1000);
}

void TestRouter::everyRelationHasARoute()
{
    std::mt19937 random(4);
    for (int round = 0; round < 40; ++round) {
        const LayoutInput input = randomInput(random);
        QStringList wanted;
        for (const LayoutInput::Edge& edge : input.edges) {
            if (edge.from != edge.to)
                wanted << edge.id;
        }
        QStringList routed;
        for (const MapLayout::Route& route : routeRelations(place(input), input.edges))
            routed << route.id;
        QCOMPARE(routed, wanted);
    }
}

void TestRouter::neighboursAreTiedStraight()
{
    LayoutInput input{
        .labelWidth = 100, .labelHeight = 50, .headerHeight = 20, .titleHeight = 20, .footerHeight = 20};
    input.layers = {
        {QStringLiteral("l"),
         {{QStringLiteral("g"), 40, {{QStringLiteral("a"), {80, 40}}, {QStringLiteral("b"), {80, 40}}}}}}};
    input.edges = {{QStringLiteral("e"), QStringLiteral("a"), QStringLiteral("b")}};
    const auto routes = routeRelations(place(input), input.edges);
    QCOMPARE(routes.size(), 1);
    QCOMPARE(routes[0].points.size(), 2);
}

void TestRouter::unknownEndsAndLoopsAreLeftOut()
{
    LayoutInput input{
        .labelWidth = 100, .labelHeight = 50, .headerHeight = 20, .titleHeight = 20, .footerHeight = 20};
    input.layers = {{QStringLiteral("l"), {{QStringLiteral("g"), 40, {{QStringLiteral("a"), {80, 40}}}}}}};
    input.edges = {{QStringLiteral("e"), QStringLiteral("a"), QStringLiteral("a")},
                   {QStringLiteral("f"), QStringLiteral("a"), QStringLiteral("nowhere")}};
    QVERIFY(routeRelations(place(input), input.edges).isEmpty());
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
