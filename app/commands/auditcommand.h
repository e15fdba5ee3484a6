// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QStringList>

/// `stackatlas audit [FILE]`: what does not go together in an atlas. Fails where there are errors; warnings,
/// notes, tensions and what the author suppressed are for people to judge.
ExitCode runAudit(const QStringList& arguments);
