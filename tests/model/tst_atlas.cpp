// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/atlas.h"
#include "model/reader/reader.h"

#include <QFile>
#include <QTest>

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

template <typename T> QString idsOf(const QList<const T*>& things)
{
    QStringList ids;
    for (const T* thing : things) {
        if constexpr (std::is_same_v<T, Relation>)
            ids.append(thing->id());
        else
            ids.append(thing->id);
    }
    return ids.join(u' ');
}

} // namespace

class AtlasTest : public QObject
{
    Q_OBJECT

private:
    AtlasPtr m_atlas;

private Q_SLOTS:

    void initTestCase()
    {
        QFile file(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/full.atlas.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_atlas = readAtlas(file.readAll()).atlas;
        QVERIFY(m_atlas);
    }

    void findsThingsById()
    {
        QCOMPARE(m_atlas->source(s("talk"))->title, s("A talk"));
        QCOMPARE(m_atlas->layer(s("upper"))->order, 2);
        QCOMPARE(m_atlas->group(s("makers"))->layer, s("lower"));
        QCOMPARE(m_atlas->entity(s("tool"))->kind, s("product"));
        QCOMPARE(m_atlas->relation(s("acme>makes>tool"))->date, s("2018"));
        QCOMPARE(m_atlas->sector(s("crafts"))->group, s("makers"));
        QCOMPARE(m_atlas->theme(s("fragile"))->kind, s("risk"));
        QCOMPARE(m_atlas->dimension(s("pace"))->name.in(s("en")), s("Pace"));
        QCOMPARE(m_atlas->entityKind(s("company"))->plural.in(s("en")), s("Companies"));
        QVERIFY(m_atlas->relationKind(s("makes"))->footprint);
        QCOMPARE(m_atlas->factKind(s("users"))->type, FactKind::Type::Quantity);
        QCOMPARE(m_atlas->themeKind(s("risk"))->label.in(s("en")), s("Risk"));
    }

    void findsNothingUnderOtherIds()
    {
        const QString id = s("acmee");
        QVERIFY(!m_atlas->source(id) && !m_atlas->layer(id) && !m_atlas->group(id) && !m_atlas->entity(id));
        QVERIFY(!m_atlas->relation(id) && !m_atlas->sector(id) && !m_atlas->theme(id) &&
                !m_atlas->dimension(id));
        QVERIFY(!m_atlas->entityKind(id) && !m_atlas->relationKind(id));
        QVERIFY(!m_atlas->factKind(id) && !m_atlas->themeKind(id));
        QVERIFY(!m_atlas->fact(id).fact);
        QVERIFY(!m_atlas->entity(s("makers"))); // an id of another kind of thing
    }

    void findsFactsWhereverTheyStand_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("value");
        QTest::newRow("lower.lag") << s("layer:lower") << s("years behind");
        QTest::newRow("makers.lag") << s("group:makers") << s("none");
        QTest::newRow("acme.lag-2") << s("entity:acme") << s("a lot");
        QTest::newRow("acme.total-raised") << s("entity:acme") << s("$100M+");
        QTest::newRow("acme.valuation") << s("entity:acme") << s("$2.5B");
        QTest::newRow("cost.there") << s("dimension:cost") << s("10");
        QTest::newRow("trade.application-2") << s("sector:trade") << s("checking");
        QTest::newRow("fragile.point-2") << s("theme:fragile") << s("no spare");
    }

    void findsFactsWhereverTheyStand()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, value);
        const Atlas::FactRef ref = m_atlas->fact(s(QTest::currentDataTag()));
        QVERIFY(ref.fact);
        QCOMPARE(ref.subject.toString(), subject);
        QCOMPARE(ref.fact->value, value);
    }

    void listsWhatBelongsTogether()
    {
        QCOMPARE(idsOf(m_atlas->groupsOf(s("lower"))), s("makers"));
        QCOMPARE(idsOf(m_atlas->groupsOf(s("upper"))), QString());
        QCOMPARE(idsOf(m_atlas->entitiesOf(s("makers"))), s("acme tool"));
        QCOMPARE(idsOf(m_atlas->entitiesOf(QString())), s("backer"));
        QCOMPARE(idsOf(m_atlas->relationsOf(s("tool"))), s("acme>makes>tool backer>uses>tool"));
        QCOMPARE(idsOf(m_atlas->relationsOf(s("nobody"))), QString());
    }

    void namesThings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("atlas:full") << s("全部键");
        QTest::newRow("layer:lower") << s("Lower");
        QTest::newRow("group:makers") << s("Makers");
        QTest::newRow("entity:acme") << s("顶点");
        QTest::newRow("sector:trade") << s("Makers"); // a sector goes by its group
        QTest::newRow("theme:fragile") << s("Fragile");
        QTest::newRow("dimension:cost") << s("Cost");
        QTest::newRow("source:paper") << s("A paper");
        QTest::newRow("fact:acme.valuation") << s("Worth");
        QTest::newRow("relation:acme>makes>tool") << s("顶点 makes Tool");
        QTest::newRow("entity:nobody") << QString();
        QTest::newRow("fact:nothing") << QString();
    }

    void namesThings()
    {
        QFETCH(const QString, name);
        const TypedId id = TypedId::parse(s(QTest::currentDataTag())).value();
        QCOMPARE(m_atlas->contains(id), !name.isEmpty());
        QCOMPARE(m_atlas->nameOf(id, s("zh")), name);
    }

    void describesSources()
    {
        QCOMPARE(m_atlas->sourceLine({s("paper"), s("money")}), s("A paper, 2026-03, § On money"));
        QCOMPARE(m_atlas->sourceLine({s("talk"), {}}), s("A talk"));
        QCOMPARE(m_atlas->sourceLine({s("nothing"), {}}), QString());
    }
};

QTEST_GUILESS_MAIN(AtlasTest)
#include "tst_atlas.moc"
