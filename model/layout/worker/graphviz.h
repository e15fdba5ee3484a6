// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <gvc.h>
#include <memory>

/// Owners of what Graphviz hands out.
namespace graphviz {

struct FreeContext
{
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct CloseGraph
{
    void operator()(Agraph_t* graph) const { agclose(graph); }
};

using Context = std::unique_ptr<GVC_t, FreeContext>;
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

/// A layout of a graph; it ends before the graph does.
class Layout
{
public:
    Layout(GVC_t* context, Agraph_t* graph, const char* algorithm)
        : m_context(context)
        , m_graph(graph)
        , m_done(gvLayout(context, graph, algorithm) == 0)
    {
    }

    ~Layout() { gvFreeLayout(m_context, m_graph); }

    Layout(const Layout&) = delete;
    Layout& operator=(const Layout&) = delete;

    /// What Graphviz says. It may say so although coordinates are not finite.
    [[nodiscard]] bool isDone() const { return m_done; }

private:
    GVC_t* m_context;
    Agraph_t* m_graph;
    bool m_done;
};

/// A context that knows dot, and if possible nothing else: the plugins that measure text load some thirty
/// libraries, and we have no text.
Context makeContext();

/// For functions that take `char*` and only read it.
inline char* text(const char* literal)
{
    return const_cast<char*>(literal);
}

} // namespace graphviz
