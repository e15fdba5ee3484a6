// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detailcontent.h"

#include "model/detail/commonsource.h"
#include "model/detail/pages.h"

namespace {

void writePage(DetailPage& page, const TypedId& id)
{
    const Atlas& atlas = page.atlas();
    switch (id.type) {
    case IdType::Atlas:
    case IdType::Fact:
    case IdType::Tour:
        return AtlasPage::write(page);
    case IdType::Layer:
        return LayerPage::write(page, *atlas.layer(id.id));
    case IdType::Group:
        return GroupPage::write(page, *atlas.group(id.id));
    case IdType::Entity:
        return EntityPage::write(page, *atlas.entity(id.id));
    case IdType::Relation:
        return RelationPage::write(page, *atlas.relation(id.id));
    case IdType::Ribbon:
        return RibbonPage::write(page, id.id);
    case IdType::Sector:
        return SectorPage::write(page, *atlas.sector(id.id));
    case IdType::Theme:
        return ThemePage::write(page, *atlas.theme(id.id));
    case IdType::Dimension:
        return DimensionPage::write(page, *atlas.dimension(id.id));
    case IdType::Source:
        return SourcePage::write(page, *atlas.source(id.id));
    }
}

/// What a request is answered with: the subject of a fact, the atlas where there is nothing.
TypedId answered(const Atlas& atlas, const std::optional<TypedId>& id)
{
    if (!id || !atlas.contains(*id) || id->type == IdType::Tour) // a tour is told elsewhere
        return {IdType::Atlas, atlas.id};
    return id->type == IdType::Fact ? atlas.fact(id->id).subject : *id;
}

} // namespace

DetailContent detailContent(const Atlas& atlas, const std::optional<TypedId>& id, const QString& language)
{
    const TypedId subject = answered(atlas, id);
    DetailPage page(atlas, language, subject);
    writePage(page, subject);
    settleSources(page.content(), atlas);
    return std::move(page.content());
}
