// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

#include <cmath>

namespace {

constexpr double percent = 100;

/// The share that a part has of a whole, in percent, as wide as their bounds allow.
Quantity shareOf(const Quantity& part, const Quantity& whole)
{
    Quantity share;
    share.unit = QStringLiteral("%");
    share.low = part.low / whole.high * percent;
    share.high = part.high / whole.low * percent;
    share.approximate = part.approximate || whole.approximate;
    return share;
}

Quantity remainderOf(Quantity share)
{
    std::swap(share.low, share.high);
    share.low = percent - share.low;
    share.high = percent - share.high;
    return share;
}

/// A percentage with one decimal, which is what figures of three digits give.
QString rounded(const Quantity& share)
{
    const auto text = [](double value) { return QString::number(value, 'f', 1); };
    const QString low = text(share.low);
    const QString high = text(share.high);
    return (low == high ? low : low + u'-' + high) + u'%';
}

struct Figures
{
    Atlas::FactRef stated;
    const Fact* part;
    const Fact* whole;
};

Finding findingOn(const Atlas& atlas, const Ratio& ratio, const Figures& figures, const QString& language)
{
    Finding finding;
    finding.subject = figures.stated.subject;
    finding.facts = {ratio.stated, ratio.part, ratio.whole};
    for (const QString& id : {ratio.part, ratio.whole})
        finding.about.append(atlas.fact(id).subject);
    finding.explanation = AuditText::tr("Stated is %1. Computed from %2 and %3.")
                              .arg(AuditText::figure(atlas, *figures.stated.fact, language),
                                   AuditText::figure(atlas, *figures.part, language),
                                   AuditText::figure(atlas, *figures.whole, language));
    return finding;
}

Finding undecided(Finding finding, const QString& name, const QString& reason)
{
    finding.undecided = true;
    finding.title = AuditText::tr("%1: cannot tell whether the stated ratio holds").arg(name);
    finding.explanation += u' ' + reason;
    return finding;
}

bool canDivide(const Quantity& part, const Quantity& whole)
{
    return std::isfinite(part.low) && std::isfinite(part.high) && std::isfinite(whole.low) &&
           std::isfinite(whole.high) && part.low >= 0 && whole.low > 0 && part.isComparableTo(whole);
}

std::optional<Finding> check(const Atlas& atlas, const Ratio& ratio, const QString& language)
{
    const Figures figures{atlas.fact(ratio.stated), atlas.fact(ratio.part).fact,
                          atlas.fact(ratio.whole).fact};
    if (!figures.stated.fact || !figures.part || !figures.whole)
        return std::nullopt;
    const QString name = atlas.nameOf(figures.stated.subject, language);
    Finding finding = findingOn(atlas, ratio, figures, language);
    const auto& stated = figures.stated.fact->quantity;
    if (!stated || !figures.part->quantity || !figures.whole->quantity || stated->unit != u"%" ||
        !canDivide(*figures.part->quantity, *figures.whole->quantity)) {
        return undecided(std::move(finding), name,
                         AuditText::tr("These are not figures of one measure with two bounds."));
    }
    const Quantity share = shareOf(*figures.part->quantity, *figures.whole->quantity);
    if (share.low > percent) {
        finding.severity = Severity::Error;
        finding.title = AuditText::tr("%1: a part is larger than its whole").arg(name);
        return finding;
    }
    const Quantity derived = ratio.reading == Ratio::Reading::Share ? share : remainderOf(share);
    Quantity plain = *stated;
    plain.measure.clear();
    const auto order = derived.compare(plain);
    if (order != std::partial_ordering::less && order != std::partial_ordering::greater)
        return std::nullopt;
    finding.severity = Severity::Warning;
    finding.title = AuditText::tr("%1: the figures give %2, not %3")
                        .arg(name, rounded(derived), figures.stated.fact->value);
    return finding;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    for (const Ratio& ratio : atlas.ratios) {
        if (auto finding = check(atlas, ratio, language))
            findings.append(std::move(*finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::ratioAgainstStated()
{
    return {QStringLiteral("ratio-against-stated"), AuditText::tr("A derived ratio against the stated one"),
            AuditText::tr(
                "A share or a saving that the source states is not what the figures give that the atlas "
                "ties to it."),
            find};
}
