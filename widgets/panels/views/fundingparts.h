// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// What the panel shows, for files: its chart, then its tables. Needs a QApplication.
PanelParts fundingParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
