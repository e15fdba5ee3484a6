// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "linereader.h"

#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

/// A graph to be laid out, as the protocol describes it; checked.
struct Request
{
    struct Size ///< in points
    {
        double width = 0;
        double height = 0;
    };

    std::vector<Size> nodes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> edges; ///< by index in nodes; no loops
};

/// Reads the line that both sides begin with; what is wrong with it, or nothing.
std::optional<std::string_view> readGreeting(LineReader& input);

/// Reads the next graph: nothing at the end of the input, the reason if the input breaks the protocol.
std::expected<std::optional<Request>, std::string_view> readRequest(LineReader& input);
