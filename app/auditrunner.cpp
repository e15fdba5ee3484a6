// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/auditrunner.h"

#include "model/audit/audit.h"

AuditRunner::AuditRunner(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

AuditRunner::~AuditRunner()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void AuditRunner::audit(const AtlasPtr& atlas, const QString& language)
{
    const int number = ++m_latest;
    m_pool.clear();
    m_pool.start([this, atlas, language, number] {
        const QList<Finding> findings = ::audit(*atlas, language);
        QMetaObject::invokeMethod(this, [this, findings, number] {
            if (number == m_latest)
                Q_EMIT ready(findings);
        });
    });
}
