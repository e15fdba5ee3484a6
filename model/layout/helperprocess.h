// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"

#include <QPointF>

/// Why this cannot be the helper program: missing, no absolute path, not executable. Empty if it may be.
QString helperProblem(const QString& program);

/// Asks one helper process for the places of all nodes of all graphs. Blocks, and needs no event loop. Fails
/// with a message for the user if the helper cannot be started, dies, answers nothing for `timeoutMs` or
/// answers nonsense, and when `stop` is requested. The process has ended when this returns.
std::expected<QList<QList<QPointF>>, QString> placeWithHelper(const QList<GroupGraph>& graphs,
                                                              const QString& program, int timeoutMs,
                                                              const std::stop_token& stop);
