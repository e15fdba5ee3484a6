// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscene.h"

#include "widgets/render/mapscenebuilder.h"

DisplayList buildMapScene(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                          const std::optional<Neighbourhood>& lit)
{
    const MapPieces pieces(layout);
    MapSceneBuilder builder(atlas, layout, pieces, look);
    builder.drawEverything(lit);
    DisplayList list = builder.take();
    list.page = builder.contentRect();
    return list;
}

DisplayList buildHighlight(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                           const Neighbourhood& lit)
{
    const MapPieces pieces(layout);
    MapSceneBuilder builder(atlas, layout, pieces, look);
    builder.drawLit(lit);
    return builder.take();
}
