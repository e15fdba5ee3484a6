// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

/// The list with everything in it moved.
DisplayList translated(const DisplayList& list, const QPointF& by);

/// The list with everything in it larger or smaller about the origin, texts and lines included.
DisplayList scaled(const DisplayList& list, double factor);

/// Adds the blocks of another list at the end; page and titles stay.
void append(DisplayList& list, const DisplayList& more);

/// What lies within `area`, which becomes the page: rectangles and paths end at its edge, a text that goes on
/// beyond its right edge is cut with an ellipsis, and other texts that do not fit are left out.
DisplayList croppedTo(const DisplayList& list, const QRectF& area);
