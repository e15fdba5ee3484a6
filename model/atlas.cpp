// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/atlas.h"

#include <algorithm>

namespace {

template <typename T, typename Id>
void addPositions(QHash<TypedId, qsizetype>& positions, IdType type, const QList<T>& list, Id id)
{
    for (qsizetype i = 0; i < list.size(); ++i)
        positions.insert({type, id(list[i])}, i);
}

template <typename T> const T* at(const QList<T>& list, qsizetype position)
{
    return position < 0 ? nullptr : &list[position];
}

template <typename T> QList<const T*> pick(const QList<T>& list, const QList<qsizetype>& positions)
{
    QList<const T*> result;
    result.reserve(positions.size());
    for (const qsizetype position : positions)
        result.append(&list[position]);
    return result;
}

template <typename T> QHash<QString, qsizetype> indexBy(const QList<T>& list, QString T::* key)
{
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i < list.size(); ++i)
        index.insert(list[i].*key, i);
    return index;
}

} // namespace

Atlas::Atlas(AtlasData data)
    : AtlasData(std::move(data))
{
    std::ranges::stable_sort(layers, {}, &Layer::order);

    const auto ownId = [](const auto& item) { return item.id; };
    addPositions(m_positions, IdType::Source, sources, ownId);
    addPositions(m_positions, IdType::Layer, layers, ownId);
    addPositions(m_positions, IdType::Group, groups, ownId);
    addPositions(m_positions, IdType::Entity, entities, ownId);
    addPositions(m_positions, IdType::Sector, sectors, ownId);
    addPositions(m_positions, IdType::Theme, themes, ownId);
    addPositions(m_positions, IdType::Dimension, scorecard.dimensions, ownId);
    addPositions(m_positions, IdType::Tour, tours, ownId);
    addPositions(m_positions, IdType::Relation, relations, [](const Relation& r) { return r.id(); });

    m_entityKinds = indexBy(entityKinds, &EntityKind::id);
    m_relationKinds = indexBy(relationKinds, &RelationKind::id);
    m_factKinds = indexBy(factKinds, &FactKind::key);
    m_themeKinds = indexBy(themeKinds, &ThemeKind::id);

    for (qsizetype i = 0; i < groups.size(); ++i)
        m_groupsOf[groups[i].layer].append(i);
    for (qsizetype i = 0; i < entities.size(); ++i)
        m_entitiesOf[entities[i].group].append(i);
    indexRelations();
    indexFacts();
}

std::shared_ptr<const Atlas> Atlas::with(const TourBook& book) const
{
    AtlasData data = *this;
    data.tours = book.tours;
    data.bookmarks = book.bookmarks;
    return std::make_shared<const Atlas>(std::move(data));
}

void Atlas::indexRelations()
{
    for (qsizetype i = 0; i < relations.size(); ++i) {
        m_relationsOf[relations[i].from].append(i);
        if (relations[i].to != relations[i].from)
            m_relationsOf[relations[i].to].append(i);
        const QString ribbon = ribbonOf(relations[i]);
        if (ribbon.isEmpty())
            continue;
        QList<qsizetype>& members = m_ribbonRelations[ribbon];
        if (members.isEmpty())
            m_ribbons.append(ribbon);
        members.append(i);
    }
}

void Atlas::indexFacts()
{
    const auto add = [this](IdType type, const QString& subject, const Fact& fact) {
        m_facts.insert(fact.id, m_allFacts.size());
        m_allFacts.append({{type, subject}, &fact});
    };
    const auto addAll = [&](IdType type, const QString& subject, const QList<Fact>& facts) {
        for (const Fact& fact : facts)
            add(type, subject, fact);
    };
    for (const Layer& layer : std::as_const(layers))
        addAll(IdType::Layer, layer.id, layer.facts);
    for (const Group& group : std::as_const(groups))
        addAll(IdType::Group, group.id, group.facts);
    for (const Entity& entity : std::as_const(entities)) {
        addAll(IdType::Entity, entity.id, entity.facts);
        if (entity.funding.statedTotal)
            add(IdType::Entity, entity.id, *entity.funding.statedTotal);
        if (entity.valuation)
            add(IdType::Entity, entity.id, *entity.valuation);
    }
    for (const Dimension& dimension : std::as_const(scorecard.dimensions)) {
        for (const ScorecardSide& side : std::as_const(scorecard.sides)) {
            if (const auto value = dimension.values.constFind(side.id); value != dimension.values.cend())
                add(IdType::Dimension, dimension.id, *value);
        }
    }
    for (const Sector& sector : std::as_const(sectors)) {
        if (sector.applications)
            addAll(IdType::Sector, sector.id, *sector.applications);
        if (sector.regulation)
            addAll(IdType::Sector, sector.id, *sector.regulation);
    }
    for (const Theme& theme : std::as_const(themes))
        addAll(IdType::Theme, theme.id, theme.points);
}

const Source* Atlas::source(const QString& wanted) const
{
    return at(sources, m_positions.value({IdType::Source, wanted}, -1));
}

const Layer* Atlas::layer(const QString& wanted) const
{
    return at(layers, m_positions.value({IdType::Layer, wanted}, -1));
}

const Group* Atlas::group(const QString& wanted) const
{
    return at(groups, m_positions.value({IdType::Group, wanted}, -1));
}

const Entity* Atlas::entity(const QString& wanted) const
{
    return at(entities, m_positions.value({IdType::Entity, wanted}, -1));
}

const Relation* Atlas::relation(const QString& wanted) const
{
    return at(relations, m_positions.value({IdType::Relation, wanted}, -1));
}

const Sector* Atlas::sector(const QString& wanted) const
{
    return at(sectors, m_positions.value({IdType::Sector, wanted}, -1));
}

const Theme* Atlas::theme(const QString& wanted) const
{
    return at(themes, m_positions.value({IdType::Theme, wanted}, -1));
}

const Dimension* Atlas::dimension(const QString& wanted) const
{
    return at(scorecard.dimensions, m_positions.value({IdType::Dimension, wanted}, -1));
}

const Tour* Atlas::tour(const QString& wanted) const
{
    return at(tours, m_positions.value({IdType::Tour, wanted}, -1));
}

const EntityKind* Atlas::entityKind(const QString& wanted) const
{
    return at(entityKinds, m_entityKinds.value(wanted, -1));
}

const RelationKind* Atlas::relationKind(const QString& wanted) const
{
    return at(relationKinds, m_relationKinds.value(wanted, -1));
}

const FactKind* Atlas::factKind(const QString& key) const
{
    return at(factKinds, m_factKinds.value(key, -1));
}

const ThemeKind* Atlas::themeKind(const QString& wanted) const
{
    return at(themeKinds, m_themeKinds.value(wanted, -1));
}

Atlas::FactRef Atlas::fact(const QString& wanted) const
{
    const qsizetype position = m_facts.value(wanted, -1);
    return position < 0 ? FactRef{} : m_allFacts[position];
}

QList<const Group*> Atlas::groupsOf(const QString& layer) const
{
    return pick(groups, m_groupsOf.value(layer));
}

QList<const Entity*> Atlas::entitiesOf(const QString& group) const
{
    return pick(entities, m_entitiesOf.value(group));
}

QList<const Relation*> Atlas::relationsOf(const QString& entity) const
{
    return pick(relations, m_relationsOf.value(entity));
}

QString Atlas::placeOf(const Entity& entity)
{
    return entity.group.isEmpty() ? u'@' + entity.kind : entity.group;
}

QString Atlas::nameOfPlace(const QString& place, const QString& language) const
{
    if (!place.startsWith(u'@'))
        return nameOf({IdType::Group, place}, language);
    const EntityKind* kind = entityKind(place.sliced(1));
    if (!kind)
        return {};
    return kind->plural.isEmpty() ? kind->label.in(language) : kind->plural.in(language);
}

QString Atlas::ribbonOf(const Relation& relation) const
{
    const Entity* from = entity(relation.from);
    const Entity* to = entity(relation.to);
    if (!from || !to)
        return {};
    QString a = placeOf(*from);
    QString b = placeOf(*to);
    if (a == b)
        return {};
    if (b < a)
        std::swap(a, b);
    return a + u'>' + b;
}

QList<const Relation*> Atlas::relationsOfRibbon(const QString& ribbon) const
{
    return pick(relations, m_ribbonRelations.value(ribbon));
}

bool Atlas::contains(const TypedId& wanted) const
{
    switch (wanted.type) {
    case IdType::Atlas:
        return wanted.id == id;
    case IdType::Fact:
        return m_facts.contains(wanted.id);
    case IdType::Ribbon:
        return m_ribbonRelations.contains(wanted.id);
    default:
        return m_positions.contains(wanted);
    }
}

QString Atlas::nameOf(const TypedId& wanted, const QString& language) const
{
    if (!contains(wanted))
        return {};
    switch (wanted.type) {
    case IdType::Atlas:
        return title.in(language);
    case IdType::Layer:
        return layer(wanted.id)->name.in(language);
    case IdType::Group:
        return group(wanted.id)->name.in(language);
    case IdType::Entity:
        return entity(wanted.id)->name.in(language);
    case IdType::Sector:
        return nameOf({IdType::Group, sector(wanted.id)->group}, language);
    case IdType::Theme:
        return theme(wanted.id)->title.in(language);
    case IdType::Dimension:
        return dimension(wanted.id)->name.in(language);
    case IdType::Source:
        return source(wanted.id)->title;
    case IdType::Tour:
        return tour(wanted.id)->title.in(language);
    case IdType::Fact: {
        const FactKind* kind = factKind(fact(wanted.id).fact->key);
        return kind ? kind->label.in(language) : QString();
    }
    case IdType::Relation: {
        const Relation* tie = relation(wanted.id);
        return nameOf({IdType::Entity, tie->from}, language) + u' ' +
               relationKind(tie->kind)->label.in(language) + u' ' +
               nameOf({IdType::Entity, tie->to}, language);
    }
    case IdType::Ribbon: {
        const qsizetype split = wanted.id.indexOf(u'>');
        return nameOfPlace(wanted.id.first(split), language) + QStringLiteral(" – ") +
               nameOfPlace(wanted.id.sliced(split + 1), language);
    }
    }
    Q_UNREACHABLE();
}

QString Atlas::sourceLine(const SourceRef& ref) const
{
    const Source* document = source(ref.source);
    if (!document)
        return {};
    QString line = document->title;
    if (!document->published.isEmpty())
        line += QStringLiteral(", ") + document->published;
    for (const Source::Section& section : document->sections) {
        if (section.id == ref.section)
            line += QStringLiteral(", § ") + section.title;
    }
    return line;
}
