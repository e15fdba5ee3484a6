// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/layoutinput.h"

/// What a layout needs to know of an atlas: its structure, and the room that its texts take in a language,
/// measured with the fonts that draw them and rounded up to 4.
LayoutInput measureMap(const Atlas& atlas, const QString& language);
