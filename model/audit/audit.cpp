// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audit.h"

#include "model/audit/rules/rules.h"
#include "model/audit/suppress.h"

#include <algorithm>

namespace {

QList<Finding> findingsOf(const AuditRule& rule, const Atlas& atlas, const QString& language)
{
    if (!rule.find)
        return {};
    QList<Finding> findings = rule.find(atlas, language);
    for (Finding& finding : findings) {
        finding.rule = rule.id;
        finding.about.removeAll(finding.subject);
        finding.about.prepend(finding.subject);
    }
    return findings;
}

} // namespace

QList<AuditRule> auditRules()
{
    using namespace AuditRules;
    return {roundsAgainstTotal(),   roundsOutOfOrder(), roundTwice(),
            valuationBelowRaised(), plannedAsRaised(),  lowAboveHigh(),
            impossiblePercent(),    sharesNotWhole(),   ratioAgainstStated(),
            figureTwice(),          leaderAgainst(),    openBounds(),
            entityUntied(),         similarNames(),     factWithoutSource(),
            singleSource(),         tension(),          unusedSuppression()};
}

QList<Finding> audit(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const AuditRule& rule : auditRules())
        findings.append(findingsOf(rule, atlas, language));
    findings.append(suppress(findings, atlas, language));
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::pair(!finding.suppressed.isEmpty(), finding.severity);
    });
    return findings;
}
