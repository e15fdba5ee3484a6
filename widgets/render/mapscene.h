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

/// Only a layer or a group, with the relations that stay within it, and its page.
DisplayList buildMapPart(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                         const TypedId& part);

/// Where the whole map has its place in a picture, between title and sources.
QRectF mapRoom(const MapLayout& layout);

/// Gives a map its title and description: of all, or of a thing.
void nameMap(DisplayList& map, const Atlas& atlas, const QString& language,
             const std::optional<TypedId>& thing);

/// A picture of the map for a document: the scene with title, edition, legend and source line. With a layer
/// or group in focus only that is shown; with an entity or relation in focus, the whole map with its
/// neighbourhood lit. See framed() for other frames.
DisplayList buildMapPicture(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                            const std::optional<TypedId>& focus = {});
