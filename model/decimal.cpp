// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace {

/// Room for the longest shortest form, "-1.7976931348623157e+308", with some to spare.
using Buffer = std::array<char, 40>;

bool hasNonzeroDigit(const QByteArray& text)
{
    const auto mantissaEnd =
        std::find_if(text.begin(), text.end(), [](char c) { return c == 'e' || c == 'E'; });
    return std::any_of(text.begin(), mantissaEnd, [](char c) { return c >= '1' && c <= '9'; });
}

} // namespace

Decimal Decimal::fromDouble(double value)
{
    Decimal decimal;
    decimal.negative = value < 0;
    if (value == 0)
        return decimal;
    Buffer buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                       std::chars_format::scientific);
    const char* const mantissaEnd = std::find(buffer.data(), written.ptr, 'e');
    decimal.digits = QByteArray(buffer.data(), mantissaEnd - buffer.data());
    decimal.digits.replace('.', "");
    // from_chars knows no leading plus.
    const char* const exponentStart = mantissaEnd + (mantissaEnd[1] == '+' ? 2 : 1);
    std::from_chars(exponentStart, written.ptr, decimal.exponent);
    decimal.exponent -= int(decimal.digits.size()) - 1;
    while (decimal.digits.endsWith('0')) {
        decimal.digits.chop(1);
        ++decimal.exponent;
    }
    return decimal;
}

std::optional<double> doubleFromDecimal(const QByteArray& text)
{
    double value = 0;
    const char* const end = text.constData() + text.size();
    const auto read = std::from_chars(text.constData(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value))
        return std::nullopt;
    if (value == 0 && hasNonzeroDigit(text))
        return std::nullopt;
    return value;
}

double roundedToDecimal(double value, double largest)
{
    if (!std::isfinite(value) || value == 0)
        return value;
    const int magnitude = Decimal::fromDouble(value).integerDigits();
    const int cancelled = std::max(0, Decimal::fromDouble(largest).integerDigits() - magnitude);
    const int decimals = std::numeric_limits<double>::digits10 - 1 - cancelled;
    if (decimals < 0)
        return 0;
    Buffer buffer;
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       std::chars_format::scientific, decimals);
    double rounded = value;
    std::from_chars(buffer.data(), written.ptr, rounded);
    return rounded;
}
