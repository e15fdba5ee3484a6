// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "request.h"

#include "protocol.h"

#include <algorithm>

namespace {

using Problem = std::optional<std::string_view>;

bool nextLine(LineReader& input, std::string_view& line)
{
    return input.next(line) == LineReader::Status::Line;
}

bool isSize(double value)
{
    return value >= protocol::minSize && value <= protocol::maxSize;
}

// Room is made as the lines come, so that a count that is not kept costs nothing.
Problem readNodes(LineReader& input, std::uint32_t count, Request& request)
{
    std::string_view line;
    for (std::uint32_t index = 0; index < count; ++index) {
        Request::Size size;
        if (!nextLine(input, line) || !protocol::readNumbers(line, size.width, size.height))
            return "bad node line";
        if (!isSize(size.width) || !isSize(size.height))
            return "node size out of range";
        request.nodes.push_back(size);
    }
    return {};
}

Problem readEdges(LineReader& input, std::uint32_t count, Request& request)
{
    std::string_view line;
    for (std::uint32_t index = 0; index < count; ++index) {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        if (!nextLine(input, line) || !protocol::readNumbers(line, from, to))
            return "bad edge line";
        if (std::max(from, to) >= request.nodes.size() || from == to)
            return "edge index out of range";
        request.edges.emplace_back(from, to);
    }
    return {};
}

} // namespace

Problem readGreeting(LineReader& input)
{
    std::string_view line;
    if (!nextLine(input, line) || !protocol::takeWord(line, protocol::programName))
        return "no greeting";
    int version = 0;
    if (!protocol::takeWord(line, " ") || !protocol::readNumbers(line, version))
        return "bad greeting";
    return version == protocol::version ? Problem{} : "protocol version not supported";
}

std::expected<std::optional<Request>, std::string_view> readRequest(LineReader& input)
{
    std::string_view line;
    const LineReader::Status status = input.next(line);
    if (status == LineReader::Status::End)
        return std::optional<Request>{};
    std::uint32_t nodes = 0;
    std::uint32_t edges = 0;
    if (status == LineReader::Status::Broken || !protocol::takeWord(line, protocol::graphWord) ||
        !protocol::readNumbers(line, nodes, edges))
        return std::unexpected("bad graph line");
    if (nodes > protocol::maxNodes || edges > protocol::maxEdges)
        return std::unexpected("graph too large");
    Request request;
    if (const Problem problem = readNodes(input, nodes, request))
        return std::unexpected(*problem);
    if (const Problem problem = readEdges(input, edges, request))
        return std::unexpected(*problem);
    return request;
}
