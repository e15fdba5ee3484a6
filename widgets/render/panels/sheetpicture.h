// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// A table as a picture, as wide as the look asks for and as high as its rows need: all rows in the order in
/// which the sheet is sorted at first, what sums them up, and its notes. A row is a block of what it stands
/// for, a cell that stands for something else one of its own. The title of the sheet is that of the list and
/// is not drawn.
DisplayList sheetPicture(const Sheet& sheet, const Atlas& atlas, const PanelLook& look);
