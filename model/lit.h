// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/neighbourhood.h"
#include "model/view.h"

/// What stands out in a view through a lens: what it lights, or else what is selected with its neighbours or
/// its footprint, and pins. Empty where nothing does.
Neighbourhood litIn(const Atlas& atlas, const View& view, const Lens& lens);
