// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panelsfor.h"

#include "model/footprint.h"

#include <algorithm>

namespace {

QList<PanelKind> panelsForEntity(const Atlas& atlas, const Entity& entity)
{
    QList<PanelKind> panels;
    const auto takesPart = [&](const Entity& other) {
        return std::ranges::any_of(other.funding.rounds, [&](const FundingRound& round) {
            return round.investors.contains(entity.id);
        });
    };
    if (!entity.funding.rounds.isEmpty() || entity.funding.statedTotal ||
        std::ranges::any_of(atlas.entities, takesPart))
        panels << PanelKind::Funding;
    if (entity.valuation)
        panels << PanelKind::Valuations;
    if (footprintMembers(atlas, entity.id).size() > 1)
        panels << PanelKind::Footprint;
    const auto plays = [&](const Sector& sector) { return sector.players.contains(entity.id); };
    if (std::ranges::any_of(atlas.sectors, plays))
        panels << PanelKind::Sectors;
    const TypedId id{IdType::Entity, entity.id};
    const auto speaks = [&](const auto& other) { return other.about.contains(id); };
    if (std::ranges::any_of(atlas.scorecard.dimensions, speaks))
        panels << PanelKind::Scorecard;
    if (std::ranges::any_of(atlas.themes, speaks))
        panels << PanelKind::Themes;
    return panels;
}

} // namespace

QList<PanelKind> panelsFor(const Atlas& atlas, const TypedId& thing)
{
    switch (thing.type) {
    case IdType::Entity:
        if (const Entity* entity = atlas.entity(thing.id))
            return panelsForEntity(atlas, *entity);
        return {};
    case IdType::Group:
        if (std::ranges::find(atlas.sectors, thing.id, &Sector::group) != atlas.sectors.cend())
            return {PanelKind::Sectors};
        return {};
    case IdType::Sector:
        return {PanelKind::Sectors};
    case IdType::Dimension:
        return {PanelKind::Scorecard};
    case IdType::Theme:
        return {PanelKind::Themes};
    default:
        return {};
    }
}
