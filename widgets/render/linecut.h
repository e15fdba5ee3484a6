// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>

/// What lies within `area` of the lines of a path, as lines: an area cuts them without closing them.
QPainterPath linesWithin(const QPainterPath& path, const QPainterPath& area);

/// The lines of a hatch that fill an area. Those of neighbouring areas meet.
QPainterPath hatchLines(const QPainterPath& area, Qt::BrushStyle style);
