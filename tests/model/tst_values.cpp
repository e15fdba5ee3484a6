// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"
#include "model/reader/problemlist.h"
#include "model/reader/values.h"

#include <QTest>

namespace {

/// Reads one value by one function, and keeps what was said about it.
struct Reading
{
    explicit Reading(const QByteArray& bytes) { document.parse(bytes, {}, problems, {}); }

    QString message() const
    {
        const QList<Problem> all = problems.inFileOrder(document);
        return all.isEmpty() ? QString() : all.first().message;
    }

    JsonDocument document;
    ProblemList problems{100};
};

/// What reading a string says about it.
template <typename Read> bool isAccepted(Read read, const QString& text)
{
    Reading reading('"' + text.toUtf8() + '"');
    read(reading.problems, reading.document.root());
    return reading.problems.isEmpty();
}

} // namespace

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsNothingAsEmpty()
    {
        ProblemList problems(10);
        QVERIFY(!expectType(problems, {}, JsonType::String));
        QVERIFY(readText(problems, {}).isEmpty());
        QVERIFY(readLocalizedText(problems, {}).isEmpty());
        QVERIFY(readId(problems, {}).isEmpty());
        QVERIFY(readDate(problems, {}).isEmpty());
        QVERIFY(readBoolean(problems, {}, true));
        QVERIFY(!readInteger(problems, {}, 0, 1));
        QVERIFY(!readQuantity(problems, {}, false));
        QVERIFY(readSet(problems, {}).empty());
        QCOMPARE(readArray(problems, {}).size(), 0u);
        QVERIFY(problems.isEmpty());
    }

    void tellsIds_data()
    {
        QTest::addColumn<bool>("accepted");
        for (const char* id : {"a", "9", "a.b-c", "4paradigm", "gpt-4.5"})
            QTest::newRow(id) << true;
        for (const char* id : {"-a", ".a", "A", "a b", "a_b", "a:b", "a#b", "ä", "中"})
            QTest::newRow(id) << false;
    }

    void tellsIds()
    {
        QFETCH(const bool, accepted);
        QCOMPARE(isId(QString::fromUtf8(QTest::currentDataTag())), accepted);
    }

    void limitsIds()
    {
        QVERIFY(!isId(QString()));
        QCOMPARE(isId(QString(128, u'a')), true);
        QCOMPARE(isId(QString(129, u'a')), false);
    }

    void tellsDates_data()
    {
        QTest::addColumn<bool>("date");
        QTest::addColumn<bool>("fullDate");
        QTest::addColumn<bool>("period");
        QTest::newRow("2023") << true << false << true;
        QTest::newRow("2023-10") << true << false << false;
        QTest::newRow("2023-10-17") << true << true << false;
        QTest::newRow("2024-02-29") << true << true << false;
        QTest::newRow("2023-02-29") << false << false << false;
        QTest::newRow("2023-13") << false << false << false;
        QTest::newRow("2023-00") << false << false << false;
        QTest::newRow("2023-1") << false << false << false;
        QTest::newRow("0000") << false << false << true;
        QTest::newRow("23") << false << false << false;
        QTest::newRow("2023-10-17T00:00") << false << false << false;
        QTest::newRow("٢٠٢٣") << false << false << false; // digits, but of another script
        QTest::newRow("2022-2024") << false << false << true;
        QTest::newRow("2024-2022") << false << false << false;
        QTest::newRow("2024-2024") << false << false << true;
    }

    void tellsDates()
    {
        QFETCH(const bool, date);
        QFETCH(const bool, fullDate);
        QFETCH(const bool, period);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(isAccepted(readDate, text), date);
        QCOMPARE(isAccepted(readFullDate, text), fullDate);
        QCOMPARE(isAccepted(readPeriod, text), period);
    }

    void readsIntegers_data()
    {
        QTest::addColumn<int>("expected");
        QTest::newRow("1") << 1;
        QTest::newRow("1000") << 1000;
        QTest::newRow("1.0") << 1;
        QTest::newRow("1e3") << 1000;
        for (const char* number :
             {"0", "-1", "1001", "1.5", "1e-1", "4294967297", "18446744073709551617", "1e300", "-0"})
            QTest::newRow(number) << -1;
    }

    void readsIntegers()
    {
        QFETCH(const int, expected);
        Reading reading(QTest::currentDataTag());
        QCOMPARE(readInteger(reading.problems, reading.document.root(), 1, 1000).value_or(-1), expected);
        QCOMPARE(reading.problems.isEmpty(), expected != -1);
    }

    void countsCharactersOfQuantitiesFromOne()
    {
        Reading reading("\"😀\"");
        QVERIFY(!readQuantity(reading.problems, reading.document.root(), false));
        QVERIFY2(reading.message().contains(u"at character 1 expected"), qPrintable(reading.message()));
    }

    void wantsMoneyWhereMoneyIsMeant()
    {
        Reading reading("[\"$5M\", \"5 GB\"]");
        const JsonValue first = *reading.document.root().begin();
        QCOMPARE(readQuantity(reading.problems, first, true).value().low, 5e6);
        QVERIFY(reading.problems.isEmpty());
        const JsonValue second = *++reading.document.root().begin();
        QVERIFY(readQuantity(reading.problems, second, false));
        QVERIFY(reading.problems.isEmpty());
        readQuantity(reading.problems, second, true);
        QVERIFY(reading.message().contains(u"no amount of money"));
    }

    void tellsTexts()
    {
        QVERIFY(isAccepted(readText, QStringLiteral("a\\nb\\tc")));
        QVERIFY(isAccepted(readText, QStringLiteral(" padded ")));
        QVERIFY(!isAccepted(readText, QStringLiteral(" \\n")));
        QVERIFY(!isAccepted(readText, QStringLiteral("　"))); // ideographic space
        QVERIFY(!isAccepted(readText, QStringLiteral("a\\u0000")));
        QVERIFY(!isAccepted(readText, QStringLiteral("a\\r")));
        QVERIFY(!isAccepted(readText, QStringLiteral("a\\u007f")));
    }

    void tellsAddressesAndColours()
    {
        QVERIFY(isAccepted(readUrl, QStringLiteral("https://example.org")));
        QVERIFY(!isAccepted(readUrl, QStringLiteral("https://")));
        QVERIFY(!isAccepted(readUrl, QStringLiteral("https://a b")));
        QVERIFY(!isAccepted(readUrl, QStringLiteral("javascript:alert(1)")));
        QVERIFY(isAccepted(readColour, QStringLiteral("#A0b1C2")));
        QVERIFY(!isAccepted(readColour, QStringLiteral("#fff")));
        QVERIFY(!isAccepted(readColour, QStringLiteral("#A0b1C2\\n")));
    }
};

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
