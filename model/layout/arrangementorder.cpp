// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/arrangementorder.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace {

using Edges = QList<std::pair<int, int>>;

int root(QList<int>& parents, int node)
{
    while (parents.at(node) != node)
        node = parents[node] = parents.at(parents.at(node));
    return node;
}

// For each node the first in file order of those that it is tied to, directly or not.
QList<int> firstMembers(qsizetype count, const Edges& edges)
{
    QList<int> parents = fileOrder(count);
    for (const auto& [from, to] : edges) {
        const int a = root(parents, from);
        const int b = root(parents, to);
        parents[std::max(a, b)] = std::min(a, b);
    }
    for (int node = 0; node < count; ++node)
        parents[node] = root(parents, node);
    return parents;
}

// What each node leads to, in one list: the targets of node n stand at begins[n] … begins[n + 1] - 1.
struct Targets
{
    QList<int> begins;
    QList<int> nodes;
};

Targets targetsOf(qsizetype count, const Edges& edges)
{
    Targets result{QList<int>(count + 1, 0), QList<int>(edges.size())};
    for (const auto& edge : edges)
        ++result.begins[edge.first + 1];
    std::partial_sum(result.begins.cbegin(), result.begins.cend(), result.begins.begin());
    QList<int> free = result.begins;
    for (const auto& [from, to] : edges)
        result.nodes[free[from]++] = to;
    return result;
}

// Walks the graph depth first without recursion. A node is finished after all that it leads to, but for edges
// that close a cycle: those lead to a node that was entered and is not finished.
class DepthFirst
{
public:
    explicit DepthFirst(const Targets& targets)
        : m_targets(targets)
        , m_next(targets.begins)
        , m_entered(targets.begins.size() - 1, false)
    {
    }

    void walk(int start)
    {
        if (!m_entered.at(start))
            enter(start);
        while (!m_path.isEmpty())
            step();
    }

    [[nodiscard]] const QList<int>& finished() const { return m_finished; }

private:
    void enter(int node)
    {
        m_entered[node] = true;
        m_path.append(node);
    }

    void step()
    {
        const int node = m_path.last();
        if (m_next.at(node) == m_targets.begins.at(node + 1)) {
            m_finished.append(m_path.takeLast());
            return;
        }
        const int target = m_targets.nodes.at(m_next[node]++);
        if (!m_entered.at(target))
            enter(target);
    }

    const Targets& m_targets;
    QList<int> m_next;
    QList<bool> m_entered;
    QList<int> m_path;
    QList<int> m_finished;
};

// Every node before what it leads to, but for edges that close a cycle. Roots are walked from first, so that
// a way in from outside a cycle decides where the cycle begins.
QList<int> topologicalOrder(qsizetype count, const Edges& edges, const Targets& targets)
{
    QList<bool> isRoot(count, true);
    for (const auto& edge : edges)
        isRoot[edge.second] = false;
    DepthFirst search(targets);
    for (const bool roots : {true, false}) {
        for (int node = 0; node < count; ++node) {
            if (isRoot.at(node) == roots)
                search.walk(node);
        }
    }
    return {search.finished().crbegin(), search.finished().crend()};
}

QList<double> depths(qsizetype count, const Edges& edges)
{
    const Targets targets = targetsOf(count, edges);
    const QList<int> order = topologicalOrder(count, edges, targets);
    QList<qsizetype> positions(count);
    for (qsizetype i = 0; i < count; ++i)
        positions[order.at(i)] = i;
    QList<double> result(count, 0);
    for (const int node : order) {
        for (int i = targets.begins.at(node); i < targets.begins.at(node + 1); ++i) {
            const int target = targets.nodes.at(i);
            if (positions.at(target) > positions.at(node))
                result[target] = std::max(result.at(target), result.at(node) + 1);
        }
    }
    return result;
}

} // namespace

Edges usableEdges(const GroupGraph& graph)
{
    const qsizetype count = graph.sizes.size();
    const auto exists = [count](int node) { return node >= 0 && node < count; };
    Edges result;
    result.reserve(graph.edges.size());
    for (const auto& edge : graph.edges) {
        if (exists(edge.first) && exists(edge.second) && edge.first != edge.second)
            result.append(edge);
    }
    return result;
}

GroupArrangement fileOrder(qsizetype count)
{
    GroupArrangement result(count);
    std::iota(result.begin(), result.end(), 0);
    return result;
}

GroupArrangement orderByPlaces(const GroupGraph& graph, const QList<QPointF>& places)
{
    Q_ASSERT(places.size() == graph.sizes.size());
    const QList<int> first = firstMembers(graph.sizes.size(), graph.edges);
    const auto key = [&](int node) {
        return std::tuple(first.at(node), -places.at(node).y(), places.at(node).x(), node);
    };
    GroupArrangement result = fileOrder(graph.sizes.size());
    std::sort(result.begin(), result.end(), [&key](int a, int b) { return key(a) < key(b); });
    return result;
}

GroupArrangement orderByDepth(const GroupGraph& graph)
{
    const QList<double> ranks = depths(graph.sizes.size(), graph.edges);
    QList<QPointF> places;
    places.reserve(ranks.size());
    for (const double rank : ranks)
        places.append({0, -rank});
    return orderByPlaces(graph, places);
}
