// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/scorecardcontent.h"

#include "model/items/sheetmodel.h"
#include "model/panels/bearing.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <algorithm>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

Quantity parsed(const char* notation)
{
    return std::get<Quantity>(Quantity::parse(text(notation)));
}

/// The subject and value of each row.
QStringList rowsOf(const Sheet& sheet)
{
    QStringList result;
    for (const SheetRow& row : sheet.rows)
        result << row.cells[0].text + QStringLiteral(": ") + row.cells[2].text;
    return result;
}

} // namespace

class TestScorecardContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInScorecard();
    void figuresThatCannotTell();
    void figuresThatSayOtherwise();
    void anySides();
    void tableOfIt();
    void whatBearsOnCost();
    void whatBearsOnUsers();
    void bearingFollowsTheFilter();
    void nothingThere();
};

void TestScorecardContent::builtInScorecard()
{
    const AtlasPtr atlas = builtIn();
    QVERIFY(atlas);
    const ScorecardContent content = scorecardContent(*atlas, text("en"));
    QCOMPARE(content.rows.size(), 7);
    QCOMPARE(content.sides.size(), 2);
    QCOMPARE(content.sides[0].leads, 3);
    QCOMPARE(content.sides[1].leads, 4);
    QVERIFY2(content.tally.contains(text("China 3 : US 4")) && content.tally.contains(text("derived")),
             qPrintable(content.tally));
    QVERIFY2(content.judgedBy.contains(text("judged")) && content.judgedBy.contains(text("§")),
             qPrintable(content.judgedBy));
    QVERIFY(content.sources.contains(text("2026-03-31")));
    const ScorecardContent::Row& cost = content.rows[0];
    QCOMPARE(cost.values[0]->phrase, text("$0.14/M tokens"));
    QCOMPARE(cost.values[0]->note, text("DeepSeek's price"));
    QCOMPARE(cost.values[1]->phrase, text("$2.50+/M tokens"));
    QCOMPARE(cost.leader, 0);
    QCOMPARE(cost.basis, text("judged"));
    QCOMPARE(cost.caveats.size(), 1); // 0.14 is certainly less than 2.50 or more
    QCOMPARE(content.rows[1].trend, text("narrowing"));
    const ScorecardContent::Row& users = content.rows[3];
    QCOMPARE(users.caveats.size(), 2);
    QVERIFY(users.caveats[1].contains(text("cannot tell")) && users.caveats[1].contains(text("derived")));
}

void TestScorecardContent::figuresThatCannotTell()
{
    AtlasData data = smallAtlasData();
    Dimension& cost = data.scorecard.dimensions[0];
    cost.values[text("here")].quantity = parsed("$0.14+/M tokens");
    const ScorecardContent content = scorecardContent(Atlas(data), text("en"));
    QCOMPARE(content.rows[0].caveats.size(), 1);
    QVERIFY(content.rows[0].caveats[0].contains(text("Lower bounds")));
    cost.values[text("here")].quantity = parsed("5 GB");
    QVERIFY(scorecardContent(Atlas(data), text("en")).rows[0].caveats[0].contains(text("same thing")));
    cost.better = Dimension::Better::Unknown;
    QVERIFY(scorecardContent(Atlas(data), text("en")).rows[0].caveats.isEmpty());
}

void TestScorecardContent::figuresThatSayOtherwise()
{
    AtlasData data = smallAtlasData();
    data.scorecard.dimensions[0].better = Dimension::Better::Higher;
    const ScorecardContent content = scorecardContent(Atlas(data), text("en"));
    QVERIFY(content.rows[0].caveats[0].contains(text("otherwise")));
}

void TestScorecardContent::anySides()
{
    AtlasData data = smallAtlasData();
    data.scorecard.sides.append({text("third"), LocalizedText(text("Third"))});
    data.scorecard.dimensions[0].leader.clear();
    ScorecardContent content = scorecardContent(Atlas(data), text("en"));
    QCOMPARE(content.rows[0].values.size(), 3);
    QVERIFY(!content.rows[0].values[2]);
    QCOMPARE(content.rows[0].leader, -1);
    QVERIFY(content.tally.isEmpty() && content.rows[0].basis.isEmpty());
    data.scorecard.sides = {data.scorecard.sides[0]};
    content = scorecardContent(Atlas(data), text("en"));
    QCOMPARE(content.rows[0].values.size(), 1);
    QCOMPARE(scorecardSheet(Atlas(data), text("en")).columns.size(), 7);
}

void TestScorecardContent::tableOfIt()
{
    const AtlasPtr atlas = builtIn();
    SheetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSheet(std::make_shared<const Sheet>(scorecardSheet(*atlas, text("en"))));
    QCOMPARE(model.shownCount(), 7);
    QCOMPARE(model.columnCount(), 8);
    QVERIFY(model.rowAt(0)->citation.contains(text("$0.14/M tokens")));
    const SheetRow* total = model.rowAt(7);
    QVERIFY(total && total->isTotal);
    QVERIFY(total->cells[1].text.contains(u'3') && total->cells[2].text.contains(u'4'));
    model.setFilter(text("narrowing"));
    QCOMPARE(model.shownCount(), 1);
    QVERIFY(model.rowAt(1)->cells[2].text.contains(u'1'));
    model.setFilter({});
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(model.rowAt(0)->cells[0].text, text("User scale"));
}

void TestScorecardContent::whatBearsOnCost()
{
    const AtlasPtr atlas = builtIn();
    const Sheet sheet = bearingSheet(*atlas, {}, text("cost-efficiency"), text("en"));
    const QStringList rows = rowsOf(sheet);
    const auto has = [&](const char* subject, const char* value) {
        return std::ranges::any_of(rows, [&](const QString& row) {
            return row.startsWith(text(subject)) && row.contains(text(value));
        });
    };
    QVERIFY2(has("DeepSeek", "$0.14/M tokens"), qPrintable(rows.join(u'\n')));
    QVERIFY2(has("Price wars", "90%"), qPrintable(rows.join(u'\n')));
    QVERIFY(has("The US pole", "Higher costs"));
    QVERIFY(has("Lasting cost leadership", "MoE"));
    QSet<QString> ids;
    for (const SheetRow& row : sheet.rows) {
        QVERIFY(row.thing);
        if (row.figureId.isEmpty())
            continue;
        QVERIFY2(!ids.contains(row.figureId), qPrintable(row.figureId)); // each fact once
        ids.insert(row.figureId);
        QVERIFY(!row.cells[3].text.isEmpty() && !row.cells[4].text.isEmpty()); // basis and source
    }
    SheetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSheet(std::make_shared<const Sheet>(sheet));
    QCOMPARE(model.rowCount(), int(sheet.rows.size()) + 1);
}

void TestScorecardContent::whatBearsOnUsers()
{
    const AtlasPtr atlas = builtIn();
    const QString rows = rowsOf(bearingSheet(*atlas, {}, text("user-scale"), text("en"))).join(u'\n');
    for (const char* figure : {"100M+ MAU", "27M", "50M+", "30M+", "1.4B"})
        QVERIFY2(rows.contains(text(figure)), figure);
    for (const Dimension& dimension : atlas->scorecard.dimensions)
        QVERIFY2(!bearingSheet(*atlas, {}, dimension.id, text("zh")).rows.isEmpty(),
                 qPrintable(dimension.id));
}

void TestScorecardContent::bearingFollowsTheFilter()
{
    const AtlasPtr atlas = builtIn();
    const Passing none{QSet<QString>{text("biren")}};
    const Sheet sheet = bearingSheet(*atlas, none, text("user-scale"), text("en"));
    for (const SheetRow& row : sheet.rows)
        QVERIFY(row.thing->type != IdType::Entity);
    QCOMPARE(sheet.notes.size(), 1); // says that it leaves out some
}

void TestScorecardContent::nothingThere()
{
    AtlasData data = smallAtlasData();
    data.scorecard = {};
    const Atlas atlas(data);
    QVERIFY(scorecardContent(atlas, text("en")).isEmpty());
    QVERIFY(scorecardSheet(atlas, text("en")).rows.isEmpty());
    QVERIFY(bearingSheet(atlas, {}, text("cost"), text("en")).rows.isEmpty());
}

QTEST_APPLESS_MAIN(TestScorecardContent)
#include "tst_scorecardcontent.moc"
