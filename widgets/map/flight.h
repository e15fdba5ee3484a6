// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/map/smoothpath.h"

/// How the map goes from one view to another.
enum class Flights
{
    Quick,      ///< always equally soon there: for somebody who moves it himself
    Comfortable ///< on a smooth path, the longer the further, for those who only look on
};

/// The way from one camera to another. A quick one zooms about the one point that stays in place, or glides
/// where the two are equally close; a comfortable one follows a SmoothPath.
class Flight
{
public:
    static constexpr int milliseconds = 220;     ///< how long a quick one takes
    static constexpr int mostMilliseconds = 800; ///< and a comfortable one at most

    Flight(const Camera& from, const Camera& to, Flights manner = Flights::Quick);

    /// Where the camera is after `share` (0 to 1) of the way.
    [[nodiscard]] Camera at(double share) const;

    [[nodiscard]] const Camera& target() const { return m_to; }

    [[nodiscard]] Flights manner() const { return m_manner; }

    /// How long it takes, in milliseconds.
    [[nodiscard]] int duration() const;

private:
    Camera m_from;
    Camera m_to;
    Flights m_manner;
    SmoothPath m_path;
};
