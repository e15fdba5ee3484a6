// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <functional>
#include <QPainter>

/// A place of a recorded picture that stands for something in the atlas: a bar, a row.
struct ChartTarget
{
    TypedId id;
    QString title; ///< plain text
    QRectF rect;   ///< in units of the picture
};

/// Records what is painted as a display list with its page at (0, 0), so that a chart is drawn by the same
/// writers as the map: texts stay texts, hatches become lines, and what lies outside a clip is cut off.
/// Colours come out opaque, mixed over `background`. Images are left out, since a display list has none.
///
/// Texts are drawn in the one font of pictures whatever their own family: fonts from chartFontFor() keep
/// their widths. The targets come after what was painted, as blocks that are not seen.
DisplayList recordPicture(const QSizeF& size, const QColor& background,
                          const std::function<void(QPainter&)>& paint,
                          const QList<ChartTarget>& targets = {});
