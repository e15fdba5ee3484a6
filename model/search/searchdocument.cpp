// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchdocument.h"

#include "model/factline.h"
#include "model/factphrase.h"

#include <QCoreApplication>
#include <QSet>

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Search", text);
}

QString dotted(const QStringList& parts)
{
    QStringList present;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            present.append(part);
    }
    return present.join(QStringLiteral(" · "));
}

QString labelled(const QString& label, const QString& text)
{
    if (label.isEmpty() || text.isEmpty())
        return label + text;
    return label + QStringLiteral(": ") + text;
}

/// Collects the documents of one atlas in one language.
class Documents
{
public:
    Documents(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
        for (const Entity& entity : atlas.entities) {
            for (const FundingRound& round : entity.funding.rounds)
                m_investors.unite(QSet<QString>(round.investors.begin(), round.investors.end()));
        }
    }

    std::vector<SearchDocument> build();

private:
    SearchDocument& add(HitType type, const TypedId& target, const QString& title, const QString& layer);
    void addNames(SearchDocument& document, const LocalizedText& name) const;
    void addNamesAs(SearchDocument& document, FieldKind kind, const Entity* entity) const;
    void addSubject(SearchDocument& document, const TypedId& subject) const;
    [[nodiscard]] QString otherName(const LocalizedText& name) const;
    [[nodiscard]] QString layerOf(const TypedId& id) const;
    [[nodiscard]] QString sideName(const QString& id) const;
    [[nodiscard]] QString labelOf(const Atlas::FactRef& ref) const;
    [[nodiscard]] QString entityLabel(const QString& entity, const QString& fact) const;

    void addLayer(const Layer& layer);
    void addGroup(const Group& group);
    void addEntity(const Entity& entity);
    void addTies(SearchDocument& document, const Entity& entity) const;
    void addSector(const Sector& sector);
    void addTheme(const Theme& theme);
    void addDimension(const Dimension& dimension);
    void addFact(const Atlas::FactRef& ref);
    void addRound(const Entity& entity, const FundingRound& round);
    void addRelation(const Relation& relation);

    static void addText(SearchDocument& document, FieldKind kind, const QString& text);
    static void addText(SearchDocument& document, FieldKind kind, const LocalizedText& text);

    const Atlas& m_atlas;
    QString m_language;
    QSet<QString> m_investors;
    std::vector<SearchDocument> m_documents;
};

std::vector<SearchDocument> Documents::build()
{
    for (const Layer& layer : m_atlas.layers)
        addLayer(layer);
    for (const Group& group : m_atlas.groups)
        addGroup(group);
    for (const Entity& entity : m_atlas.entities)
        addEntity(entity);
    for (const Sector& sector : m_atlas.sectors)
        addSector(sector);
    for (const Theme& theme : m_atlas.themes)
        addTheme(theme);
    for (const Dimension& dimension : m_atlas.scorecard.dimensions)
        addDimension(dimension);
    for (const Atlas::FactRef& ref : m_atlas.allFacts())
        addFact(ref);
    for (const Entity& entity : m_atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds)
            addRound(entity, round);
    }
    for (const Relation& relation : m_atlas.relations)
        addRelation(relation);
    return std::move(m_documents);
}

SearchDocument& Documents::add(HitType type, const TypedId& target, const QString& title,
                               const QString& layer)
{
    SearchDocument document;
    document.hit.type = type;
    document.hit.target = target;
    document.hit.title = title;
    document.hit.layer = layer;
    return m_documents.emplace_back(std::move(document));
}

void Documents::addText(SearchDocument& document, FieldKind kind, const QString& text)
{
    if (!text.isEmpty())
        document.fields.append({kind, text});
}

void Documents::addText(SearchDocument& document, FieldKind kind, const LocalizedText& text)
{
    for (const QString& one : text.all())
        addText(document, kind, one);
}

void Documents::addNames(SearchDocument& document, const LocalizedText& name) const
{
    const QString shown = name.in(m_language);
    addText(document, FieldKind::Name, shown);
    for (const QString& other : name.all()) {
        if (other != shown)
            addText(document, FieldKind::OtherName, other);
    }
}

void Documents::addNamesAs(SearchDocument& document, FieldKind kind, const Entity* entity) const
{
    if (!entity)
        return;
    addText(document, kind, entity->name);
    for (const QString& alias : entity->aliases)
        addText(document, kind, alias);
}

void Documents::addSubject(SearchDocument& document, const TypedId& subject) const
{
    if (subject.type == IdType::Entity)
        addNamesAs(document, FieldKind::Subject, m_atlas.entity(subject.id));
    else
        addText(document, FieldKind::Subject, m_atlas.nameOf(subject, m_language));
}

QString Documents::otherName(const LocalizedText& name) const
{
    const QString shown = name.in(m_language);
    for (const QString& other : name.all()) {
        if (other != shown)
            return other;
    }
    return {};
}

QString Documents::layerOf(const TypedId& id) const
{
    const auto ofGroup = [this](const QString& wanted) {
        const Group* group = m_atlas.group(wanted);
        return group ? group->layer : QString();
    };
    switch (id.type) {
    case IdType::Layer:
        return id.id;
    case IdType::Group:
        return ofGroup(id.id);
    case IdType::Entity:
        return ofGroup(m_atlas.entity(id.id)->group);
    case IdType::Sector:
        return ofGroup(m_atlas.sector(id.id)->group);
    default:
        return {};
    }
}

QString Documents::sideName(const QString& id) const
{
    for (const ScorecardSide& side : m_atlas.scorecard.sides) {
        if (side.id == id)
            return side.name.in(m_language);
    }
    return id;
}

QString Documents::entityLabel(const QString& entity, const QString& fact) const
{
    const Entity* owner = m_atlas.entity(entity);
    if (owner->funding.statedTotal && owner->funding.statedTotal->id == fact)
        return tr("Stated total");
    return owner->valuation && owner->valuation->id == fact ? tr("Valuation") : QString();
}

/// What a fact's value is of. Some facts have no kind of their own: their place tells.
QString Documents::labelOf(const Atlas::FactRef& ref) const
{
    if (ref.subject.type == IdType::Dimension) {
        const auto& values = m_atlas.dimension(ref.subject.id)->values;
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (value->id == ref.fact->id)
                return sideName(value.key());
        }
    }
    if (const FactKind* kind = m_atlas.factKind(ref.fact->key))
        return kind->label.in(m_language);
    if (ref.subject.type == IdType::Entity)
        return entityLabel(ref.subject.id, ref.fact->id);
    return {};
}

void Documents::addLayer(const Layer& layer)
{
    SearchDocument& document =
        add(HitType::Layer, {IdType::Layer, layer.id}, layer.name.in(m_language), layer.id);
    const QString place = tr("Layer %1").arg(layer.order);
    document.hit.context = dotted({otherName(layer.name), place});
    addNames(document, layer.name);
    addText(document, FieldKind::Kind, place);
    addText(document, FieldKind::Text, layer.summary);
}

void Documents::addGroup(const Group& group)
{
    SearchDocument& document =
        add(HitType::Group, {IdType::Group, group.id}, group.name.in(m_language), group.layer);
    const QString layer = m_atlas.nameOf({IdType::Layer, group.layer}, m_language);
    document.hit.context = dotted({otherName(group.name), tr("Group"), layer});
    addNames(document, group.name);
    addText(document, FieldKind::Kind, tr("Group"));
    addText(document, FieldKind::Text, group.summary);
    addText(document, FieldKind::Subject, layer);
}

void Documents::addEntity(const Entity& entity)
{
    const TypedId id{IdType::Entity, entity.id};
    const bool isInvestor = m_investors.contains(entity.id);
    SearchDocument& document =
        add(isInvestor ? HitType::Investor : HitType::Entity, id, entity.name.in(m_language), layerOf(id));
    document.inStack = !entity.group.isEmpty();
    const EntityKind* kind = m_atlas.entityKind(entity.kind);
    const Group* group = m_atlas.group(entity.group);
    const QString place = group ? group->name.in(m_language) : tr("Beside the stack");
    document.hit.context =
        dotted({otherName(entity.name), kind ? kind->label.in(m_language) : entity.kind, place});
    addNames(document, entity.name);
    for (const QString& alias : entity.aliases)
        addText(document, FieldKind::Alias, alias);
    if (kind) {
        addText(document, FieldKind::Kind, kind->label);
        addText(document, FieldKind::Kind, kind->plural);
    }
    addText(document, FieldKind::Text, entity.summary);
    addText(document, FieldKind::Subject, place);
    addTies(document, entity);
}

/// What belongs to an entity and is found by itself as well: facts, rounds, and whom it is tied to.
void Documents::addTies(SearchDocument& document, const Entity& entity) const
{
    const auto addFigure = [&](const Quantity& quantity, const QString& line) {
        addText(document, FieldKind::Subject, line);
        if (!quantity.published.isEmpty())
            document.figures.append({FieldKind::Subject, quantity, line});
    };
    QList<Fact> facts = entity.facts;
    if (entity.funding.statedTotal)
        facts.append(*entity.funding.statedTotal);
    if (entity.valuation)
        facts.append(*entity.valuation);
    for (const Fact& fact : std::as_const(facts))
        addFigure(fact.quantity.value_or(Quantity()),
                  labelled(labelOf({{IdType::Entity, entity.id}, &fact}), FactPhrase::full(fact)));
    for (const FundingRound& round : entity.funding.rounds)
        addFigure(round.amount, labelled(round.name, round.amount.published));
    for (const Relation* relation : m_atlas.relationsOf(entity.id)) {
        const RelationKind* kind = m_atlas.relationKind(relation->kind);
        const bool away = relation->from == entity.id;
        const QString verb = kind ? (away ? kind->label : kind->inverse).in(m_language) : relation->kind;
        addText(document, FieldKind::Subject,
                verb + u' ' +
                    m_atlas.nameOf({IdType::Entity, away ? relation->to : relation->from}, m_language));
    }
}

void Documents::addSector(const Sector& sector)
{
    const TypedId id{IdType::Sector, sector.id};
    SearchDocument& document = add(HitType::Sector, id, m_atlas.nameOf(id, m_language), layerOf(id));
    if (const Group* group = m_atlas.group(sector.group)) {
        addNames(document, group->name);
        document.hit.context = dotted({otherName(group->name), tr("Sector")});
    }
    addText(document, FieldKind::Kind, tr("Sector"));
    addText(document, FieldKind::Text, sector.summary);
    for (const QString& player : sector.players)
        addNamesAs(document, FieldKind::Subject, m_atlas.entity(player));
}

void Documents::addTheme(const Theme& theme)
{
    SearchDocument& document = add(HitType::Theme, {IdType::Theme, theme.id}, theme.title.in(m_language), {});
    const ThemeKind* kind = m_atlas.themeKind(theme.kind);
    const QString side = theme.side.isEmpty() ? QString() : sideName(theme.side);
    document.hit.context =
        dotted({otherName(theme.title), kind ? kind->label.in(m_language) : theme.kind, side});
    addNames(document, theme.title);
    if (kind)
        addText(document, FieldKind::Kind, kind->label);
    addText(document, FieldKind::Text, theme.summary);
    addText(document, FieldKind::Subject, side);
    for (const Fact& point : theme.points)
        addText(document, FieldKind::Subject, FactPhrase::full(point));
}

void Documents::addDimension(const Dimension& dimension)
{
    SearchDocument& document =
        add(HitType::Dimension, {IdType::Dimension, dimension.id}, dimension.name.in(m_language), {});
    const QString leader =
        dimension.leader.isEmpty() ? QString() : tr("Leader: %1").arg(sideName(dimension.leader));
    document.hit.context = dotted({otherName(dimension.name), tr("Scorecard"), leader, dimension.trend});
    addNames(document, dimension.name);
    addText(document, FieldKind::Kind, tr("Scorecard"));
    addText(document, FieldKind::Text, leader);
    addText(document, FieldKind::Text, dimension.trend);
    addText(document, FieldKind::Text, dimension.caveat);
    for (const Fact& value : dimension.values)
        addText(document, FieldKind::Subject, FactPhrase::full(value));
}

void Documents::addFact(const Atlas::FactRef& ref)
{
    const Fact& fact = *ref.fact;
    const QString label = labelOf(ref);
    const FactLine line = factLine(m_atlas, fact, m_language, label);
    SearchDocument& document =
        add(HitType::Fact, ref.subject, labelled(label, line.phrase), layerOf(ref.subject));
    document.inStack = ref.subject.type != IdType::Entity || !document.hit.layer.isEmpty();
    document.hit.context = dotted({m_atlas.nameOf(ref.subject, m_language), line.note, line.caution});
    addText(document, FieldKind::Value, line.phrase);
    if (const FactKind* kind = m_atlas.factKind(fact.key))
        addText(document, FieldKind::Label, kind->label);
    else
        addText(document, FieldKind::Label, label);
    addText(document, FieldKind::Text, line.note);
    addText(document, FieldKind::Text, line.caution);
    addSubject(document, ref.subject);
    if (fact.quantity)
        document.figures.append({FieldKind::Value, *fact.quantity, fact.value});
}

void Documents::addRound(const Entity& entity, const FundingRound& round)
{
    const TypedId id{IdType::Entity, entity.id};
    SearchDocument& document =
        add(HitType::Fact, id, labelled(round.name, round.amount.published), layerOf(id));
    document.inStack = !entity.group.isEmpty();
    QStringList investors;
    for (const QString& investor : round.investors) {
        investors.append(m_atlas.nameOf({IdType::Entity, investor}, m_language));
        addNamesAs(document, FieldKind::Text, m_atlas.entity(investor));
    }
    const QString caution = round.basis == Basis::Reported ? QString() : FactPhrase::basis(round.basis);
    document.hit.context =
        dotted({entity.name.in(m_language), round.date, investors.join(QStringLiteral(", ")), caution});
    addText(document, FieldKind::Value, document.hit.title);
    addText(document, FieldKind::Label, tr("Funding round"));
    addText(document, FieldKind::Text, round.date);
    addText(document, FieldKind::Text, caution);
    addNamesAs(document, FieldKind::Subject, &entity);
    if (!round.amount.published.isEmpty())
        document.figures.append({FieldKind::Value, round.amount, round.amount.published});
}

void Documents::addRelation(const Relation& relation)
{
    const TypedId id{IdType::Relation, relation.id()};
    const Entity* from = m_atlas.entity(relation.from);
    const Entity* to = m_atlas.entity(relation.to);
    SearchDocument& document =
        add(HitType::Relation, id, m_atlas.nameOf(id, m_language), layerOf({IdType::Entity, relation.from}));
    document.inStack = !from->group.isEmpty();
    const auto kindOf = [this](const Entity* entity) {
        const EntityKind* kind = m_atlas.entityKind(entity->kind);
        return kind ? kind->label.in(m_language) : entity->kind;
    };
    const QString caution = relation.basis == Basis::Reported ? QString() : FactPhrase::basis(relation.basis);
    const QString ends = kindOf(from) + QStringLiteral(" → ") + kindOf(to);
    document.hit.context = dotted({relation.detail, relation.date, ends, caution});
    if (const RelationKind* kind = m_atlas.relationKind(relation.kind)) {
        addText(document, FieldKind::Label, kind->label);
        addText(document, FieldKind::Label, kind->inverse);
    }
    for (const QString& text : {relation.detail, relation.date, caution})
        addText(document, FieldKind::Text, text);
    addNamesAs(document, FieldKind::From, from);
    addNamesAs(document, FieldKind::To, to);
}

} // namespace

std::vector<SearchDocument> searchDocuments(const Atlas& atlas, const QString& language)
{
    return Documents(atlas, language).build();
}
