// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouporder.h"
#include "support/randominput.h"

#include <algorithm>
#include <QTest>

namespace {

/// Layers of groups with one node each, named after the group.
LayoutInput stack(const QList<QStringList>& layers, const QList<std::pair<QString, QString>>& ties)
{
    LayoutInput input;
    for (const QStringList& groups : layers) {
        LayoutInput::Layer layer;
        for (const QString& group : groups)
            layer.groups.append({group, 0, {{group, {80, 40}}}});
        input.layers.append(layer);
    }
    for (const auto& [from, to] : ties)
        input.edges.append({from + to, from, to});
    return input;
}

const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c"),
              d = QStringLiteral("d");

} // namespace

class TestGroupOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileOrderWithoutRelations();
    void crossedTiesAreUncrossed();
    void tiesBesideTheStackDrawToTheRight();
    void alwaysAPermutation();
    void manyGroups();
};

void TestGroupOrder::fileOrderWithoutRelations()
{
    QCOMPARE(orderGroups(stack({{a, b, c}, {d}}, {})), (QList<QList<int>>{{0, 1, 2}, {0}}));
}

void TestGroupOrder::crossedTiesAreUncrossed()
{
    const QList<QList<int>> order = orderGroups(stack({{a, b}, {c, d}}, {{a, d}, {b, c}}));
    QCOMPARE(order[0] == QList<int>({0, 1}), order[1] == QList<int>({1, 0}));
}

void TestGroupOrder::tiesBesideTheStackDrawToTheRight()
{
    LayoutInput input = stack({{a, b, c}}, {{a, d}, {a, d}});
    input.outside = {{QStringLiteral("others"), 0, {{d, {80, 28}}}}};
    QCOMPARE(orderGroups(input).first().last(), 0);
}

void TestGroupOrder::alwaysAPermutation()
{
    std::mt19937 random(1);
    for (int round = 0; round < 100; ++round) {
        const LayoutInput input = randomInput(random);
        const QList<QList<int>> orders = orderGroups(input);
        QCOMPARE(orders.size(), input.layers.size());
        for (qsizetype l = 0; l < orders.size(); ++l) {
            QList<int> sorted = orders[l];
            std::ranges::sort(sorted);
            QCOMPARE(sorted.size(), input.layers[l].groups.size());
            for (int i = 0; i < sorted.size(); ++i)
                QCOMPARE(sorted[i], i);
        }
    }
}

void TestGroupOrder::manyGroups()
{
    QStringList lower, upper;
    QList<std::pair<QString, QString>> ties;
    for (int i = 0; i < 12; ++i) {
        lower << QStringLiteral("x%1").arg(i);
        upper << QStringLiteral("y%1").arg(i);
        ties.append({QStringLiteral("x%1").arg(i), QStringLiteral("y%1").arg(11 - i)});
    }
    const QList<QList<int>> orders = orderGroups(stack({lower, upper}, ties));
    // Each group stands over the one that it is tied to.
    for (int i = 0; i < 12; ++i)
        QCOMPARE(orders[1].indexOf(11 - orders[0][i]), i);
}

QTEST_APPLESS_MAIN(TestGroupOrder)
#include "tst_grouporder.moc"
