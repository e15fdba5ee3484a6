// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/export/pptx/officexml.h"

/// The colours of a deck: those that its theme has are written by their place in it, so that they follow
/// when the theme gets other colours.
class DeckColours
{
public:
    DeckColours(const ColorTheme& theme, const Atlas& atlas);

    /// A colour of the theme part.
    struct Slot
    {
        const char* element; ///< a:accent1
        const char* name;    ///< as shapes call it: accent1, tx1, bg1
        QColor colour;
    };

    /// In the order in which a theme has them.
    [[nodiscard]] const QList<Slot>& places() const { return m_slots; }

    [[nodiscard]] const ColorTheme& theme() const { return m_theme; }

    /// Of a colour map: which of dk1 … is the background bg1, and so on.
    [[nodiscard]] bool isDark() const { return m_theme.mode == ColorTheme::Mode::Dark; }

    /// a:schemeClr or a:srgbClr.
    void colour(OfficeXml& xml, const QColor& colour) const;

    /// a:solidFill, or a:noFill for an invalid one.
    void fill(OfficeXml& xml, const QColor& colour) const;

    /// a:ln, or one that draws nothing; `width` in EMU.
    void line(OfficeXml& xml, const LineLook& look, Emu width, const char* name = "a:ln") const;

private:
    ColorTheme m_theme;
    QList<Slot> m_slots;
};
