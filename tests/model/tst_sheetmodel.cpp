// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/itemroles.h"
#include "model/items/sheetmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

SheetCell money(const char* published)
{
    return figureCell(std::get<Quantity>(Quantity::parse(QString::fromUtf8(published))), Basis::Reported);
}

SheetRow row(const char* name, const SheetCell& figure)
{
    SheetRow result;
    result.thing = TypedId{IdType::Entity, QString::fromLatin1(name)};
    result.cells = {textCell(QString::fromLatin1(name)), figure};
    return result;
}

QList<SheetRow> countRows(const Sheet& /*sheet*/, std::span<const qsizetype> shown)
{
    SheetRow total;
    total.isTotal = true;
    total.cells = {textCell(QStringLiteral("%1 in all").arg(shown.size()))};
    return {total};
}

std::shared_ptr<const Sheet> sheet()
{
    Sheet made;
    made.id = QStringLiteral("test");
    made.columns = {{QStringLiteral("Name"), false, 0, {}}, {QStringLiteral("Figure"), true, 0, {}}};
    made.rows = {row("Item 10", money("$18B")), row("item 9", money("$780M+")), row("Zebra", {}),
                 row("Apple", money("609M yuan")), row("Item 1", money("~$8.9B"))};
    made.totals = countRows;
    return std::make_shared<const Sheet>(finished(made));
}

QStringList names(const SheetModel& model)
{
    QStringList result;
    for (int i = 0; i < model.rowCount(); ++i)
        result << model.index(i, 0).data().toString();
    return result;
}

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u'|');
}

} // namespace

class TestSheetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void startsInTheOrderOfTheAtlasWithTotalsLast()
    {
        SheetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setSheet(sheet());
        QCOMPARE(names(model), words("Item 10|item 9|Zebra|Apple|Item 1|5 in all"));
        QVERIFY(model.index(5, 0).data(TotalRole).toBool());
        QCOMPARE(model.index(5, 1).data().toString(), QString()); // a total may have fewer cells
    }

    void sortsFiguresByValueAndMeasure()
    {
        SheetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSheet(sheet());
        model.sort(1, Qt::DescendingOrder);
        // Yuan and dollars are not compared; what is missing is last.
        QCOMPARE(names(model), words("Apple|Item 10|Item 1|item 9|Zebra|5 in all"));
        model.sort(1, Qt::AscendingOrder);
        QCOMPARE(names(model), words("Apple|item 9|Item 1|Item 10|Zebra|5 in all"));
        model.sort(-1);
        QCOMPARE(names(model).first(), QStringLiteral("Item 10"));
    }

    void sortsWordsAsPeopleDo()
    {
        SheetModel model;
        model.setSheet(sheet());
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(names(model), words("Apple|Item 1|item 9|Item 10|Zebra|5 in all"));
    }

    void filtersByAllWordsAndTotalsFollow()
    {
        SheetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSheet(sheet());
        model.setFilter(QStringLiteral("B  ITEM"));
        QCOMPARE(names(model), words("Item 10|Item 1|2 in all"));
        QCOMPARE(model.shownCount(), 2);
        QCOMPARE(model.allCount(), 5);
        QCOMPARE(model.shownSheet().rows.size(), 2);
        QCOMPARE(model.rowOf({IdType::Entity, QStringLiteral("Zebra")}), -1);
        QCOMPARE(model.rowOf({IdType::Entity, QStringLiteral("Item 1")}), 1);
        model.setFilter({});
        QCOMPARE(model.shownCount(), 5);
    }

    void figuresKeepWhatQualifiesThem()
    {
        SheetModel model;
        model.setSheet(sheet());
        const QModelIndex figure = model.index(1, 1);
        QCOMPARE(figure.data().toString(), QStringLiteral("$780M+"));
        QCOMPARE(figure.data(SortRole).toDouble(), 780e6);
        QCOMPARE(figure.data(FigureLengthRole).toInt(), 6);
        QVERIFY(figure.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QCOMPARE(figure.data(ThingRole).value<TypedId>().id, QStringLiteral("item 9"));
        QVERIFY(!model.index(5, 0).data(ThingRole).isValid());
    }

    void anotherSheetIsSortedAsItAsks()
    {
        SheetModel model;
        model.setSheet(sheet());
        model.sort(0, Qt::DescendingOrder);
        model.setSheet(sheet()); // the same again: the user's order stays
        QCOMPARE(names(model).first(), QStringLiteral("Zebra"));
        Sheet other = *sheet();
        other.id = QStringLiteral("other");
        other.sortColumn = 1;
        other.descending = true;
        model.setSheet(std::make_shared<const Sheet>(other));
        QCOMPARE(model.sortColumn(), 1);
        QCOMPARE(names(model).first(), QStringLiteral("Apple"));
    }
};

QTEST_APPLESS_MAIN(TestSheetModel)
#include "tst_sheetmodel.moc"
