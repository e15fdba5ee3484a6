// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sheetwriter.h"

#include <QTest>

namespace {

Sheet sheetOf(const QString& text, const QString& figure)
{
    Sheet sheet;
    sheet.columns = {{QStringLiteral("Name"), false, 0, {}}, {QStringLiteral("Amount"), true, 0, {}}};
    SheetRow row;
    row.cells = {textCell(text), figureCell(std::get<Quantity>(Quantity::parse(figure)), Basis::Estimated)};
    row.evidence = {{QStringLiteral("Basis"), QStringLiteral("estimated")},
                    {QStringLiteral("Source"), QStringLiteral("Survey, 2026")}};
    sheet.rows = {row};
    return sheet;
}

} // namespace

class SheetWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvLosesNothing();
    void textIsNoFormula();
    void tsvIsOneLineARow();
    void htmlIsEscaped();
    void order();
};

void SheetWriterTest::csvLosesNothing()
{
    const Sheet sheet = sheetOf(QStringLiteral("a, \"b\""), QStringLiteral("$1-2B"));
    QCOMPARE(
        sheetCsv(sheet, {0}),
        QByteArray(
            "Name,Amount,Amount: low,Amount: high,Amount: counts,Amount: to be taken as,Basis,Source\r\n"
            "\"a, \"\"b\"\"\",$1-2B,1000000000,2000000000,USD,estimated,estimated,\"Survey, 2026\"\r\n"));
    const QByteArray open = sheetCsv(sheetOf(QStringLiteral("a"), QStringLiteral("$5M+")), {0});
    QVERIFY2(open.contains("a,$5M+,5000000,USD"), open.constData()); // no infinity
}

void SheetWriterTest::textIsNoFormula()
{
    for (const char* text : {"=1+1", "+1", "-1", "@a", "\t=1"}) {
        const Sheet sheet = sheetOf(QString::fromLatin1(text), QStringLiteral("5%"));
        QVERIFY(sheetCsv(sheet, {0}).contains(QByteArray(QByteArray("\r\n'") + text)));
        QVERIFY(sheetTsv(sheet, {0}).contains(QStringLiteral("\n'")));
    }
}

void SheetWriterTest::tsvIsOneLineARow()
{
    const QString tsv = sheetTsv(sheetOf(QStringLiteral("a\tb\r\nc"), QStringLiteral("$5M")), {0});
    QCOMPARE(tsv, QStringLiteral("Name\tAmount\tSource\na b  c\t$5M (estimated)\tSurvey, 2026\n"));
}

void SheetWriterTest::htmlIsEscaped()
{
    const QString html = sheetHtml(sheetOf(QStringLiteral("<img src=x>&"), QStringLiteral("$5M")), {0});
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(html.contains(QStringLiteral("&lt;img src=x&gt;&amp;")));
    QVERIFY(html.contains(QStringLiteral("<b>$5M</b><br><small>estimated</small>")));
}

void SheetWriterTest::order()
{
    Sheet sheet = sheetOf(QStringLiteral("small"), QStringLiteral("$5M"));
    sheet.rows += sheetOf(QStringLiteral("large"), QStringLiteral("$9M")).rows;
    sheet.rows.append(SheetRow{});
    QCOMPARE(firstOrder(sheet), QList<qsizetype>({0, 1, 2}));
    sheet.sortColumn = 1;
    sheet.descending = true;
    QCOMPARE(firstOrder(sheet), QList<qsizetype>({1, 0, 2}));
}

QTEST_APPLESS_MAIN(SheetWriterTest)
#include "tst_sheetwriter.moc"
