// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/ancestry.h"

#include "render/randomatlas.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

TypedId idOf(const QString& text)
{
    return TypedId::parse(text).value();
}

QStringList wordsOf(const QList<TypedId>& path)
{
    QStringList words;
    for (const TypedId& id : path)
        words << id.toString();
    return words;
}

} // namespace

class TestAncestry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ways_data();
    void ways();
    void everythingOfMadeUpAtlases();
};

void TestAncestry::ways_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("layer");
    const auto row = [](const char* name, const char* id, const char* path, const char* layer) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(path)
                            << QString::fromLatin1(layer);
    };
    row("a layer", "layer:models", "layer:models", "models");
    row("a group", "group:chips", "layer:compute group:chips", "compute");
    row("an entity", "entity:k100", "layer:compute group:chips entity:k100", "compute");
    row("a sector stands for its group", "sector:healthcare", "layer:uses group:health", "uses");
    row("beside the stack", "entity:north-fund", "entity:north-fund", "");
    row("a relation", "relation:kite>makes>k100", "relation:kite>makes>k100", "");
    row("a ribbon", "ribbon:chips>labs", "ribbon:chips>labs", "");
    row("a fact", "fact:k100.memory", "fact:k100.memory", "");
    row("a theme", "theme:price-war", "theme:price-war", "");
    row("a dimension", "dimension:cost", "dimension:cost", "");
    row("a source", "source:survey", "source:survey", "");
    row("the atlas", "atlas:small", "", "");
    row("another atlas", "atlas:large", "", "");
    row("an unknown entity", "entity:nobody", "", "");
    row("an unknown group", "group:nobody", "", "");
    row("an unknown sector", "sector:health", "", "");
    row("a group's id as a layer's", "layer:chips", "", "");
}

void TestAncestry::ways()
{
    QFETCH(const QString, id);
    QFETCH(const QString, path);
    QFETCH(const QString, layer);
    const AtlasPtr atlas = smallAtlas();
    QCOMPARE(wordsOf(pathTo(*atlas, idOf(id))).join(u' '), path);
    QCOMPARE(layerOf(*atlas, idOf(id)), layer);
}

void TestAncestry::everythingOfMadeUpAtlases()
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const AtlasPtr atlas = RandomAtlas(seed).make();
        for (const Layer& layer : atlas->layers)
            QCOMPARE(layerOf(*atlas, {IdType::Layer, layer.id}), layer.id);
        for (const Group& group : atlas->groups) {
            const TypedId id{IdType::Group, group.id};
            QCOMPARE(pathTo(*atlas, id), (QList<TypedId>{{IdType::Layer, group.layer}, id}));
        }
        for (const Entity& entity : atlas->entities) {
            const TypedId id{IdType::Entity, entity.id};
            QList<TypedId> expected;
            if (!entity.group.isEmpty())
                expected = pathTo(*atlas, {IdType::Group, entity.group});
            QCOMPARE(pathTo(*atlas, id), expected + QList<TypedId>{id});
            QCOMPARE(layerOf(*atlas, id),
                     entity.group.isEmpty() ? QString() : atlas->group(entity.group)->layer);
        }
    }
}

QTEST_APPLESS_MAIN(TestAncestry)
#include "tst_ancestry.moc"
