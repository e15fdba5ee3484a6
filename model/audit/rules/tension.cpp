// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditedfacts.h"
#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

Finding findingOn(const Tension& tension, const AuditedFacts& facts, const Atlas& atlas,
                  const QString& language)
{
    Finding finding;
    finding.explanation = tension.reason;
    finding.facts = tension.facts;
    QStringList names;
    for (const QString& fact : tension.facts) {
        const auto subject = facts.subjectOf(fact);
        if (!subject || finding.about.contains(*subject))
            continue;
        finding.about.append(*subject);
        names << atlas.nameOf(*subject, language);
    }
    finding.subject = finding.about.value(0, {IdType::Atlas, atlas.id});
    finding.title = names.size() == 1
                        ? AuditText::tr("Figures pull against each other: %1").arg(names.first())
                        : AuditText::tr("In tension: %1").arg(AuditText::listed(names));
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    if (atlas.tensions.isEmpty())
        return {};
    QList<Finding> findings;
    const AuditedFacts facts(atlas, language);
    for (const Tension& tension : atlas.tensions)
        findings.append(findingOn(tension, facts, atlas, language));
    return findings;
}

} // namespace

AuditRule AuditRules::tension()
{
    return {QStringLiteral("tension"), AuditText::tr("Facts that pull against each other"),
            AuditText::tr(
                "The author of the atlas has tied facts that do not go together without a word, and says "
                "why."),
            find};
}
