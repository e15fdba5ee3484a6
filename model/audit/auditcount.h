// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"

/// How many findings of each sort there are; each is counted once.
struct AuditCount
{
    int errors = 0;
    int warnings = 0;
    int notes = 0; ///< without tensions
    int tensions = 0;
    int suppressed = 0;

    bool operator==(const AuditCount&) const = default;
};

/// Whether the atlas itself names what does not go together: told apart from the notes of the rules.
bool isTension(const Finding& finding);

AuditCount countOf(const QList<Finding>& findings);
