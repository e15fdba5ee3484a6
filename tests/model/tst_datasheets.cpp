// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/datasheets.h"

#include "model/factswriter.h"
#include "model/reader/reader.h"
#include "model/sheetwriter.h"
#include "support/program.h"

#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

const QString english = QStringLiteral("en");

AtlasPtr atlasOf(const char* name)
{
    return readAtlas(bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/%1.atlas.json").arg(QLatin1String(name))))
        .atlas;
}

QJsonArray parsed(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return document.array();
}

} // namespace

class DataSheetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAgreeWithTheFactsTable_data();
    void factsAgreeWithTheFactsTable();
    void columnsOfFactsAreThoseOfTheTable();
    void relations();
    void entities();
    void rounds();
    void jsonKeepsFiguresAndNumbers();
    void jsonKeepsHostileTexts();
};

void DataSheetsTest::factsAgreeWithTheFactsTable_data()
{
    QTest::addColumn<AtlasPtr>("atlas");
    for (const char* name : {"tests/model/valid/hostile", "tests/model/valid/tour", "tests/model/valid/full",
                             "seeds/china-ai-2026"})
        QTest::newRow(name) << atlasOf(name);
}

void DataSheetsTest::factsAgreeWithTheFactsTable()
{
    QFETCH(AtlasPtr, atlas);
    QVERIFY(atlas);
    const QJsonArray table = parsed(factsToJson(factRows(*atlas, english)));
    const QJsonArray sheet = parsed(sheetJson(factsSheet(*atlas, english)));
    QCOMPARE(sheet.size(), table.size());
    for (qsizetype i = 0; i < table.size(); ++i) {
        const QJsonObject wanted = table[i].toObject();
        const QJsonObject found = sheet[i].toObject();
        for (const QString& column : factColumns()) {
            if (column == u"low" || column == u"high")
                QCOMPARE(found[QStringLiteral("value: ") + column], wanted[column]);
            else
                QCOMPARE(found[column], wanted[column]);
        }
    }
}

void DataSheetsTest::columnsOfFactsAreThoseOfTheTable()
{
    QStringList columns;
    for (const SheetColumn& column : factsSheet(*atlasOf("tests/model/valid/minimal"), english).columns)
        columns << column.heading;
    QStringList wanted = factColumns();
    wanted.removeAll(QStringLiteral("low"));
    wanted.removeAll(QStringLiteral("high"));
    QCOMPARE(columns, wanted);
}

void DataSheetsTest::relations()
{
    const AtlasPtr atlas = atlasOf("tests/model/valid/tour");
    const Sheet sheet = relationsSheet(*atlas, QStringLiteral("zh"));
    QCOMPARE(sheet.rows.size(), atlas->relations.size());
    QStringList texts;
    for (const SheetCell& cell : sheet.rows[3].cells)
        texts << cell.text;
    QCOMPARE(texts,
             (QStringList{QStringLiteral("深度模型"), QStringLiteral("运行于"), QStringLiteral("BR100"),
                          QStringLiteral("for inference"), QStringLiteral("2025"), QStringLiteral("claimed"),
                          QStringLiteral("A talk"), QStringLiteral("deep-model>runs-on>br100")}));
    QVERIFY(atlas->contains(*sheet.rows[3].thing));
    for (const SheetRow& row : sheet.rows)
        QCOMPARE(row.cells.size(), sheet.columns.size());
}

void DataSheetsTest::entities()
{
    const AtlasPtr atlas = atlasOf("tests/model/valid/tour");
    const QJsonArray rows = parsed(sheetJson(entitiesSheet(*atlas, english)));
    QCOMPARE(rows.size(), atlas->entities.size());
    const QJsonObject biren = rows[0].toObject();
    QCOMPARE(biren[QStringLiteral("Id")].toString(), QStringLiteral("biren"));
    QCOMPARE(biren[QStringLiteral("Name")].toString(), QStringLiteral("Biren"));
    QCOMPARE(biren[QStringLiteral("Name (zh)")].toString(), QStringLiteral("壁仞科技"));
    QCOMPARE(biren[QStringLiteral("Layer")].toString(), QStringLiteral("Compute"));
    QCOMPARE(biren[QStringLiteral("Group")].toString(), QStringLiteral("AI chips"));
    QVERIFY(biren[QStringLiteral("Headline")].toString().startsWith(QStringLiteral("$780M+")));
    QCOMPARE(biren[QStringLiteral("Headline: low")].toDouble(), 780e6);
    QVERIFY(biren[QStringLiteral("Headline: high")].isNull() ||
            !biren.contains(QStringLiteral("Headline: high")));
    QVERIFY(rows.last().toObject()[QStringLiteral("Group")].toString().isEmpty()); // beside the stack
}

void DataSheetsTest::rounds()
{
    const AtlasPtr atlas = atlasOf("tests/model/valid/tour");
    const QJsonArray rows = parsed(sheetJson(fundingRoundsSheet(*atlas, english)));
    QCOMPARE(rows.size(), 4); // no totals
    QCOMPARE(rows[1].toObject()[QStringLiteral("Amount")].toString(), QStringLiteral("~$700M"));
    QCOMPARE(rows[1].toObject()[QStringLiteral("Amount: low")].toDouble(), 700e6);
    QCOMPARE(rows[0].toObject()[QStringLiteral("Investors")].toString(), QStringLiteral("Qiming, West Fund"));
}

void DataSheetsTest::jsonKeepsFiguresAndNumbers()
{
    Sheet sheet;
    sheet.columns = {{QStringLiteral("A"), false, 0, {}}, {QStringLiteral("A"), true, 0, {}}};
    SheetRow row;
    row.cells = {textCell(QStringLiteral("=1\n\"x\"")),
                 figureCell(std::get<Quantity>(Quantity::parse(QStringLiteral("$1.5-2B"))), Basis::Claimed)};
    SheetRow open = row;
    open.cells[1] =
        figureCell(std::get<Quantity>(Quantity::parse(QStringLiteral("0.25%+"))), Basis::Reported);
    sheet.rows = {row, open};
    QCOMPARE(sheetJson(sheet),
             QByteArray("[\n{\"A\":\"=1\\n\\\"x\\\"\",\"A 2\":\"$1.5-2B\",\"A: low\":1500000000,\"A: "
                        "high\":2000000000,\"A: counts\":\"USD\",\"A: to be taken as\":\"claimed\"},\n"
                        "{\"A\":\"=1\\n\\\"x\\\"\",\"A 2\":\"0.25%+\",\"A: low\":0.25,\"A: high\":null,\"A: "
                        "counts\":\"%\",\"A: to be taken as\":\"\"}\n]\n"));
    QCOMPARE(sheetJson(Sheet{}), QByteArray("[\n]\n"));
}

void DataSheetsTest::jsonKeepsHostileTexts()
{
    const AtlasPtr atlas = atlasOf("tests/model/valid/hostile");
    const QJsonArray rows = parsed(sheetJson(entitiesSheet(*atlas, english)));
    QCOMPARE(rows.size(), atlas->entities.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].toObject()[QStringLiteral("Name")].toString(), atlas->entities[i].name.in(english));
        QCOMPARE(rows[i].toObject()[QStringLiteral("Summary")].toString(), atlas->entities[i].summary);
    }
    QCOMPARE(dataSheets(*atlas, english).size(), 4);
}

QTEST_GUILESS_MAIN(DataSheetsTest)
#include "tst_datasheets.moc"
