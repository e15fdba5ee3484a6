// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

#include <algorithm>

namespace {

/// What a figure is of: two facts with one key should have one value.
QString keyOf(const Atlas::FactRef& ref)
{
    constexpr QChar separator(0x1f);
    const Fact& fact = *ref.fact;
    const Quantity& quantity = *fact.quantity;
    QString key = ref.subject.toString();
    for (const QString& part : {fact.key, fact.detail, fact.scope, fact.period, fact.date, fact.asOf,
                                fact.than, quantity.measure, quantity.unit, quantity.per, quantity.period})
        key += separator + part;
    return key + QChar(char16_t(u'0' + int(fact.stage)));
}

enum class Verdict
{
    Fine,
    Differ,
    CannotTell
};

Verdict compare(const Quantity& a, const Quantity& b)
{
    if (a.sameValueAs(b))
        return Verdict::Fine;
    const auto order = a.compare(b);
    if (order == std::partial_ordering::less || order == std::partial_ordering::greater)
        return Verdict::Differ;
    return order == std::partial_ordering::equivalent ? Verdict::Fine : Verdict::CannotTell;
}

std::optional<Finding> check(const Atlas& atlas, const Atlas::FactRef& a, const Atlas::FactRef& b,
                             const QString& language)
{
    const Verdict verdict = compare(*a.fact->quantity, *b.fact->quantity);
    if (verdict == Verdict::Fine)
        return std::nullopt;
    Finding finding;
    finding.undecided = verdict == Verdict::CannotTell;
    finding.severity = finding.undecided ? Severity::Note : Severity::Warning;
    finding.subject = a.subject;
    finding.facts = {a.fact->id, b.fact->id};
    finding.about = {b.subject};
    const QString name = atlas.nameOf(a.subject, language);
    finding.title = finding.undecided
                        ? AuditText::tr("%1: cannot tell whether a figure has two values").arg(name)
                        : AuditText::tr("%1: one figure with two values").arg(name);
    finding.explanation = finding.undecided ? AuditText::tr("%1, and also %2. Both can be true, or only one.")
                                                  .arg(AuditText::figure(atlas, *a.fact, language),
                                                       AuditText::figure(atlas, *b.fact, language))
                                            : AuditText::tr("%1, but also %2.")
                                                  .arg(AuditText::figure(atlas, *a.fact, language),
                                                       AuditText::figure(atlas, *b.fact, language));
    return finding;
}

/// Facts that say of themselves that they speak of another one: the same price in two places.
QList<Atlas::FactRef> repeated(const Atlas& atlas, const Fact& fact)
{
    QList<Atlas::FactRef> result;
    for (const TypedId& id : fact.about) {
        const Atlas::FactRef other = id.type == IdType::Fact ? atlas.fact(id.id) : Atlas::FactRef{};
        if (other.fact && other.fact->quantity && other.fact->key == fact.key &&
            other.fact->stage == fact.stage)
            result.append(other);
    }
    return result;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    QHash<QString, Atlas::FactRef> first;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        if (!ref.fact->quantity)
            continue;
        const QString key = keyOf(ref);
        QList<Atlas::FactRef> others = repeated(atlas, *ref.fact);
        if (const auto found = first.constFind(key); found != first.cend())
            others.append(*found);
        else
            first.insert(key, ref);
        for (const Atlas::FactRef& other : std::as_const(others)) {
            if (auto finding = check(atlas, other, ref, language))
                findings.append(std::move(*finding));
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::figureTwice()
{
    return {QStringLiteral("figure-twice"), AuditText::tr("One figure given twice with different values"),
            AuditText::tr(
                "Two facts of one thing have the same label, scope and time, or one names the other, and "
                "their values differ."),
            find};
}
