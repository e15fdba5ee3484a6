// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/fundingdetail.h"

#include "model/factline.h"
#include "model/factphrase.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

using Verdict = FundingSummary::Verdict;

class FundingWords
{
    Q_DECLARE_TR_FUNCTIONS(FundingDetail)

public:
    FundingWords(const Atlas& atlas, const Entity& entity, const QString& language)
        : m_atlas(atlas)
        , m_funding(entity.funding)
        , m_language(language)
        , m_summary(summarise(entity.funding))
    {
    }

    [[nodiscard]] QList<FundingLine> lines() const;
    [[nodiscard]] std::optional<DetailNote> note() const;
    [[nodiscard]] bool isChartable() const;

private:
    [[nodiscard]] FundingLine roundLine(const FundingRound& round) const;
    [[nodiscard]] FundingLine sumLine() const;
    [[nodiscard]] FundingLine totalLine(const Fact& total) const;
    [[nodiscard]] QString whyItCannotTell() const;
    [[nodiscard]] QString bothCanBeTrue() const;

    const Atlas& m_atlas;
    const Funding& m_funding;
    QString m_language;
    FundingSummary m_summary;
};

QList<FundingLine> FundingWords::lines() const
{
    QList<FundingLine> result;
    for (const FundingRound& round : m_funding.rounds)
        result.append(roundLine(round));
    if (m_summary.sum)
        result.append(sumLine());
    if (m_funding.statedTotal)
        result.append(totalLine(*m_funding.statedTotal));
    return result;
}

FundingLine FundingWords::roundLine(const FundingRound& round) const
{
    FundingLine line;
    line.id = round.id;
    line.name = round.name;
    line.date = round.date;
    line.amount = round.amount.published.isEmpty() ? tr("not in source") : round.amount.published;
    if (!round.amount.published.isEmpty())
        line.quantity = round.amount;
    for (const QString& investor : round.investors)
        line.investors.append({investor, m_atlas.nameOf({IdType::Entity, investor}, m_language)});
    if (round.basis != Basis::Reported)
        line.caution = FactPhrase::basis(round.basis);
    line.source = m_atlas.sourceLine(round.source);
    line.ref = round.source;
    line.evidence = evidenceOf(m_atlas, round);
    return line;
}

FundingLine FundingWords::sumLine() const
{
    FundingLine line;
    line.kind = FundingLine::Kind::Sum;
    line.name = tr("Sum of rounds (derived)");
    line.amount = m_summary.sum->published;
    line.quantity = m_summary.sum;
    line.caution = FactPhrase::basis(Basis::Derived);
    line.source = tr("derived from the rounds");
    line.evidence = evidenceOf(m_atlas, Basis::Derived, {});
    line.evidence.append({tr("From"), tr("the amounts of the rounds above")});
    return line;
}

FundingLine FundingWords::totalLine(const Fact& total) const
{
    FundingLine line;
    line.kind = FundingLine::Kind::StatedTotal;
    line.id = total.id;
    line.name = tr("Stated total");
    line.date = total.date;
    line.amount = total.value;
    line.quantity = total.quantity;
    line.caution = FactPhrase::caution(total);
    line.source = m_atlas.sourceLine(total.source);
    line.ref = total.source;
    line.evidence = evidenceOf(m_atlas, total);
    return line;
}

QString FundingWords::whyItCannotTell() const
{
    if (m_summary.refusal)
        return tr("The rounds have no sum: %1.").arg(sumRefusalText(*m_summary.refusal));
    if (!m_summary.statedTotal)
        return {};
    return tr("The stated total %1 and the sum of the rounds %2 (derived) are not comparable.")
        .arg(m_summary.statedTotal->published, m_summary.sum->published);
}

QString FundingWords::bothCanBeTrue() const
{
    const Quantity& total = *m_summary.statedTotal;
    if (total.qualifier != Qualifier::AtLeast) {
        return tr("Stated total %1; the rounds add up to %2 (derived). Both can be true, and both are kept.")
            .arg(total.published, m_summary.sum->published);
    }
    Quantity least = total;
    least.qualifier = Qualifier::Exact;
    least.high = least.low;
    return tr("Stated total %1 means at least %2; the rounds add up to %3 (derived). Both are kept.")
        .arg(total.published, least.toNotation(), m_summary.sum->published);
}

std::optional<DetailNote> FundingWords::note() const
{
    using enum DetailNote::Weight;
    switch (m_summary.verdict) {
    case Verdict::NoRounds:
    case Verdict::Agrees:
        return std::nullopt;
    case Verdict::NoTotal:
    case Verdict::CannotTell:
        if (const QString why = whyItCannotTell(); !why.isEmpty())
            return DetailNote{Note, why};
        return std::nullopt;
    case Verdict::Consistent:
        return DetailNote{Note, bothCanBeTrue()};
    case Verdict::SumAbove:
        return DetailNote{Warning, tr("The rounds add up to %1 (derived), more than the stated total %2. "
                                      "Both are kept.")
                                       .arg(m_summary.sum->published, m_summary.statedTotal->published)};
    case Verdict::SumBelow:
        return DetailNote{Warning, tr("The rounds add up to %1 (derived), less than the stated total %2. "
                                      "Both are kept.")
                                       .arg(m_summary.sum->published, m_summary.statedTotal->published)};
    }
    Q_UNREACHABLE();
}

bool FundingWords::isChartable() const
{
    QList<const Quantity*> amounts;
    for (const FundingRound& round : m_funding.rounds) {
        if (!round.amount.published.isEmpty())
            amounts.append(&round.amount);
    }
    return amounts.size() > 1 && std::all_of(amounts.begin(), amounts.end(), [&](const Quantity* amount) {
               return amount->isComparableTo(*amounts.first());
           });
}

} // namespace

QString citation(const FundingLine& line)
{
    QStringList qualifiers{line.caution};
    for (const FundingLine::Investor& investor : line.investors)
        qualifiers << investor.name;
    qualifiers.removeAll(QString());
    const bool hasDate = !line.date.isEmpty();
    const QString label = hasDate ? line.name + QStringLiteral(", ") + line.date : line.name;
    return citation(label, line.amount, qualifiers.join(QStringLiteral(", ")), line.source);
}

FundingDetail fundingDetail(const Atlas& atlas, const Entity& entity, const QString& language)
{
    const FundingWords words(atlas, entity, language);
    return {words.lines(), words.note(), words.isChartable()};
}
