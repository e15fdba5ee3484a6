// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// What the panel of sectors shows, for files: the comparison, a picture a sector, and the table.
PanelParts sectorsParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
