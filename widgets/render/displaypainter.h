// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

#include <functional>
#include <QPainter>

/// What differs between painting for a screen and for a picture.
struct PaintOptions
{
    double smallestText = 0;              ///< in device-independent pixels; smaller text is left out
    std::function<bool()> cancelled = {}; ///< asked between blocks
};

/// Paints a display list with the painter's transform; blocks that lie outside `visible` (layout units) are
/// skipped. Thread-safe for painters on images. The background is not painted. Returns false when cancelled.
bool paintDisplayList(QPainter& painter, const DisplayList& list, const QRectF& visible,
                      const PaintOptions& options = {});
