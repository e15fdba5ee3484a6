// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "model/passing.h"

/// A direction in which an arrow key points.
enum class Direction
{
    Left,
    Right,
    Up,
    Down
};

/// The cell that an arrow key leads to from `from` (index in cells), or -1 if there is none that way: the
/// nearest by distance along the direction, with distance across it counted double. Leads only to what
/// passes.
int nearestCell(const MapLayout& layout, int from, Direction direction, const Passing& passing = {});

/// The cell that stands nearest to a layout point, or -1 without cells that pass.
int nearestCell(const MapLayout& layout, const QPointF& point, const Passing& passing = {});

/// The index of the cell of an entity, or -1.
int cellOf(const MapLayout& layout, const QString& entity);
