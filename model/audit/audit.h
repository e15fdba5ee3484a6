// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"

#include <QList>
#include <QString>

/// One thing that the audit looks for: a pure function over an atlas.
struct AuditRule
{
    QString id;          ///< stable, the same in every language: "rounds-against-total"
    QString title;       ///< what is looked for, in the language of the interface
    QString explanation; ///< what it means when something is found, likewise
    QList<Finding> (*find)(const Atlas& atlas, const QString& language);
};

/// All rules, in the order in which their findings stand.
QList<AuditRule> auditRules();

/// Everything that the rules find in an atlas, tensions included (rule "tension"). Errors first, then
/// warnings, notes, and last what the author suppressed; among equals in the order of the rules and of the
/// file. Names follow `language`, sentences that of the interface.
QList<Finding> audit(const Atlas& atlas, const QString& language);
