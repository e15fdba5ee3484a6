// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// A made-up atlas that has one of everything, built by hand and not by the reader: 3 layers, 5 groups, 15
/// entities (12 mapped, 3 beside the stack) with names in English and Chinese, relations of three kinds, two
/// funding rounds that add up to more than the stated total, a scorecard, a sector without regulation, a
/// theme and a tension.
AtlasPtr smallAtlas();

/// The same as plain data, for tests that change something before they make an atlas of it.
AtlasData smallAtlasData();
