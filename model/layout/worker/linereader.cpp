// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "linereader.h"

#include "protocol.h"

#include <cerrno>
#include <unistd.h>

namespace {

constexpr std::size_t chunkSize = 65'536;

} // namespace

LineReader::LineReader(int descriptor)
    : m_descriptor(descriptor)
{
}

LineReader::Status LineReader::next(std::string_view& line)
{
    std::size_t end = m_buffer.find('\n', m_begin);
    while (end == std::string::npos) {
        const std::size_t held = m_buffer.size() - m_begin;
        if (held > protocol::maxLine)
            return Status::Broken;
        if (!fill())
            return held > 0 || m_failed ? Status::Broken : Status::End;
        end = m_buffer.find('\n', m_begin);
    }
    if (end - m_begin > protocol::maxLine)
        return Status::Broken;
    line = std::string_view(m_buffer).substr(m_begin, end - m_begin);
    m_begin = end + 1;
    return Status::Line;
}

// Drops what was handed out and appends what can be read; false at the end of the input.
bool LineReader::fill()
{
    m_buffer.erase(0, m_begin);
    m_begin = 0;
    const std::size_t held = m_buffer.size();
    m_buffer.resize(held + chunkSize);
    ssize_t count = -1;
    do
        count = ::read(m_descriptor, m_buffer.data() + held, chunkSize);
    while (count < 0 && errno == EINTR);
    m_failed = count < 0;
    m_buffer.resize(held + (count > 0 ? static_cast<std::size_t>(count) : 0));
    return count > 0;
}
