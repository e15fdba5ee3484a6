// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"
#include "model/search/searchword.h"

namespace {

bool mayBeSameDate(const QString& a, const QString& b)
{
    const qsizetype shared = std::min(a.size(), b.size());
    return QStringView(a).first(shared) == QStringView(b).first(shared);
}

bool haveSameAmount(const FundingRound& a, const FundingRound& b)
{
    return a.amount.sameValueAs(b.amount);
}

enum class Likeness
{
    None,
    Unclear,
    Same
};

Likeness likeness(const FundingRound& a, const FundingRound& b)
{
    const bool named = !a.name.isEmpty() && foldedLine(a.name) == foldedLine(b.name);
    const bool dated = !a.date.isEmpty() && a.date == b.date;
    if (named && mayBeSameDate(a.date, b.date))
        return Likeness::Same;
    if (dated && haveSameAmount(a, b) && a.investors == b.investors)
        return Likeness::Same;
    return named ? Likeness::Unclear : Likeness::None;
}

Finding findingOn(const Entity& entity, const FundingRound& a, const FundingRound& b, Likeness likeness,
                  const QString& language)
{
    Finding finding;
    finding.subject = {IdType::Entity, entity.id};
    finding.facts = {a.id, b.id};
    finding.undecided = likeness == Likeness::Unclear;
    finding.severity = finding.undecided ? Severity::Note : Severity::Warning;
    finding.title =
        finding.undecided
            ? AuditText::tr("%1: cannot tell whether a round is given twice").arg(entity.name.in(language))
            : AuditText::tr("%1: a round of funding is given twice").arg(entity.name.in(language));
    finding.explanation =
        finding.undecided
            ? AuditText::tr("%1 and %2 have one name but differ in date.")
                  .arg(AuditText::round(a), AuditText::round(b))
            : AuditText::tr("%1 and %2 are one round by name or by date and amount; both count into the sum.")
                  .arg(AuditText::round(a), AuditText::round(b));
    return finding;
}

/// The first pair that is alike. An organisation has few rounds: comparing each with each costs nothing, and
/// where a file claims hundreds only neighbours are compared.
std::optional<Finding> check(const Entity& entity, const QString& language)
{
    constexpr qsizetype reach = 30;
    const QList<FundingRound>& rounds = entity.funding.rounds;
    std::optional<Finding> unclear;
    for (qsizetype i = 0; i < rounds.size(); ++i) {
        for (qsizetype j = i + 1; j < std::min(rounds.size(), i + reach); ++j) {
            const Likeness found = likeness(rounds[i], rounds[j]);
            if (found == Likeness::Same)
                return findingOn(entity, rounds[i], rounds[j], found, language);
            if (found == Likeness::Unclear && !unclear)
                unclear = findingOn(entity, rounds[i], rounds[j], found, language);
        }
    }
    return unclear;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Entity& entity : atlas.entities) {
        if (auto finding = check(entity, language))
            findings.append(std::move(*finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::roundTwice()
{
    return {
        QStringLiteral("round-twice"), AuditText::tr("A round given twice"),
        AuditText::tr("Two rounds of one organisation have one name, or one date and amount: the money would "
                      "be counted twice."),
        find};
}
