// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

QString sideName(const Atlas& atlas, const QString& id, const QString& language)
{
    for (const ScorecardSide& side : atlas.scorecard.sides) {
        if (side.id == id)
            return side.name.in(language);
    }
    return id;
}

/// Two bounds on the same side, which openBounds() looks at.
bool areOpenAlike(const Quantity& a, const Quantity& b)
{
    return a.qualifier == b.qualifier &&
           (a.qualifier == Qualifier::AtLeast || a.qualifier == Qualifier::AtMost);
}

/// Compares the leader of a dimension with one of the other sides.
class Comparison
{
public:
    Comparison(const Atlas& atlas, const Dimension& dimension, const QString& rival, const QString& language)
        : m_dimension(dimension)
        , m_leader(dimension.values.constFind(dimension.leader))
        , m_rival(dimension.values.constFind(rival))
        , m_leaderName(sideName(atlas, dimension.leader, language))
        , m_name(dimension.name.in(language))
        , m_figures(m_leaderName + QStringLiteral(": ") + m_leader->value + QStringLiteral("; ") +
                    sideName(atlas, rival, language) + QStringLiteral(": ") + m_rival->value +
                    QStringLiteral(". "))
    {
    }

    [[nodiscard]] std::optional<Finding> check() const
    {
        const auto& a = m_leader->quantity;
        const auto& b = m_rival->quantity;
        if (!a && !b)
            return std::nullopt; // words do not compare
        if (!a || !b)
            return cannotTell(AuditText::tr("Only one of the two is a figure."));
        if (!a->isComparableTo(*b))
            return cannotTell(AuditText::tr("The two figures are not in one measure."));
        if (areOpenAlike(*a, *b))
            return std::nullopt;
        const auto order = a->compare(*b);
        if (order == std::partial_ordering::unordered)
            return cannotTell(AuditText::tr("What is published leaves open which is higher."));
        if (order == std::partial_ordering::equivalent)
            return against(AuditText::tr("The two figures are equal."));
        if (m_dimension.better == Dimension::Better::Unknown)
            return cannotTell(AuditText::tr("Whether lower or higher is better is not said."));
        const bool isLower = order == std::partial_ordering::less;
        if (isLower == (m_dimension.better == Dimension::Better::Lower))
            return std::nullopt;
        return against(isLower ? AuditText::tr("Higher is better here.")
                               : AuditText::tr("Lower is better here."));
    }

private:
    [[nodiscard]] Finding finding(const QString& reason) const
    {
        Finding result;
        result.subject = {IdType::Dimension, m_dimension.id};
        result.facts = {m_leader->id, m_rival->id};
        result.about = m_dimension.about;
        result.explanation = m_figures + reason;
        return result;
    }

    [[nodiscard]] Finding cannotTell(const QString& reason) const
    {
        Finding result = finding(reason);
        result.undecided = true;
        result.title = AuditText::tr("%1: cannot tell whether %2 leads").arg(m_name, m_leaderName);
        return result;
    }

    [[nodiscard]] Finding against(const QString& reason) const
    {
        Finding result = finding(reason);
        result.severity = Severity::Warning;
        result.title = AuditText::tr("%1: the figures do not make %2 the leader").arg(m_name, m_leaderName);
        return result;
    }

    const Dimension& m_dimension;
    QMap<QString, Fact>::const_iterator m_leader;
    QMap<QString, Fact>::const_iterator m_rival;
    QString m_leaderName;
    QString m_name;
    QString m_figures;
};

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Dimension& dimension : atlas.scorecard.dimensions) {
        if (dimension.leader.isEmpty() || !dimension.values.contains(dimension.leader))
            continue;
        for (const ScorecardSide& side : atlas.scorecard.sides) {
            if (side.id == dimension.leader || !dimension.values.contains(side.id))
                continue;
            if (auto finding = Comparison(atlas, dimension, side.id, language).check())
                findings.append(std::move(*finding));
        }
    }
    return findings;
}

} // namespace

AuditRule AuditRules::leaderAgainst()
{
    return {
        QStringLiteral("leader-against-figures"), AuditText::tr("A leader against its own figures"),
        AuditText::tr("The scorecard names a leader, and the figures next to it say otherwise or leave it "
                      "open."),
        find};
}
