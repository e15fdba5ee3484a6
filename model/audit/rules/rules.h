// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/audit.h"

/// The rules of the audit, each in a file of its own. What they share: `find` leaves the id of the rule to
/// audit(), looks at each fact, round, entity and relation a fixed number of times, and compares things with
/// each other only where a key that they share has brought them together, so that an audit of 100,000
/// entities stays within a second.
namespace AuditRules {

AuditRule roundsAgainstTotal();
AuditRule roundsOutOfOrder();
AuditRule roundTwice();
AuditRule valuationBelowRaised();
AuditRule plannedAsRaised();
AuditRule lowAboveHigh();
AuditRule impossiblePercent();
AuditRule sharesNotWhole();
AuditRule ratioAgainstStated();
AuditRule figureTwice();
AuditRule leaderAgainst();
AuditRule openBounds();
AuditRule entityUntied();
AuditRule similarNames();
AuditRule factWithoutSource();
AuditRule singleSource();
AuditRule tension();
AuditRule unusedSuppression(); ///< without `find`: audit() knows when it has all other findings

} // namespace AuditRules
