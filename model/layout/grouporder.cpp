// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouporder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QHash>

namespace {

constexpr int sweeps = 4;
constexpr int exhaustiveLimit = 7;

/// A group by layer and file position; layer -1 is what stands beside the stack.
struct Slot
{
    int layer = -1;
    int group = 0;
    bool operator==(const Slot&) const = default;
};

class GroupSorter
{
public:
    explicit GroupSorter(const LayoutInput& input)
        : m_input(input)
    {
        for (const LayoutInput::Layer& layer : input.layers) {
            QList<int> order(layer.groups.size());
            std::iota(order.begin(), order.end(), 0);
            m_orders.append(order);
        }
        countTies();
    }

    QList<QList<int>> run()
    {
        const int layers = int(m_orders.size());
        for (int sweep = 0; sweep < sweeps; ++sweep) {
            for (int i = 0; i < layers; ++i)
                sortLayer(sweep % 2 == 0 ? i : layers - 1 - i);
        }
        return m_orders;
    }

private:
    struct Tie
    {
        Slot other;
        int count = 0;
    };

    void countTies()
    {
        QHash<QString, Slot> slotOf;
        for (int l = 0; l < m_input.layers.size(); ++l) {
            const auto& groups = m_input.layers[l].groups;
            m_ties.append(QList<QList<Tie>>(groups.size()));
            for (int g = 0; g < groups.size(); ++g) {
                for (const LayoutInput::Node& node : groups[g].nodes)
                    slotOf.insert(node.id, {l, g});
            }
        }
        for (const LayoutInput::Edge& edge : m_input.edges) {
            const Slot a = slotOf.value(edge.from);
            const Slot b = slotOf.value(edge.to);
            addTie(a, b);
            addTie(b, a);
        }
    }

    void addTie(const Slot& slot, const Slot& other)
    {
        if (slot.layer < 0 || slot == other)
            return;
        auto& ties = m_ties[slot.layer][slot.group];
        const auto found = std::ranges::find(ties, other, &Tie::other);
        if (found != ties.end())
            ++found->count;
        else
            ties.append({other, 1});
    }

    /// Position from 0 to 1 across the band; what stands beside the stack is at the right of everything.
    static double place(qsizetype index, qsizetype count) { return (double(index) + 0.5) / double(count); }

    [[nodiscard]] double placeOf(const Slot& slot) const
    {
        if (slot.layer < 0)
            return 1.2;
        const auto& order = m_orders[slot.layer];
        return place(order.indexOf(slot.group), order.size());
    }

    [[nodiscard]] double cost(int layer, const QList<int>& order) const
    {
        double sum = 0;
        for (qsizetype i = 0; i < order.size(); ++i) {
            const double here = place(i, order.size());
            for (const Tie& tie : m_ties[layer][order[i]]) {
                const double there = tie.other.layer == layer
                                         ? place(order.indexOf(tie.other.group), order.size())
                                         : placeOf(tie.other);
                sum += tie.count * std::abs(here - there);
            }
        }
        return sum;
    }

    void sortLayer(int layer)
    {
        if (m_orders[layer].size() <= exhaustiveLimit)
            tryPermutations(layer);
        else
            sortByBarycentre(layer);
    }

    void tryPermutations(int layer)
    {
        constexpr double tolerance = 1e-9; // sums in another order must not decide
        QList<int> candidate(m_orders[layer].size());
        std::iota(candidate.begin(), candidate.end(), 0); // file order first: it wins a tie
        QList<int> best = candidate;
        double bestCost = cost(layer, candidate);
        while (std::ranges::next_permutation(candidate).found) {
            if (const double candidateCost = cost(layer, candidate); candidateCost < bestCost - tolerance) {
                best = candidate;
                bestCost = candidateCost;
            }
        }
        m_orders[layer] = best;
    }

    void sortByBarycentre(int layer)
    {
        const qsizetype count = m_orders[layer].size();
        QList<double> centre(count);
        for (int g = 0; g < count; ++g) {
            double sum = 0;
            int ties = 0;
            for (const Tie& tie : m_ties[layer][g]) {
                sum += tie.count * placeOf(tie.other);
                ties += tie.count;
            }
            centre[g] = ties > 0 ? sum / ties : place(g, count);
        }
        std::ranges::sort(m_orders[layer]);
        std::ranges::stable_sort(m_orders[layer], {}, [&](int g) { return centre[g]; });
    }

    const LayoutInput& m_input;
    QList<QList<int>> m_orders;
    QList<QList<QList<Tie>>> m_ties; ///< by layer and group
};

} // namespace

QList<QList<int>> orderGroups(const LayoutInput& input)
{
    return GroupSorter(input).run();
}
