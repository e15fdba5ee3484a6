// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/hittest.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <QTest>
#include <random>

namespace {

TypedId idOf(const char* id)
{
    return TypedId::parse(QString::fromLatin1(id)).value();
}

DisplayBlock block(const TypedId& id, const QRectF& bounds)
{
    return {id, {}, {}, bounds, 0, 0};
}

/// One layer with two boxes, a relation from a cell of one to the other, and their ribbon.
std::shared_ptr<const MapLayout> smallLayout()
{
    MapLayout layout;
    layout.bands = {{QStringLiteral("compute"), {0, 0, 1000, 300}, {0, 0, 100, 300}}};
    layout.boxes = {{QStringLiteral("chips"), {150, 50, 200, 200}, {150, 50, 200, 20}},
                    {QStringLiteral("clouds"), {600, 50, 200, 200}, {600, 50, 200, 20}}};
    layout.routes = {{QStringLiteral("a>makes>b"), 0, 1, {{300, 100}, {450, 100}, {450, 200}, {650, 200}}}};
    layout.ribbons = {
        {QStringLiteral("chips>clouds"), {{350, 100}, {450, 100}, {450, 200}, {600, 200}}, {0}}};
    return std::make_shared<const MapLayout>(layout);
}

QList<DisplayBlock> blocks()
{
    return {block({}, {0, 0, 1000, 600}),
            block(idOf("layer:compute"), {0, 0, 1000, 300}),
            block(idOf("ribbon:chips>clouds"), {350, 100, 250, 100}),
            block(idOf("group:chips"), {150, 50, 200, 200}),
            block(idOf("group:clouds"), {600, 50, 200, 200}),
            block(idOf("relation:a>makes>b"), {300, 100, 350, 100}),
            block(idOf("entity:a"), {200, 80, 100, 40}),
            block({}, {440, 140, 40, 10})};
}

QString hitAt(const QPointF& point, double tolerance = 5, const QList<DisplayBlock>& among = blocks())
{
    const HitTest test(smallLayout());
    const DisplayBlock* hit = test.blockAt(among, point, tolerance);
    return hit ? hit->id.toString() : QString();
}

} // namespace

class TestHitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void toleranceIsAroundTheLine();
    void theTopmostCounts();
    void linesThatAreNotDrawnAreNotHit();
    void linesUnknownToTheLayoutAreNotHit();
    void knowsTheLines();
    void withoutLayout();
    void anyPointOfAPicture();
};

void TestHitTest::finds_data()
{
    QTest::addColumn<QPointF>("point");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* name, const QPointF& point, const char* id) {
        QTest::newRow(name) << point << QString::fromLatin1(id);
    };
    row("an entity", {210, 90}, "entity:a");
    row("a group below it", {160, 240}, "group:chips");
    row("a layer's coloured part", {50, 150}, "layer:compute");
    row("the rest of a layer", {900, 150}, "");
    row("a relation in the gutter", {450, 130}, "relation:a>makes>b");
    row("a relation over a box", {320, 100}, "relation:a>makes>b");
    row("an entity over the end of a relation", {299, 100}, "entity:a");
    row("within the bounds of a relation, far from its line", {550, 130}, "");
    row("the frame", {500, 500}, "");
    row("outside of everything", {5000, -3}, "");
}

void TestHitTest::finds()
{
    QFETCH(const QPointF, point);
    QFETCH(const QString, id);
    QCOMPARE(hitAt(point), id);
}

void TestHitTest::toleranceIsAroundTheLine()
{
    QCOMPARE(hitAt({454.9, 130}), QStringLiteral("relation:a>makes>b"));
    QCOMPARE(hitAt({455.1, 130}), QString());
    QCOMPARE(hitAt({400, 95.1}), QStringLiteral("relation:a>makes>b")); // beyond the bounds of the line
    QCOMPARE(hitAt({400, 94.9}), QString());
    QCOMPARE(hitAt({454.9, 130}, 1), QString());
    QCOMPARE(hitAt({450, 130}, 0), QStringLiteral("relation:a>makes>b"));
    QCOMPARE(hitAt({470, 120}, 30), QStringLiteral("relation:a>makes>b"));
}

void TestHitTest::theTopmostCounts()
{
    QList<DisplayBlock> reversed = blocks();
    std::ranges::reverse(reversed);
    QCOMPARE(hitAt({210, 90}, 5, reversed), QStringLiteral("group:chips"));
    QCOMPARE(hitAt({450, 130}, 5, reversed), QStringLiteral("ribbon:chips>clouds"));
}

void TestHitTest::linesThatAreNotDrawnAreNotHit()
{
    QList<DisplayBlock> far = blocks();
    far.removeIf([](const DisplayBlock& item) { return item.id.type == IdType::Relation; });
    QCOMPARE(hitAt({450, 130}, 5, far), QStringLiteral("ribbon:chips>clouds"));
    far.removeIf([](const DisplayBlock& item) { return item.id.type == IdType::Ribbon; });
    QCOMPARE(hitAt({450, 130}, 5, far), QString());
    QCOMPARE(hitAt({210, 90}, 5, {}), QString());
}

void TestHitTest::linesUnknownToTheLayoutAreNotHit()
{
    const QList<DisplayBlock> among{block(idOf("relation:x>makes>y"), {0, 0, 1000, 600}),
                                    block(idOf("ribbon:x>y"), {0, 0, 1000, 600}),
                                    block(idOf("layer:x"), {0, 0, 1000, 600})};
    QCOMPARE(hitAt({50, 150}, 5, among), QString());
}

void TestHitTest::knowsTheLines()
{
    const auto layout = smallLayout();
    const HitTest test(layout);
    QCOMPARE(test.lineOf(idOf("relation:a>makes>b")), layout->routes[0].points);
    QCOMPARE(test.lineOf(idOf("ribbon:chips>clouds")), layout->ribbons[0].points);
    QVERIFY(test.lineOf(idOf("relation:chips>clouds")).isEmpty());
    QVERIFY(test.lineOf(idOf("entity:a")).isEmpty());
}

void TestHitTest::withoutLayout()
{
    const HitTest test;
    QVERIFY(!test.blockAt({}, {0, 0}, 5));
    const QList<DisplayBlock> all = blocks();
    QCOMPARE(test.blockAt(all, {210, 90}, 5)->id, idOf("entity:a"));
    QVERIFY(test.lineOf(idOf("ribbon:chips>clouds")).isEmpty());
}

void TestHitTest::anyPointOfAPicture()
{
    const AtlasPtr atlas = smallAtlas();
    const auto layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    const HitTest test(layout);
    std::mt19937 random(3);
    for (const double scale : {0.3, 0.5, 1.0, 2.0}) {
        const MapLook look{ColorTheme::light(), QStringLiteral("en"), std::nullopt, scale};
        const DisplayList scene = buildMapScene(*atlas, *layout, look);
        std::uniform_real_distribution<double> x(scene.page.left() - 20, scene.page.right() + 20);
        std::uniform_real_distribution<double> y(scene.page.top() - 20, scene.page.bottom() + 20);
        QSet<TypedId> hits;
        for (int i = 0; i < 20'000; ++i) {
            const QPointF point(x(random), y(random));
            const DisplayBlock* hit = test.blockAt(scene.blocks, point, 5 / scale);
            if (!hit)
                continue;
            hits << hit->id;
            QVERIFY(atlas->contains(hit->id));
            const double slack = 5 / scale;
            QVERIFY(hit->bounds.adjusted(-slack, -slack, slack, slack).contains(point));
        }
        for (const Group& group : atlas->groups)
            QVERIFY2(hits.contains({IdType::Group, group.id}), qPrintable(group.id));
        for (const DisplayBlock& item : scene.blocks) {
            if (item.id.type == IdType::Entity)
                QVERIFY2(hits.contains(item.id), qPrintable(item.id.toString()));
        }
        const bool near = scale >= 0.66;
        QVERIFY(std::ranges::any_of(hits, [near](const TypedId& id) {
            return id.type == (near ? IdType::Relation : IdType::Ribbon);
        }));
        QVERIFY(std::ranges::none_of(hits, [near](const TypedId& id) {
            return id.type == (near ? IdType::Ribbon : IdType::Relation);
        }));
    }
}

QTEST_MAIN(TestHitTest)
#include "tst_hittest.moc"
