// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"
#include "model/quantitysum.h"

#include <algorithm>

namespace {

struct Parts
{
    TypedId subject;
    bool ofOneThing = true;
    QList<const Fact*> facts;
};

/// Whether a fact is a share of something, by the English words of its kind.
bool isShare(const Atlas& atlas, const Fact& fact)
{
    const auto tells = [](const QString& text) {
        return text.contains(QStringLiteral("share"), Qt::CaseInsensitive) ||
               text.contains(QStringLiteral("proportion"), Qt::CaseInsensitive);
    };
    if (!fact.quantity || fact.quantity->unit != u"%" || fact.stage != Stage::Actual)
        return false;
    const FactKind* kind = atlas.factKind(fact.key);
    return tells(fact.key) || (kind && tells(kind->label.in(QStringLiteral("en"))));
}

class Collector
{
public:
    void add(const QString& key, const TypedId& subject, const Fact* fact, bool ofOneThing)
    {
        const auto found = m_positions.constFind(key);
        if (found == m_positions.cend()) {
            m_positions.insert(key, m_all.size());
            m_all.append({subject, ofOneThing, {fact}});
        } else {
            m_all[*found].facts.append(fact);
        }
    }

    [[nodiscard]] const QList<Parts>& all() const { return m_all; }

private:
    QHash<QString, qsizetype> m_positions;
    QList<Parts> m_all;
};

/// Shares of one thing are parts of one whole; the shares of several things are where they speak of the same.
QList<Parts> collect(const Atlas& atlas)
{
    constexpr QChar separator(0x1f);
    Collector collector;
    for (const Atlas::FactRef& ref : atlas.allFacts()) {
        const Fact& fact = *ref.fact;
        if (!isShare(atlas, fact))
            continue;
        const QString when = fact.period + separator + fact.date + separator + fact.asOf;
        const QString within = fact.key + separator + fact.scope + separator + when;
        collector.add(ref.subject.toString() + separator + within, ref.subject, &fact, true);
        if (!fact.detail.isEmpty())
            collector.add(separator + fact.detail + separator + within, ref.subject, &fact, false);
    }
    return collector.all();
}

std::optional<Finding> check(const Atlas& atlas, const Parts& parts, const QString& language)
{
    constexpr double whole = 100;
    if (parts.facts.size() < 2)
        return std::nullopt;
    QList<Quantity> amounts;
    Finding finding;
    QStringList texts;
    for (const Fact* fact : parts.facts) {
        amounts.append(*fact->quantity);
        finding.facts.append(fact->id);
        texts.append(AuditText::figure(atlas, *fact, language));
    }
    const auto total = sum(amounts);
    Quantity all;
    all.low = all.high = whole;
    all.unit = QStringLiteral("%");
    const QString name = atlas.nameOf(parts.subject, language);
    finding.subject = parts.subject;
    finding.explanation = AuditText::listed(texts) + QStringLiteral(". ");
    if (!total) {
        if (!parts.ofOneThing)
            return std::nullopt;
        finding.undecided = true;
        finding.title = AuditText::tr("%1: cannot tell whether the shares make a whole").arg(name);
        finding.explanation += AuditText::tr("They have no sum: %1.").arg(sumRefusalText(total.error()));
        return finding;
    }
    const auto order = total->compare(all);
    if (order == std::partial_ordering::greater) {
        finding.title = AuditText::tr("%1: the shares are more than a whole").arg(name);
    } else if (order == std::partial_ordering::less && parts.ofOneThing) {
        finding.title = AuditText::tr("%1: the shares do not reach a whole").arg(name);
    } else {
        return std::nullopt; // rivals that are not listed have the rest
    }
    finding.severity = Severity::Warning;
    finding.explanation += AuditText::tr("They add up to %1.").arg(total->published);
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Parts& parts : collect(atlas)) {
        if (auto finding = check(atlas, parts, language))
            findings.append(std::move(*finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::sharesNotWhole()
{
    return {QStringLiteral("shares-not-whole"), AuditText::tr("Shares that cannot reach 100 percent"),
            AuditText::tr(
                "The shares of one whole are too small, or too large, to add up to 100 percent, whatever "
                "their true values within their ranges are."),
            find};
}
