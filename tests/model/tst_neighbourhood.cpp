// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/neighbourhood.h"
#include "support/smallatlas.h"

#include <QTest>

class TestNeighbourhood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighbourhoods_data();
    void neighbourhoods();
    void everyRelationHasItsEnds();

private:
    AtlasPtr m_atlas = smallAtlas();
};

void TestNeighbourhood::neighbourhoods_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("entities");
    QTest::addColumn<QString>("relations");
    const auto row = [](const char* id, const char* entities, const char* relations) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(entities)
                          << QString::fromLatin1(relations);
    };
    row("entity:k100", "k100 kite lark-1", "kite>makes>k100 lark-1>runs-on>k100");
    row("entity:kite", "k100 k200 kite north-fund south-fund",
        "kite>makes>k100 kite>makes>k200 north-fund>invests-in>kite south-fund>invests-in>kite");
    row("entity:leader", "leader", "");
    row("relation:lark-1>runs-on>k100", "k100 lark-1", "lark-1>runs-on>k100");
    row("group:chips", "k100 k200 kite", "kite>makes>k100 kite>makes>k200");
    row("group:health", "clinic", "");
    row("layer:uses", "chatter clinic painter", "");
    row("layer:compute", "harbor k100 k200 kite loom", "kite>makes>k100 kite>makes>k200 loom>makes>harbor");
    row("entity:nobody", "", "");
    row("group:nobody", "", "");
    row("relation:kite>makes>nobody", "", "");
    row("theme:price-war", "lark-1 lark-lab mosaic mosaic-x", "lark-lab>makes>lark-1 mosaic>makes>mosaic-x");
    row("ribbon:chips>labs", "k100 lark-1", "lark-1>runs-on>k100");
    row("ribbon:@investor>chips", "kite north-fund south-fund",
        "north-fund>invests-in>kite south-fund>invests-in>kite");
    row("fact:kite.valuation", "", "");
}

void TestNeighbourhood::neighbourhoods()
{
    QFETCH(QString, id);
    const std::optional<TypedId> typed = TypedId::parse(id);
    QVERIFY(typed);
    const Neighbourhood found = neighbourhoodOf(*m_atlas, *typed);
    const auto sorted = [](const QSet<QString>& set) {
        QStringList list(set.cbegin(), set.cend());
        list.sort();
        return list.join(u' ');
    };
    QTEST(sorted(found.entities), "entities");
    QTEST(sorted(found.relations), "relations");
    QCOMPARE(found.isEmpty(), found.entities.isEmpty());
}

void TestNeighbourhood::everyRelationHasItsEnds()
{
    for (const Entity& entity : m_atlas->entities) {
        const Neighbourhood found = neighbourhoodOf(*m_atlas, {IdType::Entity, entity.id});
        QVERIFY(found.entities.contains(entity.id));
        for (const QString& id : found.relations) {
            const Relation* relation = m_atlas->relation(id);
            QVERIFY(relation->from == entity.id || relation->to == entity.id);
            QVERIFY(found.entities.contains(relation->from) && found.entities.contains(relation->to));
        }
    }
}

QTEST_APPLESS_MAIN(TestNeighbourhood)
#include "tst_neighbourhood.moc"
