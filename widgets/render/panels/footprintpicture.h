// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/footprintmatrix.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// What of the matrix is drawn.
struct FootprintOptions
{
    bool all = false;     ///< organisations in one layer or none as well
    bool byGroup = false; ///< a column a group where there is room, else the groups within the cells
};

/// More organisations, resp. things in a cell, than these are not drawn; the picture says so, and the table
/// has all.
inline constexpr qsizetype mostOrganisationsDrawn = 200;
inline constexpr qsizetype mostThingsDrawn = 12;

/// Who spans the stack: organisations by layers, with their things in the cells. Where there is no room for
/// columns, the layers of an organisation stand one beneath the other.
DisplayList footprintPicture(const Atlas& atlas, const FootprintMatrix& matrix,
                             const FootprintOptions& options, const PanelLook& look);
