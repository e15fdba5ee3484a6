// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchindex.h"

#include "model/search/hitmarks.h"
#include "model/search/pinyin.h"

#include <algorithm>
#include <map>

namespace {

/// The names of a thing: what has a reading, and what is first or only in them counts.
bool isName(FieldKind kind)
{
    return kind == FieldKind::Name || kind == FieldKind::OtherName || kind == FieldKind::Alias;
}

/// How much a match in a text of a kind counts, in percent.
int weightOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Name:
        return 100;
    case FieldKind::OtherName:
        return 98;
    case FieldKind::Alias:
        return 92;
    case FieldKind::Value:
        return 60;
    case FieldKind::Kind:
        return 50;
    case FieldKind::Label:
        return 48;
    case FieldKind::Text:
        return 45;
    case FieldKind::Subject:
    case FieldKind::From:
    case FieldKind::To:
        return 15;
    }
    Q_UNREACHABLE();
}

/// What of a thing was found. A thing is a hit by something of its own, or as a relation by both its ends.
enum Found : quint8
{
    FoundOwn = 1,
    FoundSubject = 2,
    FoundFrom = 4,
    FoundTo = 8
};

quint8 foundIn(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Subject:
        return FoundSubject;
    case FieldKind::From:
        return FoundFrom;
    case FieldKind::To:
        return FoundTo;
    default:
        return FoundOwn;
    }
}

bool suffices(quint8 found)
{
    return (found & FoundOwn) || ((found & FoundFrom) && (found & FoundTo));
}

constexpr qsizetype longestReading = 64; ///< of a run of Chinese characters; longer ones are no names

/// Pinyin postings tell by these whether they are readings or initials.
constexpr quint8 readingKind = 0;
constexpr quint8 initialsKind = 1;

int pinyinQuality(const Vocabulary::Posting& posting, bool isWhole)
{
    if (posting.kind == initialsKind)
        return matchquality::pinyin - (isWhole ? 4 : 6);
    return matchquality::pinyin - (posting.first ? (isWhole ? 0 : 2) : 5);
}

bool isLatin(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

constexpr int wholeTitleBonus = 60;
constexpr int titleBeginsBonus = 20;

} // namespace

/// What one term finds: the best score in each document, and where. Scores are in hundredths of percent.
struct SearchIndex::Tally
{
    explicit Tally(size_t documents)
        : scores(documents)
        , found(documents)
    {
    }

    void add(quint32 document, int quality, FieldKind kind)
    {
        const auto score = quint32(quality * weightOf(kind));
        if (found[document] == 0)
            touched.push_back(document);
        scores[document] = std::max(scores[document], score);
        found[document] |= foundIn(kind);
    }

    /// Takes a document out; it may not be added again.
    void remove(quint32 document)
    {
        scores[document] = 0;
        found[document] = 0;
    }

    /// Keeps what is in the other as well, adding the scores up.
    void intersect(const Tally& other)
    {
        std::erase_if(touched, [&](quint32 document) {
            if (found[document] == 0 || other.found[document] == 0) {
                scores[document] = 0;
                found[document] = 0;
                return true;
            }
            scores[document] += other.scores[document];
            found[document] |= other.found[document];
            return false;
        });
    }

    std::vector<quint32> scores;
    std::vector<quint8> found;
    std::vector<quint32> touched;
};

struct SearchIndex::Candidate
{
    int score = 0;
    bool inStack = true;
    quint32 document = 0;

    bool operator<(const Candidate& other) const
    {
        if (score != other.score)
            return score > other.score;
        if (inStack != other.inStack)
            return inStack;
        return document < other.document;
    }
};

SearchIndex::SearchIndex(const AtlasPtr& atlas, const QString& language)
    : m_documents(searchDocuments(*atlas, language))
{
    const Pinyin pinyin;
    m_titles.reserve(m_documents.size());
    for (size_t i = 0; i < m_documents.size(); ++i) {
        m_titles.push_back(foldedLine(m_documents[i].hit.title));
        if (!m_documents[i].figures.isEmpty())
            m_withFigures.push_back(quint32(i));
        addDocument(quint32(i), pinyin);
    }
    m_words.seal();
    m_pinyin.seal();
}

void SearchIndex::addDocument(quint32 position, const Pinyin& pinyin)
{
    for (const SearchDocument::Field& field : m_documents[position].fields) {
        const QList<SearchWord> words = searchWords(field.text);
        for (const SearchWord& word : words) {
            const bool first = word.range.start == words.first().range.start;
            m_words.add(word.folded, {position, quint8(field.kind), first, words.size() == 1});
        }
        if (isName(field.kind))
            addPinyin(position, words, pinyin);
    }
}

void SearchIndex::addPinyin(quint32 position, const QList<SearchWord>& words, const Pinyin& pinyin)
{
    for (const SearchWord& word : words) {
        if (!word.isHan || word.folded.size() > longestReading)
            continue;
        auto syllables = m_syllables.constFind(word.folded);
        if (syllables == m_syllables.cend())
            syllables = m_syllables.insert(word.folded, pinyin.of(word.folded).split(u' '));
        QString initials;
        for (qsizetype i = 0; i < syllables->size(); ++i) {
            initials += syllables->at(i).left(1);
            m_pinyin.add(syllables->mid(i).join(QString()), {position, readingKind, i == 0, false});
        }
        m_pinyin.add(initials, {position, initialsKind, true, false});
    }
}

void SearchIndex::tallyWord(const QString& word, Typos typos, Tally& tally) const
{
    m_words.forEachMatch(word, typos, [&](int quality, const Vocabulary::Posting& posting) {
        tally.add(posting.document, quality, FieldKind(posting.kind));
    });
    if (!isLatin(word))
        return;
    m_pinyin.forEachBeginning(word, [&](int quality, const Vocabulary::Posting& posting) {
        const bool isWhole = quality == matchquality::firstWord || quality == matchquality::wholeWord;
        if (posting.kind == readingKind || word.size() > 1)
            tally.add(posting.document, pinyinQuality(posting, isWhole), FieldKind::Name);
    });
}

/// Adds what has the figure, and takes out what has another figure that is written alike: "$500M" is money
/// and not 500M users.
void SearchIndex::tallyFigure(const Quantity& figure, Tally& tally) const
{
    for (const quint32 document : m_withFigures) {
        bool isOther = true;
        for (const SearchDocument::Figure& own : m_documents[document].figures) {
            if (isFigure(own.quantity, figure)) {
                tally.add(document, matchquality::exact, own.kind);
                isOther = false;
            }
        }
        if (isOther)
            tally.remove(document);
    }
}

std::vector<SearchIndex::Candidate> SearchIndex::candidates(const QList<SearchTerm>& terms,
                                                            const QString& line, Typos typos) const
{
    std::optional<Tally> all;
    for (const SearchTerm& term : terms) {
        std::optional<Tally> one;
        for (const QString& word : term.words) {
            Tally tally(m_documents.size());
            tallyWord(word, typos, tally);
            if (one)
                one->intersect(tally);
            else
                one = std::move(tally);
        }
        if (!one)
            continue;
        if (term.figure)
            tallyFigure(*term.figure, *one);
        if (all)
            all->intersect(*one);
        else
            all = std::move(one);
        if (all->touched.empty())
            return {};
    }
    std::vector<Candidate> result;
    if (!all)
        return result;
    for (const quint32 document : all->touched) {
        if (!suffices(all->found[document]))
            continue;
        const QString& title = m_titles[document];
        const int bonus = title == line ? wholeTitleBonus : title.startsWith(line) ? titleBeginsBonus : 0;
        const bool isNamed = m_documents[document].hit.type < HitType::Fact;
        const int score = int(all->scores[document]) + (isNamed ? 100 * bonus : 0);
        result.push_back({score, m_documents[document].inStack, document});
    }
    return result;
}

QList<SearchGroup> SearchIndex::find(const QString& query, const SearchLimits& limits) const
{
    const QList<SearchTerm> terms = searchTerms(query);
    QStringList line;
    for (const SearchTerm& term : terms)
        line += term.words;
    Typos typos = Typos::Refused;
    std::vector<Candidate> found = candidates(terms, line.join(u' '), typos);
    if (found.empty()) {
        typos = Typos::Forgiven;
        found = candidates(terms, line.join(u' '), typos);
    }

    std::map<HitType, std::vector<Candidate>> byType;
    for (const Candidate& candidate : found)
        byType[m_documents[candidate.document].hit.type].push_back(candidate);
    QList<SearchGroup> groups;
    for (auto& [type, list] : byType) {
        const size_t shown = std::min(list.size(), size_t(std::max<qsizetype>(limits.hitsPerGroup, 0)));
        std::partial_sort(list.begin(), list.begin() + qsizetype(shown), list.end());
        SearchGroup group{type, {}, qsizetype(list.size() - shown)};
        for (size_t i = 0; i < shown; ++i) {
            SearchHit hit = markedHit(m_documents[list[i].document], terms, typos, m_syllables);
            hit.score = list[i].score;
            group.hits.append(hit);
        }
        if (!group.hits.isEmpty())
            groups.append(group);
    }
    std::ranges::stable_sort(groups, std::greater(),
                             [](const SearchGroup& group) { return group.hits.first().score; });
    return groups;
}
