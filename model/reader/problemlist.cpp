// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/problemlist.h"

#include "model/reader/jsondocument.h"
#include "model/reader/readertext.h"
#include "model/reader/textposition.h"

#include <algorithm>

bool ProblemList::wouldKeep(qsizetype offset) const
{
    return qsizetype(m_kept.size()) < m_limit || (!m_kept.empty() && offset < m_kept.front().offset);
}

void ProblemList::add(qsizetype offset, const JsonValue& value, const QString& message)
{
    if (!wouldKeep(offset)) {
        ++m_dropped;
        return;
    }
    if (qsizetype(m_kept.size()) == m_limit) {
        std::ranges::pop_heap(m_kept, std::less<>());
        m_kept.pop_back();
        ++m_dropped;
    }
    m_kept.push_back({offset, m_count++, value, message});
    std::ranges::push_heap(m_kept, std::less<>());
}

QList<Problem> ProblemList::inFileOrder(const JsonDocument& document) const
{
    auto sorted = m_kept;
    std::ranges::sort(sorted, std::less<>());
    const LineIndex lines(document.bytes());
    QList<Problem> problems;
    for (const Entry& entry : sorted) {
        const TextPosition position = entry.offset < 0 ? TextPosition() : lines.position(entry.offset);
        problems.append({position.line, position.column, document.pointer(entry.value), entry.message});
    }
    if (m_dropped > 0)
        problems.append({0, 0, {}, ReaderText::tr("problems left out after these: %1").arg(m_dropped)});
    return problems;
}
