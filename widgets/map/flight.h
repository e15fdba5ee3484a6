// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view.h"

/// The way from one camera to another: zooms about the one point that stays in place, or glides where the two
/// are equally close.
class Flight
{
public:
    static constexpr int milliseconds = 220; ///< how long one takes

    Flight(const Camera& from, const Camera& to)
        : m_from(from)
        , m_to(to)
    {
    }

    /// Where the camera is after `share` (0 to 1) of the way.
    [[nodiscard]] Camera at(double share) const;

    [[nodiscard]] const Camera& target() const { return m_to; }

private:
    Camera m_from;
    Camera m_to;
};
