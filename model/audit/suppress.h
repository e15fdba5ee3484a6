// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"

/// Enters the reasons of the atlas's suppressions into the findings that they are about. Returns a finding
/// for each suppression that is about none.
QList<Finding> suppress(QList<Finding>& findings, const Atlas& atlas, const QString& language);
