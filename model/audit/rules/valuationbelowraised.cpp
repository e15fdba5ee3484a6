// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"
#include "model/funding.h"

namespace {

struct Raised
{
    Quantity amount;
    QString text;
    QStringList facts;
};

/// What was raised, as stated and as the rounds add up to.
QList<Raised> raisedBy(const Entity& entity)
{
    QList<Raised> result;
    const FundingSummary summary = summarise(entity.funding);
    if (summary.statedTotal) {
        result.append({*summary.statedTotal,
                       AuditText::tr("a stated total of %1").arg(entity.funding.statedTotal->value),
                       {entity.funding.statedTotal->id}});
    }
    if (summary.sum) {
        Raised rounds{
            *summary.sum, AuditText::tr("rounds that add up to %1").arg(summary.sum->published), {}};
        for (const FundingRound& round : entity.funding.rounds)
            rounds.facts.append(round.id);
        result.append(rounds);
    }
    return result;
}

/// Whether the figures as printed suggest that the valuation is lower, though bounds leave it open.
bool seemsLower(const Quantity& valuation, const Quantity& raised)
{
    if (!valuation.isComparableTo(raised))
        return true;
    const double most = valuation.qualifier == Qualifier::AtLeast ? valuation.low : valuation.high;
    return most < raised.low;
}

std::optional<Finding> check(const Entity& entity, const QString& language)
{
    std::optional<Finding> unclear;
    const Quantity& valuation = *entity.valuation->quantity;
    for (const Raised& raised : raisedBy(entity)) {
        const auto order = valuation.compare(raised.amount);
        const bool certain = order == std::partial_ordering::less;
        if (!certain && (order != std::partial_ordering::unordered || !seemsLower(valuation, raised.amount)))
            continue;
        Finding finding;
        finding.subject = {IdType::Entity, entity.id};
        finding.facts = QStringList(entity.valuation->id) + raised.facts;
        finding.undecided = !certain;
        finding.severity = certain ? Severity::Warning : Severity::Note;
        finding.title = certain
                            ? AuditText::tr("%1: valued below the money raised").arg(entity.name.in(language))
                            : AuditText::tr("%1: cannot tell whether it is valued below the money raised")
                                  .arg(entity.name.in(language));
        finding.explanation =
            AuditText::tr("A valuation of %1 stands against %2.").arg(entity.valuation->value, raised.text);
        if (certain)
            return finding;
        if (!unclear)
            unclear = std::move(finding);
    }
    return unclear;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Entity& entity : atlas.entities) {
        if (!entity.valuation || !entity.valuation->quantity)
            continue;
        if (auto finding = check(entity, language))
            findings.append(std::move(*finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::valuationBelowRaised()
{
    return {
        QStringLiteral("valuation-below-raised"), AuditText::tr("Valuation below the money raised"),
        AuditText::tr("An organisation is said to be worth less than was put into it. That happens, but more "
                      "often a figure is of another date or currency."),
        find};
}
