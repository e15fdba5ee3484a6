// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/suggestion.h"

#include <algorithm>
#include <QVarLengthArray>

namespace {

constexpr qsizetype longestWord = 128; // nobody misspells more than that, and the search stays cheap

int acceptableDistance(qsizetype length)
{
    return length < 3 ? 1 : int(std::clamp<qsizetype>(length / 3, 1, 3));
}

} // namespace

int editDistance(QStringView a, QStringView b, int limit)
{
    using Row = QVarLengthArray<int, longestWord + 1>;
    const qsizetype width = b.size();
    if (qAbs(a.size() - width) >= limit)
        return limit;
    Row beforeLast(width + 1), last(width + 1), row(width + 1);
    for (qsizetype j = 0; j <= width; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        int lowest = row[0];
        for (qsizetype j = 1; j <= width; ++j) {
            const int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            lowest = std::min(lowest, row[j]);
        }
        if (lowest >=
            limit) // rows never get better again (a swap reaches back one row, and costs one itself)
            return limit;
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return std::min(last[width], limit);
}

Suggestion::Suggestion(const QString& word)
    : m_word(word.toCaseFolded())
    , m_distance(acceptableDistance(word.size()) + 1)
{
    if (word.isEmpty() || word.size() > longestWord)
        m_distance = 0;
}

void Suggestion::offer(const QString& candidate)
{
    // A candidate that is as near as the best so far still counts when it comes first in the alphabet.
    const int limit = m_best.isEmpty() ? m_distance : m_distance + 1;
    if (qAbs(candidate.size() - m_word.size()) >= limit || candidate.isEmpty())
        return;
    const int distance = editDistance(m_word, candidate.toCaseFolded(), limit);
    // A word all of whose letters differ is never what was meant.
    if (distance >= limit || distance >= std::max(m_word.size(), candidate.size()))
        return;
    if (m_best.isEmpty() || distance < m_distance || candidate < m_best) {
        m_best = candidate;
        m_distance = distance;
    }
}
