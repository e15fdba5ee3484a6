// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factstable.h"
#include "support/smallatlas.h"

#include <cmath>
#include <QMap>
#include <QTest>

namespace {

QList<FactRow> rows(const char* language = "en")
{
    return factRows(*smallAtlas(), QString::fromLatin1(language));
}

/// The rows of one subject under one key.
QList<FactRow> pick(const QList<FactRow>& rows, const QString& subject, const QString& key)
{
    QList<FactRow> result;
    for (const FactRow& row : rows) {
        if (row.subjectId == subject && row.key == key)
            result.append(row);
    }
    return result;
}

QStringList values(const QList<FactRow>& rows)
{
    QStringList result;
    for (const FactRow& row : rows)
        result.append(row.value);
    return result;
}

} // namespace

class FactsTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFactHasItsRow();
    void rowsFollowTheFile();
    void aQuantityIsSpreadOverColumns();
    void boundsStayOpen();
    void qualifierKeepsBothWords();
    void aRoundIsNeverSplit();
    void aRoundWithoutAmountSaysSo();
    void aRelationNamesItsTarget();
    void theScorecardHasCellsLeaderAndTrend();
    void anAbsentListIsNotInSource();
    void anEmptyListHasNoRows();
    void aThemeGivesSideAndSubjectMatter();
    void aTensionNamesItsFacts();
    void namesFollowTheLanguage();
    void theOnlySourceStandsInForNone();
};

void FactsTableTest::everyFactHasItsRow()
{
    const AtlasPtr atlas = smallAtlas();
    const QList<FactRow> all = factRows(*atlas, QStringLiteral("en"));
    QMap<QString, int> ids;
    for (const FactRow& row : all)
        ++ids[row.id];
    for (const Atlas::FactRef& ref : atlas->allFacts()) {
        QCOMPARE(ids.value(ref.fact->id), 1);
    }
    // 13 facts, 2 layer players, 2 rounds, 3 investors, 10 relations, leader and trend, 1 sector player,
    // 1 absent list, 1 tension.
    QCOMPARE(atlas->allFacts().size(), 13);
    QCOMPARE(all.size(), 13 + 2 + 2 + 3 + 10 + 2 + 1 + 1 + 1);
    for (const FactRow& row : all) {
        QVERIFY2(!row.subject.isEmpty() && !row.key.isEmpty() && !row.label.isEmpty() && !row.value.isEmpty(),
                 qPrintable(row.subjectId + u' ' + row.key));
    }
}

void FactsTableTest::rowsFollowTheFile()
{
    QStringList order;
    for (const FactRow& row : rows()) {
        const QString type = row.subjectId.section(u':', 0, 0);
        if (order.isEmpty() || order.last() != type)
            order.append(type);
    }
    QCOMPARE(order.join(u' '), QStringLiteral("layer group entity dimension sector theme atlas"));
}

void FactsTableTest::aQuantityIsSpreadOverColumns()
{
    const FactRow lag = pick(rows(), QStringLiteral("layer:compute"), QStringLiteral("lag")).value(0);
    QCOMPARE(lag.subject, QStringLiteral("Compute"));
    QCOMPARE(lag.label, QStringLiteral("Lag"));
    QCOMPARE(lag.value, QStringLiteral("2-3 years"));
    QCOMPARE(lag.low.value(), 2.0);
    QCOMPARE(lag.high.value(), 3.0);
    QCOMPARE(lag.unit, QStringLiteral("years"));
    QCOMPARE(lag.qualifier, QStringLiteral("range"));
    QCOMPARE(lag.than, QStringLiteral("the leader"));
    QCOMPARE(lag.basis, QStringLiteral("reported"));
    QCOMPARE(lag.asOf, QStringLiteral("2026-03-31"));
    QCOMPARE(lag.source, QStringLiteral("survey#main"));
    QCOMPARE(lag.citation, QString::fromUtf8("Survey, 2026-03-31, § Main"));

    const FactRow listed =
        pick(rows(), QStringLiteral("entity:kite"), QStringLiteral("restriction")).value(0);
    QVERIFY(!listed.low && !listed.high && listed.qualifier.isEmpty());
    QCOMPARE(listed.date, QStringLiteral("2023-10"));
}

void FactsTableTest::boundsStayOpen()
{
    const FactRow users = pick(rows(), QStringLiteral("entity:chatter"), QStringLiteral("users")).value(0);
    QCOMPARE(users.low.value(), 100e6);
    QVERIFY(std::isinf(users.high.value()));
    QCOMPARE(users.qualifier, QStringLiteral("at least"));
    QCOMPARE(users.measure, QStringLiteral("MAU"));
    QCOMPARE(users.scope, QStringLiteral("both apps combined"));
    QCOMPARE(users.stage, QStringLiteral("target"));
    QCOMPARE(users.basis, QStringLiteral("claimed"));
}

void FactsTableTest::qualifierKeepsBothWords()
{
    AtlasData data = smallAtlasData();
    data.layers.first().facts.first().quantity->approximate = true;
    data.layers.first().facts.first().quantity->period = QStringLiteral("5 years");
    const FactRow lag = factRows(Atlas(data), QStringLiteral("en")).value(0);
    QCOMPARE(lag.qualifier, QStringLiteral("approximate range"));
    QCOMPARE(lag.period, QStringLiteral("5 years"));
    const FactRow worth = pick(rows(), QStringLiteral("entity:kite"), QStringLiteral("valuation")).value(0);
    QCOMPARE(worth.qualifier, QStringLiteral("approximate"));
}

void FactsTableTest::aRoundIsNeverSplit()
{
    const QList<FactRow> all = rows();
    const QList<FactRow> rounds = pick(all, QStringLiteral("entity:kite"), QStringLiteral("round"));
    QCOMPARE(values(rounds), QStringList({QStringLiteral("$50M"), QStringLiteral("$207M")}));
    QCOMPARE(rounds[1].low.value(), 207e6);
    QCOMPARE(rounds[1].currency, QStringLiteral("USD"));
    QCOMPARE(rounds[1].date, QStringLiteral("2021-03"));
    QCOMPARE(rounds[1].detail, QStringLiteral("Series B"));

    const QList<FactRow> investors = pick(all, QStringLiteral("entity:kite"), QStringLiteral("investor"));
    QCOMPARE(values(investors).join(u','), QStringLiteral("North Fund,South Fund,North Fund"));
    for (const FactRow& investor : investors) {
        QVERIFY(!investor.low && !investor.high && investor.currency.isEmpty() &&
                investor.qualifier.isEmpty());
    }
    QCOMPARE(investors[2].id, QStringLiteral("kite-b"));
    QCOMPARE(investors[2].about, QStringLiteral("entity:north-fund"));
}

void FactsTableTest::aRoundWithoutAmountSaysSo()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.rounds[0].amount = {};
    const FactRow round = pick(factRows(Atlas(data), QStringLiteral("en")), QStringLiteral("entity:kite"),
                               QStringLiteral("round"))
                              .value(0);
    QCOMPARE(round.value, QStringLiteral("not in source"));
    QVERIFY(!round.low);
}

void FactsTableTest::aRelationNamesItsTarget()
{
    const FactRow row = pick(rows(), QStringLiteral("entity:lark-1"), QStringLiteral("runs-on")).value(0);
    QCOMPARE(row.label, QStringLiteral("runs on"));
    QCOMPARE(row.value, QStringLiteral("K100"));
    QCOMPARE(row.about, QStringLiteral("entity:k100"));
    QCOMPARE(row.id, QStringLiteral("lark-1>runs-on>k100"));
    QCOMPARE(row.detail, QStringLiteral("training"));
    QCOMPARE(row.date, QStringLiteral("2025"));
    QCOMPARE(row.basis, QStringLiteral("derived"));
}

void FactsTableTest::theScorecardHasCellsLeaderAndTrend()
{
    const QList<FactRow> all = rows();
    const QString cost = QStringLiteral("dimension:cost");
    const QList<FactRow> cells = pick(all, cost, QStringLiteral("price"));
    QCOMPARE(values(cells).join(u' '), QStringLiteral("$0.14/M tokens $2.50+/M tokens"));
    QCOMPARE(cells[0].label, QStringLiteral("Here"));
    QCOMPARE(cells[1].side, QStringLiteral("there"));
    QCOMPARE(cells[1].per, QStringLiteral("M tokens"));
    const FactRow leader = pick(all, cost, QStringLiteral("leader")).value(0);
    QCOMPARE(leader.value, QStringLiteral("Here"));
    QCOMPARE(leader.basis, QStringLiteral("judged"));
    QCOMPARE(pick(all, cost, QStringLiteral("trend")).value(0).value, QStringLiteral("narrowing"));
}

void FactsTableTest::anAbsentListIsNotInSource()
{
    const QList<FactRow> all = rows();
    const QString sector = QStringLiteral("sector:healthcare");
    QCOMPARE(values(pick(all, sector, QStringLiteral("player"))), QStringList(QStringLiteral("Clinic AI")));
    QCOMPARE(values(pick(all, sector, QStringLiteral("application"))),
             QStringList({QStringLiteral("Reading scans"), QStringLiteral("Triage")}));
    const QList<FactRow> rules = pick(all, sector, QStringLiteral("regulation"));
    QCOMPARE(values(rules), QStringList(QStringLiteral("not in source")));
    QVERIFY(rules.first().source.isEmpty() && rules.first().basis.isEmpty());
}

void FactsTableTest::anEmptyListHasNoRows()
{
    AtlasData data = smallAtlasData();
    data.sectors.first().regulation = QList<Fact>();
    const QList<FactRow> all = factRows(Atlas(data), QStringLiteral("en"));
    QVERIFY(pick(all, QStringLiteral("sector:healthcare"), QStringLiteral("regulation")).isEmpty());
}

void FactsTableTest::aThemeGivesSideAndSubjectMatter()
{
    const QList<FactRow> points = pick(rows(), QStringLiteral("theme:price-war"), QStringLiteral("point"));
    QCOMPARE(values(points), QStringList({QStringLiteral("~90%"), QStringLiteral("Margins are thin")}));
    QCOMPARE(points[0].period, QStringLiteral("2024-2026"));
    QCOMPARE(points[0].side, QStringLiteral("here"));
    QCOMPARE(points[0].about, QStringLiteral("layer:models"));
}

void FactsTableTest::aTensionNamesItsFacts()
{
    const FactRow row = pick(rows(), QStringLiteral("atlas:small"), QStringLiteral("tension")).value(0);
    QCOMPARE(row.subject, QStringLiteral("A small stack"));
    QCOMPARE(row.about, QStringLiteral("fact:kite-a fact:kite-b fact:kite.stated-total"));
}

void FactsTableTest::namesFollowTheLanguage()
{
    const QList<FactRow> chinese = rows("zh");
    const FactRow row = pick(chinese, QStringLiteral("entity:kite"), QStringLiteral("makes")).value(0);
    QCOMPARE(row.subject, QString::fromUtf8("风筝半导体"));
    QCOMPARE(row.label, QString::fromUtf8("生产"));
    QCOMPARE(chinese.size(), rows().size());
}

void FactsTableTest::theOnlySourceStandsInForNone()
{
    const QString healthcare = QStringLiteral("sector:healthcare");
    QCOMPARE(pick(rows(), healthcare, QStringLiteral("player")).value(0).source, QStringLiteral("survey"));
    AtlasData data = smallAtlasData();
    data.sources.append({QStringLiteral("other"), QStringLiteral("Other"), {}, {}, {}, {}});
    const QList<FactRow> all = factRows(Atlas(data), QStringLiteral("en"));
    QCOMPARE(pick(all, healthcare, QStringLiteral("player")).value(0).source, QString());
}

QTEST_GUILESS_MAIN(FactsTableTest)
#include "tst_factstable.moc"
