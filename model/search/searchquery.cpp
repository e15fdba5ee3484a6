// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchquery.h"

#include "model/search/searchword.h"

#include <algorithm>
#include <cmath>
#include <QRegularExpression>

namespace {

constexpr qsizetype longestQuery = 300;
constexpr qsizetype mostTerms = 12;
constexpr qsizetype mostPieces = 4; ///< that a figure is written in: "at least $780 million"

/// What is typed in haste in the notation of quantities: "500m" and "500bn" are 500M and 500B.
QString tidied(const QString& piece)
{
    static const QRegularExpression scale(QStringLiteral("^(.*[0-9])([kmbt]|mn|bn)(\\+?)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = scale.match(piece);
    if (!match.hasMatch())
        return piece;
    return match.captured(1) + match.captured(2).left(1).toUpper() + match.captured(3);
}

std::optional<Quantity> figureIn(const QStringList& pieces)
{
    static const QRegularExpression scaled(QStringLiteral("[0-9][KMBT]\\b|thousand|[mbt]r?illion"));
    const QString text = pieces.size() == 1 ? tidied(pieces.first()) : pieces.join(u' ');
    if (!std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }))
        return {};
    const auto parsed = Quantity::parse(text);
    const auto* quantity = std::get_if<Quantity>(&parsed);
    if (!quantity)
        return {};
    const bool isFigure = !quantity->currency.isEmpty() || text.contains(scaled) ||
                          (pieces.size() == 1 && !quantity->unit.isEmpty());
    return isFigure ? std::optional(*quantity) : std::nullopt;
}

QStringList foldedWords(const QString& text)
{
    QStringList result;
    for (const SearchWord& word : searchWords(text))
        result.append(word.folded);
    return result;
}

bool sameNumber(double a, double b)
{
    return a == b || (std::isfinite(a) && std::isfinite(b) &&
                      std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)));
}

} // namespace

QList<SearchTerm> searchTerms(const QString& typed)
{
    const QStringList pieces = typed.left(longestQuery).simplified().split(u' ', Qt::SkipEmptyParts);
    QList<SearchTerm> terms;
    for (qsizetype i = 0; i < pieces.size() && terms.size() < mostTerms;) {
        qsizetype taken = 0;
        for (qsizetype count = std::min(mostPieces, pieces.size() - i); count > 0 && taken == 0; --count) {
            const QStringList part = pieces.mid(i, count);
            if (const std::optional<Quantity> figure = figureIn(part)) {
                terms.append({foldedWords(part.join(u' ')), figure});
                taken = count;
            }
        }
        if (taken == 0) {
            for (const QString& word : foldedWords(pieces[i]))
                terms.append({{word}, {}});
            taken = 1;
        }
        i += taken;
    }
    return terms.first(std::min(mostTerms, terms.size()));
}

bool isFigure(const Quantity& published, const Quantity& wanted)
{
    if (!wanted.currency.isEmpty() && wanted.currency != published.currency)
        return false;
    if (!wanted.unit.isEmpty() && wanted.unit.compare(published.unit, Qt::CaseInsensitive) != 0)
        return false;
    if (wanted.qualifier == Qualifier::Range)
        return sameNumber(published.low, wanted.low) && sameNumber(published.high, wanted.high);
    const double number = std::isfinite(wanted.low) ? wanted.low : wanted.high;
    if (sameNumber(published.low, number) || sameNumber(published.high, number))
        return true;
    return published.qualifier == Qualifier::Range && published.low < number && number < published.high;
}
