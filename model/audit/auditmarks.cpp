// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditmarks.h"

#include <algorithm>

QHash<TypedId, Severity> auditMarks(const QList<Finding>& findings)
{
    QHash<TypedId, Severity> marks;
    const auto mark = [&marks](const TypedId& thing, Severity severity) {
        const auto known = marks.constFind(thing);
        if (thing.type != IdType::Atlas && (known == marks.cend() || severity < *known))
            marks.insert(thing, severity);
    };
    for (const Finding& finding : findings) {
        if (!finding.suppressed.isEmpty())
            continue;
        mark(finding.subject, finding.severity);
        for (const TypedId& thing : finding.about)
            mark(thing, finding.severity);
    }
    return marks;
}
