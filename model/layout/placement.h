// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"
#include "model/layout/layoutinput.h"
#include "model/layout/maplayout.h"

/// The cells of one box and the gutters around them: what a router needs to know.
struct BoxGrid
{
    int band = -1; ///< index in bands; -1 beside the stack
    int box = 0;   ///< index in boxes or sections
    int rows = 0;
    int columns = 0;
    int firstCell = 0; ///< index in cells; cells stand column by column
    int cellCount = 0;
    QList<int> columnCounts = {};   ///< cells in each column, at most `rows`
    QList<double> rowLines = {};    ///< rows + 1 gutter centres, the first above the first row
    QList<double> columnLines = {}; ///< columns + 1 gutter centres, the first left of the first column
    double leftGutter = 0;          ///< centres of the gutters at either side of the box
    double rightGutter = 0;
};

/// A layout without routes, and the grids of its boxes.
struct Placement
{
    MapLayout layout;
    QList<BoxGrid> grids;
    QList<QList<int>> gridsOfBand; ///< indices in grids, left to right
    QList<double> bandLines;       ///< bands + 1 gutter centres, the first below the foundation
    double outsideLine = 0;        ///< centre of the gutter between the bands and what stands beside them
};

/// Puts every entity into a cell. `groupOrder` is from orderGroups(); `arrangements` has one entry for every
/// group, layers first (foundation up, file order), then the sections beside the stack.
///
/// How many rows a group has depends on its own count and on the numbers of groups and layers, so that one
/// more entity moves nothing outside its group but by shifting; rows and columns are then justified, so that
/// bands fill one width, boxes fill their bands and the whole is 16:10.
Placement placeMap(const LayoutInput& input, const QList<QList<int>>& groupOrder,
                   const QList<GroupArrangement>& arrangements);
