// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditcount.h"

bool isTension(const Finding& finding)
{
    return finding.severity == Severity::Note && finding.rule == u"tension";
}

AuditCount countOf(const QList<Finding>& findings)
{
    AuditCount count;
    for (const Finding& finding : findings) {
        if (!finding.suppressed.isEmpty())
            ++count.suppressed;
        else if (finding.severity == Severity::Error)
            ++count.errors;
        else if (finding.severity == Severity::Warning)
            ++count.warnings;
        else if (isTension(finding))
            ++count.tensions;
        else
            ++count.notes;
    }
    return count;
}
