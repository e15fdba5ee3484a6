// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <vector>

/// A place in a text, as editors name it.
struct TextPosition
{
    int line = 0;   ///< from 1
    int column = 0; ///< from 1, in code points
    bool operator==(const TextPosition&) const = default;
};

/// Finds lines and columns in UTF-8 bytes. A byte order mark takes no column; a malformed byte takes one.
class LineIndex
{
public:
    /// Keeps `bytes` (shared) and walks them once.
    explicit LineIndex(const QByteArray& bytes);

    /// The line and column of the character that holds the byte at `offset`.
    [[nodiscard]] TextPosition position(qsizetype offset) const;

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_lineStarts;
};

/// How many bytes a byte order mark takes at the start of `bytes`: 3 or none.
qsizetype byteOrderMarkSize(QByteArrayView bytes);
