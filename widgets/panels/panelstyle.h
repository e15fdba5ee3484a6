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

inline constexpr TextStyle name{20, true};
inline constexpr TextStyle otherName{17, false};
inline constexpr TextStyle figure{24, true};
inline constexpr TextStyle strongText{15, true};
inline constexpr TextStyle body{13, false};
inline constexpr TextStyle bodyStrong{13, true};
inline constexpr TextStyle label{12, false};
inline constexpr TextStyle labelStrong{12, true};
inline constexpr TextStyle small{11, false};
inline constexpr TextStyle smallStrong{11, true};

inline constexpr int margin = 16;
inline constexpr int labelColumn = 104; ///< where values and links begin
inline constexpr int rowPadding = 4;    ///< above and below the text of a row
inline constexpr int sectionGap = 20;
inline constexpr qsizetype longestText = 4000; ///< of one paragraph; what is longer ends in an ellipsis

/// The font of a section heading: small, bold and in capitals, as breadcrumbs are.
QFont headingFont();

/// A mark of what opens: pointing down while it is open, aside while it is not.
void drawChevron(QPainter& painter, const QPointF& centre, bool open, const QColor& colour);

/// The text, cut with an ellipsis if it is longer than anyone reads.
QString bounded(const QString& text, qsizetype longest = longestText);

/// A tooltip that shows a text as it is, whatever it looks like.
QString plainToolTip(const QString& text);

} // namespace panel
