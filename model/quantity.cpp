// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/quantity.h"

#include <cmath>

namespace {

/// How far an approximate number may be from the truth, as a share of itself.
constexpr double approximationMargin = 0.1;

/// Where the true value may lie.
struct Interval
{
    double low;
    double high;
};

Interval possibleValues(const Quantity& quantity)
{
    if (!quantity.approximate)
        return {quantity.low, quantity.high};
    // Infinity times the margin is infinity again, so bounds stay open.
    return {quantity.low - (std::abs(quantity.low) * approximationMargin),
            quantity.high + (std::abs(quantity.high) * approximationMargin)};
}

bool boundsFitQualifier(const Quantity& quantity)
{
    const bool lowFinite = std::isfinite(quantity.low);
    const bool highFinite = std::isfinite(quantity.high);
    switch (quantity.qualifier) {
    case Qualifier::Exact:
        return lowFinite && quantity.low == quantity.high && !quantity.approximate;
    case Qualifier::Approximate:
        return lowFinite && quantity.low == quantity.high && quantity.approximate;
    case Qualifier::AtLeast:
        return lowFinite && std::isinf(quantity.high) && quantity.high > 0;
    case Qualifier::AtMost:
        return highFinite && std::isinf(quantity.low) && quantity.low < 0;
    case Qualifier::Range:
        return lowFinite && highFinite && quantity.low <= quantity.high;
    }
    return false;
}

} // namespace

bool Quantity::isValid() const
{
    return boundsFitQualifier(*this) && (currency.isEmpty() || unit.isEmpty());
}

bool Quantity::sameValueAs(const Quantity& other) const
{
    return low == other.low && high == other.high && qualifier == other.qualifier &&
           approximate == other.approximate && isComparableTo(other);
}

bool Quantity::isComparableTo(const Quantity& other) const
{
    return unit == other.unit && currency == other.currency && measure == other.measure && per == other.per &&
           period == other.period;
}

std::partial_ordering Quantity::compare(const Quantity& other) const
{
    if (!isComparableTo(other))
        return std::partial_ordering::unordered;
    const Interval mine = possibleValues(*this);
    const Interval theirs = possibleValues(other);
    if (mine.high < theirs.low)
        return std::partial_ordering::less;
    if (mine.low > theirs.high)
        return std::partial_ordering::greater;
    // Two approximate numbers may read alike and differ all the same; exact ones may not.
    const bool exact = !approximate && !other.approximate && low == high;
    if (exact && low == other.low && high == other.high)
        return std::partial_ordering::equivalent;
    return std::partial_ordering::unordered;
}
