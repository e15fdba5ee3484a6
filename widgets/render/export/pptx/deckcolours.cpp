// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/deckcolours.h"

#include <algorithm>
#include <array>

namespace {

QString hex(const QColor& colour)
{
    return colour.name().mid(1).toUpper();
}

/// The accents of the first five layers; where there are fewer, those that further ones would have.
QList<QColor> accentsOf(const ColorTheme& theme, const Atlas& atlas)
{
    QList<QColor> accents;
    for (int i = 0; i < 5; ++i) {
        Layer further;
        further.order = i + 1;
        accents.append(theme.accent(i < atlas.layers.size() ? atlas.layers[i] : further));
    }
    return accents;
}

} // namespace

DeckColours::DeckColours(const ColorTheme& theme, const Atlas& atlas)
    : m_theme(theme)
{
    // dk1 is the dark one of text and background, whichever that is; the colour map of the master says which.
    if (isDark()) {
        m_slots = {{"a:dk1", "bg1", theme.canvas},
                   {"a:lt1", "tx1", theme.ink},
                   {"a:dk2", "bg2", theme.panel},
                   {"a:lt2", "tx2", theme.secondary}};
    } else {
        m_slots = {{"a:dk1", "tx1", theme.ink},
                   {"a:lt1", "bg1", theme.canvas},
                   {"a:dk2", "tx2", theme.secondary},
                   {"a:lt2", "bg2", theme.panel}};
    }
    constexpr std::array elements{"a:accent1", "a:accent2", "a:accent3", "a:accent4", "a:accent5"};
    const QList<QColor> accents = accentsOf(theme, atlas);
    for (size_t i = 0; i < elements.size(); ++i)
        m_slots.append({elements[i], elements[i] + 2, accents[qsizetype(i)]});
    m_slots.append({"a:accent6", "accent6", theme.relation});
    m_slots.append({"a:hlink", "hlink", accents[0]});
    m_slots.append({"a:folHlink", "folHlink", accents[1]});
}

void DeckColours::colour(OfficeXml& xml, const QColor& colour) const
{
    const auto slot = std::ranges::find_if(m_slots, [&](const Slot& each) {
        return (each.colour.rgb() & RGB_MASK) == (colour.rgb() & RGB_MASK);
    });
    const bool isOurs = slot != m_slots.cend();
    const OfficeElement element(xml, isOurs ? "a:schemeClr" : "a:srgbClr",
                                {{"val", isOurs ? QString::fromLatin1(slot->name) : hex(colour)}});
    if (colour.alpha() < 255)
        xml.empty("a:alpha", {{"val", qint64(std::lround(colour.alphaF() * 100'000))}});
}

void DeckColours::fill(OfficeXml& xml, const QColor& fill) const
{
    if (!fill.isValid() || fill.alpha() == 0) {
        xml.empty("a:noFill");
        return;
    }
    const OfficeElement element(xml, "a:solidFill");
    colour(xml, fill);
}

void DeckColours::line(OfficeXml& xml, const LineLook& look, Emu width, const char* name) const
{
    if (!look.colour.isValid() || look.colour.alpha() == 0) {
        const OfficeElement line(xml, name);
        xml.empty("a:noFill");
        return;
    }
    constexpr Emu thinnest = 3'175; // a quarter of a point: thinner ones vanish on some devices
    const OfficeElement line(xml, name, {{"w", std::max(width, thinnest)}, {"cap", "flat"}});
    fill(xml, look.colour);
    // The patterns of Qt's pens, which count in line widths.
    if (look.style == Qt::DashLine || look.style == Qt::DotLine) {
        const OfficeElement dash(xml, "a:custDash");
        xml.empty("a:ds", {{"d", look.style == Qt::DashLine ? "400000" : "100000"}, {"sp", "200000"}});
    }
    xml.empty("a:round");
}
