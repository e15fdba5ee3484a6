// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view.h"

/// The way between two cameras that looks shortest and passes at an even pace: it zooms out where the way is
/// long, and in again. After J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning",
/// IEEE Symposium on Information Visualization 2003, pages 15–22: u is the way along the line between the
/// centres, w the width of what is seen, both as functions of s, the way as it is perceived.
class SmoothPath
{
public:
    /// How much zooming weighs against panning; what people liked best was 1.42.
    static constexpr double rho = 1.42;

    SmoothPath(const Camera& from, const Camera& to);

    /// How long the way seems (S of the paper): 1 is a pan by 1/rho of what is seen, or a zoom by exp(rho).
    [[nodiscard]] double length() const { return m_length; }

    /// Where the camera is after `share` (0 to 1) of that length; exactly at the cameras at both ends.
    [[nodiscard]] Camera at(double share) const;

private:
    Camera m_from;
    Camera m_to;
    double m_distance = 0; ///< between the centres (u1 of the paper)
    bool m_pans = false;   ///< else it zooms only
    double m_start = 0;    ///< r0 of the paper
    double m_length = 0;
};
