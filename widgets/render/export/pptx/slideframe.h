// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/officexml.h"
#include "widgets/render/textstyle.h"

#include <QStringList>

/// What stands around the body of a slide.
struct SlideFrame
{
    QString title;   ///< plain text; a statement
    QString message; ///< under the title; may be empty
    QStringList footnotes;
    QString notes; ///< for who speaks; may be empty
};

namespace slideframe {

inline constexpr Emu slideWidth = 12'192'000;
inline constexpr Emu slideHeight = 6'858'000;
inline constexpr Emu margin = 365'760;
inline constexpr double titleSize = 26; ///< points, the size of the master
inline constexpr double messageSize = 14;
inline constexpr double footnoteSize = 8;
inline constexpr Emu numberWidth = 640'080;

/// The places that layouts have; those of a slide follow from its texts.
inline constexpr EmuRect title{margin, 228'600, slideWidth - 2 * margin, points(2 * titleSize * 1.37)};
inline constexpr EmuRect message{margin, title.y + title.height, title.width, points(messageSize * 1.6)};
inline constexpr EmuRect footnotes{margin, slideHeight - 190'500 - points(4 * footnoteSize * 1.4),
                                   slideWidth - 2 * margin - numberWidth, points(4 * footnoteSize * 1.4)};
inline constexpr EmuRect number{slideWidth - margin - numberWidth,
                                slideHeight - 190'500 - points(footnoteSize * 1.6), numberWidth,
                                points(footnoteSize * 1.6)};
inline constexpr EmuRect body{margin, message.y + message.height, title.width,
                              footnotes.y - message.y - message.height};

} // namespace slideframe

/// The frame laid out: where its texts stand, at which size, and what is left for the body.
struct FramePlaces
{
    explicit FramePlaces(const SlideFrame& frame);

    QStringList titleLines; ///< not more than two, cut where even the smallest size does not make it fit
    double titleSize = slideframe::titleSize;
    EmuRect title = slideframe::title;
    QStringList messageLines;
    EmuRect message = slideframe::message;
    QStringList footnoteLines;
    EmuRect footnotes = slideframe::footnotes;
    EmuRect body = slideframe::body;
    QString leftOut; ///< what was cut, whole, for the notes
};
