// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditmarks.h"

#include <algorithm>

AuditMarks auditMarks(const QList<Finding>& findings)
{
    AuditMarks marks;
    for (const Finding& finding : findings) {
        if (!finding.suppressed.isEmpty())
            continue;
        for (const TypedId& thing : finding.about) {
            if (thing.type == IdType::Atlas)
                continue;
            const auto known = marks.find(thing);
            if (known == marks.end())
                marks.insert(thing, finding.severity);
            else
                *known = std::min(*known, finding.severity); // errors come first
        }
    }
    return marks;
}
