// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchdocument.h"
#include "model/search/searchquery.h"
#include "model/search/vocabulary.h"

class Pinyin;

/// Finds things of an atlas by names in all languages, pinyin and its initials, aliases, kinds, facts,
/// investors and figures. Immutable once made, which may be in any thread; it may be asked from several.
///
/// All words of a query have to be found in a thing, each in any of its texts. Where nothing is found, typing
/// errors are forgiven. A whole name counts more than its beginning, that more than a later word, a part of a
/// word, pinyin and a typing error, in this order; and a match in a name more than in an alias, a fact or a
/// kind. Of equals, things in the stack come before others, then the order of the file decides.
class SearchIndex
{
public:
    /// Takes in an atlas; titles and contexts of hits are in `language`.
    SearchIndex(const AtlasPtr& atlas, const QString& language);

    /// What is found, in groups; the group of the best hit comes first. Nothing for an empty query.
    [[nodiscard]] QList<SearchGroup> find(const QString& query, const SearchLimits& limits = {}) const;

    /// How many things can be found.
    [[nodiscard]] qsizetype size() const { return qsizetype(m_documents.size()); }

private:
    struct Tally;
    struct Candidate;

    void addDocument(quint32 position, const Pinyin& pinyin);
    void addPinyin(quint32 position, const QList<SearchWord>& words, const Pinyin& pinyin);

    void tallyWord(const QString& word, Typos typos, Tally& tally) const;
    void tallyFigure(const Quantity& figure, Tally& tally) const;
    [[nodiscard]] std::vector<Candidate> candidates(const QList<SearchTerm>& terms, const QString& line,
                                                    Typos typos) const;

    std::vector<SearchDocument> m_documents;
    std::vector<QString> m_titles; ///< of the documents, folded
    std::vector<quint32> m_withFigures;
    Vocabulary m_words;
    Vocabulary m_pinyin;
    QHash<QString, QStringList> m_syllables; ///< run of Chinese characters -> reading of each
};
