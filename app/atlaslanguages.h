// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// The languages in which the title of an atlas or the name of anything on its map is given, in alphabetical
/// order.
QStringList languagesOf(const Atlas& atlas);

/// The language of a picture or list when none is asked for: English, or where the atlas has none the first
/// it has. Never that of the desktop: the same command gives the same output everywhere.
QString defaultLanguageOf(const Atlas& atlas);
