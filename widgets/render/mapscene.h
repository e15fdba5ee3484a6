// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/layout/maplayout.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/maplook.h"

#include <optional>

/// The whole map as a display list, without a frame; its page is what the bands and what stands beside them
/// cover. With `lit` everything else is faded and the relations of `lit` are drawn above.
DisplayList buildMapScene(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                          const std::optional<Neighbourhood>& lit = {});

/// Only what is lit, to be painted over a picture of the map.
DisplayList buildHighlight(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                           const Neighbourhood& lit);

/// A picture of the map for a document: the scene with title, edition, legend and source line. With a layer
/// or group in focus only that is shown; with an entity or relation in focus, the whole map with its
/// neighbourhood lit.
DisplayList buildMapPicture(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                            const std::optional<TypedId>& focus = {});
