// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

/// How a text looks: every text of a picture has one of the styles below and nothing else.
struct TextStyle
{
    double pixelSize = 13; ///< in layout units
    bool bold = false;
    bool operator==(const TextStyle&) const = default;
    auto operator<=>(const TextStyle&) const = default;
};

namespace textstyle {

inline constexpr TextStyle title{28, true};
inline constexpr TextStyle titleSide{20, false};
inline constexpr TextStyle edition{14, false};
inline constexpr TextStyle footer{13, false};
inline constexpr TextStyle bandName{20, true};
inline constexpr TextStyle bandText{14, false};
inline constexpr TextStyle bandStrong{14, true};
inline constexpr TextStyle boxName{15, true};
inline constexpr TextStyle boxText{12, false};
inline constexpr TextStyle boxHeadline{13, true};
inline constexpr TextStyle name{13, true};
inline constexpr TextStyle headline{13, true};
inline constexpr TextStyle detail{11, false};
inline constexpr TextStyle outsideName{13, false};
inline constexpr TextStyle relation{10, false};
inline constexpr TextStyle cardFigure{14, true};

} // namespace textstyle

/// The families in the order in which they are tried. Without the second the default fallback takes Japanese
/// glyphs.
QStringList fontFamilies();

/// The font of a style at its own size and the user's scale, for widgets: unhinted and without subpixel
/// colours, so that it comes out the same on every device. Never for pictures.
QFont fontFor(const TextStyle& style);

/// The font at the style's own size whatever the user's scale, for charts: their texts are measured as those
/// of pictures are.
QFont chartFontFor(const TextStyle& style);

/// The style that fontFor() gives a font for: with the user's scale in it, to measure heights with.
TextStyle scaledForWidgets(const TextStyle& style);

/// Makes the fonts of widgets (not those of pictures) larger or smaller, in percent. Like the font of the
/// application it is one for all of them; what was made before keeps its size.
void setWidgetFontScale(int percent);

/// The one size at which texts of pictures are shaped, in pixels: they are drawn scaled from it to their
/// style. Shaped at their own size, glyphs of CFF fonts (the Chinese ones) would be darkened the more the
/// smaller they are, and look bold where a picture is enlarged.
inline constexpr int shapingSize = 64;

/// The font that measures and draws the texts of pictures, at shapingSize.
QFont shapingFont(bool bold);

/// Advance width in layout units.
double textWidth(const QString& text, const TextStyle& style);

/// From the baseline up, resp. down, and from one baseline to the next, in layout units.
double textAscent(const TextStyle& style);
double textDescent(const TextStyle& style);
double lineHeight(const TextStyle& style);

/// The text cut with an ellipsis to fit `width`.
QString elided(const QString& text, const TextStyle& style, double width);

/// The text broken into lines of `width`, the last of at most `lines` cut with an ellipsis.
QStringList wrapped(const QString& text, const TextStyle& style, double width, int lines);

/// How many lines wrapped() makes, without making them.
int lineCount(const QString& text, const TextStyle& style, double width, int most);
