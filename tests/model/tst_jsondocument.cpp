// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"
#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"

#include <QTest>

namespace {

/// A tree in one line, with the offset of each value, and of each key.
QString outline(const JsonValue& value)
{
    QString text = QString::number(value.offset());
    switch (value.type()) {
    case JsonType::Array:
    case JsonType::Object: {
        QStringList parts;
        for (const JsonValue& child : value) {
            const bool member = value.type() == JsonType::Object;
            parts.append(
                (member ? QString::number(child.keyOffset()) + toQString(child.key()) + u'=' : QString()) +
                outline(child));
        }
        return text + u'(' + parts.join(u' ') + u')';
    }
    default:
        return text + u'\'' + toQString(value.text()) + u'\'';
    }
}

/// The outline of a text, or its problems.
QString parsed(const QByteArray& bytes, const JsonLimits& limits = {})
{
    JsonDocument document;
    ProblemList problems(100);
    const auto outcome = document.parse(bytes, limits, problems, {});
    if (outcome == JsonDocument::Outcome::Complete && problems.isEmpty())
        return outline(document.root());
    QStringList messages;
    for (const Problem& problem : problems.inFileOrder(document))
        messages.append(problem.format(QString()));
    return messages.join(u'\n');
}

} // namespace

class JsonDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void knowsWhereValuesStand_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("scalar") << QByteArray(" true ") << QStringLiteral("1'true'");
        QTest::newRow("number at the end") << QByteArray("-12.5e3") << QStringLiteral("0'-12.5e3'");
        QTest::newRow("numbers") << QByteArray("[1,22 ,3\n,4]") << QStringLiteral("0(1'1' 3'22' 7'3' 10'4')");
        QTest::newRow("after numbers") << QByteArray(R"({"a":1,"b":[2],"c":{"d":3}})")
                                       << QStringLiteral("0(1a=5'1' 7b=11(12'2') 15c=19(20d=24'3'))");
        QTest::newRow("empty") << QByteArray("[[],{} ,\"\"]") << QStringLiteral("0(1() 4() 8'')");
        QTest::newRow("white space") << QByteArray("  {  \"a\"  :\n\n  null  }  ")
                                     << QStringLiteral("2(5a=15'null')");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF [1]") << QStringLiteral("4(5'1')");
        QTest::newRow("escapes") << QByteArray("{\"\\u0061\\n\": \"\\\"x\\\\\", \"b\": \"\\ud83d\\ude00\"}")
                                 << QString::fromUtf8("0(1a\n=13'\"x\\' 22b=27'😀')");
        QTest::newRow("separators in strings")
            << QByteArray("[\",:  ,\", \"]\"]") << QStringLiteral("0(1',:  ,' 10']')");
        QTest::newRow("literals") << QByteArray("[true,false,null]")
                                  << QStringLiteral("0(1'true' 6'false' 12'null')");
        QTest::newRow("code points") << QByteArray("[\"中\", \"𝄞\", 7]")
                                     << QString::fromUtf8("0(1'中' 8'𝄞' 16'7')");
    }

    void knowsWhereValuesStand()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        QCOMPARE(parsed(bytes), expected);
    }

    void keepsTheFirstOfTwoKeys()
    {
        JsonDocument document;
        ProblemList problems(100);
        const QByteArray bytes = R"({"a": {"x": 1, "x": 2}, "b": 3, "\u0061": {"y": 1, "y": 2}})";
        QCOMPARE(document.parse(bytes, {}, problems, {}), JsonDocument::Outcome::Complete);
        QCOMPARE(outline(document.root()), QStringLiteral("0(1a=6(7x=12'1') 24b=29'3')"));
        QStringList found;
        for (const Problem& problem : problems.inFileOrder(document))
            found.append(QString::number(problem.column) + problem.pointer);
        QCOMPARE(found.join(u' '), QStringLiteral("16/a/x 33/a 52/a/y"));
    }

    void findsTheLaterOfManyKeys()
    {
        QByteArray bytes("{");
        for (int i = 0; i < 50; ++i)
            bytes += "\"k" + QByteArray::number(i) + "\": 0, ";
        QCOMPARE(parsed(bytes + "\"k3\": 1, \"k40\": 2, \"k\\u0034\": 3}").count(u"is given twice"), 3);
    }

    void writesPointersAsTheStandardSays()
    {
        JsonDocument document;
        ProblemList problems(100);
        document.parse(R"([0, {"a/b~c": {"": [1, 2]}}])", {}, problems, {});
        JsonValue value = document.root();
        QCOMPARE(document.pointer(value), QString());
        value = *++value.begin();
        QCOMPARE(document.pointer(value), QStringLiteral("/1"));
        value = *value.begin();
        QCOMPARE(document.pointer(value), QStringLiteral("/1/a~1b~0c"));
        value = *++(*value.begin()).begin();
        QCOMPARE(document.pointer(value), QStringLiteral("/1/a~1b~0c//1"));
    }

    void keepsWithinItsLimits()
    {
        QCOMPARE(parsed("[[[]]]", {.depth = 3}), QStringLiteral("0(1(2()))"));
        QVERIFY(parsed("[[[[]]]]", {.depth = 3}).contains(u"nested deeper than 3 levels"));
        QCOMPARE(parsed("[1,2]", {.values = 3}), QStringLiteral("0(1'1' 3'2')"));
        QVERIFY(parsed("[1,2,3]", {.values = 3}).contains(u"more than 3 values"));
        QCOMPARE(parsed("[\"1234\"]", {.stringBytes = 4}), QStringLiteral("0(1'1234')"));
        QCOMPARE(parsed("[\"\\u0031\\u0032\\u0033\\u0034\"]", {.stringBytes = 4}),
                 QStringLiteral("0(1'1234')"));
        QVERIFY(parsed("[\"12345\"]", {.stringBytes = 4}).contains(u"longer than 4 bytes"));
    }

    void countsOnlyTheElementsOfOneMember()
    {
        const JsonLimits limits{.countedMember = "e", .countedElements = 2};
        QVERIFY(parsed(R"({"e": [[1, 2, 3], 2], "f": [1, 2, 3], "g": {"e": [1, 2, 3]}})", limits)
                    .startsWith(u'0'));
        QVERIFY(parsed(R"({"e": [1, 2, 3]})", limits).contains(u"more than 2 elements"));
        QVERIFY(parsed(R"([{"e": [1, 2, 3]}])", limits).startsWith(u'0'));
    }

    void isEmptyWhenBroken()
    {
        JsonDocument document;
        ProblemList problems(100);
        QCOMPARE(document.parse("[1, 2", {}, problems, {}), JsonDocument::Outcome::Broken);
        QVERIFY(!document.root());
        QVERIFY(!problems.isEmpty());
    }

    void parsesAgain()
    {
        JsonDocument document;
        ProblemList problems(100);
        document.parse(R"(["\u0041", 2])", {}, problems, {});
        QCOMPARE(document.parse("{}", {}, problems, {}), JsonDocument::Outcome::Complete);
        QCOMPARE(outline(document.root()), QStringLiteral("0()"));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        JsonDocument document;
        ProblemList problems(100);
        QCOMPARE(document.parse("[1]", {}, problems, stop.get_token()), JsonDocument::Outcome::Cancelled);
        QVERIFY(problems.isEmpty());
    }
};

QTEST_GUILESS_MAIN(JsonDocumentTest)
#include "tst_jsondocument.moc"
