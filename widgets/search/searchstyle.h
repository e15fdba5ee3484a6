// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QPainter>

/// How the lists of search and commands look: as the panels do, with marks and a card that floats.
struct SearchStyle
{
    PanelStyle panel;
    QColor markInk;
    QColor markFill;
    QColor markLine;
    QColor keyFill; ///< behind a shortcut
    QColor shade;   ///< over the window below the command palette
    bool isDark = false;

    static SearchStyle of(const ColorTheme& theme);

    /// For a field in which is typed, without a frame. (A style sheet would take the placeholder's colour.)
    [[nodiscard]] QPalette fieldPalette() const;
};

namespace searchlook {

inline constexpr int radius = 8;  ///< of a card's corners
inline constexpr int shadow = 16; ///< how far a card's shadow reaches
inline constexpr int side = 8;    ///< between the edge of a card and the surface of a row

inline constexpr panel::TextLook title{13, false};
inline constexpr panel::TextLook context{12, false};
inline constexpr panel::TextLook hint{11, false};
inline constexpr panel::TextLook entry{15, false}; ///< what is typed in the palette

/// Heights of rows, at the user's text size.
int hitHeight();
int commandHeight();
int headingHeight();
int messageHeight();
int footerHeight();

/// Draws a floating card with its shadow, which reaches beyond `card`.
void drawCard(QPainter& painter, const QRectF& card, const SearchStyle& style);

/// Draws the line below a list that says what the keys do.
void drawFooter(QPainter& painter, const QRectF& area, const QString& text, const SearchStyle& style);

} // namespace searchlook
