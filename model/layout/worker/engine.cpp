// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "engine.h"

#include "graphviz.h"
#include "protocol.h"

#include <cmath>
#include <numeric>
#include <string>

using graphviz::text;

namespace {

constexpr double pointsPerInch = 72;
constexpr double grain = 64; // to the point: differences of rounding must not decide which node stands first

int discard(char*)
{
    return 0;
}

// Graphviz computes in int: what adds up to more than this would overflow it.
bool fits(const Request& request)
{
    const auto add = [](double sum, const Request::Size& size) {
        return sum + size.width + size.height + 100;
    };
    return std::accumulate(request.nodes.begin(), request.nodes.end(), 0.0, add) < 1e8;
}

bool isDense(const Request& request)
{
    return request.edges.size() > 2 * request.nodes.size() || request.edges.size() > 500;
}

void setGraphAttributes(Agraph_t* graph, bool dense)
{
    const auto set = [graph](int kind, const char* name, const char* value) {
        agattr(graph, kind, text(name), text(value));
    };
    set(AGRAPH, "splines", "none");
    set(AGRAPH, "nodesep", "0.277778"); // 20 points
    set(AGRAPH, "ranksep", "0.277778");
    set(AGRAPH, "pack", "8");
    set(AGRAPH, "packmode", "array_i");
    if (dense) { // nslimit bounds the work on x coordinates; by then the order, which is wanted, is settled
        set(AGRAPH, "nslimit", "0.1");
        set(AGRAPH, "nslimit1", "2");
        set(AGRAPH, "mclimit", "0.1");
    }
    set(AGNODE, "label", "");
    set(AGNODE, "shape", "box");
    set(AGNODE, "fixedsize", "true");
}

std::string inches(double points)
{
    std::string result;
    protocol::append(result, points / pointsPerInch);
    return result;
}

std::vector<Agnode_t*> addNodes(Agraph_t* graph, const Request& request)
{
    Agsym_t* const width = agattr(graph, AGNODE, text("width"), text("1"));
    Agsym_t* const height = agattr(graph, AGNODE, text("height"), text("1"));
    std::vector<Agnode_t*> nodes;
    nodes.reserve(request.nodes.size());
    for (const Request::Size& size : request.nodes) {
        Agnode_t* const node = agnode(graph, nullptr, 1);
        agxset(node, width, inches(size.width).data());
        agxset(node, height, inches(size.height).data());
        nodes.push_back(node);
    }
    return nodes;
}

double rounded(double points)
{
    return std::round(points * grain) / grain;
}

std::expected<Placement, std::string_view> readPlacement(Agraph_t* graph, const std::vector<Agnode_t*>& nodes)
{
    const boxf box = GD_bb(graph);
    const auto isUsable = [](double value) {
        return std::isfinite(value) && std::abs(value) <= protocol::maxCoordinate;
    };
    Placement result{
        .width = rounded(box.UR.x - box.LL.x), .height = rounded(box.UR.y - box.LL.y), .nodes = {}};
    bool usable = isUsable(result.width) && isUsable(result.height);
    result.nodes.reserve(nodes.size());
    for (Agnode_t* const node : nodes) {
        const pointf middle = ND_coord(node);
        result.nodes.push_back({rounded(middle.x - box.LL.x), rounded(middle.y - box.LL.y)});
        usable = usable && isUsable(result.nodes.back().x) && isUsable(result.nodes.back().y);
    }
    if (!usable)
        return std::unexpected("coordinates not finite");
    return result;
}

} // namespace

struct Engine::Private
{
    graphviz::Context context = graphviz::makeContext();
};

Engine::Engine()
    : d(std::make_unique<Private>())
{
    agseterrf(discard);
}

Engine::~Engine() = default;

std::expected<Placement, std::string_view> Engine::place(const Request& request)
{
    if (request.nodes.empty())
        return Placement{};
    if (!fits(request))
        return std::unexpected("graph too large for Graphviz");
    const graphviz::Graph graph(agopen(text("g"), Agstrictdirected, nullptr));
    setGraphAttributes(graph.get(), isDense(request));
    const std::vector<Agnode_t*> nodes = addNodes(graph.get(), request);
    for (const auto& [from, to] : request.edges)
        agedge(graph.get(), nodes[from], nodes[to], nullptr, 1);
    const graphviz::Layout layout(d->context.get(), graph.get(), "dot");
    if (!layout.isDone())
        return std::unexpected("Graphviz found no layout");
    return readPlacement(graph.get(), nodes);
}
