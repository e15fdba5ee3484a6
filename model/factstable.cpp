// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factstable.h"

#include <QCoreApplication>

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("FactsTable", text);
}

QString qualifierWord(Qualifier qualifier)
{
    switch (qualifier) {
    case Qualifier::Exact:
        return QStringLiteral("exact");
    case Qualifier::Approximate:
        return QStringLiteral("approximate");
    case Qualifier::AtLeast:
        return QStringLiteral("at least");
    case Qualifier::AtMost:
        return QStringLiteral("at most");
    case Qualifier::Range:
        return QStringLiteral("range");
    }
    Q_UNREACHABLE();
}

QString qualifierOf(const Quantity& quantity)
{
    const QString word = qualifierWord(quantity.qualifier);
    const bool twofold = quantity.approximate && quantity.qualifier != Qualifier::Approximate &&
                         quantity.qualifier != Qualifier::Exact;
    return twofold ? QStringLiteral("approximate ") + word : word;
}

QString sourceWord(const SourceRef& ref)
{
    return ref.section.isEmpty() ? ref.source : ref.source + u'#' + ref.section;
}

QString typedIds(const QList<TypedId>& ids)
{
    QStringList words;
    for (const TypedId& id : ids)
        words.append(id.toString());
    return words.join(u' ');
}

void setQuantity(FactRow& row, const Quantity& quantity)
{
    row.low = quantity.low;
    row.high = quantity.high;
    row.unit = quantity.unit;
    row.currency = quantity.currency;
    row.qualifier = qualifierOf(quantity);
    row.per = quantity.per;
    row.measure = quantity.measure;
    if (row.period.isEmpty())
        row.period = quantity.period;
}

/// Collects the rows of one atlas in one language.
class Table
{
public:
    Table(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
        if (atlas.sources.size() == 1)
            m_onlySource.source = atlas.sources.first().id;
    }

    QList<FactRow> build();

private:
    [[nodiscard]] FactRow rowOf(const TypedId& subject, const char* key, const QString& label) const;
    [[nodiscard]] QString entityName(const QString& id) const;
    [[nodiscard]] QString sideName(const QString& id) const;
    void setSource(FactRow& row, Basis basis, const SourceRef& source) const;

    FactRow& addFact(const TypedId& subject, const Fact& fact, const QString& labelIfUndeclared = {});
    void addFacts(const TypedId& subject, const QList<Fact>& facts);
    void addPlayers(const TypedId& subject, const QStringList& players);
    void addEntity(const Entity& entity);
    void addRound(const TypedId& subject, const FundingRound& round);
    void addRelation(const Relation& relation);
    void addDimension(const Dimension& dimension);
    void addLeader(const Dimension& dimension);
    void addSector(const Sector& sector);
    void addList(const TypedId& subject, const char* key, const QString& label,
                 const std::optional<QList<Fact>>& list);
    void addTheme(const Theme& theme);
    void addTension(const Tension& tension);

    const Atlas& m_atlas;
    QString m_language;
    SourceRef m_onlySource; ///< of what carries no source of its own, where the atlas has just one
    QList<FactRow> m_rows;
};

QList<FactRow> Table::build()
{
    for (const Layer& layer : m_atlas.layers) {
        addFacts({IdType::Layer, layer.id}, layer.facts);
        addPlayers({IdType::Layer, layer.id}, layer.players);
    }
    for (const Group& group : m_atlas.groups) {
        addFacts({IdType::Group, group.id}, group.facts);
        addPlayers({IdType::Group, group.id}, group.players);
    }
    for (const Entity& entity : m_atlas.entities)
        addEntity(entity);
    for (const Relation& relation : m_atlas.relations)
        addRelation(relation);
    for (const Dimension& dimension : m_atlas.scorecard.dimensions)
        addDimension(dimension);
    for (const Sector& sector : m_atlas.sectors)
        addSector(sector);
    for (const Theme& theme : m_atlas.themes)
        addTheme(theme);
    for (const Tension& tension : m_atlas.tensions)
        addTension(tension);
    return std::move(m_rows);
}

FactRow Table::rowOf(const TypedId& subject, const char* key, const QString& label) const
{
    FactRow row;
    row.subjectId = subject.toString();
    row.subject = m_atlas.nameOf(subject, m_language);
    row.key = QString::fromLatin1(key);
    row.label = label;
    return row;
}

QString Table::entityName(const QString& id) const
{
    return m_atlas.nameOf({IdType::Entity, id}, m_language);
}

QString Table::sideName(const QString& id) const
{
    for (const ScorecardSide& side : m_atlas.scorecard.sides) {
        if (side.id == id)
            return side.name.in(m_language);
    }
    return id;
}

void Table::setSource(FactRow& row, Basis basis, const SourceRef& source) const
{
    const SourceRef& ref = source.source.isEmpty() ? m_onlySource : source;
    row.basis = basisName(basis);
    row.source = sourceWord(ref);
    row.citation = m_atlas.sourceLine(ref);
}

FactRow& Table::addFact(const TypedId& subject, const Fact& fact, const QString& labelIfUndeclared)
{
    const FactKind* kind = m_atlas.factKind(fact.key);
    FactRow row = rowOf(subject, "", kind ? kind->label.in(m_language) : labelIfUndeclared);
    row.key = fact.key;
    row.value = fact.value;
    row.detail = fact.detail;
    row.period = fact.period;
    if (fact.quantity)
        setQuantity(row, *fact.quantity);
    setSource(row, fact.basis, fact.source);
    row.id = fact.id;
    row.stage = stageName(fact.stage);
    row.scope = fact.scope;
    row.than = fact.than;
    row.date = fact.date;
    row.asOf = fact.asOf.isEmpty() ? m_atlas.edition : fact.asOf;
    row.about = typedIds(fact.about);
    return m_rows.emplaceBack(std::move(row));
}

void Table::addFacts(const TypedId& subject, const QList<Fact>& facts)
{
    for (const Fact& fact : facts)
        addFact(subject, fact, fact.key);
}

void Table::addPlayers(const TypedId& subject, const QStringList& players)
{
    for (const QString& player : players) {
        FactRow row = rowOf(subject, "player", tr("Player"));
        row.value = entityName(player);
        row.about = TypedId{IdType::Entity, player}.toString();
        setSource(row, Basis::Reported, {});
        m_rows.append(std::move(row));
    }
}

void Table::addEntity(const Entity& entity)
{
    const TypedId subject{IdType::Entity, entity.id};
    addFacts(subject, entity.facts);
    if (entity.funding.statedTotal)
        addFact(subject, *entity.funding.statedTotal, tr("Stated total"));
    if (entity.valuation)
        addFact(subject, *entity.valuation, tr("Valuation"));
    for (const FundingRound& round : entity.funding.rounds)
        addRound(subject, round);
}

void Table::addRound(const TypedId& subject, const FundingRound& round)
{
    FactRow row = rowOf(subject, "round", tr("Funding round"));
    row.detail = round.name;
    row.date = round.date;
    row.id = round.id;
    setSource(row, round.basis, round.source);

    FactRow whole = row;
    whole.value = round.amount.published.isEmpty() ? tr("not in source") : round.amount.published;
    if (!round.amount.published.isEmpty())
        setQuantity(whole, round.amount);
    m_rows.append(std::move(whole));

    row.key = QStringLiteral("investor");
    row.label = tr("Investor");
    for (const QString& investor : round.investors) {
        FactRow one = row;
        one.value = entityName(investor);
        one.about = TypedId{IdType::Entity, investor}.toString();
        m_rows.append(std::move(one));
    }
}

void Table::addRelation(const Relation& relation)
{
    const RelationKind* kind = m_atlas.relationKind(relation.kind);
    FactRow row =
        rowOf({IdType::Entity, relation.from}, "", kind ? kind->label.in(m_language) : relation.kind);
    row.key = relation.kind;
    row.value = entityName(relation.to);
    row.detail = relation.detail;
    row.date = relation.date;
    row.id = relation.id();
    row.about = TypedId{IdType::Entity, relation.to}.toString();
    setSource(row, relation.basis, relation.source);
    m_rows.append(std::move(row));
}

void Table::addDimension(const Dimension& dimension)
{
    for (const ScorecardSide& side : m_atlas.scorecard.sides) {
        const auto value = dimension.values.constFind(side.id);
        if (value == dimension.values.cend())
            continue;
        FactRow& row = addFact({IdType::Dimension, dimension.id}, *value);
        row.label = side.name.in(m_language);
        row.side = side.id;
    }
    addLeader(dimension);
}

void Table::addLeader(const Dimension& dimension)
{
    FactRow row = rowOf({IdType::Dimension, dimension.id}, "leader", tr("Leader"));
    row.detail = dimension.caveat;
    row.side = dimension.leader;
    row.about = typedIds(dimension.about);
    setSource(row, dimension.basis, dimension.source);
    if (!dimension.leader.isEmpty()) {
        row.value = sideName(dimension.leader);
        m_rows.append(row);
    }
    if (!dimension.trend.isEmpty()) {
        row.key = QStringLiteral("trend");
        row.label = tr("Trend");
        row.value = dimension.trend;
        m_rows.append(std::move(row));
    }
}

void Table::addSector(const Sector& sector)
{
    const TypedId subject{IdType::Sector, sector.id};
    addPlayers(subject, sector.players);
    addList(subject, "applications", tr("Application"), sector.applications);
    addList(subject, "regulation", tr("Regulation"), sector.regulation);
}

void Table::addList(const TypedId& subject, const char* key, const QString& label,
                    const std::optional<QList<Fact>>& list)
{
    if (!list) {
        FactRow row = rowOf(subject, key, label);
        row.value = tr("not in source");
        m_rows.append(std::move(row));
        return;
    }
    for (const Fact& fact : *list)
        addFact(subject, fact, label);
}

void Table::addTheme(const Theme& theme)
{
    const ThemeKind* kind = m_atlas.themeKind(theme.kind);
    for (const Fact& point : theme.points) {
        FactRow& row =
            addFact({IdType::Theme, theme.id}, point, kind ? kind->label.in(m_language) : theme.kind);
        row.side = theme.side;
        if (row.about.isEmpty())
            row.about = typedIds(theme.about);
    }
}

void Table::addTension(const Tension& tension)
{
    FactRow row = rowOf({IdType::Atlas, m_atlas.id}, "tension", tr("Tension"));
    row.value = tension.reason;
    row.id = tension.id;
    row.basis = basisName(Basis::Derived);
    QList<TypedId> facts;
    for (const QString& fact : tension.facts)
        facts.append({IdType::Fact, fact});
    row.about = typedIds(facts);
    m_rows.append(std::move(row));
}

} // namespace

QList<FactRow> factRows(const Atlas& atlas, const QString& language)
{
    return Table(atlas, language).build();
}
