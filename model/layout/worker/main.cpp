// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "engine.h"
#include "protocol.h"
#include "request.h"
#include "sandbox.h"

#include <cstdlib>
#include <new>
#include <string>
#include <unistd.h>

namespace {

constexpr int brokenInput = 2;
constexpr int brokenOutput = 3;

std::string describe(const std::expected<Placement, std::string_view>& placement)
{
    if (!placement)
        return std::string(protocol::failWord).append(placement.error()) + '\n';
    std::string text(protocol::layoutWord);
    protocol::append(text, placement->nodes.size());
    protocol::append(text, placement->width);
    protocol::append(text, placement->height);
    text += '\n';
    for (const Placement::Point& point : placement->nodes) {
        protocol::append(text, point.x);
        protocol::append(text, point.y);
        text += '\n';
    }
    return text;
}

int refuse(int output, std::string_view reason)
{
    sandbox::writeAll(output, std::string(protocol::errorWord).append(reason) + '\n');
    return brokenInput;
}

int serve(LineReader& input, int output)
{
    if (!sandbox::writeAll(output, std::string(protocol::greeting) + '\n'))
        return brokenOutput;
    if (const auto problem = readGreeting(input))
        return refuse(output, *problem);
    Engine engine;
    for (;;) {
        sandbox::limitProcessorTime();
        const auto request = readRequest(input);
        if (!request)
            return refuse(output, request.error());
        const std::optional<Request>& graph = *request;
        if (!graph)
            return EXIT_SUCCESS;
        if (!sandbox::writeAll(output, describe(engine.place(*graph))))
            return brokenOutput;
    }
}

} // namespace

int main()
{
    sandbox::limitResources();
    const int output = sandbox::takeStdout();
    LineReader input(STDIN_FILENO);
    try {
        return serve(input, output);
    } catch (const std::bad_alloc&) {
        return refuse(output, "out of memory");
    }
}
