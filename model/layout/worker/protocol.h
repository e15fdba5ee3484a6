// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

/// What the program and its layout helper say to each other over stdin and stdout: lines of ASCII, fields
/// parted by one space, numbers as std::to_chars writes them (so no locale can bend them).
///
///     to the helper               from the helper
///     stackatlas-layout 1         stackatlas-layout 1
///     graph NODES EDGES           layout NODES WIDTH HEIGHT     or     fail REASON
///     WIDTH HEIGHT   (a node)     X Y   (the middle of a node, y upwards)
///     FROM TO        (an edge)
///
/// Any number of graphs, answered in their order; the end of the input ends the helper. `fail` concerns one
/// graph and the next is still answered. On input that breaks these rules it says `error REASON` and exits
/// with code 2.
namespace protocol {

inline constexpr std::string_view programName = "stackatlas-layout";
inline constexpr int version = 1;
inline constexpr std::string_view greeting = "stackatlas-layout 1";
inline constexpr std::string_view graphWord = "graph ";
inline constexpr std::string_view layoutWord = "layout ";
inline constexpr std::string_view failWord = "fail ";
inline constexpr std::string_view errorWord = "error ";

inline constexpr std::size_t maxLine = 256; ///< characters in a line, without its end
inline constexpr std::uint32_t maxNodes = 2'000'000;
inline constexpr std::uint32_t maxEdges = 8'000'000;
inline constexpr double minSize = 1;         ///< points, a node's width or height
inline constexpr double maxSize = 100'000;   ///< points, a node's width or height
inline constexpr double maxCoordinate = 1e9; ///< points, anything that is answered

/// Appends `value`, and before it a space unless a line begins here.
template <typename Number> void append(std::string& text, Number value)
{
    char digits[64];
    const auto [end, problem] = std::to_chars(digits, digits + sizeof digits, value);
    if (!text.empty() && text.back() != '\n' && text.back() != ' ')
        text += ' ';
    text.append(digits, problem == std::errc{} ? end : digits);
}

/// Reads a number that is the whole of `field`; an infinite one or no number at all is refused.
template <typename Number> bool readNumber(std::string_view field, Number& value)
{
    const char* const first = field.data();
    const char* const last = first + field.size();
    const auto [end, problem] = std::from_chars(first, last, value);
    if constexpr (std::is_floating_point_v<Number>) {
        if (problem == std::errc{} && !std::isfinite(value))
            return false;
    }
    return problem == std::errc{} && end == last;
}

/// Cuts the first field off `rest`.
inline std::string_view takeField(std::string_view& rest)
{
    const std::size_t space = rest.find(' ');
    const std::string_view field = rest.substr(0, space);
    rest.remove_prefix(space == std::string_view::npos ? rest.size() : space + 1);
    return field;
}

/// Reads a line that consists of exactly these numbers.
template <typename... Numbers> bool readNumbers(std::string_view line, Numbers&... values)
{
    if (line.empty() || line.back() == ' ')
        return false;
    return (readNumber(takeField(line), values) && ...) && line.empty();
}

/// Whether `line` begins with `word`, which is then cut off.
inline bool takeWord(std::string_view& line, std::string_view word)
{
    if (!line.starts_with(word))
        return false;
    line.remove_prefix(word.size());
    return true;
}

} // namespace protocol
