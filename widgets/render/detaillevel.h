// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"

/// The level whose texts are legible at a scale (device-independent pixels a layout unit).
DetailLevel detailLevelFor(double scale);
