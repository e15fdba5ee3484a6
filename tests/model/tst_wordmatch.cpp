// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/wordmatch.h"

#include "model/reader/suggestion.h"

#include <algorithm>
#include <QTest>
#include <random>

class TestWordMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void betterMatchesCountMore();
    void forgivesByLength();
    void slipsAgreeWithTheEditDistance();
};

void TestWordMatch::betterMatchesCountMore()
{
    const auto quality = [](QStringView typed, QStringView word, bool first, bool only) {
        const auto match = matchWord(typed, word, first, only, Typos::Forgiven);
        return match ? match->quality : 0;
    };
    const QList<int> qualities{
        quality(u"biren", u"biren", true, true),    quality(u"biren", u"biren", true, false),
        quality(u"biren", u"birens", true, false),  quality(u"biren", u"biren", false, false),
        quality(u"biren", u"birens", false, false), quality(u"biren", u"abiren", true, false),
        quality(u"birne", u"biren", true, false),   quality(u"nothing", u"biren", true, true),
    };
    QVERIFY(std::ranges::is_sorted(qualities, std::greater()));
    QCOMPARE(std::ranges::adjacent_find(qualities), qualities.end());
    QCOMPARE(qualities.last(), 0);
    QCOMPARE(quality(u"ai", u"chain", true, false), 0); // two letters are not searched inside words
    QVERIFY(quality(u"科", u"壁仞科技", true, true) > 0);
    QVERIFY(!matchWord(u"birne", u"biren", true, true, Typos::Refused));
    QVERIFY(!matchWord(u"", u"biren", true, true, Typos::Forgiven));
}

void TestWordMatch::forgivesByLength()
{
    QCOMPARE(forgivenSlips(u"kim"), 0);
    QCOMPARE(forgivenSlips(u"kimi"), 1);
    QCOMPARE(forgivenSlips(u"alibaba"), 1);
    QCOMPARE(forgivenSlips(u"deepseek"), 2);
    QCOMPARE(forgivenSlips(u"910b"), 0); // another number is another thing
    QCOMPARE(forgivenSlips(u"壁仞科技"), 0);
    QCOMPARE(slipsToPrefix(u"hilho", u"hillhouse", 1), 1); // typed so far
    QCOMPARE(slipsToPrefix(u"hauwei", u"huawei", 1), 1);   // swapped
}

void TestWordMatch::slipsAgreeWithTheEditDistance()
{
    std::mt19937 random(7);
    const auto word = [&random] {
        QString result;
        for (unsigned length = random() % 9; length > 0; --length)
            result += QChar(u'a' + char16_t(random() % 3));
        return result;
    };
    for (int i = 0; i < 20'000; ++i) {
        const QString typed = word();
        const QString other = word();
        int expected = 3;
        for (qsizetype length = 0; length <= other.size(); ++length)
            expected = std::min(expected, editDistance(typed, QStringView(other).first(length), 3));
        QCOMPARE(slipsToPrefix(typed, other, 2), expected);
    }
}

QTEST_APPLESS_MAIN(TestWordMatch)
#include "tst_wordmatch.moc"
