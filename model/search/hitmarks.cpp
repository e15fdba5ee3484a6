// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/hitmarks.h"

#include <algorithm>

namespace {

constexpr qsizetype longestExcerpt = 90;
constexpr qsizetype leadOfExcerpt = 24; ///< what stands before the match in one

/// The characters of a run whose readings begin with what was typed: "renke" in 壁仞科技.
std::optional<TextRange> rangeOfReading(const QString& typed, const QStringList& readings)
{
    QString initials;
    for (const QString& reading : readings)
        initials += reading.left(1);
    if (typed.size() > 1 && initials.startsWith(typed))
        return TextRange{0, typed.size()};
    for (qsizetype first = 0; first < readings.size(); ++first) {
        QString joined;
        for (qsizetype last = first; last < readings.size(); ++last) {
            joined += readings[last];
            if (joined.startsWith(typed))
                return TextRange{first, last - first + 1};
            if (!typed.startsWith(joined))
                break;
        }
    }
    return {};
}

/// Where all of a term is in a text; empty if a part of it is missing.
QList<TextRange> rangesOf(const SearchTerm& term, const QString& text, Typos typos,
                          const Syllables& syllables)
{
    QList<TextRange> all;
    for (const QString& word : term.words) {
        const QList<TextRange> found = rangesOf(word, text, typos, syllables);
        if (found.isEmpty())
            return {};
        all += found;
    }
    return all;
}

QList<TextRange> rangesOfFigure(const SearchDocument& document, const Quantity& wanted, const QString& text)
{
    QList<TextRange> ranges;
    for (const SearchDocument::Figure& figure : document.figures) {
        const QString& published = figure.quantity.published;
        if (!isFigure(figure.quantity, wanted))
            continue;
        for (qsizetype at = text.indexOf(published); at >= 0; at = text.indexOf(published, at + 1))
            ranges.append({at, published.size()});
    }
    return ranges;
}

/// A text cut to what stands around its first match.
QString excerpt(const QString& text, const QList<TextRange>& ranges)
{
    if (text.size() <= longestExcerpt)
        return text;
    qsizetype start = ranges.isEmpty() ? 0 : std::max<qsizetype>(0, ranges.first().start - leadOfExcerpt);
    if (const qsizetype space = text.indexOf(u' ', start);
        start > 0 && space >= 0 && space - start < leadOfExcerpt)
        start = space + 1;
    const QString before = start > 0 ? QStringLiteral("…") : QString();
    const QString after = start + longestExcerpt < text.size() ? QStringLiteral("…") : QString();
    return before + text.mid(start, longestExcerpt) + after;
}

/// Finds where terms are in the texts of one document.
class Marker
{
public:
    Marker(const SearchDocument& document, Typos typos, const Syllables& syllables)
        : m_document(document)
        , m_typos(typos)
        , m_syllables(syllables)
    {
    }

    [[nodiscard]] QList<TextRange> in(const QString& text, const SearchTerm& term) const
    {
        QList<TextRange> ranges = rangesOf(term, text, m_typos, m_syllables);
        if (term.figure)
            ranges += rangesOfFigure(m_document, *term.figure, text);
        return ranges;
    }

    /// The text, of those not shown, in which a term is; empty if there is none.
    [[nodiscard]] QString explanation(const SearchTerm& term) const
    {
        for (const SearchDocument::Field& field : m_document.fields) {
            if (const QList<TextRange> ranges = in(field.text, term); !ranges.isEmpty())
                return excerpt(field.text, merged(ranges));
        }
        return {};
    }

private:
    const SearchDocument& m_document;
    Typos m_typos;
    const Syllables& m_syllables;
};

} // namespace

QList<TextRange> rangesOf(const QString& typed, const QString& text, Typos typos, const Syllables& syllables)
{
    QList<TextRange> ranges;
    for (const SearchWord& word : searchWords(text)) {
        if (const auto match = matchWord(typed, word.folded, false, false, typos))
            ranges.append(word.part(match->start, match->length));
        else if (word.isHan) {
            if (const auto part = rangeOfReading(typed, syllables.value(word.folded)))
                ranges.append(word.part(part->start, part->length));
        }
    }
    return ranges;
}

SearchHit markedHit(const SearchDocument& document, const QList<SearchTerm>& terms, Typos typos,
                    const Syllables& syllables)
{
    SearchHit hit = document.hit;
    const Marker marker(document, typos, syllables);
    for (const SearchTerm& term : terms) {
        if (!marker.in(hit.title, term).isEmpty() || !marker.in(hit.context, term).isEmpty())
            continue;
        if (const QString text = marker.explanation(term); !text.isEmpty())
            hit.context = hit.context.isEmpty() ? text : QString(text + QStringLiteral(" · ") + hit.context);
    }
    for (const SearchTerm& term : terms) {
        hit.titleMarks += marker.in(hit.title, term);
        hit.contextMarks += marker.in(hit.context, term);
    }
    hit.titleMarks = merged(hit.titleMarks);
    hit.contextMarks = merged(hit.contextMarks);
    return hit;
}
