// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/audit/finding.h"

#include <QHash>

/// The worst finding that stands about each thing, for marks on the map; what was suppressed marks nothing.
QHash<TypedId, Severity> auditMarks(const QList<Finding>& findings);
