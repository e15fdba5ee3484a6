// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"
#include "model/latesttask.h"

#include <QObject>

/// Audits an atlas in the background, for those who show how many findings there are and where.
class AuditRunner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts on another atlas; what was under way is not waited for, and not told of.
    void audit(const AtlasPtr& atlas, const QString& language);

Q_SIGNALS:
    void ready(const QList<Finding>& findings);

private:
    LatestTask m_task{*this};
};
