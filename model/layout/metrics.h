// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

/// Fixed distances of the map, in layout units, on a 4 px grid. One place, so that gutters stay wide enough
/// for the relations that run in them.
namespace metrics {

inline constexpr double aspect = 1.6; ///< width to height of every map
inline constexpr double margin = 24;  ///< around everything
inline constexpr double bandGap = 24; ///< the gutter between bands
inline constexpr double bandPadding = 12;
inline constexpr double boxGap = 20; ///< the gutter between boxes
inline constexpr double boxPadding = 12;
inline constexpr double rowGap = 16; ///< the gutters between cells
inline constexpr double columnGap = 16;
inline constexpr double outsideGap = 28; ///< the gutter between the bands and what stands beside them
inline constexpr double laneStep = 2.5;  ///< between bundles that share a gutter
inline constexpr int laneCount = 5;      ///< lanes a gutter has: it must hold laneCount * laneStep

/// Width to height of a typical cell with its gutters. Only the ratio of rows to columns depends on it.
inline constexpr double typicalCellAspect = 3.2;

/// Width to height that the cells of all bands together should cover, frame and headings left out.
inline constexpr double cellAreaAspect = 1.3;

/// Rows of outsiders that stand beside one layer: they are lower than a cell.
inline constexpr double outsideRowsPerLayer = 4;

/// A measured size rounded up to the grid.
inline double roundedUpToGrid(double size)
{
    return std::ceil(size / 4) * 4;
}

} // namespace metrics
