// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

/// Counts what rests on sources, and which these are.
class Basement
{
public:
    explicit Basement(const Atlas& atlas)
    {
        for (const Atlas::FactRef& ref : atlas.allFacts())
            add(ref.fact->source);
        for (const Entity& entity : atlas.entities) {
            for (const FundingRound& round : entity.funding.rounds)
                add(round.source);
        }
        for (const Relation& relation : atlas.relations)
            add(relation.source);
    }

    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QString onlySource() const { return m_isOnly ? m_source : QString(); }

private:
    void add(const SourceRef& ref)
    {
        if (ref.source.isEmpty())
            return;
        if (m_count++ == 0)
            m_source = ref.source;
        m_isOnly = m_isOnly && ref.source == m_source;
    }

    int m_count = 0;
    bool m_isOnly = true;
    QString m_source;
};

QList<Finding> find(const Atlas& atlas, const QString&)
{
    const Basement basement(atlas);
    const QString source = basement.onlySource();
    if (basement.count() < 2 || source.isEmpty())
        return {};
    Finding finding;
    finding.subject = {IdType::Atlas, atlas.id};
    finding.about = {{IdType::Source, source}};
    finding.title = AuditText::tr("Everything rests on a single source");
    finding.explanation =
        AuditText::tr("All %n facts, rounds and relations come from one document: %1. Nothing checks it.",
                      nullptr, basement.count())
            .arg(atlas.sourceLine({source, {}}));
    return {finding};
}

} // namespace

AuditRule AuditRules::singleSource()
{
    return {QStringLiteral("single-source"), AuditText::tr("Everything rests on a single source"),
            AuditText::tr("No figure of the atlas is confirmed by a second document."), find};
}
