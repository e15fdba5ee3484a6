// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

/// Collects what is tied to something: by a relation, as investor or investment, as a player, or by a fact,
/// theme or dimension that speaks of it or of which it speaks.
class Ties
{
public:
    explicit Ties(const Atlas& atlas)
    {
        for (const Relation& relation : atlas.relations)
            m_tied << relation.from << relation.to;
        for (const Layer& layer : atlas.layers)
            addAll(layer.players);
        for (const Group& group : atlas.groups)
            addAll(group.players);
        for (const Sector& sector : atlas.sectors)
            addAll(sector.players);
        for (const Entity& entity : atlas.entities)
            addRounds(entity);
        for (const Atlas::FactRef& ref : atlas.allFacts())
            addFact(ref);
        for (const Dimension& dimension : atlas.scorecard.dimensions)
            addAll(dimension.about);
        for (const Theme& theme : atlas.themes)
            addAll(theme.about);
    }

    [[nodiscard]] bool has(const Entity& entity) const { return m_tied.contains(entity.id); }

private:
    void addAll(const QStringList& ids)
    {
        for (const QString& id : ids)
            m_tied.insert(id);
    }

    void addAll(const QList<TypedId>& ids)
    {
        for (const TypedId& id : ids) {
            if (id.type == IdType::Entity)
                m_tied.insert(id.id);
        }
    }

    void addRounds(const Entity& entity)
    {
        for (const FundingRound& round : entity.funding.rounds) {
            addAll(round.investors);
            if (!round.investors.isEmpty())
                m_tied.insert(entity.id);
        }
    }

    void addFact(const Atlas::FactRef& ref)
    {
        addAll(ref.fact->about);
        if (ref.subject.type == IdType::Entity && !ref.fact->about.isEmpty())
            m_tied.insert(ref.subject.id);
    }

    QSet<QString> m_tied;
};

/// One finding for all of a group: what a list of equals lacks, it lacks together.
Finding findingInGroup(const Atlas& atlas, const Group& group, const QList<const Entity*>& loose,
                       const QString& language)
{
    Finding finding;
    finding.subject = {IdType::Group, group.id};
    QStringList names;
    for (const Entity* entity : loose) {
        names << entity->name.in(language);
        finding.about.append({IdType::Entity, entity->id});
    }
    finding.title = AuditText::tr("%1: %n entities are tied to nothing", nullptr, int(loose.size()))
                        .arg(group.name.in(language));
    finding.explanation =
        AuditText::tr(
            "Of %1 in the group no relation, round, player list or fact ties these to anything else: %2.")
            .arg(atlas.entitiesOf(group.id).size())
            .arg(AuditText::listed(names));
    return finding;
}

Finding findingBeside(const Entity& entity, const QString& language)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = {IdType::Entity, entity.id};
    finding.title = AuditText::tr("%1 is tied to nothing").arg(entity.name.in(language));
    finding.explanation =
        AuditText::tr("It stands beside the stack, and no relation, round, player list or fact says why.");
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    const Ties ties(atlas);
    for (const Group& group : atlas.groups) {
        QList<const Entity*> loose = atlas.entitiesOf(group.id);
        loose.removeIf([&](const Entity* entity) { return ties.has(*entity); });
        if (!loose.isEmpty())
            findings.append(findingInGroup(atlas, group, loose, language));
    }
    for (const Entity* entity : atlas.entitiesOf({})) {
        if (!ties.has(*entity))
            findings.append(findingBeside(*entity, language));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::entityUntied()
{
    return {QStringLiteral("entity-untied"), AuditText::tr("An entity tied to nothing"),
            AuditText::tr(
                "Nothing in the atlas connects the entity: its maker, users or backers may be missing."),
            find};
}
