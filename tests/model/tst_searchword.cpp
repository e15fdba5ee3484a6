// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchword.h"

#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class TestSearchWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void tellsWhereWordsStand();
    void mergesRanges();
};

void TestSearchWord::folds_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("line");
    const auto row = [](const char* name, const char* written, const char* line) {
        QTest::newRow(name) << text(written) << text(line);
    };
    row("case and signs", "GPT-4/Claude", "gpt 4 claude");
    row("accents", "Élan Zürich", "elan zurich");
    row("combining accents", "E\xcc\x81lan", "elan");
    row("full width", "ＧＰＵ　１００", "gpu 100");
    row("decimals", "$0.14/M, K2.5, 01.AI", "0.14 m k2.5 01 ai");
    row("thousands", "1,000-10,000", "1000 10000");
    row("possessive", "Biren's GPU, Threads' chips", "biren gpu threads chips");
    row("apostrophe within", "d'Arc", "d arc");
    row("Chinese beside Latin", "昇腾910B", "昇腾 910b");
    row("middle dot", "书生·万象", "书生 万象");
    row("outside the first plane", "𠮷野家", "𠮷野家");
    row("only signs", "— $ %", "");
}

void TestSearchWord::folds()
{
    QFETCH(const QString, written);
    QFETCH(const QString, line);
    QCOMPARE(foldedLine(written), line);
}

void TestSearchWord::tellsWhereWordsStand()
{
    const QList<SearchWord> words = searchWords(text("Ｂi 1,000 壁仞"));
    QCOMPARE(words.size(), 3);
    QCOMPARE(words[0].folded, QStringLiteral("bi"));
    QCOMPARE(words[0].part(1, 1), (TextRange{1, 1}));
    QCOMPARE(words[1].part(0, 2), (TextRange{3, 5})); // folding took a comma out: all of it
    QVERIFY(words[2].isHan);
    QCOMPARE(words[2].part(1, 9), (TextRange{10, 1}));
}

void TestSearchWord::mergesRanges()
{
    QCOMPARE(merged({{5, 2}, {0, 2}, {6, 3}, {2, 1}, {20, 0}}), (QList<TextRange>{{0, 3}, {5, 4}}));
}

QTEST_APPLESS_MAIN(TestSearchWord)
#include "tst_searchword.moc"
