// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/resultsmodel.h"

#include "model/search/searchindex.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QList<ResultRow> rowsFor(const char* query)
{
    const SearchIndex index(smallAtlas(), text("en"));
    return resultRows(index.find(text(query), {.hitsPerGroup = 2}), text(query));
}

} // namespace

class TestResultsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsGroupsUnderHeadings();
    void skipsWhatIsNoChoice();
    void saysThatNothingWasFound();
    void speaksWholeRows();
};

void TestResultsModel::showsGroupsUnderHeadings()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsFor("s"));
    QVERIFY(model.rowCount() > 4);
    QCOMPARE(model.rows().first().kind, ResultRow::Kind::Heading);
    bool tellsOfMore = false;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const auto line = index.data(ResultsModel::RowRole).value<ResultRow>();
        const bool isHit = line.kind == ResultRow::Kind::Hit;
        QCOMPARE(index.data().toString(), line.title);
        const bool isMore = line.kind == ResultRow::Kind::More;
        QCOMPARE(bool(index.flags() & Qt::ItemIsSelectable), isHit || isMore);
        QCOMPARE(isHit, smallAtlas()->contains(line.target) && !line.target.id.isEmpty());
        tellsOfMore = tellsOfMore || (isMore && line.title.endsWith(text(" more")));
    }
    QVERIFY(tellsOfMore);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TestResultsModel::skipsWhatIsNoChoice()
{
    ResultsModel model;
    model.setRows(rowsFor("s"));
    int count = 0;
    for (int row = model.nextChoice(-1, 1); row >= 0; row = model.nextChoice(row, 1)) {
        QVERIFY(model.rows()[row].isChoice());
        ++count;
    }
    int back = 0;
    for (int row = model.nextChoice(model.rowCount(), -1); row >= 0; row = model.nextChoice(row, -1))
        ++back;
    QCOMPARE(count, back);
    QVERIFY(count > 2 && count < model.rowCount());
}

void TestResultsModel::saysThatNothingWasFound()
{
    ResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsFor("qwzx"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), text("Nothing found for “qwzx”"));
    QVERIFY(!model.rows().first().context.isEmpty());
    QCOMPARE(model.nextChoice(-1, 1), -1);
    QVERIFY(nothingFoundRow(QString(5000, u'x'), {}).title.size() < 100);
}

void TestResultsModel::speaksWholeRows()
{
    ResultRow row;
    row.kind = ResultRow::Kind::Command;
    row.title = text("Dark theme");
    row.context = text("View");
    row.side = text("Ctrl+Shift+D");
    row.isChecked = true;
    ResultsModel model;
    model.setRows({row});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             text("Dark theme, View, Ctrl+Shift+D, on"));
    row.isEnabled = false;
    row.isChecked = false;
    model.setRows({row});
    QVERIFY(!(model.index(0).flags() & Qt::ItemIsEnabled));
    QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().contains(text("not available")));
}

QTEST_APPLESS_MAIN(TestResultsModel)
#include "tst_resultsmodel.moc"
