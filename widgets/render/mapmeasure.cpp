// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/mapmeasure.h"

#include "model/layout/metrics.h"
#include "widgets/render/entitycell.h"

namespace {

constexpr double labelHeight = 152;
constexpr double headerHeight = 32;
constexpr double titleHeight = 52;
constexpr double footerHeight = 56;

QList<LayoutInput::Node> nodesOf(const Atlas& atlas, const QList<const Entity*>& entities,
                                 const QString& language)
{
    QList<LayoutInput::Node> nodes;
    nodes.reserve(entities.size());
    for (const Entity* entity : entities)
        nodes.append({entity->id, EntityCell::leastSize(atlas, *entity, language)});
    return nodes;
}

/// Of a band's coloured part: in proportion to a map, the width of which grows with its groups. Entities have
/// no say, so that one more moves no other group but by shifting.
double labelWidth(const Atlas& atlas)
{
    return metrics::roundedUpToGrid(std::clamp(120.0 + 16 * double(atlas.groups.size()), 248.0, 384.0));
}

double headerWidth(const Atlas& atlas, const Group& group, const QString& language)
{
    double width = textWidth(group.name.in(language), textstyle::boxName) + 48; // and the count
    if (const Atlas::FactRef headline = atlas.fact(group.headline); headline.fact)
        width += textWidth(headline.fact->value, textstyle::boxHeadline);
    return metrics::roundedUpToGrid(std::min(width, 480.0));
}

} // namespace

LayoutInput measureMap(const Atlas& atlas, const QString& language)
{
    LayoutInput input{.labelWidth = labelWidth(atlas),
                      .labelHeight = labelHeight,
                      .headerHeight = headerHeight,
                      .titleHeight = titleHeight,
                      .footerHeight = footerHeight};
    for (const Layer& layer : atlas.layers) {
        LayoutInput::Layer measured{layer.id, {}};
        for (const Group* group : atlas.groupsOf(layer.id)) {
            measured.groups.append({group->id, headerWidth(atlas, *group, language),
                                    nodesOf(atlas, atlas.entitiesOf(group->id), language)});
        }
        input.layers.append(measured);
    }
    const QList<const Entity*> outsiders = atlas.entitiesOf({});
    for (const EntityKind& kind : atlas.entityKinds) {
        QList<const Entity*> ofKind;
        std::ranges::copy_if(outsiders, std::back_inserter(ofKind),
                             [&](const Entity* entity) { return entity->kind == kind.id; });
        if (!ofKind.isEmpty())
            input.outside.append(
                {kind.id,
                 metrics::roundedUpToGrid(textWidth(kind.plural.in(language), textstyle::boxName) + 40),
                 nodesOf(atlas, ofKind, language)});
    }
    for (const Relation& relation : atlas.relations)
        input.edges.append({relation.id(), relation.from, relation.to});
    return input;
}
