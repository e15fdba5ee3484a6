// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"

/// Gathers the routes between two boxes into one ribbon each, in the order of their first routes. A ribbon
/// takes the way of that route which is shortest outside its two boxes.
QList<MapLayout::Ribbon> gatherRibbons(const MapLayout& layout);
