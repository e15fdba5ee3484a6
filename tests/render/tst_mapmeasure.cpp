// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/randomatlas.h"
#include "support/smallatlas.h"
#include "widgets/render/entitycell.h"
#include "widgets/render/mapmeasure.h"

#include <cmath>
#include <QTest>

namespace {

bool isOnGrid(double value)
{
    return value > 0 && std::fmod(value, 4) == 0;
}

QStringList idsOf(const QList<LayoutInput::Node>& nodes)
{
    QStringList ids;
    for (const LayoutInput::Node& node : nodes)
        ids << node.id;
    return ids;
}

template <typename Check> void forEveryGroup(const LayoutInput& input, Check check)
{
    for (const LayoutInput::Layer& layer : input.layers)
        std::ranges::for_each(layer.groups, check);
    std::ranges::for_each(input.outside, check);
}

} // namespace

class TestMapMeasure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structureIsTheAtlas();
    void everySizeIsAMultipleOf4();
    void everyEntityIsThereOnce();
    void nodesAreAsLargeAsTheirCells();
    void languageMatters();
    void sameAtlasSameInput();
    void hugeNamesAreBounded();
};

void TestMapMeasure::structureIsTheAtlas()
{
    const LayoutInput input = measureMap(*smallAtlas(), QStringLiteral("en"));
    QCOMPARE(input.layers.size(), 3);
    QCOMPARE(input.layers[0].id, QStringLiteral("compute"));
    QCOMPARE(input.layers[2].id, QStringLiteral("uses"));
    QCOMPARE(input.layers[0].groups.size(), 2);
    QCOMPARE(idsOf(input.layers[0].groups[0].nodes),
             (QStringList{QStringLiteral("kite"), QStringLiteral("k100"), QStringLiteral("k200")}));
    // Beside the stack by kind, in the order of the kinds.
    QCOMPARE(input.outside.size(), 2);
    QCOMPARE(input.outside[0].id, QStringLiteral("company"));
    QCOMPARE(idsOf(input.outside[0].nodes), QStringList{QStringLiteral("leader")});
    QCOMPARE(input.outside[1].id, QStringLiteral("investor"));
    QCOMPARE(idsOf(input.outside[1].nodes),
             (QStringList{QStringLiteral("north-fund"), QStringLiteral("south-fund")}));
    QCOMPARE(input.edges.size(), 10);
    QCOMPARE(input.edges[6].id, QStringLiteral("lark-1>runs-on>k100"));
    QCOMPARE(input.edges[6].from, QStringLiteral("lark-1"));
    QCOMPARE(input.edges[6].to, QStringLiteral("k100"));
}

void TestMapMeasure::everySizeIsAMultipleOf4()
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const LayoutInput input = measureMap(*RandomAtlas(seed).make(), QStringLiteral("zh"));
        for (const double size :
             {input.labelWidth, input.labelHeight, input.headerHeight, input.titleHeight, input.footerHeight})
            QVERIFY(isOnGrid(size));
        forEveryGroup(input, [](const LayoutInput::Group& group) {
            QVERIFY(isOnGrid(group.headerWidth));
            for (const LayoutInput::Node& node : group.nodes)
                QVERIFY(isOnGrid(node.size.width()) && isOnGrid(node.size.height()));
        });
    }
}

void TestMapMeasure::everyEntityIsThereOnce()
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        const AtlasPtr atlas = RandomAtlas(seed).make();
        const LayoutInput input = measureMap(*atlas, QStringLiteral("en"));
        QStringList ids;
        forEveryGroup(input, [&](const LayoutInput::Group& group) { ids += idsOf(group.nodes); });
        QCOMPARE(ids.size(), atlas->entities.size());
        QCOMPARE(QSet<QString>(ids.cbegin(), ids.cend()).size(), ids.size());
        QCOMPARE(input.edges.size(), atlas->relations.size());
        for (const LayoutInput::Group& section : input.outside) {
            QVERIFY(!section.nodes.isEmpty());
            for (const LayoutInput::Node& node : section.nodes) {
                QCOMPARE(atlas->entity(node.id)->kind, section.id);
                QVERIFY(atlas->entity(node.id)->group.isEmpty());
            }
        }
    }
}

void TestMapMeasure::nodesAreAsLargeAsTheirCells()
{
    const AtlasPtr atlas = smallAtlas();
    forEveryGroup(measureMap(*atlas, QStringLiteral("en")), [&](const LayoutInput::Group& group) {
        for (const LayoutInput::Node& node : group.nodes)
            QCOMPARE(node.size, EntityCell::leastSize(*atlas, *atlas->entity(node.id), QStringLiteral("en")));
    });
}

void TestMapMeasure::languageMatters()
{
    const LayoutInput english = measureMap(*smallAtlas(), QStringLiteral("en"));
    const LayoutInput chinese = measureMap(*smallAtlas(), QStringLiteral("zh"));
    QVERIFY(english.layers[0].groups[0].nodes[0].size != chinese.layers[0].groups[0].nodes[0].size);
}

void TestMapMeasure::sameAtlasSameInput()
{
    const LayoutInput first = measureMap(*smallAtlas(), QStringLiteral("en"));
    const LayoutInput second = measureMap(*smallAtlas(), QStringLiteral("en"));
    for (qsizetype l = 0; l < first.layers.size(); ++l) {
        for (qsizetype g = 0; g < first.layers[l].groups.size(); ++g) {
            const LayoutInput::Group& a = first.layers[l].groups[g];
            const LayoutInput::Group& b = second.layers[l].groups[g];
            QCOMPARE(a.headerWidth, b.headerWidth);
            for (qsizetype n = 0; n < a.nodes.size(); ++n)
                QCOMPARE(a.nodes[n].size, b.nodes[n].size);
        }
    }
}

void TestMapMeasure::hugeNamesAreBounded()
{
    AtlasData data = smallAtlasData();
    const LocalizedText huge(QString(50'000, u'W'));
    data.groups[0].name = huge;
    data.entities[0].name = huge;
    data.entities[13].name = huge;
    forEveryGroup(measureMap(Atlas(data), QStringLiteral("en")), [](const LayoutInput::Group& group) {
        QVERIFY(group.headerWidth <= 480);
        for (const LayoutInput::Node& node : group.nodes)
            QVERIFY(node.size.width() <= 320 && node.size.height() <= 80);
    });
}

QTEST_MAIN(TestMapMeasure)
#include "tst_mapmeasure.moc"
