// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"
#include "widgets/render/textstyle.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QPainter;

/// How the panels look: every colour, font and distance of theirs, in one place.
struct PanelStyle
{
    QColor background;
    QColor hairline;
    QColor strongLine; ///< above sums
    QColor ink;
    QColor secondary;
    QColor link;
    QColor selection; ///< behind selected rows; text on it keeps its colour
    QColor hover;
    QColor noteFill;
    QColor noteLine;
    QColor warningFill;
    QColor warningLine;

    static PanelStyle of(const ColorTheme& theme);

    /// For a panel and what stands in it.
    [[nodiscard]] QPalette palette() const;

    /// For its scroll bar: slim and without buttons.
    [[nodiscard]] QString scrollBarSheet() const;
};

namespace panel {

/// How a text in a panel looks, at 100 % of the user's text size. A type of its own, so that nothing in a
/// panel is measured at the size of pictures: each function below has the user's scale in it, as the font
/// has.
struct TextLook
{
    double pixelSize = 13;
    bool bold = false;
    bool operator==(const TextLook&) const = default;
};

/// The style that a look is drawn with now.
TextStyle scaled(const TextLook& look);

QFont fontFor(const TextLook& look);
double textWidth(const QString& text, const TextLook& look);
double lineHeight(const TextLook& look);
QString elided(const QString& text, const TextLook& look, double width);

/// A distance that grows with the text: the width of a column of words.
int scaled(int pixels);

inline constexpr TextLook name{20, true};
inline constexpr TextLook otherName{17, false};
inline constexpr TextLook figure{24, true};
inline constexpr TextLook strongText{15, true};
inline constexpr TextLook body{13, false};
inline constexpr TextLook bodyStrong{13, true};
inline constexpr TextLook label{12, false};
inline constexpr TextLook labelStrong{12, true};
inline constexpr TextLook small{11, false};
inline constexpr TextLook smallStrong{11, true};

inline constexpr int margin = 16;
inline constexpr int labelColumn = 104; ///< where values and links begin; grows with the text
inline constexpr int rowPadding = 4;    ///< above and below the text of a row
inline constexpr int sectionGap = 20;
inline constexpr qsizetype longestText = 4000; ///< of one paragraph; what is longer ends in an ellipsis

/// The font of a section heading: small, bold and in capitals, as breadcrumbs are.
QFont headingFont();

/// For a flat tool button with words: a ring when it has the focus of the keyboard, as everything else has.
QString focusRingSheet(const PanelStyle& style);

/// For a row of tool buttons of which one is chosen: a line beneath it, and bold.
QString choiceSheet(const PanelStyle& style);

/// A mark of what opens: pointing down while it is open, aside while it is not.
void drawChevron(QPainter& painter, const QPointF& centre, bool open, const QColor& colour);

/// The text, cut with an ellipsis if it is longer than anyone reads.
QString bounded(const QString& text, qsizetype longest = longestText);

/// A tooltip that shows a text as it is, whatever it looks like.
QString plainToolTip(const QString& text);

} // namespace panel
