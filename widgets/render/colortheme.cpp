// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/colortheme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

constexpr std::array<QRgb, 5> lightAccents{0xff2b5c8a, 0xff5b4a9e, 0xff0b7a75, 0xffa65a18, 0xff9c3848};
constexpr std::array<QRgb, 5> darkAccents{0xff6fa8dc, 0xffa99be8, 0xff4db6ac, 0xffe0a060, 0xffe07a8b};

constexpr std::array<QRgb, 2> lightSides{0xffa12c3d, 0xff1f4e8f};
constexpr std::array<QRgb, 2> darkSides{0xffef8f98, 0xff82b4ee};

/// Further accents go round the colour circle by the golden angle, so that neighbours stay apart.
QColor furtherAccent(int index, ColorTheme::Mode mode)
{
    const int hue = int(std::lround(index * 137.508)) % 360;
    return mode == ColorTheme::Mode::Dark ? QColor::fromHsl(hue, 140, 190).toRgb()
                                          : QColor::fromHsl(hue, 130, 70).toRgb();
}

double luminance(const QColor& colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

ColorTheme ColorTheme::light()
{
    return {.mode = Mode::Light,
            .canvas = QColor(0xf4f6f8),
            .panel = QColor(0xffffff),
            .node = QColor(0xffffff),
            .hairline = QColor(0xdde3ea),
            .ink = QColor(0x1c2733),
            .secondary = QColor(0x51606f),
            .relation = QColor(0xa3afbc),
            .warningFill = QColor(0xfff6e5),
            .warningLine = QColor(0xebcb8b)};
}

ColorTheme ColorTheme::dark()
{
    return {.mode = Mode::Dark,
            .canvas = QColor(0x12181f),
            .panel = QColor(0x1a222b),
            .node = QColor(0x202a35),
            .hairline = QColor(0x2c3743),
            .ink = QColor(0xe6edf3),
            .secondary = QColor(0x9aa8b5),
            .relation = QColor(0x56646f),
            .warningFill = QColor(0x33291a),
            .warningLine = QColor(0x7a6232)};
}

QColor ColorTheme::accent(const Layer& layer) const
{
    if (layer.accent)
        return QColor(mode == Mode::Dark ? layer.accent->dark : layer.accent->light);
    const auto& accents = mode == Mode::Dark ? darkAccents : lightAccents;
    const int index = layer.order - 1;
    return index < int(accents.size()) ? QColor(accents[size_t(index)]) : furtherAccent(index, mode);
}

QColor ColorTheme::basis(BasisMark mark) const
{
    const bool dark = mode == Mode::Dark;
    switch (mark) {
    case BasisMark::Reported:
        return dark ? QColor(0x6cc79a) : QColor(0x1f6f4a);
    case BasisMark::Claimed:
        return dark ? QColor(0xe3b04b) : QColor(0x8a5a00);
    case BasisMark::Estimated:
        return dark ? QColor(0x76b0ea) : QColor(0x1f5fa8);
    case BasisMark::Judged:
        return dark ? QColor(0xc39be8) : QColor(0x7a3e9d);
    case BasisMark::Derived:
        return dark ? QColor(0xee8cbb) : QColor(0xa8326f);
    case BasisMark::Unsourced:
        return secondary;
    }
    Q_UNREACHABLE();
}

QColor ColorTheme::side(int index) const
{
    const auto& sides = mode == Mode::Dark ? darkSides : lightSides;
    return index < int(sides.size()) ? QColor(sides[size_t(index)]) : furtherAccent(index, mode);
}

QColor ColorTheme::onAccent(const QColor& accent) const
{
    const QColor white(Qt::white);
    const QColor dark(0x12181f);
    return contrastRatio(white, accent) >= contrastRatio(dark, accent) ? white : dark;
}

QColor ColorTheme::quietOnAccent(const QColor& accent) const
{
    return mixed(accent, onAccent(accent), 0.95);
}

QColor ColorTheme::chip(const QColor& accent) const
{
    return mixed(accent, onAccent(accent) == QColor(Qt::white) ? Qt::black : Qt::white, 0.16);
}

QColor ColorTheme::tint(const QColor& accent) const
{
    return mixed(canvas, accent, mode == Mode::Dark ? 0.08 : 0.07);
}

QColor ColorTheme::litNode(const QColor& accent) const
{
    return mixed(node, accent, 0.07);
}

QColor mixed(const QColor& base, const QColor& top, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {channel(base.red(), top.red()), channel(base.green(), top.green()),
            channel(base.blue(), top.blue())};
}

double contrastRatio(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}
