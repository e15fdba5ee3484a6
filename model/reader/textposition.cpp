// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/textposition.h"

#include <algorithm>

qsizetype byteOrderMarkSize(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0;
}

LineIndex::LineIndex(const QByteArray& bytes)
    : m_bytes(bytes)
    , m_lineStarts{byteOrderMarkSize(bytes)}
{
    for (qsizetype i = m_bytes.indexOf('\n'); i >= 0; i = m_bytes.indexOf('\n', i + 1))
        m_lineStarts.push_back(i + 1);
}

TextPosition LineIndex::position(qsizetype offset) const
{
    const auto after = std::ranges::upper_bound(m_lineStarts, offset);
    const auto line = after == m_lineStarts.begin() ? after : after - 1;
    const char* const begin = m_bytes.constData() + *line;
    const char* const end = m_bytes.constData() + std::clamp(offset, *line, m_bytes.size());
    // Every byte but the continuation bytes of UTF-8 starts a code point.
    const auto before = std::count_if(begin, end, [](char c) { return (uchar(c) & 0xC0) != 0x80; });
    return {int(line - m_lineStarts.begin()) + 1, int(before) + 1};
}
