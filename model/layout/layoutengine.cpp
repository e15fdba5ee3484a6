// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/layoutengine.h"

#include "model/layout/grouporder.h"
#include "model/layout/placement.h"
#include "model/layout/ribbons.h"
#include "model/layout/router.h"

#include <algorithm>
#include <QHash>

namespace {

/// The graph of each group, layers first, then the sections beside the stack.
QList<GroupGraph> groupGraphs(const LayoutInput& input)
{
    QList<GroupGraph> graphs;
    QHash<QString, std::pair<int, int>> nodes; ///< id -> graph, index
    const auto addGroup = [&](const LayoutInput::Group& group) {
        GroupGraph graph;
        for (int i = 0; i < group.nodes.size(); ++i) {
            nodes.insert(group.nodes[i].id, {int(graphs.size()), i});
            graph.sizes.append(group.nodes[i].size);
        }
        graphs.append(graph);
    };
    for (const LayoutInput::Layer& layer : input.layers)
        std::ranges::for_each(layer.groups, addGroup);
    std::ranges::for_each(input.outside, addGroup);

    for (const LayoutInput::Edge& edge : input.edges) {
        const auto from = nodes.constFind(edge.from);
        const auto to = nodes.constFind(edge.to);
        if (from != nodes.cend() && to != nodes.cend() && from->first == to->first &&
            from->second != to->second)
            graphs[from->first].edges.append({from->second, to->second});
    }
    return graphs;
}

} // namespace

LayoutResult computeLayout(const LayoutInput& input, const HelperOptions& helper, std::stop_token stop)
{
    LayoutResult result;
    const QList<GroupGraph> graphs = groupGraphs(input);
    auto arranged = arrangeWithHelper(graphs, helper, stop);
    if (stop.stop_requested())
        return result;
    if (!arranged)
        result.helperError = arranged.error();

    Placement placement = placeMap(input, orderGroups(input), arranged ? *arranged : arrangeBuiltIn(graphs));
    if (stop.stop_requested())
        return result;
    placement.layout.routes = routeRelations(placement, input.edges);
    placement.layout.ribbons = gatherRibbons(placement.layout);
    placement.layout.fallback = !arranged;
    result.layout = std::make_shared<const MapLayout>(std::move(placement.layout));
    return result;
}
