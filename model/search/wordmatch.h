// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchword.h"

#include <optional>

/// Whether words that are nearly as typed may match too.
enum class Typos
{
    Refused,
    Forgiven
};

/// How a typed word matches a word of a text.
struct WordMatch
{
    int quality = 0;     ///< 0 to 100, see matchquality
    qsizetype start = 0; ///< of what matches in the folded word
    qsizetype length = 0;
};

namespace matchquality {

inline constexpr int exact = 100; ///< the text is this word and nothing else
inline constexpr int firstWord = 86;
inline constexpr int prefix = 80; ///< the text begins with it
inline constexpr int wholeWord = 70;
inline constexpr int wordPrefix = 65;
inline constexpr int substring = 50;
inline constexpr int pinyin = 44; ///< all of a name; less for its beginning, a part or the initials
inline constexpr int typo = 25;   ///< less for two of them

} // namespace matchquality

/// Matches a typed word, folded, with a word of a text that is its `first` or its `only` one.
std::optional<WordMatch> matchWord(QStringView typed, QStringView word, bool first, bool only, Typos typos);

/// How many slips are forgiven in a typed word: 1 for 4 to 7 letters, 2 for more; none in words with digits,
/// since another number is another thing.
int forgivenSlips(QStringView typed);

/// How many letters have to be inserted, left out, replaced or swapped with their neighbour to turn `typed`
/// into `word` or into what `word` begins with; `limit` + 1 if more than `limit`.
int slipsToPrefix(QStringView typed, QStringView word, int limit);
