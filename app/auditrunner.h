// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"

#include <QObject>
#include <QThreadPool>

/// Audits an atlas in the background, for those who show how many findings there are and where.
class AuditRunner : public QObject
{
    Q_OBJECT

public:
    explicit AuditRunner(QObject* parent = nullptr);
    ~AuditRunner() override;

    /// Starts on another atlas; what was under way is not waited for, and not told of.
    void audit(const AtlasPtr& atlas, const QString& language);

Q_SIGNALS:
    void ready(const QList<Finding>& findings);

private:
    int m_latest = 0; ///< what was asked for last
    QThreadPool m_pool;
};
