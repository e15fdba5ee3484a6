// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouparranger.h"

#include "model/layout/arrangementcache.h"
#include "model/layout/arrangementorder.h"
#include "model/layout/helperprocess.h"

namespace {

// The graphs with edges: the others are in order as they are.
QList<GroupGraph> tiedGraphs(const QList<GroupGraph>& groups)
{
    QList<GroupGraph> tied;
    for (const GroupGraph& group : groups) {
        GroupGraph graph{group.sizes, usableEdges(group)};
        if (!graph.edges.isEmpty())
            tied.append(std::move(graph));
    }
    return tied;
}

// Puts the arrangements of the tied graphs among those of the others.
QList<GroupArrangement> merge(const QList<GroupGraph>& groups, const QList<GroupArrangement>& tied)
{
    QList<GroupArrangement> result;
    result.reserve(groups.size());
    auto next = tied.cbegin();
    for (const GroupGraph& group : groups) {
        const bool isTied = !usableEdges(group).isEmpty();
        result.append(isTied ? *next++ : fileOrder(group.sizes.size()));
    }
    return result;
}

std::expected<QList<GroupArrangement>, QString>
askHelper(const QList<GroupGraph>& tied, const HelperOptions& options, const std::stop_token& stop)
{
    const auto placements = placeWithHelper(tied, options.program, options.timeoutMs, stop);
    if (!placements)
        return std::unexpected(placements.error());
    QList<GroupArrangement> result;
    result.reserve(tied.size());
    for (qsizetype i = 0; i < tied.size(); ++i)
        result.append(orderByPlaces(tied.at(i), placements->at(i)));
    return result;
}

} // namespace

std::expected<QList<GroupArrangement>, QString>
arrangeWithHelper(const QList<GroupGraph>& groups, const HelperOptions& options, const std::stop_token& stop)
{
    const QList<GroupGraph> tied = tiedGraphs(groups);
    if (tied.isEmpty())
        return merge(groups, {});
    if (const QString problem = helperProblem(options.program); !problem.isEmpty())
        return std::unexpected(problem);
    const ArrangementCache cache(options.cacheFolder);
    const QByteArray key = ArrangementCache::key(tied, options.program);
    if (const auto known = cache.find(key, tied))
        return merge(groups, *known);
    const auto arranged = askHelper(tied, options, stop);
    if (!arranged)
        return arranged;
    cache.store(key, *arranged);
    return merge(groups, *arranged);
}

QList<GroupArrangement> arrangeBuiltIn(const QList<GroupGraph>& groups)
{
    QList<GroupArrangement> result;
    result.reserve(groups.size());
    for (const GroupGraph& group : groups)
        result.append(orderByDepth({group.sizes, usableEdges(group)}));
    return result;
}
