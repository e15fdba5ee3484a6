// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

enum class Meaning
{
    Unknown,
    Part,  ///< of a whole: between 0 and 100 %
    Change ///< can be any
};

/// What a percentage is of, as far as the English words of its kind and its detail tell.
Meaning meaningOf(const Atlas& atlas, const Fact& fact)
{
    static const QStringList changes{
        QStringLiteral("growth"),  QStringLiteral("grow"),      QStringLiteral("increase"),
        QStringLiteral("change"),  QStringLiteral("return"),    QStringLiteral("margin"),
        QStringLiteral("premium"), QStringLiteral("inflation"), QStringLiteral("rise"),
        QStringLiteral("gain"),    QStringLiteral("more"),      QStringLiteral("faster")};
    static const QStringList parts{
        QStringLiteral("share"),       QStringLiteral("reduction"),   QStringLiteral("portion"),
        QStringLiteral("coverage"),    QStringLiteral("penetration"), QStringLiteral("accuracy"),
        QStringLiteral("probability"), QStringLiteral("saving"),      QStringLiteral("compression"),
        QStringLiteral("fall"),        QStringLiteral("less"),        QStringLiteral("adoption")};
    const FactKind* kind = atlas.factKind(fact.key);
    const QString words =
        (fact.key + u' ' + (kind ? kind->label.in(QStringLiteral("en")) : QString()) + u' ' + fact.detail)
            .toLower();
    const auto holds = [&](const QString& word) { return words.contains(word); };
    if (std::ranges::any_of(changes, holds))
        return Meaning::Change;
    return std::ranges::any_of(parts, holds) ? Meaning::Part : Meaning::Unknown;
}

/// Whether no true value within 0 to 100 % is left.
bool isOutside(const Quantity& quantity)
{
    constexpr double whole = 100;
    const bool below = quantity.qualifier != Qualifier::AtMost && quantity.low < 0;
    const bool above = quantity.qualifier != Qualifier::AtLeast && quantity.high > whole;
    return below || above || quantity.high < 0 || quantity.low > whole;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        const auto& quantity = ref.fact->quantity;
        if (!quantity || quantity->unit != u"%" || !isOutside(*quantity))
            continue;
        const Meaning meaning = meaningOf(atlas, *ref.fact);
        if (meaning == Meaning::Change)
            continue;
        Finding finding;
        finding.undecided = meaning == Meaning::Unknown;
        finding.severity = finding.undecided ? Severity::Note : Severity::Error;
        finding.subject = ref.subject;
        finding.facts = {ref.fact->id};
        const QString name = atlas.nameOf(ref.subject, language);
        finding.title = finding.undecided
                            ? AuditText::tr("%1: cannot tell whether a percentage can be").arg(name)
                            : AuditText::tr("%1: a percentage that cannot be").arg(name);
        finding.explanation =
            AuditText::figure(atlas, *ref.fact, language) + QStringLiteral(". ") +
            (finding.undecided
                 ? AuditText::tr("Growth can be beyond 0 to 100 percent, a part of a whole cannot.")
                 : AuditText::tr("A part of a whole is between 0 and 100 percent."));
        findings.append(std::move(finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::impossiblePercent()
{
    return {QStringLiteral("impossible-percentage"), AuditText::tr("A percentage that cannot be"),
            AuditText::tr("A share or a reduction is below nothing or above the whole. Growth may be."),
            find};
}
