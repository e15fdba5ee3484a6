// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/wordmatch.h"

#include <functional>
#include <QHash>
#include <QString>
#include <vector>

/// Every different word of many texts, once, with the places where it stands. What is typed is held against
/// some thousands of words instead of all the texts.
class Vocabulary
{
public:
    /// Where a word stands.
    struct Posting
    {
        quint32 document = 0;
        quint8 kind = 0; ///< of the text
        bool first = false;
        bool only = false;
        bool operator==(const Posting&) const = default;
    };

    /// Adds a word; only before seal().
    void add(const QString& word, const Posting& posting);

    /// Ends the adding and readies the look-up.
    void seal();

    /// Takes the quality of a match and a place where the word stands.
    using Found = std::function<void(int quality, const Posting& posting)>;

    /// Calls `found` for each word that `typed` begins.
    void forEachBeginning(QStringView typed, const Found& found) const;

    /// Calls `found` for each word that matches in any way.
    void forEachMatch(QStringView typed, Typos typos, const Found& found) const;

private:
    struct Entry
    {
        QString word;
        quint64 letters = 0; ///< a bit a letter: tells quickly how many letters two words do not share
        std::vector<Posting> postings;
    };

    static quint64 lettersOf(QStringView word);
    static void report(const Entry& entry, QStringView typed, Typos typos, const Found& found);

    std::vector<Entry> m_entries; ///< sorted by word once sealed
    QHash<QString, size_t> m_positions;
};
