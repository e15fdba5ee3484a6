// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>
#include <QRectF>

/// Slides are measured in EMU: 12,700 a point, 914,400 an inch.
using Emu = qint64;

inline constexpr Emu emuPerPoint = 12'700;

constexpr Emu points(double count)
{
    return Emu(count * emuPerPoint);
}

struct EmuRect
{
    Emu x = 0;
    Emu y = 0;
    Emu width = 0;
    Emu height = 0;

    [[nodiscard]] Emu right() const { return x + width; }

    [[nodiscard]] Emu bottom() const { return y + height; }

    bool operator==(const EmuRect&) const = default;
};

/// How layout units become EMU on a slide.
struct EmuScale
{
    double x = 0; ///< of the layout's origin
    double y = 0;
    double perUnit = 1;

    [[nodiscard]] Emu length(double units) const { return std::llround(units * perUnit); }

    [[nodiscard]] Emu atX(double units) const { return std::llround(x + units * perUnit); }

    [[nodiscard]] Emu atY(double units) const { return std::llround(y + units * perUnit); }

    [[nodiscard]] EmuRect rect(const QRectF& rect) const
    {
        const Emu left = atX(rect.left());
        const Emu top = atY(rect.top());
        return {left, top, atX(rect.right()) - left, atY(rect.bottom()) - top};
    }
};
