// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/suppress.h"

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

namespace {

using Key = std::pair<QString, TypedId>;

Finding unused(const Suppression& suppression, const Atlas& atlas, const QString& language)
{
    const QString name = atlas.nameOf(suppression.subject, language);
    Finding finding;
    finding.rule = AuditRules::unusedSuppression().id;
    finding.severity = Severity::Note;
    finding.subject = suppression.subject;
    finding.about = {suppression.subject};
    finding.title = AuditText::tr("A suppression is not needed: %1")
                        .arg(name.isEmpty() ? suppression.subject.toString() : name);
    finding.explanation = AuditText::tr("The rule %1 finds nothing about %2. The reason given was: %3")
                              .arg(suppression.rule, suppression.subject.toString(), suppression.reason);
    return finding;
}

} // namespace

QList<Finding> suppress(QList<Finding>& findings, const Atlas& atlas, const QString& language)
{
    if (atlas.suppressions.isEmpty())
        return {};
    QHash<Key, QList<qsizetype>> wanted;
    for (qsizetype i = 0; i < atlas.suppressions.size(); ++i)
        wanted[Key(atlas.suppressions[i].rule, atlas.suppressions[i].subject)].append(i);

    QSet<qsizetype> used;
    for (Finding& finding : findings) {
        QList<TypedId> names{finding.subject};
        for (const QString& fact : std::as_const(finding.facts))
            names.append({IdType::Fact, fact});
        for (const TypedId& name : std::as_const(names)) {
            for (const qsizetype index : wanted.value(Key(finding.rule, name))) {
                used.insert(index);
                if (finding.suppressed.isEmpty())
                    finding.suppressed = atlas.suppressions[index].reason;
            }
        }
    }

    QList<Finding> left;
    for (qsizetype i = 0; i < atlas.suppressions.size(); ++i) {
        if (!used.contains(i))
            left.append(unused(atlas.suppressions[i], atlas, language));
    }
    return left;
}
