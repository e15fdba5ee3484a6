// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panelkind.h"
#include "model/passing.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// What a panel shows of an atlas through a filter: the one place that knows every panel. Charts are made for
/// it, so it needs a QApplication and its thread.
PanelParts partsOf(PanelKind panel, const Atlas& atlas, const Passing& passing, const PanelLook& look);
