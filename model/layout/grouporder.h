// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/layoutinput.h"

/// For each layer the order of its groups from left to right, as indices into the layer's groups, that
/// shortens the relations between groups. Depends on the relations and on file order only, never on sizes;
/// file order breaks ties.
///
/// Layers are swept up and down as in layered graph drawing (Sugiyama, Tagawa and Toda 1981). Up to seven
/// groups are ordered by trying every permutation, more by barycentre.
QList<QList<int>> orderGroups(const LayoutInput& input);
