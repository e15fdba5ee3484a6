// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

AuditRule AuditRules::unusedSuppression()
{
    return {QStringLiteral("unused-suppression"), AuditText::tr("A suppression that suppresses nothing"),
            AuditText::tr("The atlas lets a finding pass that is not, or no longer, there."), nullptr};
}
