// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/scorecardcontent.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// The scorecard as a table: two sides face each other, more stand as columns. The leader of a dimension
/// stands out by place, arrow, weight and colour; each dimension is a block.
DisplayList scorecardPicture(const ScorecardContent& content, const PanelLook& look);
