// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// What the panel of footprints shows, for files: the matrix of those that span the stack, or of all where
/// nobody does, and the table of all.
PanelParts footprintParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
