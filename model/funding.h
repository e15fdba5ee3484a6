// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/quantitysum.h"

#include <optional>

/// The rounds of an organisation added up, next to the total that its source states. Neither corrects the
/// other.
struct FundingSummary
{
    enum class Verdict
    {
        NoRounds,   ///< nothing to add up
        NoTotal,    ///< no stated total to hold the sum against
        Agrees,     ///< the same figure
        SumAbove,   ///< more than the stated total allows
        SumBelow,   ///< less than the stated total allows
        Consistent, ///< another figure, but both can be true: $957M is within $780M+
        CannotTell, ///< the rounds have no sum, or sum and total are not comparable
    };

    std::optional<Quantity> sum;         ///< of the rounds; its basis is derived, whatever theirs is
    std::optional<SumRefusal> refusal;   ///< why the rounds have no sum
    std::optional<Quantity> statedTotal; ///< money raised, so no target or commitment
    Verdict verdict = Verdict::NoRounds;

    bool operator==(const FundingSummary&) const = default;
};

/// Adds up the rounds, unless their currencies or bases differ, and compares the sum with the stated total.
FundingSummary summarise(const Funding& funding);
