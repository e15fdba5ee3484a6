// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"

/// A direction in which an arrow key points.
enum class Direction
{
    Left,
    Right,
    Up,
    Down
};

/// The cell that an arrow key leads to from `from` (index in cells), or -1 if there is none that way: the
/// nearest by distance along the direction, with distance across it counted double.
int nearestCell(const MapLayout& layout, int from, Direction direction);

/// The cell that stands nearest to a layout point, or -1 without cells.
int nearestCell(const MapLayout& layout, const QPointF& point);

/// The index of the cell of an entity, or -1.
int cellOf(const MapLayout& layout, const QString& entity);
