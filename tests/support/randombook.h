// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <random>

/// Made-up tours and bookmarks of an atlas: texts that need escapes, views that name what is there, and some
/// that say what shows nothing.
TourBook randomBook(const Atlas& atlas, std::mt19937& random);
