// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factswriter.h"
#include "support/smallatlas.h"

#include <limits>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTest>

namespace {

/// Reads CSV with Python's parser, which knows nothing of ours. Gives the rows as JSON arrays of text.
QJsonArray parseCsv(const QByteArray& csv)
{
    const QString program = QStringLiteral("import csv, io, json, sys\n"
                                           "text = sys.stdin.buffer.read().decode('utf-8')\n"
                                           "rows = csv.reader(io.StringIO(text, newline=''), strict=True)\n"
                                           "print(json.dumps(list(rows)))\n");
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program});
    python.write(csv);
    python.closeWriteChannel();
    if (!python.waitForFinished() || python.exitCode() != 0)
        qFatal("python3: %s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).array();
}

QList<FactRow> rows()
{
    return factRows(*smallAtlas(), QStringLiteral("zh"));
}

FactRow hostileRow()
{
    FactRow row;
    row.subject = QStringLiteral("a \"quoted\", comma; line\r\nbreak\nand\ttab");
    row.key = QStringLiteral("=cmd|' /C calc'!A0");
    row.label = QStringLiteral("@SUM(1)");
    row.value = QStringLiteral("-3%");
    row.detail = QStringLiteral("\t=1");
    row.period = QStringLiteral("\r=1");
    row.unit = QStringLiteral("+x");
    row.low = -0.1;
    row.high = std::numeric_limits<double>::infinity();
    row.citation = QStringLiteral("</script>\\ \u0001 风筝 \U0001F600");
    return row;
}

QStringList cells(const QJsonValue& row)
{
    QStringList result;
    for (const QJsonValue& cell : row.toArray())
        result.append(cell.toString());
    return result;
}

} // namespace

class FactsWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsStandInTheirOrder();
    void csvReadsBack();
    void csvDisarmsFormulas();
    void numbersArePlainDecimals_data();
    void numbersArePlainDecimals();
    void jsonReadsBack();
    void jsonKeepsHostileText();
    void jsonKeysStandInTheirOrder();
    void sameInputSameBytes();
    void noRows();
};

void FactsWriterTest::columnsStandInTheirOrder()
{
    const QString contract =
        QStringLiteral("subject_id,subject,key,label,value,detail,period,low,high,unit,currency,"
                       "qualifier,basis,source,");
    QVERIFY(factsToCsv({}).startsWith(contract.toLatin1()));
    QCOMPARE(factColumns().removeDuplicates(), 0);
}

void FactsWriterTest::csvReadsBack()
{
    const QList<FactRow> all = rows();
    const QByteArray csv = factsToCsv(all);
    QVERIFY(!csv.startsWith("\xEF\xBB\xBF"));
    const QJsonArray parsed = parseCsv(csv);
    QCOMPARE(parsed.size(), all.size() + 1);
    QCOMPARE(cells(parsed[0]), factColumns());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QStringList row = cells(parsed[i + 1]);
        QCOMPARE(row.size(), factColumns().size());
        QCOMPARE(row[0], all[i].subjectId);
        QCOMPARE(row[1], all[i].subject);
        QCOMPARE(row[4], all[i].value);
        QCOMPARE(row[13], all[i].source);
        if (all[i].low) {
            QCOMPARE(row[7].toDouble(), *all[i].low);
        }
    }
}

void FactsWriterTest::csvDisarmsFormulas()
{
    const QStringList row = cells(parseCsv(factsToCsv({hostileRow()}))[1]);
    const FactRow hostile = hostileRow();
    QCOMPARE(row[1], hostile.subject);
    QCOMPARE(row[2], u'\'' + hostile.key);
    QCOMPARE(row[3], u'\'' + hostile.label);
    QCOMPARE(row[4], u'\'' + hostile.value);
    QCOMPARE(row[5], u'\'' + hostile.detail);
    QCOMPARE(row[6], u'\'' + hostile.period);
    QCOMPARE(row[7], QStringLiteral("-0.1")); // a number is no text
    QCOMPARE(row[8], QString());
    QCOMPARE(row[9], QStringLiteral("'+x"));
    QCOMPARE(row.last(), hostile.citation);
}

void FactsWriterTest::numbersArePlainDecimals_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("csv");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("fraction") << 0.14 << QStringLiteral("0.14");
    QTest::newRow("billions") << 2.5e9 << QStringLiteral("2500000000");
    QTest::newRow("trillions") << 1.04e12 << QStringLiteral("1040000000000");
    QTest::newRow("shortest") << 0.1 + 0.2 << QStringLiteral("0.30000000000000004");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QString();
    QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity() << QString();
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QString();
}

void FactsWriterTest::numbersArePlainDecimals()
{
    QFETCH(double, number);
    QFETCH(QString, csv);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    FactRow row;
    row.low = number;
    const QByteArray written = factsToCsv({row});
    const QByteArray json = factsToJson({row});
    QLocale::setDefault(before);
    QCOMPARE(QString::fromUtf8(written.split('\n')[1].split(',')[7]), csv);
    const QJsonValue low = QJsonDocument::fromJson(json)[0][QStringLiteral("low")];
    if (csv.isEmpty()) {
        QVERIFY(low.isNull());
    } else {
        QVERIFY(low.isDouble() && low.toDouble() == number);
    }
}

void FactsWriterTest::jsonReadsBack()
{
    const QList<FactRow> all = rows();
    QJsonParseError error;
    const QJsonArray parsed = QJsonDocument::fromJson(factsToJson(all), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(parsed.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QJsonObject row = parsed[i].toObject();
        QCOMPARE(row.size(), factColumns().size());
        QCOMPARE(row[QStringLiteral("subject")].toString(), all[i].subject);
        QCOMPARE(row[QStringLiteral("value")].toString(), all[i].value);
        QCOMPARE(row[QStringLiteral("low")].isNull(), !all[i].low.has_value());
    }
}

void FactsWriterTest::jsonKeepsHostileText()
{
    const QJsonDocument json = QJsonDocument::fromJson(factsToJson({hostileRow()}));
    QCOMPARE(json[0][QStringLiteral("subject")].toString(), hostileRow().subject);
    QCOMPARE(json[0][QStringLiteral("key")].toString(), hostileRow().key);
    QCOMPARE(json[0][QStringLiteral("citation")].toString(), hostileRow().citation);

    FactRow broken;
    broken.value = QString(QChar(0xD800)); // half a surrogate pair
    QCOMPARE(QJsonDocument::fromJson(factsToJson({broken})).array().size(), 1);
}

void FactsWriterTest::jsonKeysStandInTheirOrder()
{
    const QByteArray json = factsToJson({FactRow()});
    qsizetype last = -1;
    for (const QString& column : factColumns()) {
        const qsizetype position = json.indexOf(QByteArray('"' + column.toLatin1() + "\":"));
        QVERIFY2(position > last, qPrintable(column));
        last = position;
    }
}

void FactsWriterTest::sameInputSameBytes()
{
    QCOMPARE(factsToCsv(rows()), factsToCsv(rows()));
    QCOMPARE(factsToJson(rows()), factsToJson(rows()));
}

void FactsWriterTest::noRows()
{
    QCOMPARE(factsToCsv({}).count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(factsToJson({})).array().size(), 0);
}

QTEST_GUILESS_MAIN(FactsWriterTest)
#include "tst_factswriter.moc"
