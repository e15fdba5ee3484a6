// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QHash>

namespace {

/// Sets of entities by index that are tied, directly or not (union-find with path halving).
class TiedSets
{
public:
    explicit TiedSets(qsizetype count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0);
    }

    int find(int node)
    {
        while (m_parents[node] != node) {
            m_parents[node] = m_parents[m_parents[node]];
            node = m_parents[node];
        }
        return node;
    }

    void tie(int a, int b) { m_parents[find(a)] = find(b); }

private:
    QList<int> m_parents;
};

/// The runs, those that are longer than a column broken into columns and a rest.
QList<int> brokenInto(const QList<int>& runs, int rows)
{
    QList<int> pieces;
    for (int run : runs) {
        for (; run > rows; run -= rows)
            pieces.append(rows);
        pieces.append(run);
    }
    return pieces;
}

QList<QList<int>> inSequence(int count, int rows, int columns)
{
    QList<QList<int>> filled(columns);
    for (int i = 0; i < count; ++i)
        filled[i / rows].append(i);
    return filled;
}

} // namespace

QList<QList<int>> tiedRuns(const LayoutInput& input, const QList<GroupArrangement>& arrangements)
{
    QList<const LayoutInput::Group*> groups;
    for (const LayoutInput::Layer& layer : input.layers) {
        for (const LayoutInput::Group& group : layer.groups)
            groups.append(&group);
    }
    for (const LayoutInput::Group& section : input.outside)
        groups.append(&section);

    QHash<QString, std::pair<qsizetype, int>> placeOf; ///< group and index of an entity
    QList<TiedSets> sets;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        for (int i = 0; i < groups[g]->nodes.size(); ++i)
            placeOf.insert(groups[g]->nodes[i].id, {g, i});
        sets.append(TiedSets(groups[g]->nodes.size()));
    }
    for (const LayoutInput::Edge& edge : input.edges) {
        const auto from = placeOf.constFind(edge.from);
        const auto to = placeOf.constFind(edge.to);
        if (from != placeOf.cend() && to != placeOf.cend() && from->first == to->first)
            sets[from->first].tie(from->second, to->second);
    }

    QList<QList<int>> runs(groups.size());
    for (qsizetype g = 0; g < groups.size(); ++g) {
        int last = -1;
        for (const int node : arrangements[g]) {
            const int set = sets[g].find(node);
            if (set == last)
                ++runs[g].last();
            else
                runs[g].append(1);
            last = set;
        }
    }
    return runs;
}

QList<QList<int>> fillColumns(const QList<int>& runs, int rows, int columns)
{
    QList<QList<int>> filled(columns);
    int next = 0;
    for (const int run : brokenInto(runs, rows)) {
        const auto column =
            std::ranges::find_if(filled, [&](const auto& cells) { return cells.size() + run <= rows; });
        if (column == filled.end())
            return inSequence(std::accumulate(runs.cbegin(), runs.cend(), 0), rows, columns);
        for (int i = 0; i < run; ++i)
            column->append(next++);
    }
    return filled;
}

QList<double> justified(const QList<double>& least, double total)
{
    QList<double> ascending = least;
    std::ranges::sort(ascending);
    // Raise the level until the columns below it take all that is left.
    double rest = total - std::accumulate(least.cbegin(), least.cend(), 0.0);
    double level = ascending.isEmpty() ? 0 : ascending.first();
    for (qsizetype i = 1; i <= ascending.size() && rest > 0; ++i) {
        const double next = i < ascending.size() ? ascending[i] : level + rest;
        const double step = std::min(next - level, rest / double(i));
        level += step;
        rest -= step * double(i);
    }
    QList<double> widths;
    for (const double width : least)
        widths.append(std::max(width, std::floor(level)));
    double remainder = total - std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    for (qsizetype i = 0; i < widths.size() && remainder > 0; ++i) {
        const double step = std::min(1.0, remainder);
        widths[i] += step;
        remainder -= step;
    }
    if (!widths.isEmpty())
        widths.last() += remainder;
    return widths;
}
