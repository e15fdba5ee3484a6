// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/funding.h"

#include <algorithm>

namespace {

using Verdict = FundingSummary::Verdict;

std::expected<Quantity, SumRefusal> sumOfRounds(const QList<FundingRound>& rounds)
{
    const bool oneBasis = std::all_of(rounds.begin(), rounds.end(), [&](const FundingRound& round) {
        return round.basis == rounds.first().basis;
    });
    if (!oneBasis)
        return std::unexpected(SumRefusal::Bases);
    QList<Quantity> amounts;
    for (const FundingRound& round : rounds)
        amounts.append(round.amount);
    return sum(amounts);
}

std::optional<Quantity> moneyRaised(const std::optional<Fact>& statedTotal)
{
    if (!statedTotal || statedTotal->stage != Stage::Actual)
        return std::nullopt;
    return statedTotal->quantity;
}

Verdict compareSum(const Quantity& sum, const Quantity& statedTotal)
{
    if (!sum.isComparableTo(statedTotal))
        return Verdict::CannotTell;
    if (sum.sameValueAs(statedTotal))
        return Verdict::Agrees;
    const std::partial_ordering order = sum.compare(statedTotal);
    if (order == std::partial_ordering::less)
        return Verdict::SumBelow;
    if (order == std::partial_ordering::greater)
        return Verdict::SumAbove;
    return order == std::partial_ordering::equivalent ? Verdict::Agrees : Verdict::Consistent;
}

Verdict relate(const FundingSummary& summary, const Funding& funding)
{
    if (funding.rounds.isEmpty())
        return Verdict::NoRounds;
    if (!funding.statedTotal)
        return Verdict::NoTotal;
    if (!summary.sum || !summary.statedTotal)
        return Verdict::CannotTell;
    return compareSum(*summary.sum, *summary.statedTotal);
}

} // namespace

FundingSummary summarise(const Funding& funding)
{
    FundingSummary summary;
    summary.statedTotal = moneyRaised(funding.statedTotal);
    if (!funding.rounds.isEmpty()) {
        const auto total = sumOfRounds(funding.rounds);
        if (total)
            summary.sum = *total;
        else
            summary.refusal = total.error();
    }
    summary.verdict = relate(summary, funding);
    return summary;
}
