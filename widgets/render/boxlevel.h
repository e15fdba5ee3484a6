// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"

#include <QList>
#include <QRectF>

/// What the level of a box depends on, in layout units.
struct BoxShape
{
    QRectF rect;
    double headingHeight = 0; ///< from afar
    QSizeF smallestCell;
    QList<double> chipWidths = {}; ///< that the entities' names need, in order
};

/// Entities seen from afar: chips in a box.
struct ChipGrid
{
    QList<QRectF> chips; ///< one for each entity that is shown, in order, row by row
    QRectF more;         ///< where it says how many are not; null if all are
    int hidden = 0;
};

/// Chips of at least these widths in `room`, at a scale (device-independent pixels a layout unit): in as few
/// columns as let all names be read, else one after the other as words in a paragraph, else as many as fit
/// and a place that counts the rest.
ChipGrid chipGrid(const QRectF& room, const QList<double>& widths, double scale);

/// The part of a box below its heading where the chips stand.
QRectF chipRoom(const QRectF& box, double headingHeight, double scale);

/// The level at which a box of this size on screen is told.
DetailLevel boxLevel(const BoxShape& shape, double scale);

/// From this scale on single relations are drawn, and ribbons below it.
inline constexpr double singleRelationsFrom = 0.66;

/// Of a box whose height on screen, in device-independent pixels, is less than this nothing is told.
inline constexpr double lowestBox = 14;

/// Of the corners of a box, in layout units.
inline constexpr double boxRadius = 8;
