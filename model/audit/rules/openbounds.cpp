// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

bool isOpen(const Fact& fact)
{
    return fact.quantity &&
           (fact.quantity->qualifier == Qualifier::AtLeast || fact.quantity->qualifier == Qualifier::AtMost);
}

std::optional<Finding> check(const Dimension& dimension, const ScorecardSide& a, const ScorecardSide& b,
                             const QString& language)
{
    const auto first = dimension.values.constFind(a.id);
    const auto second = dimension.values.constFind(b.id);
    if (first == dimension.values.cend() || second == dimension.values.cend() || !isOpen(*first) ||
        !isOpen(*second) || first->quantity->qualifier != second->quantity->qualifier ||
        !first->quantity->isComparableTo(*second->quantity))
        return std::nullopt;
    const bool lower = first->quantity->qualifier == Qualifier::AtLeast;
    Finding finding;
    finding.undecided = true;
    finding.subject = {IdType::Dimension, dimension.id};
    finding.about = dimension.about;
    finding.facts = {first->id, second->id};
    finding.title = (lower ? AuditText::tr("%1: two lower bounds are compared")
                           : AuditText::tr("%1: two upper bounds are compared"))
                        .arg(dimension.name.in(language));
    finding.explanation =
        AuditText::tr(
            "%1: %2; %3: %4. Either may lie anywhere beyond its bound, so the figures alone do not say "
            "who leads.")
            .arg(a.name.in(language), first->value, b.name.in(language), second->value);
    return finding;
}

/// Each side with the one before it: a scorecard may have many.
QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    const QList<ScorecardSide>& sides = atlas.scorecard.sides;
    for (const Dimension& dimension : atlas.scorecard.dimensions) {
        for (qsizetype i = 1; i < sides.size(); ++i) {
            if (auto finding = check(dimension, sides[i - 1], sides[i], language))
                findings.append(std::move(*finding));
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::openBounds()
{
    return {QStringLiteral("open-bounds"), AuditText::tr("Two lower bounds compared"),
            AuditText::tr("Sides are compared by figures of which each only says “at least” or “at most”."),
            find};
}
