// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/neighbourhood.h"

namespace {

void addRelation(Neighbourhood& result, const Relation& relation)
{
    result.entities << relation.from << relation.to;
    result.relations << relation.id();
}

void addGroup(Neighbourhood& result, const Atlas& atlas, const QString& group)
{
    result.groups << group;
    for (const Entity* entity : atlas.entitiesOf(group))
        result.entities << entity->id;
}

/// Adds the relations both of whose ends are in already.
void addInnerRelations(Neighbourhood& result, const Atlas& atlas)
{
    for (const Relation& relation : atlas.relations) {
        if (result.entities.contains(relation.from) && result.entities.contains(relation.to))
            result.relations << relation.id();
    }
}

} // namespace

Neighbourhood neighbourhoodOf(const Atlas& atlas, const TypedId& id)
{
    Neighbourhood result;
    if (!atlas.contains(id))
        return result;
    switch (id.type) {
    case IdType::Entity:
        result.centre = id.id;
        result.entities << id.id;
        for (const Relation* relation : atlas.relationsOf(id.id))
            addRelation(result, *relation);
        break;
    case IdType::Relation:
        addRelation(result, *atlas.relation(id.id));
        break;
    case IdType::Group:
        addGroup(result, atlas, id.id);
        addInnerRelations(result, atlas);
        break;
    case IdType::Layer:
        result.layers << id.id;
        for (const Group* group : atlas.groupsOf(id.id))
            addGroup(result, atlas, group->id);
        addInnerRelations(result, atlas);
        break;
    default:
        break;
    }
    return result;
}
