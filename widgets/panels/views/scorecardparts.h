// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// The scorecard as files need it; with a dimension selected, what bears on it as a table beneath.
PanelParts scorecardParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
