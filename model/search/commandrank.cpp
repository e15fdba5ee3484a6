// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/commandrank.h"

#include "model/search/wordmatch.h"

#include <algorithm>
#include <optional>

namespace {

constexpr qsizetype longestQuery = 100;
constexpr int pathShare = 40; ///< percent that a match in the menu's name counts
constexpr int letters = 30; ///< quality of letters in order, less than any word and more than a typing error
constexpr int letterAtStart = 2; ///< more for each letter that begins a word

struct Best
{
    int quality = 0;
    TextRange range;
};

Best bestIn(const QList<SearchWord>& words, const QString& typed, Typos typos)
{
    Best best;
    for (const SearchWord& word : words) {
        const bool first = word.range.start == words.first().range.start;
        const auto match = matchWord(typed, word.folded, first, words.size() == 1, typos);
        if (match && match->quality > best.quality)
            best = {match->quality, word.part(match->start, match->length)};
    }
    return best;
}

/// All typed words, each in the name or the path.
std::optional<CommandHit> byWords(const CommandText& command, const QList<SearchWord>& typed, Typos typos)
{
    const QList<SearchWord> name = searchWords(command.name);
    const QList<SearchWord> path = searchWords(command.path);
    CommandHit hit;
    for (const SearchWord& word : typed) {
        const Best inName = bestIn(name, word.folded, typos);
        const Best inPath = bestIn(path, word.folded, typos);
        if (inName.quality == 0 && inPath.quality == 0)
            return {};
        hit.score += std::max(100 * inName.quality, pathShare * inPath.quality);
        (inName.quality > 0 ? hit.nameMarks : hit.pathMarks)
            .append(inName.quality > 0 ? inName.range : inPath.range);
    }
    hit.score /= int(typed.size());
    return hit;
}

/// All typed letters in their order, beginning at the beginning of a word.
std::optional<CommandHit> byLetters(const CommandText& command, const QList<SearchWord>& typed)
{
    QString wanted;
    for (const SearchWord& word : typed)
        wanted += word.folded;
    const QString name = command.name.toLower();
    if (name.size() != command.name.size())
        return {};
    const auto beginsWord = [&](qsizetype at) {
        return name[at].isLetterOrNumber() && (at == 0 || !name[at - 1].isLetterOrNumber());
    };
    CommandHit hit;
    hit.score = 100 * letters;
    qsizetype from = 0;
    for (const QChar letter : wanted) {
        qsizetype at = -1;
        for (qsizetype i = from; i < name.size() && at < 0; ++i) { // the beginning of a word before others
            if (name[i] == letter && (beginsWord(i) || (from > 0 && i == from)))
                at = i;
        }
        if (at < 0 && from > 0)
            at = name.indexOf(letter, from);
        if (at < 0)
            return {};
        hit.score += beginsWord(at) ? 100 * letterAtStart : 0;
        hit.nameMarks.append({at, 1});
        from = at + 1;
    }
    return hit;
}

std::optional<CommandHit> match(const CommandText& command, const QList<SearchWord>& typed)
{
    if (auto hit = byWords(command, typed, Typos::Refused))
        return hit;
    if (auto hit = byLetters(command, typed))
        return hit;
    return byWords(command, typed, Typos::Forgiven);
}

} // namespace

QList<CommandHit> rankedCommands(const QList<CommandText>& commands, const QString& query)
{
    const QList<SearchWord> typed = searchWords(query.left(longestQuery));
    const QString line = foldedLine(query.left(longestQuery));
    QList<CommandHit> hits;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        std::optional<CommandHit> hit = typed.isEmpty() ? CommandHit() : match(commands[i], typed);
        if (!hit)
            continue;
        hit->command = i;
        hit->nameMarks = merged(hit->nameMarks);
        hit->pathMarks = merged(hit->pathMarks);
        if (!typed.isEmpty() && foldedLine(commands[i].name).startsWith(line))
            hit->score += 2000;
        hits.append(*hit);
    }
    std::ranges::stable_sort(hits, std::greater(), &CommandHit::score);
    return hits;
}
