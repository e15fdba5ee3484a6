// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapscene.h"

#include "widgets/render/mapframe.h"
#include "widgets/render/mapscenebuilder.h"

#include <cmath>

namespace {

constexpr double gap = 24; ///< between the head and the map, and the map and the foot

bool isPart(const TypedId& id)
{
    return id.type == IdType::Layer || id.type == IdType::Group;
}

} // namespace

DisplayList buildMapPart(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                         const TypedId& part)
{
    const MapPieces pieces(layout);
    MapSceneBuilder builder(atlas, layout, pieces, look);
    builder.drawOnly(part);
    DisplayList list = builder.take();
    list.page = builder.contentRect();
    return list;
}

QRectF mapRoom(const MapLayout& layout)
{
    return {layout.title.left(), layout.title.bottom() + gap, layout.title.width(),
            layout.footer.top() - layout.title.bottom() - 2 * gap};
}

DisplayList buildMapPicture(const Atlas& atlas, const MapLayout& layout, const MapLook& look,
                            const std::optional<TypedId>& focus)
{
    DisplayList map;
    if (focus && isPart(*focus)) {
        map = buildMapPart(atlas, layout, look, *focus);
    } else {
        map = buildMapScene(atlas, layout, look,
                            focus ? std::optional(neighbourhoodOf(atlas, *focus)) : std::nullopt);
        map.page = mapRoom(layout);
    }
    nameMap(map, atlas, look.language, focus);
    return framed(map, atlas, look, mapFrameOf(atlas, look, focus));
}

void nameMap(DisplayList& map, const Atlas& atlas, const QString& language,
             const std::optional<TypedId>& thing)
{
    const QString title = atlas.title.in(language);
    map.title = thing && thing->type != IdType::Atlas
                    ? QString(atlas.nameOf(*thing, language) + QStringLiteral(" – ") + title)
                    : title;
    map.description = atlas.summary;
}
