// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/wordmatch.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype longestForTypos = 32;

bool hasHan(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// What stands inside a word is found from three letters on, or from one Chinese character.
bool searchesInside(QStringView typed)
{
    return typed.size() >= 3 || hasHan(typed);
}

} // namespace

int forgivenSlips(QStringView typed)
{
    const bool letters = std::ranges::all_of(typed, [](QChar c) { return c.isLetter(); }) && !hasHan(typed);
    if (!letters || typed.size() < 4 || typed.size() > longestForTypos)
        return 0;
    return typed.size() < 8 ? 1 : 2;
}

int slipsToPrefix(QStringView typed, QStringView word, int limit)
{
    const qsizetype columns = std::min(word.size(), typed.size() + limit);
    if (columns + limit < typed.size() || typed.size() > longestForTypos)
        return limit + 1;
    std::array<std::array<int, longestForTypos + 4>, 3> rows{};
    for (qsizetype j = 0; j <= columns; ++j)
        rows[0][size_t(j)] = int(j);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        auto& row = rows[size_t(i % 3)];
        const auto& above = rows[size_t((i + 2) % 3)];
        const auto& twoAbove = rows[size_t((i + 1) % 3)];
        row[0] = int(i);
        int least = row[0];
        for (qsizetype j = 1; j <= columns; ++j) {
            const auto at = size_t(j);
            const int other = typed[i - 1] == word[j - 1] ? 0 : 1;
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + other});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                row[at] = std::min(row[at], twoAbove[at - 2] + 1);
            least = std::min(least, row[at]);
        }
        if (least > limit)
            return limit + 1;
    }
    const auto& last = rows[size_t(typed.size() % 3)];
    return std::min(limit + 1, *std::min_element(last.begin(), last.begin() + columns + 1));
}

std::optional<WordMatch> matchWord(QStringView typed, QStringView word, bool first, bool only, Typos typos)
{
    using namespace matchquality;
    if (typed.isEmpty())
        return {};
    if (typed == word)
        return WordMatch{only ? exact : first ? firstWord : wholeWord, 0, typed.size()};
    if (word.startsWith(typed))
        return WordMatch{first ? prefix : wordPrefix, 0, typed.size()};
    if (searchesInside(typed)) {
        if (const qsizetype at = word.indexOf(typed); at >= 0)
            return WordMatch{substring, at, typed.size()};
    }
    const int slips = typos == Typos::Forgiven ? forgivenSlips(typed) : 0;
    // The first letter is seldom wrong alone: a short word with another one is another word.
    if (slips == 0 || word.size() < 3)
        return {};
    const int needed = slipsToPrefix(typed, word, slips);
    if (needed > slips)
        return {};
    return WordMatch{typo - 7 * (needed - 1) + (typed[0] == word[0] ? 3 : 0) + (first ? 2 : 0), 0,
                     word.size()};
}
