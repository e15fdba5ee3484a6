// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"
#include "model/funding.h"

namespace {

using Verdict = FundingSummary::Verdict;

/// A stated total of "at least" that the rounds go beyond: both can be true, but one of them says little.
bool isBeyondBound(const FundingSummary& summary)
{
    return summary.verdict == Verdict::Consistent && summary.statedTotal->qualifier == Qualifier::AtLeast &&
           summary.sum->low > summary.statedTotal->low;
}

Finding findingOn(const Entity& entity, const QString& language)
{
    Finding finding;
    finding.subject = {IdType::Entity, entity.id};
    for (const FundingRound& round : entity.funding.rounds)
        finding.facts.append(round.id);
    finding.facts.append(entity.funding.statedTotal->id);
    finding.title =
        AuditText::tr("%1: the rounds do not add up to the stated total").arg(entity.name.in(language));
    return finding;
}

QString sumText(const Entity& entity, const FundingSummary& summary)
{
    return AuditText::tr("The %n rounds add up to %1, the stated total is %2.", nullptr,
                         int(entity.funding.rounds.size()))
        .arg(summary.sum->published, entity.funding.statedTotal->value);
}

std::optional<Finding> check(const Entity& entity, const QString& language)
{
    const FundingSummary summary = summarise(entity.funding);
    Finding finding = findingOn(entity, language);
    if (summary.verdict == Verdict::SumAbove) {
        finding.severity = Severity::Error;
        finding.explanation = sumText(entity, summary) + u' ' +
                              AuditText::tr("More cannot have been raised in rounds than in all.");
    } else if (summary.verdict == Verdict::SumBelow) {
        finding.explanation = sumText(entity, summary) + u' ' + AuditText::tr("Rounds may be missing.");
    } else if (isBeyondBound(summary)) {
        finding.title =
            AuditText::tr("%1: the rounds add up to more than the total says").arg(entity.name.in(language));
        finding.explanation =
            sumText(entity, summary) + u' ' +
            AuditText::tr("“At least” allows both, so this is no error; what explains the gap is not said.");
    } else if (summary.verdict == Verdict::CannotTell) {
        finding.undecided = true;
        finding.title = AuditText::tr("%1: cannot tell whether the rounds add up to the stated total")
                            .arg(entity.name.in(language));
        finding.explanation =
            summary.refusal
                ? AuditText::tr("The rounds have no sum: %1.").arg(sumRefusalText(*summary.refusal))
                : AuditText::tr("The rounds and the stated total of %1 are not in one measure.")
                      .arg(entity.funding.statedTotal->value);
    } else {
        return std::nullopt;
    }
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Entity& entity : atlas.entities) {
        const Funding& funding = entity.funding;
        if (funding.rounds.isEmpty() || !funding.statedTotal || funding.statedTotal->stage != Stage::Actual)
            continue; // a target that stands as a total is for another rule
        if (auto finding = check(entity, language))
            findings.append(std::move(*finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::roundsAgainstTotal()
{
    return {QStringLiteral("rounds-against-total"),
            AuditText::tr("Stated total against the sum of the rounds"),
            AuditText::tr("The rounds of funding add up to more, or to less, than the total that the source "
                          "states. Where the total is “at least”, more is possible."),
            find};
}
