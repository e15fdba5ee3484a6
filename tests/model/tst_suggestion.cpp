// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/suggestion.h"

#include <QTest>

namespace {

QString best(const QString& word, const QStringList& candidates)
{
    Suggestion suggestion(word);
    for (const QString& candidate : candidates)
        suggestion.offer(candidate);
    return suggestion.best();
}

} // namespace

class SuggestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void measuresDistance_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("distance");
        const auto row = [](const char* a, const char* b, int distance) {
            QTest::addRow("%s %s", a, b) << QString::fromUtf8(a) << QString::fromUtf8(b) << distance;
        };
        row("name", "name", 0);
        row("nmae", "name", 1); // swapped
        row("nam", "name", 1);  // left out
        row("names", "name", 1);
        row("nime", "name", 1);
        row("kitten", "sitting", 3);
        row("壁仞", "壁仭", 1);
        row("abcdefghij", "klmnopqrst", 9); // no more than the limit
        row("", "ab", 2);
    }

    void measuresDistance()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const int, distance);
        QCOMPARE(editDistance(a, b, 9), distance);
        QCOMPARE(editDistance(b, a, 9), distance);
    }

    void suggests_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("swapped") << QStringLiteral("nmae") << QStringLiteral("name");
        QTest::newRow("other case") << QStringLiteral("NAME") << QStringLiteral("name");
        QTest::newRow("long") << QStringLiteral("six-tigerz") << QStringLiteral("six-tigers");
        QTest::newRow("nothing near") << QStringLiteral("elevation") << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("one letter") << QStringLiteral("x") << QString();
        QTest::newRow("one letter less") << QStringLiteral("i") << QStringLiteral("id");
        QTest::newRow("too long") << QString(1000, u'a') << QString();
    }

    void suggests()
    {
        QFETCH(const QString, word);
        QFETCH(const QString, expected);
        QCOMPARE(best(word, {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("six-tigers"),
                             QString(), QStringLiteral("order"), QStringLiteral("y")}),
                 expected);
    }

    void doesNotDependOnTheOrder()
    {
        const QStringList words{QStringLiteral("cat"), QStringLiteral("bat"), QStringLiteral("hat"),
                                QStringLiteral("cats")};
        QStringList order = words;
        std::sort(order.begin(), order.end());
        do
            QCOMPARE(best(QStringLiteral("rat"), order), QStringLiteral("bat"));
        while (std::next_permutation(order.begin(), order.end()));
    }
};

QTEST_GUILESS_MAIN(SuggestionTest)
#include "tst_suggestion.moc"
