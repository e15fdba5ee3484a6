// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"
#include "widgets/render/textstyle.h"

#include <optional>

/// How the picture of a panel is to be drawn, on the screen as in a file.
struct PanelLook
{
    ColorTheme theme = ColorTheme::light();
    QString language = QStringLiteral("en");
    double width = 1200;                  ///< of the picture, in layout units; its height follows
    double textScale = 1;                 ///< the user's text size on the screen; 1 in files
    std::optional<TypedId> selected = {}; ///< stands out by more than colour; nothing in files

    /// A text of the panel, in layout units.
    [[nodiscard]] TextStyle text(double pixelSize, bool bold = false) const
    {
        return {pixelSize * textScale, bold};
    }

    /// A distance that grows with the text.
    [[nodiscard]] double scaled(double distance) const { return distance * textScale; }
};
