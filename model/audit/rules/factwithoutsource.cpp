// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

/// What of one subject has no source, in the order in which subjects come up.
class Unsourced
{
public:
    void add(const TypedId& subject, const QString& fact)
    {
        const auto found = m_positions.constFind(subject);
        if (found == m_positions.cend()) {
            m_positions.insert(subject, m_all.size());
            m_all.append({subject, {fact}});
        } else {
            m_all[*found].second.append(fact);
        }
    }

    [[nodiscard]] const QList<std::pair<TypedId, QStringList>>& all() const { return m_all; }

private:
    QHash<TypedId, qsizetype> m_positions;
    QList<std::pair<TypedId, QStringList>> m_all;
};

Unsourced collect(const Atlas& atlas)
{
    Unsourced result;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        if (ref.fact->source.source.isEmpty())
            result.add(ref.subject, ref.fact->id);
    }
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds) {
            if (round.source.source.isEmpty())
                result.add({IdType::Entity, entity.id}, round.id);
        }
    }
    return result;
}

Finding findingOnRelations(const Atlas& atlas, const QList<const Relation*>& relations,
                           const QString& language)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = {IdType::Atlas, atlas.id};
    QStringList names;
    for (const Relation* relation : relations) {
        const TypedId id{IdType::Relation, relation->id()};
        names << atlas.nameOf(id, language);
        finding.about.append(id);
    }
    finding.title = AuditText::tr("%n relations have no source", nullptr, int(relations.size()));
    finding.explanation = AuditText::listed(names);
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    const Unsourced unsourced = collect(atlas);
    for (const auto& [subject, facts] : unsourced.all()) {
        Finding finding;
        finding.severity = Severity::Warning;
        finding.subject = subject;
        finding.facts = facts;
        finding.title = AuditText::tr("%1: %n facts have no source", nullptr, int(facts.size()))
                            .arg(atlas.nameOf(subject, language));
        QStringList texts;
        for (const QString& id : facts) {
            if (const Fact* fact = atlas.fact(id).fact)
                texts << AuditText::figure(atlas, *fact, language);
            else
                texts << id;
        }
        finding.explanation = AuditText::listed(texts);
        findings.append(std::move(finding));
    }
    QList<const Relation*> relations;
    for (const Relation& relation : atlas.relations) {
        if (relation.source.source.isEmpty())
            relations << &relation;
    }
    if (!relations.isEmpty())
        findings.append(findingOnRelations(atlas, relations, language));
    return findings;
}

} // namespace

AuditRule AuditRules::factWithoutSource()
{
    return {QStringLiteral("fact-without-source"), AuditText::tr("A fact without source"),
            AuditText::tr("Nobody can check a figure, a round or a relation that names no document."), find};
}
