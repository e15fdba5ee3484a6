// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "model/neighbourhood.h"

/// A layout with only a part of its entities and relations, and the boxes and bands that they stand in. All
/// is above, below and beside the others as before, and of the same size, but what lay between, now empty,
/// is hardly wider than a gutter.
MapLayout compactLayout(const Atlas& atlas, const MapLayout& layout, const Neighbourhood& part,
                        const QString& language);
