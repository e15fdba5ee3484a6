// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/quantity.h"

#include <cmath>
#include <QVariant>

/// A number to sort a quantity by: its lower bound, or the upper one where it has no lower.
inline QVariant sortKey(const Quantity& quantity)
{
    return std::isfinite(quantity.low) ? quantity.low : quantity.high;
}
