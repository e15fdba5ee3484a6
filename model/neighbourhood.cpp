// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/neighbourhood.h"

namespace {

/// Gathers what belongs with a thing.
class Gatherer
{
public:
    Gatherer(const Atlas& atlas, const QSet<QString>& hiddenKinds)
        : m_atlas(atlas)
        , m_hiddenKinds(hiddenKinds)
    {
    }

    void add(const TypedId& id, int degrees);

    [[nodiscard]] Neighbourhood take() { return std::move(m_result); }

private:
    void addEntity(const QString& entity, int degrees);
    void addGroup(const QString& group);
    void addAbout(const QList<TypedId>& about);

    void addRelation(const Relation& relation)
    {
        m_result.entities << relation.from << relation.to;
        m_result.relations << relation.id();
    }

    const Atlas& m_atlas;
    const QSet<QString>& m_hiddenKinds;
    Neighbourhood m_result;
};

void Gatherer::addEntity(const QString& entity, int degrees)
{
    m_result.centres << entity;
    m_result.entities << entity;
    QStringList frontier{entity};
    for (int degree = 0; degree < degrees; ++degree) {
        QStringList next;
        for (const QString& from : std::as_const(frontier)) {
            for (const Relation* relation : m_atlas.relationsOf(from)) {
                if (m_hiddenKinds.contains(relation->kind))
                    continue;
                const QString& other = relation->from == from ? relation->to : relation->from;
                if (!m_result.entities.contains(other))
                    next << other;
                addRelation(*relation);
            }
        }
        frontier = next;
    }
}

void Gatherer::addGroup(const QString& group)
{
    m_result.groups << group;
    for (const Entity* entity : m_atlas.entitiesOf(group))
        m_result.entities << entity->id;
}

/// What a theme or a dimension speaks of, without what that is tied to.
void Gatherer::addAbout(const QList<TypedId>& about)
{
    for (const TypedId& id : about) {
        if (m_atlas.contains(id) && id.type != IdType::Theme && id.type != IdType::Dimension)
            add(id, 0);
    }
}

void Gatherer::add(const TypedId& id, int degrees)
{
    switch (id.type) {
    case IdType::Entity:
        addEntity(id.id, degrees);
        break;
    case IdType::Relation:
        addRelation(*m_atlas.relation(id.id));
        break;
    case IdType::Ribbon:
        m_result.ribbons << id.id;
        for (const Relation* relation : m_atlas.relationsOfRibbon(id.id)) {
            if (!m_hiddenKinds.contains(relation->kind))
                addRelation(*relation);
        }
        break;
    case IdType::Group:
        addGroup(id.id);
        addInnerRelations(m_result, m_atlas, m_hiddenKinds);
        break;
    case IdType::Layer:
        m_result.layers << id.id;
        for (const Group* group : m_atlas.groupsOf(id.id))
            addGroup(group->id);
        addInnerRelations(m_result, m_atlas, m_hiddenKinds);
        break;
    case IdType::Sector:
        addGroup(m_atlas.sector(id.id)->group);
        for (const QString& player : m_atlas.sector(id.id)->players)
            m_result.entities << player;
        break;
    case IdType::Theme:
        addAbout(m_atlas.theme(id.id)->about);
        break;
    case IdType::Dimension:
        addAbout(m_atlas.dimension(id.id)->about);
        break;
    default:
        break;
    }
}

} // namespace

void Neighbourhood::unite(const Neighbourhood& other)
{
    layers.unite(other.layers);
    groups.unite(other.groups);
    entities.unite(other.entities);
    relations.unite(other.relations);
    centres.unite(other.centres);
    ribbons.unite(other.ribbons);
}

void addInnerRelations(Neighbourhood& part, const Atlas& atlas, const QSet<QString>& hiddenKinds)
{
    for (const Relation& relation : atlas.relations) {
        if (part.entities.contains(relation.from) && part.entities.contains(relation.to) &&
            !hiddenKinds.contains(relation.kind))
            part.relations << relation.id();
    }
}

Neighbourhood neighbourhoodOf(const Atlas& atlas, const TypedId& id, int degrees,
                              const QSet<QString>& hiddenKinds)
{
    if (!atlas.contains(id))
        return {};
    Gatherer gatherer(atlas, hiddenKinds);
    gatherer.add(id, degrees);
    return gatherer.take();
}
