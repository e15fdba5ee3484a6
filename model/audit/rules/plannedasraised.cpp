// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"
#include "model/factphrase.h"
#include "model/quantitysum.h"

namespace {

bool isPlannedMoney(const Fact& fact)
{
    return fact.stage != Stage::Actual && fact.quantity && !fact.quantity->currency.isEmpty();
}

Finding findingOn(const Entity& entity, const QString& language)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.subject = {IdType::Entity, entity.id};
    finding.title = AuditText::tr("%1: planned money counts as raised").arg(entity.name.in(language));
    return finding;
}

/// A total that is itself no money raised.
std::optional<Finding> checkTotal(const Entity& entity, const QString& language)
{
    const auto& total = entity.funding.statedTotal;
    if (!total || total->stage == Stage::Actual)
        return std::nullopt;
    Finding finding = findingOn(entity, language);
    finding.facts = {total->id};
    finding.explanation = AuditText::tr("The total raised is given as %1, and that figure is marked as: %2.")
                              .arg(total->value, FactPhrase::stage(total->stage));
    return finding;
}

/// The rounds with a planned sum on top give just the stated total.
bool fillsTotal(const Funding& funding, const Quantity& planned)
{
    if (funding.rounds.isEmpty() || !funding.statedTotal || !funding.statedTotal->quantity)
        return false;
    QList<Quantity> amounts{planned};
    for (const FundingRound& round : funding.rounds)
        amounts.append(round.amount);
    const auto total = sum(amounts);
    return total && total->sameValueAs(*funding.statedTotal->quantity);
}

/// A planned sum that stands among the rounds, or is or is part of the total.
std::optional<Finding> checkPlanned(const Entity& entity, const Fact& planned, const QString& language)
{
    const Funding& funding = entity.funding;
    Finding finding = findingOn(entity, language);
    finding.facts = {planned.id};
    const QString text = planned.value + QStringLiteral(" (") + FactPhrase::stage(planned.stage) + u')';
    for (const FundingRound& round : funding.rounds) {
        if (!round.amount.sameValueAs(*planned.quantity))
            continue;
        finding.facts.append(round.id);
        finding.explanation =
            AuditText::tr("%1 stands among the rounds as %2.").arg(text, AuditText::round(round));
        return finding;
    }
    if (!funding.statedTotal || !funding.statedTotal->quantity || funding.statedTotal->stage != Stage::Actual)
        return std::nullopt;
    finding.facts.append(funding.statedTotal->id);
    if (funding.statedTotal->quantity->sameValueAs(*planned.quantity)) {
        finding.explanation = AuditText::tr("%1 stands as the total raised as well.").arg(text);
        return finding;
    }
    if (fillsTotal(funding, *planned.quantity)) {
        finding.explanation = AuditText::tr("The rounds give the stated total of %1 only together with %2.")
                                  .arg(funding.statedTotal->value, text);
        return finding;
    }
    return std::nullopt;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Entity& entity : atlas.entities) {
        if (auto finding = checkTotal(entity, language))
            findings.append(std::move(*finding));
        for (const Fact& fact : entity.facts) {
            if (!isPlannedMoney(fact))
                continue;
            if (auto finding = checkPlanned(entity, fact, language))
                findings.append(std::move(*finding));
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::plannedAsRaised()
{
    return {QStringLiteral("planned-as-raised"), AuditText::tr("A target or commitment counted as raised"),
            AuditText::tr("Money that is only aimed at, promised or forecast stands among the money that was "
                          "raised."),
            find};
}
