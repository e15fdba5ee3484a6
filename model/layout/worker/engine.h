// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "request.h"

#include <memory>

/// Where the nodes of a graph go, in points: origin at the lower left corner of the bounding box, y upwards.
struct Placement
{
    struct Point ///< the middle of a node
    {
        double x = 0;
        double y = 0;
    };

    double width = 0; ///< of the bounding box
    double height = 0;
    std::vector<Point> nodes;
};

/// Graphviz. It is not thread-safe: one a process.
class Engine
{
public:
    Engine();
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Lays a graph out in ranks; or says why that did not work. Graphviz calls abort() on some graphs.
    std::expected<Placement, std::string_view> place(const Request& request);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
