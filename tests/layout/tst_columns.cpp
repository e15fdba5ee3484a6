// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QTest>
#include <random>

class TestColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsStayTogetherWhereTheyFit();
    void runsBreakWhereTheyMust();
    void everyEntityGetsOneCell();
    void tiesMakeRuns();
    void justifiedWidthsAddUpAndEvenOut();
};

void TestColumns::runsStayTogetherWhereTheyFit()
{
    QCOMPARE(fillColumns({3, 3, 1, 2, 2, 2}, 5, 3),
             (QList<QList<int>>{{0, 1, 2, 6}, {3, 4, 5, 7, 8}, {9, 10, 11, 12}}));
    QCOMPARE(fillColumns({2, 2}, 3, 2), (QList<QList<int>>{{0, 1}, {2, 3}}));
}

void TestColumns::runsBreakWhereTheyMust()
{
    QCOMPARE(fillColumns({2, 2, 2}, 3, 2), (QList<QList<int>>{{0, 1, 2}, {3, 4, 5}})); // no room to spare
    QCOMPARE(fillColumns({5}, 3, 2), (QList<QList<int>>{{0, 1, 2}, {3, 4}}));
    QCOMPARE(fillColumns({5, 2, 3}, 4, 3), (QList<QList<int>>{{0, 1, 2, 3}, {4, 5, 6}, {7, 8, 9}}));
}

void TestColumns::everyEntityGetsOneCell()
{
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        QList<int> runs;
        for (int i = 0; i <= int(random() % 12); ++i)
            runs.append(1 + int(random() % 6));
        const int count = std::accumulate(runs.cbegin(), runs.cend(), 0);
        const int columns = 1 + int(random() % 7);
        const int rows = (count + columns - 1) / columns;
        const QList<QList<int>> filled = fillColumns(runs, rows, columns);
        QCOMPARE(filled.size(), columns);
        QList<int> all;
        for (const QList<int>& column : filled) {
            QVERIFY(column.size() <= rows);
            all += column;
        }
        std::ranges::sort(all);
        QCOMPARE(all.size(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(all[i], i);
    }
}

void TestColumns::tiesMakeRuns()
{
    LayoutInput input;
    input.layers = {{QStringLiteral("l"), {{QStringLiteral("g"), 0, {}}}}};
    for (const char* id : {"a", "b", "c", "d"})
        input.layers[0].groups[0].nodes.append({QString::fromLatin1(id), {80, 40}});
    input.edges = {{QStringLiteral("e"), QStringLiteral("a"), QStringLiteral("c")}};
    QCOMPARE(tiedRuns(input, {{1, 0, 2, 3}}), (QList<QList<int>>{{1, 2, 1}}));
}

void TestColumns::justifiedWidthsAddUpAndEvenOut()
{
    QCOMPARE(justified({80, 200, 120}, 460), QList<double>({130, 200, 130}));
    QCOMPARE(justified({80, 200}, 280), QList<double>({80, 200}));
    std::mt19937 random(5);
    for (int round = 0; round < 1000; ++round) {
        QList<double> least;
        for (int i = 0; i <= int(random() % 8); ++i)
            least.append(double(random() % 300));
        const double sum = std::accumulate(least.cbegin(), least.cend(), 0.0);
        const double total = sum + double(random() % 900);
        const QList<double> widths = justified(least, total);
        QCOMPARE(std::accumulate(widths.cbegin(), widths.cend(), 0.0), total);
        const double narrowest = *std::ranges::min_element(widths);
        for (qsizetype i = 0; i < least.size(); ++i) {
            QVERIFY(widths[i] >= least[i]);
            QCOMPARE(widths[i], std::floor(widths[i]));
            QVERIFY(widths[i] <=
                    std::max(least[i], narrowest) + double(least.size()) + 1); // widened only to the level
        }
    }
}

QTEST_APPLESS_MAIN(TestColumns)
#include "tst_columns.moc"
