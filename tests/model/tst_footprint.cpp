// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/footprint.h"

#include "render/randomatlas.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

/// An atlas of nothing but entities e0, e1 … and relations between them, of a kind that counts.
AtlasData tied(int entities, const QList<std::pair<int, int>>& ties)
{
    AtlasData data;
    data.entityKinds = {{QStringLiteral("company"), LocalizedText(QStringLiteral("Company")), {}}};
    data.relationKinds = {{QStringLiteral("has"), LocalizedText(QStringLiteral("has")), {}, true, {}},
                          {QStringLiteral("likes"), LocalizedText(QStringLiteral("likes")), {}, false, {}}};
    for (int i = 0; i < entities; ++i) {
        Entity entity;
        entity.id = QStringLiteral("e%1").arg(i);
        entity.kind = QStringLiteral("company");
        data.entities.append(entity);
    }
    for (const auto& [from, to] : ties) {
        Relation relation;
        relation.from = QStringLiteral("e%1").arg(from);
        relation.to = QStringLiteral("e%1").arg(to);
        relation.kind = QStringLiteral("has");
        data.relations.append(relation);
    }
    return data;
}

QString e(int i)
{
    return QStringLiteral("e%1").arg(i);
}

QSet<QString> setOf(const QStringList& list)
{
    return {list.cbegin(), list.cend()};
}

/// What is reached from some along relations that count, found the slow way.
QSet<QString> reached(const Atlas& atlas, QSet<QString> from, bool up)
{
    for (bool grows = true; grows;) {
        grows = false;
        for (const Relation& relation : atlas.relations) {
            const QString& start = up ? relation.to : relation.from;
            const QString& end = up ? relation.from : relation.to;
            if (atlas.relationKind(relation.kind)->footprint && from.contains(start) && !from.contains(end)) {
                from << end;
                grows = true;
            }
        }
    }
    return from;
}

} // namespace

class TestFootprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberHasTheSame();
    void onlyKindsThatCount();
    void upAndDownAgain();
    void partnersOfAPartAreNotMembers();
    void endsInCircles();
    void neverTooMany_data();
    void neverTooMany();
    void hiddenKindsHideRelationsOnly();
    void ofNothing();
    void isTheClosureOfMadeUpAtlases();
};

void TestFootprint::everyMemberHasTheSame()
{
    const AtlasPtr atlas = smallAtlas();
    const QSet<QString> expected{QStringLiteral("kite"), QStringLiteral("k100"), QStringLiteral("k200")};
    for (const QString& member : expected) {
        const QStringList members = footprintMembers(*atlas, member);
        QCOMPARE(members.first(), member);
        QCOMPARE(setOf(members), expected);
        const Neighbourhood part = footprintOf(*atlas, member);
        QCOMPARE(part.entities, expected);
        QCOMPARE(part.centres, QSet<QString>{member});
        QCOMPARE(part.relations,
                 (QSet<QString>{QStringLiteral("kite>makes>k100"), QStringLiteral("kite>makes>k200")}));
        QVERIFY(part.groups.isEmpty() && part.layers.isEmpty());
    }
}

void TestFootprint::onlyKindsThatCount()
{
    // North Fund invests in Kite; Lark-1 runs on K100: neither belongs to the other.
    const AtlasPtr atlas = smallAtlas();
    QCOMPARE(footprintMembers(*atlas, QStringLiteral("north-fund")),
             QStringList{QStringLiteral("north-fund")});
    QVERIFY(!footprintMembers(*atlas, QStringLiteral("lark-1")).contains(QStringLiteral("k100")));
    AtlasData data = smallAtlasData();
    for (RelationKind& kind : data.relationKinds)
        kind.footprint = false;
    QCOMPARE(footprintMembers(Atlas(data), QStringLiteral("kite")), QStringList{QStringLiteral("kite")});
}

void TestFootprint::upAndDownAgain()
{
    //  0 → 1 → 2,  0 → 3 → 4: from 2 everything, in the order in which it is reached
    const Atlas atlas(tied(5, {{0, 1}, {1, 2}, {0, 3}, {3, 4}}));
    QCOMPARE(footprintMembers(atlas, e(2)), (QStringList{e(2), e(1), e(0), e(3), e(4)}));
    QCOMPARE(footprintOf(atlas, e(2)).relations.size(), 4);
}

void TestFootprint::partnersOfAPartAreNotMembers()
{
    // 0 and 1 both have 2, and 1 has 3: from 0 the way leads down only.
    const Atlas atlas(tied(4, {{0, 2}, {1, 2}, {1, 3}}));
    QCOMPARE(setOf(footprintMembers(atlas, e(0))), (QSet<QString>{e(0), e(2)}));
    QCOMPARE(setOf(footprintMembers(atlas, e(2))), (QSet<QString>{e(0), e(1), e(2), e(3)}));
}

void TestFootprint::endsInCircles()
{
    const Atlas atlas(tied(3, {{0, 1}, {1, 2}, {2, 0}}));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(setOf(footprintMembers(atlas, e(i))), (QSet<QString>{e(0), e(1), e(2)}));
}

void TestFootprint::neverTooMany_data()
{
    QTest::addColumn<int>("entities");
    QTest::addColumn<QString>("shape");
    QTest::newRow("as many as there may be") << 2000 << QStringLiteral("star");
    QTest::newRow("a star") << 5000 << QStringLiteral("star");
    QTest::newRow("a star, seen from a ray") << 5000 << QStringLiteral("star from a ray");
    QTest::newRow("many owners") << 5000 << QStringLiteral("owners");
    QTest::newRow("a chain") << 5000 << QStringLiteral("chain");
}

void TestFootprint::neverTooMany()
{
    QFETCH(const int, entities);
    QFETCH(const QString, shape);
    QList<std::pair<int, int>> ties;
    for (int i = 1; i < entities; ++i) {
        if (shape == QStringLiteral("owners"))
            ties.append({i, 0});
        else
            ties.append({shape == QStringLiteral("chain") ? i - 1 : 0, i});
    }
    const Atlas atlas(tied(entities, ties));
    const QString from = shape == QStringLiteral("star from a ray") ? e(7) : e(0);
    const QStringList members = footprintMembers(atlas, from);
    QCOMPARE(members.size(), 2000);
    QCOMPARE(setOf(members).size(), 2000);
    QCOMPARE(members.first(), from);
    QCOMPARE(footprintOf(atlas, from).entities, setOf(members));
}

void TestFootprint::hiddenKindsHideRelationsOnly()
{
    const AtlasPtr atlas = smallAtlas();
    const Neighbourhood part = footprintOf(*atlas, QStringLiteral("kite"), {QStringLiteral("makes")});
    QCOMPARE(part.entities.size(), 3);
    QVERIFY(part.relations.isEmpty());
    QCOMPARE(footprintOf(*atlas, QStringLiteral("kite"), {QStringLiteral("runs-on")}),
             footprintOf(*atlas, QStringLiteral("kite")));
}

void TestFootprint::ofNothing()
{
    const AtlasPtr atlas = smallAtlas();
    for (const QString& id : {QString(), QStringLiteral("nobody"), QStringLiteral("chips")})
        QVERIFY(footprintOf(*atlas, id).isEmpty());
}

void TestFootprint::isTheClosureOfMadeUpAtlases()
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const AtlasPtr atlas = RandomAtlas(seed).make();
        for (const Entity& entity : atlas->entities) {
            const QStringList members = footprintMembers(*atlas, entity.id);
            QCOMPARE(members.first(), entity.id);
            QCOMPARE(setOf(members).size(), members.size());
            QCOMPARE(setOf(members), reached(*atlas, reached(*atlas, {entity.id}, true), false));
            const Neighbourhood part = footprintOf(*atlas, entity.id);
            QCOMPARE(part.entities, setOf(members));
            for (const Relation& relation : atlas->relations) {
                QCOMPARE(part.relations.contains(relation.id()),
                         members.contains(relation.from) && members.contains(relation.to));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestFootprint)
#include "tst_footprint.moc"
