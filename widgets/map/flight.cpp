// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/flight.h"

#include <algorithm>
#include <cmath>

Camera Flight::at(double share) const
{
    if (share >= 1)
        return m_to; // exactly: what is computed is a little beside it
    const double t = std::max(share, 0.0);
    // Zooming by equal factors in equal times looks steady.
    const double width = m_from.width * std::pow(m_to.width / m_from.width, t);
    const double growth = m_to.width - m_from.width;
    // A point that is to stay in place moves with the width, not with the time.
    const double way = std::abs(growth) > 1e-6 * m_from.width ? (width - m_from.width) / growth : t;
    return {m_from.centre + (m_to.centre - m_from.centre) * way, width};
}
