// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"
#include "model/reader/jsonsyntax.h"
#include "model/reader/problemlist.h"

#include <nlohmann/json.hpp>
#include <QTest>
#include <random>

namespace {

/// The column and message of the one problem of a text without line breaks.
QString errorOf(const QByteArray& bytes)
{
    JsonDocument document;
    ProblemList problems(100);
    document.parse(bytes, {}, problems, {});
    const QList<Problem> all = problems.inFileOrder(document);
    return all.size() == 1 ? QStringLiteral("%1 %2").arg(all[0].column).arg(all[0].message) : QString();
}

} // namespace

class JsonSyntaxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysWhatWasExpected_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* bytes, const char* expected) {
            QTest::newRow(bytes) << QByteArray(bytes) << QString::fromUtf8(expected);
        };
        row("[", "2 expected a value or \"]\", found the end of the file");
        row("[,", "2 expected a value or \"]\", found \",\"");
        row("[1", "3 expected \",\" or \"]\", found the end of the file");
        row("[1 2]", "4 expected \",\" or \"]\", found \"2\"");
        row("[1}", "3 expected \",\" or \"]\", found \"}\"");
        row("[1,]", "4 expected a value, found \"]\"; remove the comma before it");
        row("[1,", "4 expected a value, found the end of the file");
        row("{", "2 expected a key in quotes or \"}\", found the end of the file");
        row("{]", "2 expected a key in quotes or \"}\", found \"]\"");
        row("{a:1}", "2 expected a key in quotes or \"}\", found \"a\"");
        row("{\"a\"}", "5 expected \":\" after the key, found \"}\"");
        row("{\"a\":}", "6 expected a value, found \"}\"");
        row("{\"a\":1", "7 expected \",\" or \"}\", found the end of the file");
        row("{\"a\":1 \"b\"", "8 expected \",\" or \"}\", found a string");
        row("{\"a\":1,}", "8 expected a key, found \"}\"; remove the comma before it");
        row("{\"a\":1,2", "8 expected a key in quotes, found \"2\"");
        row("[] []", "4 expected the end of the file, found \"[\"");
        row("[中", "2 expected a value, found \"中\"");
        row("[nul]", "2 expected a value, found \"nul\"; a text stands in quotes");
        row("[NaN]", "2 expected a value, found \"NaN\"; a text stands in quotes");
        row("[-]", "2 - is no number; a text stands in quotes");
        row("[1.]", "2 1. is no number; a text stands in quotes");
        row("[.5]", "2 .5 is no number; a text stands in quotes");
        row("[1e]", "2 1e is no number; a text stands in quotes");
        row("[+1]", "2 +1 is no number; a text stands in quotes");
        row("[007]", "2 007 is no number; a text stands in quotes");
        row("[0x1F]", "2 0x1F is no number; a text stands in quotes");
        row("[1,2e999]", "4 the number 2e999 is too large");
        row("[\"a]", "2 the closing quote of this string is missing");
        row("[\"a\\", "2 the closing quote of this string is missing");
        row("[\"\\x\"]", "3 a backslash before \"x\" means nothing; for the backslash itself write \\\\");
        row("[\"\\u12\"]", "3 expected four hexadecimal digits after \\u");
        row("[\"a\tb\"]", "4 the control character U+0009 within a string; remove it");
        row("[\"\\uD83D\\u0041\"]",
            "3 \\ud83d is half of a character: its other half is missing; write the character itself");
        row("{\"a\xFF\":1}", "4 the byte 0xFF is no UTF-8; save the file as UTF-8");
        row("\xFF", "1 expected a value, found the byte 0xFF, which is no UTF-8");
    }

    void saysWhatWasExpected()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        QCOMPARE(errorOf(bytes), expected);
    }

    void acceptsAndRejectsAsTheParserDoes()
    {
        const QByteArrayList parts{"{", "}",  "[",  "]",       ",",    ":",    "\"a\"",       "\"",
                                   "1", "-",  "0",  ".5",      "e1",   "true", "nul",         "null",
                                   " ", "\n", "\\", "\\ud800", "\xC3", "\xA9", "\xED\xA0\x80"};
        std::mt19937 random(7); // NOLINT: the same sequence every time
        for (int i = 0; i < 50'000; ++i) {
            QByteArray bytes = i % 2 ? "[" : "";
            for (quint32 count = random() % 7; count > 0; --count)
                bytes += parts[random() % parts.size()];
            if (i % 2)
                bytes += "]";
            if (bytes.trimmed().isEmpty())
                continue;
            QVERIFY2(errorOf(bytes).isEmpty() == nlohmann::json::accept(bytes.begin(), bytes.end()),
                     bytes.constData());
        }
    }

    void measuresScalars()
    {
        QCOMPARE(jsonScalarSize("12.5e+3,"), 7);
        QCOMPARE(jsonScalarSize("true"), 4);
        QCOMPARE(jsonScalarSize("]"), 0);
    }

    void tellsScalars()
    {
        for (const char* text : {"0", "-0", "10", "1.5", "1e5", "1E-5", "-1.25e+30", "true", "false", "null"})
            QVERIFY2(isJsonScalar(text), text);
        for (const char* text : {"", "-", "01", "1.", ".1", "1e", "+1", "True", "truefalse", "1true", "--1"})
            QVERIFY2(!isJsonScalar(text), text);
    }
};

QTEST_GUILESS_MAIN(JsonSyntaxTest)
#include "tst_jsonsyntax.moc"
