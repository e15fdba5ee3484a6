// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auditrunner.h"

#include "model/audit/audit.h"

void AuditRunner::audit(const AtlasPtr& atlas, const QString& language)
{
    m_task.start([atlas, language] { return ::audit(*atlas, language); },
                 [this](const QList<Finding>& findings) { Q_EMIT ready(findings); });
}
