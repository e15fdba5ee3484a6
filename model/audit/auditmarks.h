// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"

#include <QHash>

/// The worst that the audit says of a thing.
using AuditMarks = QHash<TypedId, Severity>;

/// What to mark things with: the worst finding that concerns each and that the author did not suppress. The
/// atlas itself has no mark.
AuditMarks auditMarks(const QList<Finding>& findings);
