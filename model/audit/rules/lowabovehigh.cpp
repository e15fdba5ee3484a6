// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

// The reader lets no such quantity into an atlas; one that was made otherwise can hold it.
bool isReversed(const Quantity& quantity)
{
    return !(quantity.low <= quantity.high); // true for what is no number as well
}

Finding findingOn(const Atlas& atlas, const TypedId& subject, const QString& id, const QString& text,
                  const QString& language)
{
    Finding finding;
    finding.severity = Severity::Error;
    finding.subject = subject;
    finding.facts = {id};
    finding.title = AuditText::tr("%1: a figure's lower bound is above its upper one")
                        .arg(atlas.nameOf(subject, language));
    finding.explanation = text;
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        if (ref.fact->quantity && isReversed(*ref.fact->quantity)) {
            findings.append(findingOn(atlas, ref.subject, ref.fact->id,
                                      AuditText::figure(atlas, *ref.fact, language), language));
        }
    }
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds) {
            if (isReversed(round.amount)) {
                findings.append(findingOn(atlas, {IdType::Entity, entity.id}, round.id,
                                          AuditText::round(round), language));
            }
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::lowAboveHigh()
{
    return {QStringLiteral("low-above-high"), AuditText::tr("A lower bound above the upper one"),
            AuditText::tr("The bounds of a figure are the wrong way round, or no numbers."), find};
}
