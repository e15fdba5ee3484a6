// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QByteArray>

/// A finite double as the shortest decimal that reads back as the same double: digits × 10^exponent. No
/// locale has a say in it.
struct Decimal
{
    bool negative = false;
    QByteArray digits; ///< without zeros at either end; empty for zero
    int exponent = 0;

    /// The shortest decimal of a finite number.
    static Decimal fromDouble(double value);

    [[nodiscard]] bool isZero() const { return digits.isEmpty(); }

    /// How many digits stand before the decimal point; zero or less for numbers below one.
    [[nodiscard]] int integerDigits() const { return int(digits.size()) + exponent; }
};

/// The double nearest to a decimal written with ASCII digits, `.` and `e`; nothing when a double cannot hold
/// it, be it too large or so small that it would become zero.
std::optional<double> doubleFromDecimal(const QByteArray& text);

/// The value rounded to the place that is the 15th significant digit of `largest` (or its own, if that is
/// coarser): what a sum has beyond that, when its largest part is `largest`, is the noise of binary
/// fractions.
double roundedToDecimal(double value, double largest);
