// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"

#include <QPointF>

/// The edges that join two different nodes which there are.
QList<std::pair<int, int>> usableEdges(const GroupGraph& graph);

/// 0 … count-1.
GroupArrangement fileOrder(qsizetype count);

/// The order that a placement stands for: sets of tied nodes by the file order of their first members; within
/// a set the topmost rank first (y upwards), then from left to right, then file order. The edges must be
/// usable.
GroupArrangement orderByPlaces(const GroupGraph& graph, const QList<QPointF>& places);

/// The same with the longest way from a root as rank, and file order within a rank. Of a cycle, the tie that
/// closes it does not count. The edges must be usable.
GroupArrangement orderByDepth(const GroupGraph& graph);
