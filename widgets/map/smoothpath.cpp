// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/smoothpath.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double rho2 = SmoothPath::rho * SmoothPath::rho;

/// Less than this share of the narrower camera is no way to go: the formulas divide by it.
constexpr double noDistance = 1e-6;

/// r of the paper at a camera: `growth` is the difference of the squares of the widths.
double turn(double growth, double distance, double width, double sign)
{
    const double b = (growth + sign * rho2 * rho2 * distance * distance) / (2 * width * rho2 * distance);
    return -std::asinh(b); // ln(-b + sqrt(b² + 1)), which cancels out where b is large
}

} // namespace

SmoothPath::SmoothPath(const Camera& from, const Camera& to)
    : m_from(from)
    , m_to(to)
    , m_distance(std::hypot(to.centre.x() - from.centre.x(), to.centre.y() - from.centre.y()))
    , m_pans(m_distance > noDistance * std::min(from.width, to.width))
{
    if (!m_pans) {
        m_length = std::abs(std::log(to.width / from.width)) / rho;
        return;
    }
    const double growth = (to.width - from.width) * (to.width + from.width);
    m_start = turn(growth, m_distance, from.width, 1);
    m_length = (turn(growth, m_distance, to.width, -1) - m_start) / rho;
}

Camera SmoothPath::at(double share) const
{
    if (share <= 0)
        return m_from;
    if (share >= 1)
        return m_to; // exactly: what is computed is a little beside it
    if (!m_pans) {
        const double width = m_from.width * std::pow(m_to.width / m_from.width, share);
        return {m_from.centre + (m_to.centre - m_from.centre) * share, width};
    }
    const double way = rho * m_length * share;
    const double now = std::cosh(way + m_start);
    const double width = m_from.width * std::cosh(m_start) / now;
    // The difference of the paper's two terms for u, which cancel out where m_start is large.
    const double gone = m_from.width / rho2 * std::sinh(way) / now;
    return {m_from.centre + (m_to.centre - m_from.centre) * std::clamp(gone / m_distance, 0.0, 1.0),
            std::max(width, std::min(m_from.width, m_to.width))};
}
