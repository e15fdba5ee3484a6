// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detaillinks.h"

#include "model/ancestry.h"
#include "model/factphrase.h"
#include "model/footprint.h"

#include <algorithm>
#include <limits>
#include <QSet>

namespace {

/// A headline of so many characters stands in the place of a figure, as "beta" does.
constexpr qsizetype longestWord = 12;

QString joined(const QStringList& parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(QStringLiteral(" · "));
}

QString headlineId(const Atlas& atlas, const TypedId& id)
{
    switch (id.type) {
    case IdType::Layer:
        return atlas.layer(id.id)->headline;
    case IdType::Group:
        return atlas.group(id.id)->headline;
    case IdType::Entity:
        return atlas.entity(id.id)->headline;
    default:
        return {};
    }
}

} // namespace

void DetailLinks::addTo(QList<LinkGroup>& groups, const QString& label, const DetailLink& link)
{
    const auto found = std::ranges::find(groups, label, &LinkGroup::label);
    if (found == groups.end())
        groups.append({label, {link}});
    else
        found->links.append(link);
}

QString DetailLinks::layerName(const Layer& layer) const
{
    return QString::number(layer.order) + u' ' + layer.name.in(m_language);
}

QString DetailLinks::placeOf(const Entity& entity) const
{
    const Group* group = m_atlas.group(entity.group);
    return group ? group->name.in(m_language) : tr("Beside the stack");
}

QString DetailLinks::whereabouts(const Entity& entity) const
{
    const EntityKind* kind = m_atlas.entityKind(entity.kind);
    return m_atlas.group(entity.group) || !kind ? placeOf(entity) : kind->label.in(m_language);
}

DetailLink DetailLinks::link(const TypedId& id) const
{
    DetailLink result;
    if (!m_atlas.contains(id))
        return result;
    if (id.type == IdType::Fact)
        return fact(m_atlas.fact(id.id));
    result.target = id;
    result.name =
        id.type == IdType::Layer ? layerName(*m_atlas.layer(id.id)) : m_atlas.nameOf(id, m_language);
    result.layer = layerOf(m_atlas, id);
    if (id.type == IdType::Entity)
        result.place = whereabouts(*m_atlas.entity(id.id));
    return result;
}

void DetailLinks::setFigure(DetailLink& link, const Fact& fact, const QString& label) const
{
    const FactLine line = factLine(m_atlas, fact, m_language);
    const bool isFigure = line.quantity || line.figure.size() <= longestWord;
    link.figure = isFigure ? line.figure : QString();
    const QString rest = isFigure ? line.phrase.mid(line.figure.size()).trimmed() : line.phrase;
    link.note = joined({label, rest, line.caution, line.note});
    link.source = line.source;
}

DetailLink DetailLinks::linkWithFigure(const TypedId& id) const
{
    DetailLink result = link(id);
    if (const Fact* fact = FactPhrase::headline(m_atlas, headlineId(m_atlas, id)))
        setFigure(result, *fact, {});
    return result;
}

DetailLink DetailLinks::fact(const Atlas::FactRef& ref) const
{
    DetailLink result = link(ref.subject);
    result.place.clear();
    setFigure(result, *ref.fact, labelOf(ref));
    return result;
}

QString DetailLinks::labelOf(const Atlas::FactRef& ref) const
{
    if (m_atlas.factKind(ref.fact->key))
        return FactPhrase::label(m_atlas, *ref.fact, m_language);
    if (ref.subject.type == IdType::Dimension) {
        const Dimension* dimension = m_atlas.dimension(ref.subject.id);
        for (const ScorecardSide& side : m_atlas.scorecard.sides) {
            if (dimension->values.value(side.id).id == ref.fact->id)
                return side.name.in(m_language);
        }
    }
    const Entity* entity = ref.subject.type == IdType::Entity ? m_atlas.entity(ref.subject.id) : nullptr;
    if (entity && entity->valuation && &*entity->valuation == ref.fact)
        return tr("Valuation");
    if (entity && entity->funding.statedTotal && &*entity->funding.statedTotal == ref.fact)
        return tr("Stated total");
    return {};
}

DetailLink DetailLinks::round(const Entity& entity, const FundingRound& round) const
{
    DetailLink result = link({IdType::Entity, entity.id});
    result.place.clear();
    result.figure = round.amount.published.isEmpty() ? tr("not in source") : round.amount.published;
    const QString basis = round.basis == Basis::Reported ? QString() : FactPhrase::basis(round.basis);
    result.note = joined({round.name, round.date, basis});
    result.source = m_atlas.sourceLine(round.source);
    return result;
}

QList<DetailLink> DetailLinks::entities(const QStringList& ids) const
{
    QList<DetailLink> result;
    for (const QString& id : ids)
        result.append(linkWithFigure({IdType::Entity, id}));
    return result;
}

QList<DetailLink> DetailLinks::crumbs(const TypedId& id) const
{
    const DetailLink top = link({IdType::Atlas, m_atlas.id});
    const QString layer = id.type == IdType::Relation ? QString() : layerOf(m_atlas, id);
    if (id.type == IdType::Layer || layer.isEmpty())
        return {top};
    QList<DetailLink> result{link({IdType::Layer, layer})};
    if (id.type == IdType::Entity)
        result.append(link({IdType::Group, m_atlas.entity(id.id)->group}));
    if (id.type == IdType::Sector)
        result.append(link({IdType::Group, m_atlas.sector(id.id)->group}));
    return result;
}

DetailLink DetailLinks::relationLink(const Relation& relation, const QString& other) const
{
    DetailLink result = link({IdType::Entity, other});
    const QString basis = relation.basis == Basis::Reported ? QString() : FactPhrase::basis(relation.basis);
    result.note = joined({basis, relation.detail, relation.date});
    result.source = m_atlas.sourceLine(relation.source);
    return result;
}

QList<LinkGroup> DetailLinks::relations(const QString& entity) const
{
    QList<LinkGroup> outgoing;
    QList<LinkGroup> incoming;
    for (const Relation* relation : m_atlas.relationsOf(entity)) {
        const RelationKind* kind = m_atlas.relationKind(relation->kind);
        const QString label = kind ? kind->label.in(m_language) : relation->kind;
        const QString inverse = kind ? kind->inverse.in(m_language) : QString();
        if (relation->from == entity)
            addTo(outgoing, label + QStringLiteral("\u00a0→"), relationLink(*relation, relation->to));
        else if (inverse.isEmpty())
            addTo(incoming, QStringLiteral("→\u00a0") + label, relationLink(*relation, relation->from));
        else
            addTo(incoming, inverse, relationLink(*relation, relation->from));
    }
    return outgoing + incoming;
}

DetailLink DetailLinks::relation(const Relation& relation) const
{
    DetailLink result = relationLink(relation, relation.from);
    result.target = {IdType::Relation, relation.id()};
    result.name = m_atlas.nameOf(result.target, m_language);
    result.place.clear();
    return result;
}

QList<LinkGroup> DetailLinks::relationsOfRibbon(const QString& ribbon) const
{
    QList<LinkGroup> result;
    for (const Relation* relation : m_atlas.relationsOfRibbon(ribbon)) {
        const RelationKind* kind = m_atlas.relationKind(relation->kind);
        const QString label = kind ? kind->label.in(m_language) : relation->kind;
        DetailLink item = this->relation(*relation);
        item.name = m_atlas.nameOf({IdType::Entity, relation->from}, m_language) + QStringLiteral(" → ") +
                    m_atlas.nameOf({IdType::Entity, relation->to}, m_language);
        addTo(result, label, item);
    }
    return result;
}

QList<DetailLink> DetailLinks::alsoInTheStack(const QString& entity) const
{
    QSet<QString> named{entity};
    for (const Relation* relation : m_atlas.relationsOf(entity))
        named << relation->from << relation->to;
    QList<DetailLink> result;
    for (const QString& other : footprintMembers(m_atlas, entity)) {
        if (!named.contains(other))
            result.append(link({IdType::Entity, other}));
    }
    std::ranges::stable_sort(result, {}, [this](const DetailLink& item) {
        const Layer* layer = m_atlas.layer(item.layer);
        return layer ? layer->order : std::numeric_limits<int>::max();
    });
    return result;
}
