// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/sheetmodel.h"
#include "model/panels/moneycharts.h"
#include "model/panels/moneysheets.h"
#include "model/reader/reader.h"
#include "support/program.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

AtlasPtr chinaAi()
{
    return readAtlas(bytesOf(text(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json"))).atlas;
}

/// The texts of a row, with how a figure is to be taken.
QStringList texts(const SheetRow& row)
{
    QStringList result;
    for (const SheetCell& cell : row.cells)
        result << (cell.caution.isEmpty() ? cell.text : cell.text + text(" (") + cell.caution + u')');
    return result;
}

QList<QStringList> first(const Sheet& sheet, qsizetype columns)
{
    QList<QStringList> result;
    for (const SheetRow& row : sheet.rows)
        result << texts(row).first(columns);
    return result;
}

QList<SheetRow> totalsOf(const Sheet& sheet)
{
    std::vector<qsizetype> all;
    for (qsizetype i = 0; i < sheet.rows.size(); ++i)
        all.push_back(i);
    return sheet.totals(sheet, all);
}

FundingRound round(const char* id, const char* date, const char* amount, Basis basis = Basis::Reported)
{
    FundingRound result;
    result.id = text(id);
    result.name = text("Series <b>X</b>");
    result.date = text(date);
    result.amount = std::get<Quantity>(Quantity::parse(text(amount)));
    result.basis = basis;
    return result;
}

} // namespace

class TestMoneySheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRounds();
    void addsUpWhatIsShown();
    void neverAddsCurrenciesOrBases();
    void keepsKindsApart();
    void listsInvestors();
    void listsFinances();
    void listsValuations();
    void followsTheFilter();
    void saysWhatIsMissing();
    void drawsLanesOfOneCurrency();
    void countsManyRoundsByYear();
};

void TestMoneySheets::listsRounds()
{
    const Sheet sheet = roundsSheet(*chinaAi(), {}, text("en"));
    QCOMPARE(sheet.rows.size(), 4);
    QCOMPARE(texts(sheet.rows[3]).mid(2, 5), QStringList({text("Pre-IPO"), text("2025"), text("$207M"),
                                                          text("Guangdong, Shanghai"), text("reported")}));
    QCOMPARE(sheet.rows[3].thing, (TypedId{IdType::Entity, text("biren")}));
    QCOMPARE(sheet.rows[0].cells[5].thing, (TypedId{IdType::Entity, text("sequoia-china")}));
    QVERIFY(sheet.rows[0].citation.contains(text("$50M")));
    QVERIFY(!sheet.rows[0].layer.isEmpty());
}

void TestMoneySheets::addsUpWhatIsShown()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSheet(std::make_shared<const Sheet>(roundsSheet(*chinaAi(), {}, text("en"))));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.rowAt(4)->cells[4].text, text("$957M"));
    QCOMPARE(model.rowAt(4)->cells[4].caution, text("derived"));
    model.setFilter(text("series"));
    QCOMPARE(model.rowAt(3)->cells[4].text, text("$750M"));
    model.sort(4, Qt::DescendingOrder);
    QCOMPARE(model.rowAt(0)->cells[4].text, text("$500M"));
    QCOMPARE(model.rowAt(2)->cells[4].text, text("$50M"));
}

void TestMoneySheets::neverAddsCurrenciesOrBases()
{
    AtlasData data = smallAtlasData();
    data.entities[3].funding.rounds = {round("a", "2020", "80M yuan"), round("b", "2020", "20M yuan")};
    data.entities[5].funding.rounds = {round("c", "2020", "€5M"), round("d", "2020", "€5M", Basis::Claimed)};
    const QList<SheetRow> totals = totalsOf(roundsSheet(Atlas(std::move(data)), {}, text("en")));
    QCOMPARE(totals.size(), 3);
    QCOMPARE(totals[0].cells[4].text, text("$257M"));
    QCOMPARE(totals[1].cells[4].quantity->low, 100e6);
    QCOMPARE(totals[1].cells[4].quantity->currency, text("CNY"));
    QCOMPARE(totals[2].cells[4].text, text("no sum"));
    QCOMPARE(totals[2].cells[4].note, text("the bases differ"));
    QVERIFY(!totals[2].cells[4].quantity);
}

void TestMoneySheets::keepsKindsApart()
{
    const Sheet sheet = fundingTotalsSheet(*chinaAi(), {}, text("en"));
    QStringList rows;
    for (const SheetRow& row : sheet.rows)
        rows << texts(row)[0] + u'|' + texts(row)[2] + u'|' + texts(row)[3];
    for (const char* row :
         {"Biren Technology|Sum of rounds|$957M (derived)", "Biren Technology|Stated total|$780M+",
          "Moore Threads|Target raise|$1.12B (target)", "iFlytek|Parent's revenue|$2B+"})
        QVERIFY2(rows.contains(text(row)), qPrintable(rows.join(u'\n')));
    QCOMPARE(rows.size(), 6);
    QVERIFY(sheet.rows[1].cells[4].text.contains(text("$957M")));
    const QList<SheetRow> totals = totalsOf(sheet);
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals[0].cells[3].text, text("not added up"));
    QVERIFY(!totals[0].cells[3].quantity);
}

void TestMoneySheets::listsInvestors()
{
    const Sheet sheet = investorsSheet(*chinaAi(), {}, text("en"));
    QCOMPARE(sheet.rows.size(), 5);
    QCOMPARE(texts(sheet.rows[3]).first(5), QStringList({text("Guangdong"), text("Biren Technology"),
                                                         text("Pre-IPO"), text("2025"), text("$207M")}));
    QVERIFY(sheet.rows[3].cells[4].note.contains(text("not split")));
    QVERIFY(sheet.rows[0].cells[4].note.isEmpty());
    QCOMPARE(sheet.rows[3].thing, (TypedId{IdType::Entity, text("guangdong")}));

    const Sheet both = investorsSheet(*smallAtlas(), {}, text("en"));
    QCOMPARE(texts(both.rows[0])[4], text("$50M, $207M"));
    QVERIFY(!both.rows[0].cells[4].quantity); // never added up by investor
}

void TestMoneySheets::listsFinances()
{
    const QList<QStringList> rows = first(financesSheet(*chinaAi(), {}, text("en")), 5);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].mid(2), QStringList({text("Revenue"), text("609M yuan"), text("2022-2024")}));
    QCOMPARE(rows[1].mid(2), QStringList({text("Losses"), text("5B+ yuan"), text("2022-2024")}));
    QCOMPARE(rows[2].mid(2, 2),
             QStringList({text("Profitability"), text("2027 as the year of profit (estimated · forecast)")}));
    QCOMPARE(rows[3][3], text("~$500M ARR (estimated)"));
}

void TestMoneySheets::listsValuations()
{
    SheetModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSheet(std::make_shared<const Sheet>(valuationsSheet(*chinaAi(), {}, text("en"))));
    QStringList headings;
    for (const SheetColumn& column : model.sheet()->columns)
        headings << column.heading;
    QCOMPARE(headings,
             QStringList({text("Organisation"), text("Group"), text("Valuation"), text("Models"),
                          text("Parameters"), text("Specialisation"), text("Basis"), text("Source")}));
    QStringList names;
    for (int row = 0; row < 6; ++row)
        names << model.rowAt(row)->cells[0].text;
    QCOMPARE(names, QStringList({text("Moonshot"), text("MiniMax"), text("Zhipu"), text("01.AI"),
                                 text("DeepSeek"), text("Baichuan")}));
    QCOMPARE(texts(*model.rowAt(0)).mid(2, 3), QStringList({text("$18B"), text("Kimi"), text("1.04T")}));
    QCOMPARE(model.rowAt(1)->cells[3].text, text("Various"));
    QCOMPARE(model.rowAt(4)->cells[4].text, text("671B"));
    QCOMPARE(model.rowAt(6)->cells[2].text, text("$38.6B"));
    QVERIFY(valuationsSubtitle(*chinaAi(), {}, text("en")).contains(text("Moonshot, $18B")));
}

void TestMoneySheets::followsTheFilter()
{
    const Passing passing(QSet<QString>{text("moonshot"), text("hillhouse")});
    QCOMPARE(valuationsSheet(*chinaAi(), passing, text("en")).rows.size(), 1);
    QCOMPARE(valuationsChart(*chinaAi(), passing, text("en")).bars.size(), 1);
    QVERIFY(valuationsSubtitle(*chinaAi(), passing, text("en")).contains(text("filtered")));
    QCOMPARE(investorsSheet(*chinaAi(), passing, text("en")).rows.size(), 1);
    const Sheet rounds = roundsSheet(*chinaAi(), passing, text("en"));
    QVERIFY(rounds.rows.isEmpty());
    QVERIFY(!rounds.totals);
    QVERIFY(rounds.notes.first().contains(text("filter")));
}

void TestMoneySheets::saysWhatIsMissing()
{
    AtlasData data = smallAtlasData();
    for (Entity& entity : data.entities) {
        entity.funding = {};
        entity.valuation.reset();
    }
    const Atlas atlas(std::move(data));
    for (const Sheet& sheet : {roundsSheet(atlas, {}, text("en")), fundingTotalsSheet(atlas, {}, text("en")),
                               investorsSheet(atlas, {}, text("en")), financesSheet(atlas, {}, text("en")),
                               valuationsSheet(atlas, {}, text("en"))}) {
        QVERIFY(sheet.rows.isEmpty());
        QVERIFY2(sheet.notes.value(0).startsWith(text("This atlas ")), qPrintable(sheet.id));
    }
    QVERIFY(roundsChart(atlas, {}, text("en")).isEmpty());
    QCOMPARE(fundingSubtitle(atlas, {}), text("This atlas has no funding."));
    QCOMPARE(valuationsSubtitle(atlas, {}, text("en")), text("This atlas has no valuations."));
}

void TestMoneySheets::drawsLanesOfOneCurrency()
{
    AtlasData data = smallAtlasData();
    data.entities[3].funding.rounds = {round("a", "2020-01", "80M yuan"), round("b", "", "$20M"),
                                       round("c", "2018-07-01", "$100M+", Basis::Claimed)};
    const RoundsChart chart = roundsChart(Atlas(std::move(data)), {}, text("en"));
    QCOMPARE(chart.lanes.size(), 2);
    QCOMPARE(chart.bars.size(), 3);
    QCOMPARE(chart.firstYear, 2018);
    QCOMPARE(chart.lastYear, 2021);
    QCOMPARE(chart.bars[2].lane, 1);
    QVERIFY(chart.bars[2].isOpen);
    QVERIFY(chart.bars[2].year > 2018.49 && chart.bars[2].year < 2018.53);
    QCOMPARE(chart.bars[2].basis, Basis::Claimed);
    QVERIFY(chart.note.contains(text("currencies")));
    QVERIFY(chart.note.contains(text("without a date")));
}

void TestMoneySheets::countsManyRoundsByYear()
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < 60; ++i)
        data.entities[3].funding.rounds.append(round("x", i % 3 == 0 ? "2019" : "2022-05", "$1M"));
    const RoundsChart chart = roundsChart(Atlas(std::move(data)), {}, text("en"));
    QVERIFY(chart.bars.isEmpty());
    QCOMPARE(chart.years.size(), 4);
    QCOMPARE(chart.years[0].rounds, 21);
    QCOMPARE(chart.years[1].rounds, 0);
    QCOMPARE(chart.years[3].rounds, 40);
    QVERIFY(chart.note.contains(text("counted by year")));
}

QTEST_GUILESS_MAIN(TestMoneySheets)
#include "tst_moneysheets.moc"
