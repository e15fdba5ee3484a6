// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

/// Reads lines of bounded length from a file descriptor.
class LineReader
{
public:
    enum class Status
    {
        Line,   ///< a whole line
        End,    ///< the input ended after a whole line
        Broken, ///< a line too long, or the input ended within one, or could not be read
    };

    explicit LineReader(int descriptor);

    /// The next line without its end. It is valid until the next call.
    Status next(std::string_view& line);

private:
    bool fill();

    int m_descriptor;
    std::string m_buffer;
    std::size_t m_begin = 0; ///< of what was not handed out yet
    bool m_failed = false;
};
