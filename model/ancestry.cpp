// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/ancestry.h"

namespace {

QString groupOf(const Atlas& atlas, const TypedId& id)
{
    switch (id.type) {
    case IdType::Group:
        return id.id;
    case IdType::Entity:
        return atlas.entity(id.id)->group;
    case IdType::Sector:
        return atlas.sector(id.id)->group;
    default:
        return {};
    }
}

} // namespace

QList<TypedId> pathTo(const Atlas& atlas, const TypedId& id)
{
    if (id.type == IdType::Atlas || !atlas.contains(id))
        return {};
    QList<TypedId> path;
    if (const Group* group = atlas.group(groupOf(atlas, id)))
        path << TypedId{IdType::Layer, group->layer} << TypedId{IdType::Group, group->id};
    if (id.type != IdType::Group && id.type != IdType::Sector)
        path << id;
    return path;
}

QString layerOf(const Atlas& atlas, const TypedId& id)
{
    const QList<TypedId> path = pathTo(atlas, id);
    return !path.isEmpty() && path.first().type == IdType::Layer ? path.first().id : QString();
}
