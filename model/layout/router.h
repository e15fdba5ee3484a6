// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/placement.h"

/// Routes every relation through the gutters, so that none crosses an entity. A route climbs the hierarchy
/// (cell, box, band) and down again, and relations between the same two boxes share a lane: the idea of
/// hierarchical edge bundles (Holten, "Hierarchical Edge Bundles", 2006) with gutters in place of the tree's
/// splines.
///
/// Relations whose ends are not on the map are left out. Runs in time linear in relations times bands.
QList<MapLayout::Route> routeRelations(const Placement& placement, const QList<LayoutInput::Edge>& edges);
