// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/stackreader.h"

#include "model/reader/factreader.h"
#include "model/reader/readertext.h"

namespace {

std::optional<Layer::Accent> readAccent(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("light"), requiredKey("dark")};
    if (!value)
        return std::nullopt;
    const ObjectReader object(context.problems, value, keys);
    return Layer::Accent{readColour(context.problems, object["light"]),
                         readColour(context.problems, object["dark"])};
}

Layer readLayer(ReadContext& context, const JsonValue& value, QHash<int, QString>& orders)
{
    static constexpr std::array keys{requiredKey("id"),       requiredKey("order"),   requiredKey("name"),
                                     optionalKey("summary"),  optionalKey("players"), optionalKey("facts"),
                                     optionalKey("headline"), optionalKey("accent")};
    constexpr int highestOrder = 1000;
    Layer layer;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Layer, object["id"]);
    layer.id = declared.id;
    if (const auto order = readInteger(context.problems, object["order"], 1, highestOrder)) {
        layer.order = *order;
        if (orders.contains(*order)) {
            context.problems.add(object["order"],
                                 ReaderText::tr("the order %1 is taken, by %2; give this another")
                                     .arg(QString::number(*order), ReaderText::quoted(orders[*order])));
        } else {
            orders.insert(*order, layer.id);
        }
    }
    layer.name = readLocalizedText(context.problems, object["name"]);
    layer.summary = readText(context.problems, object["summary"]);
    layer.players = context.referAll(Space::Entity, object["players"]);
    layer.facts = FactReader(context, IdType::Layer, declared, context.defaultSource).facts(object["facts"]);
    layer.headline = context.headline(object["headline"], declared);
    layer.accent = readAccent(context, object["accent"]);
    return layer;
}

Group readGroup(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),      requiredKey("layer"),   requiredKey("name"),
                                     optionalKey("summary"), optionalKey("players"), optionalKey("facts"),
                                     optionalKey("headline")};
    Group group;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Group, object["id"]);
    group.id = declared.id;
    group.layer = context.refer(Space::Layer, object["layer"]);
    group.name = readLocalizedText(context.problems, object["name"]);
    group.summary = readText(context.problems, object["summary"]);
    group.players = context.referAll(Space::Entity, object["players"]);
    group.facts = FactReader(context, IdType::Group, declared, context.defaultSource).facts(object["facts"]);
    group.headline = context.headline(object["headline"], declared);
    return group;
}

Funding readFunding(ReadContext& context, const JsonValue& value, FactReader& reader)
{
    static constexpr std::array keys{optionalKey("rounds"), optionalKey("statedTotal")};
    Funding funding;
    const ObjectReader object(context.problems, value, keys);
    funding.rounds = reader.rounds(object["rounds"]);
    funding.statedTotal = reader.impliedFact(object["statedTotal"], QStringLiteral("total-raised"));
    return funding;
}

QStringList readAliases(ReadContext& context, const JsonValue& array)
{
    QStringList aliases;
    for (const JsonValue& value : readSet(context.problems, array))
        aliases.append(readText(context.problems, value));
    return aliases;
}

Entity readEntity(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),      requiredKey("kind"),    requiredKey("name"),
                                     optionalKey("group"),   optionalKey("aliases"), optionalKey("summary"),
                                     optionalKey("facts"),   optionalKey("funding"), optionalKey("valuation"),
                                     optionalKey("headline")};
    Entity entity;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Entity, object["id"]);
    entity.id = declared.id;
    entity.kind = context.refer(Space::EntityKind, object["kind"]);
    entity.group = context.refer(Space::Group, object["group"]);
    entity.name = readLocalizedText(context.problems, object["name"]);
    entity.aliases = readAliases(context, object["aliases"]);
    entity.summary = readText(context.problems, object["summary"]);
    FactReader reader(context, IdType::Entity, declared, context.defaultSource);
    entity.facts = reader.facts(object["facts"]);
    entity.funding = readFunding(context, object["funding"], reader);
    entity.valuation = reader.impliedFact(object["valuation"], QStringLiteral("valuation"));
    entity.headline = context.headline(object["headline"], declared);
    return entity;
}

Relation readRelation(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("from"),   requiredKey("to"),   requiredKey("kind"),
                                     optionalKey("detail"), optionalKey("date"), optionalKey("basis"),
                                     optionalKey("source")};
    Relation relation;
    const ObjectReader object(context.problems, value, keys);
    relation.from = context.refer(Space::Entity, object["from"]);
    relation.to = context.refer(Space::Entity, object["to"]);
    relation.kind = context.refer(Space::RelationKind, object["kind"]);
    relation.detail = readText(context.problems, object["detail"]);
    relation.date = readDate(context.problems, object["date"]);
    relation.basis = context.basis(object["basis"], context.defaultBasis);
    relation.source = context.source(object["source"], context.defaultSource);
    if (!relation.from.isEmpty() && relation.from == relation.to) {
        context.problems.add(object["to"],
                             ReaderText::tr("%1 is tied to itself; a relation is between two entities")
                                 .arg(ReaderText::quoted(relation.to)));
    }
    return relation;
}

} // namespace

QList<Layer> readLayers(ReadContext& context, const JsonValue& array)
{
    QList<Layer> layers;
    QHash<int, QString> orders;
    if (!array)
        context.declarations.markIncomplete(Space::Layer); // that they are missing is reported
    for (const JsonValue& value : context.declarationsIn(Space::Layer, array, 1)) {
        if (context.stop.stop_requested())
            break;
        layers.append(readLayer(context, value, orders));
    }
    return layers;
}

QList<Group> readGroups(ReadContext& context, const JsonValue& array)
{
    QList<Group> groups;
    for (const JsonValue& value : context.declarationsIn(Space::Group, array)) {
        if (context.stop.stop_requested())
            break;
        groups.append(readGroup(context, value));
    }
    return groups;
}

QList<Entity> readEntities(ReadContext& context, const JsonValue& array)
{
    constexpr qsizetype factsPerEntity = 2;
    QList<Entity> entities;
    entities.reserve(array.size());
    context.declarations.reserve(Space::Entity, array.size());
    context.declarations.reserve(Space::Fact, array.size() * factsPerEntity);
    for (const JsonValue& value : context.declarationsIn(Space::Entity, array)) {
        if (context.stop.stop_requested())
            break;
        entities.append(readEntity(context, value));
    }
    return entities;
}

QList<Relation> readRelations(ReadContext& context, const JsonValue& array, std::vector<JsonValue>& where)
{
    QList<Relation> relations;
    QHash<QString, qsizetype> seen;
    relations.reserve(array.size());
    seen.reserve(array.size());
    for (const JsonValue& value : readArray(context.problems, array)) {
        if (context.stop.stop_requested())
            break;
        const Relation& relation = relations.emplaceBack(readRelation(context, value));
        const bool whole = !relation.from.isEmpty() && !relation.to.isEmpty() && !relation.kind.isEmpty();
        if (const QString id = relation.id(); whole && seen.contains(id)) {
            context.problems.add(
                value, ReaderText::tr("the relation %1 is there already, as /relations/%2; remove one")
                           .arg(ReaderText::quoted(id), QString::number(seen.value(id))));
        } else {
            seen.insert(id, relations.size() - 1);
        }
        where.push_back(value);
    }
    return relations;
}
