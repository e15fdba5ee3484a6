// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/quantity.h"

#include <expected>
#include <QList>

/// Why quantities have no sum.
enum class SumRefusal
{
    Nothing,        ///< there is none to add
    Invalid,        ///< the fields of a quantity do not fit together
    Units,          ///< their units differ
    Currencies,     ///< their currencies differ
    Measures,       ///< one is ARR and another GMV
    Rates,          ///< they are prices per something, which do not add up
    Periods,        ///< they spread over different times
    Factors,        ///< they are multiples (4x), which do not add up
    OppositeBounds, ///< "at least" and "at most" together say nothing
    OutOfRange,     ///< a double cannot hold the sum
    Bases,          ///< the facts that they come from rest on different bases
};

/// The sum of like quantities, with its notation as published text. It is as weak as its weakest part: one
/// "at least" makes it at least, one range a range, one approximate number approximate. Digits beyond the
/// 15th are rounded off.
///
/// Whether the quantities may be added as facts (same basis, no overlap) is for the caller to know.
std::expected<Quantity, SumRefusal> sum(const QList<Quantity>& quantities);

/// The reason in words, for a finding of the audit: "the currencies differ".
QString sumRefusalText(SumRefusal refusal);
