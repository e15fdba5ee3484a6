// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

/// Whether an ISO date is certainly before another; "2021" and "2021-05" are not in any order.
bool isBefore(const QString& a, const QString& b)
{
    const qsizetype shared = std::min(a.size(), b.size());
    return QStringView(a).first(shared) < QStringView(b).first(shared);
}

/// The rounds that come after a later one, each preceded by that.
QList<const FundingRound*> misplaced(const QList<FundingRound>& rounds)
{
    QList<const FundingRound*> result;
    const FundingRound* latest = nullptr;
    for (const FundingRound& round : rounds) {
        if (round.date.isEmpty())
            continue;
        if (latest && isBefore(round.date, latest->date))
            result << latest << &round;
        if (!latest || isBefore(latest->date, round.date))
            latest = &round;
    }
    return result;
}

QList<const FundingRound*> undated(const QList<FundingRound>& rounds)
{
    QList<const FundingRound*> result;
    for (const FundingRound& round : rounds) {
        if (round.date.isEmpty())
            result << &round;
    }
    return result;
}

Finding findingOn(const Entity& entity, const QList<const FundingRound*>& rounds)
{
    Finding finding;
    finding.subject = {IdType::Entity, entity.id};
    for (const FundingRound* round : rounds) {
        if (!finding.facts.contains(round->id))
            finding.facts.append(round->id);
    }
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Entity& entity : atlas.entities) {
        const QList<FundingRound>& rounds = entity.funding.rounds;
        if (rounds.size() < 2)
            continue;
        if (const auto pairs = misplaced(rounds); !pairs.isEmpty()) {
            Finding finding = findingOn(entity, pairs);
            finding.severity = Severity::Warning;
            finding.title =
                AuditText::tr("%1: rounds of funding are out of order").arg(entity.name.in(language));
            finding.explanation = AuditText::tr("%1 stands before %2, though it came later.")
                                      .arg(AuditText::round(*pairs[0]), AuditText::round(*pairs[1]));
            findings.append(std::move(finding));
        } else if (const auto missing = undated(rounds); !missing.isEmpty()) {
            Finding finding = findingOn(entity, missing);
            finding.undecided = true;
            finding.title = AuditText::tr("%1: cannot tell whether the rounds are in order")
                                .arg(entity.name.in(language));
            QStringList names;
            for (const FundingRound* round : missing)
                names << AuditText::round(*round);
            finding.explanation = AuditText::tr("No date is given for: %1.").arg(AuditText::listed(names));
            findings.append(std::move(finding));
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::roundsOutOfOrder()
{
    return {
        QStringLiteral("rounds-out-of-order"), AuditText::tr("Rounds out of order in time"),
        AuditText::tr("A round of funding stands after one that came later: a date or the order is wrong."),
        find};
}
