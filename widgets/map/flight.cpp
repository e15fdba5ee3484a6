// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/flight.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double pace = 2.5; ///< of a comfortable flight: length of the path a second

} // namespace

Flight::Flight(const Camera& from, const Camera& to, Flights manner)
    : m_from(from)
    , m_to(to)
    , m_manner(manner)
    , m_path(from, to)
{
}

int Flight::duration() const
{
    if (m_manner == Flights::Quick)
        return milliseconds;
    return int(std::ceil(std::clamp(m_path.length() / pace * 1000, 0.0, double(mostMilliseconds))));
}

Camera Flight::at(double share) const
{
    if (m_manner == Flights::Comfortable)
        return m_path.at(share);
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
