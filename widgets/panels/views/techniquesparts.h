// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/techniques.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// The panel of techniques and data for files: cards, then the figures compared, then compositions. Needs a
/// QApplication.
PanelParts techniquesParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);
