// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/problem.h"
#include "model/reader/jsonvalue.h"

#include <vector>

class JsonDocument;

/// Collects the problems of a file in any order and gives them out in file order.
///
/// Keeps no more than a limit, the first ones of the file, and counts the rest: a hostile file has millions.
class ProblemList
{
public:
    explicit ProblemList(qsizetype limit)
        : m_limit(limit)
    {
    }

    /// A problem of a value, at the value or at the key under which it stands.
    void add(const JsonValue& value, const QString& message) { add(value.offset(), value, message); }

    void addAtKey(const JsonValue& member, const QString& message)
    {
        add(member.keyOffset(), member, message);
    }

    /// A problem at a byte of the file, named by the value that it concerns.
    void add(qsizetype offset, const JsonValue& value, const QString& message);

    /// A problem of the file as a whole.
    void addForFile(const QString& message) { add(-1, {}, message); }

    [[nodiscard]] bool isEmpty() const { return m_kept.empty() && m_dropped == 0; }

    /// Whether a problem at `offset` would be kept: else a costly message need not be made.
    [[nodiscard]] bool wouldKeep(qsizetype offset) const;

    /// All problems in file order, with lines, columns and pointers, and a last one that counts those left
    /// out.
    [[nodiscard]] QList<Problem> inFileOrder(const JsonDocument& document) const;

private:
    struct Entry
    {
        qsizetype offset;
        qsizetype number; ///< of two problems at one place the one found first comes first
        JsonValue value;
        QString message;

        bool operator<(const Entry& other) const
        {
            return offset != other.offset ? offset < other.offset : number < other.number;
        }
    };

    std::vector<Entry> m_kept; ///< a heap, the last one in the file on top
    qsizetype m_limit;
    qsizetype m_dropped = 0;
    qsizetype m_count = 0;
};
