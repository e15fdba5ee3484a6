// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/maptype.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double stepsAnOctave = 8;

/// A style at a scale: its size in the layout, but not less than `least` nor more than `most` pixels.
class Fitter
{
public:
    explicit Fitter(double scale)
        : m_scale(scale)
    {
    }

    [[nodiscard]] TextStyle operator()(const TextStyle& style, double least, double most) const
    {
        const double pixels = std::clamp(style.pixelSize * m_scale, least, most);
        // Eighths of a unit: numbers that stay short in an SVG.
        return {std::max(0.125, std::round(pixels / m_scale * 8) / 8), style.bold};
    }

private:
    double m_scale;
};

} // namespace

MapType::MapType(double seenAt)
    : scale(seenAt)
    , pixel(1 / seenAt)
{
    const Fitter fit(scale);
    bandName = fit(textstyle::bandName, 12, 22);
    bandText = fit(textstyle::bandText, 10, 15);
    boxName = fit(textstyle::boxName, 12, 17);
    boxText = fit(textstyle::boxText, 10.5, 13);
    boxHeadline = fit(textstyle::boxHeadline, 10.5, 14);
    chipName = fit(textstyle::name, 11, 13);
    chipFigure = fit(textstyle::headline, 11, 13);
    chipText = fit(textstyle::detail, 10, 12);
    name = fit(textstyle::name, 0, 14);
    headline = fit(textstyle::headline, 0, 14);
    detail = fit(textstyle::detail, 0, 12);
    cardName = fit(textstyle::name, 11, 15);
    cardFigure = fit(textstyle::cardFigure, 11, 20);
    cardText = fit(textstyle::detail, 10, 12);
    cardStrong = fit({textstyle::detail.pixelSize, true}, 10, 12);
    outsideName = fit(textstyle::outsideName, 0, 14);
    relation = fit(textstyle::relation, 8.5, 11.5);
}

double typeScale(double scale)
{
    return std::exp2(std::floor(std::log2(scale) * stepsAnOctave + 1e-9) / stepsAnOctave);
}

double homeScale(DetailLevel level)
{
    switch (level) {
    case DetailLevel::Stack:
        return 0.36;
    case DetailLevel::Groups:
        return 0.5;
    case DetailLevel::Entities:
        return 1;
    case DetailLevel::Cards:
        return 1.7;
    }
    Q_UNREACHABLE();
}
