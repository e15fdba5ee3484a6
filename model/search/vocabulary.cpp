// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/vocabulary.h"

#include <algorithm>
#include <bit>

void Vocabulary::add(const QString& word, const Posting& posting)
{
    auto position = m_positions.constFind(word);
    if (position == m_positions.cend()) {
        position = m_positions.insert(word, m_entries.size());
        m_entries.push_back({word, lettersOf(word), {}});
    }
    auto& postings = m_entries[*position].postings;
    if (postings.empty() || postings.back() != posting)
        postings.push_back(posting);
}

void Vocabulary::seal()
{
    m_positions = {};
    std::ranges::sort(m_entries, {}, &Entry::word);
    for (Entry& entry : m_entries)
        entry.postings.shrink_to_fit();
}

quint64 Vocabulary::lettersOf(QStringView word)
{
    quint64 letters = 0;
    for (const QChar c : word)
        letters |= quint64(1) << (c.unicode() % 64);
    return letters;
}

void Vocabulary::report(const Entry& entry, QStringView typed, Typos typos, const Found& found)
{
    // How a word matches differs only by whether it is the first or the only one of its text.
    const auto quality = [&](bool first, bool only) {
        const auto match = matchWord(typed, entry.word, first, only, typos);
        return match ? match->quality : 0;
    };
    const int inside = quality(false, false);
    if (inside == 0)
        return;
    const int first = quality(true, false);
    const int only = quality(true, true);
    for (const Posting& posting : entry.postings)
        found(posting.only ? only : posting.first ? first : inside, posting);
}

void Vocabulary::forEachBeginning(QStringView typed, const Found& found) const
{
    auto entry = std::ranges::lower_bound(
        m_entries, typed, [](QStringView a, QStringView b) { return a < b; },
        [](const Entry& one) { return QStringView(one.word); });
    for (; entry != m_entries.end() && entry->word.startsWith(typed); ++entry)
        report(*entry, typed, Typos::Refused, found);
}

void Vocabulary::forEachMatch(QStringView typed, Typos typos, const Found& found) const
{
    const quint64 letters = lettersOf(typed);
    const int slips = typos == Typos::Forgiven ? forgivenSlips(typed) : 0;
    for (const Entry& entry : m_entries) {
        if (std::popcount(letters & ~entry.letters) <= slips)
            report(entry, typed, typos, found);
    }
}
