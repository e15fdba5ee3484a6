// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/quantitysum.h"

#include "model/decimal.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace {

/// Adds doubles with the lost low digits kept aside (Neumaier), so that the order of the parts does not show.
class Accumulator
{
public:
    void add(double value)
    {
        const double total = m_total + value;
        if (std::abs(m_total) >= std::abs(value))
            m_lost += (m_total - total) + value;
        else
            m_lost += (value - total) + m_total;
        m_total = total;
        m_largest = std::max(m_largest, std::abs(value));
    }

    /// Infinity and overflow poison the compensation, not the total.
    [[nodiscard]] double total() const
    {
        return std::isfinite(m_total) ? roundedToDecimal(m_total + m_lost, m_largest) : m_total;
    }

private:
    double m_total = 0;
    double m_lost = 0;
    double m_largest = 0;
};

std::optional<SumRefusal> difference(const Quantity& first, const Quantity& other)
{
    if (!other.isValid())
        return SumRefusal::Invalid;
    if (first.currency != other.currency)
        return SumRefusal::Currencies;
    if (first.unit != other.unit)
        return SumRefusal::Units;
    if (first.measure != other.measure)
        return SumRefusal::Measures;
    if (!first.per.isEmpty() || !other.per.isEmpty())
        return SumRefusal::Rates;
    if (first.period != other.period)
        return SumRefusal::Periods;
    if (first.unit == u"x")
        return SumRefusal::Factors;
    return std::nullopt;
}

std::optional<SumRefusal> whyUnlike(const QList<Quantity>& quantities)
{
    if (quantities.isEmpty())
        return SumRefusal::Nothing;
    for (const Quantity& quantity : quantities) {
        if (const auto refusal = difference(quantities.first(), quantity))
            return refusal;
    }
    return std::nullopt;
}

bool anyIs(const QList<Quantity>& quantities, Qualifier qualifier)
{
    return std::any_of(quantities.begin(), quantities.end(),
                       [qualifier](const Quantity& quantity) { return quantity.qualifier == qualifier; });
}

Qualifier weakest(const QList<Quantity>& quantities)
{
    for (const Qualifier qualifier :
         {Qualifier::AtLeast, Qualifier::AtMost, Qualifier::Range, Qualifier::Approximate}) {
        if (anyIs(quantities, qualifier))
            return qualifier;
    }
    return Qualifier::Exact;
}

} // namespace

std::expected<Quantity, SumRefusal> sum(const QList<Quantity>& quantities)
{
    if (const auto refusal = whyUnlike(quantities))
        return std::unexpected(*refusal);
    if (anyIs(quantities, Qualifier::AtLeast) && anyIs(quantities, Qualifier::AtMost))
        return std::unexpected(SumRefusal::OppositeBounds);
    Accumulator lows;
    Accumulator highs;
    for (const Quantity& quantity : quantities) {
        lows.add(quantity.low);
        highs.add(quantity.high);
    }
    Quantity total = quantities.first();
    total.low = lows.total();
    total.high = highs.total();
    total.qualifier = weakest(quantities);
    total.approximate = std::any_of(quantities.begin(), quantities.end(),
                                    [](const Quantity& quantity) { return quantity.approximate; });
    // Only an overflow can have made the bounds unfit by now.
    if (!total.isValid())
        return std::unexpected(SumRefusal::OutOfRange);
    total.published = total.toNotation();
    return total;
}

QString sumRefusalText(SumRefusal refusal)
{
    switch (refusal) {
    case SumRefusal::Nothing:
        return QStringLiteral("there is nothing to add");
    case SumRefusal::Invalid:
        return QStringLiteral("a quantity is not valid");
    case SumRefusal::Units:
        return QStringLiteral("the units differ");
    case SumRefusal::Currencies:
        return QStringLiteral("the currencies differ");
    case SumRefusal::Measures:
        return QStringLiteral("the measures differ");
    case SumRefusal::Rates:
        return QStringLiteral("rates do not add up");
    case SumRefusal::Periods:
        return QStringLiteral("the periods differ");
    case SumRefusal::Factors:
        return QStringLiteral("multiples do not add up");
    case SumRefusal::OppositeBounds:
        return QStringLiteral("\"at least\" and \"at most\" together say nothing");
    case SumRefusal::OutOfRange:
        return QStringLiteral("the sum is too large");
    case SumRefusal::Bases:
        return QStringLiteral("the bases differ");
    }
    Q_UNREACHABLE();
}
