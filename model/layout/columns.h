// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"
#include "model/layout/layoutinput.h"

/// For each group (layers first, then the sections beside the stack) the lengths of the runs, in the sequence
/// of its arrangement, of entities that are tied to one another within the group; 1 for an entity on its own.
QList<QList<int>> tiedRuns(const LayoutInput& input, const QList<GroupArrangement>& arrangements);

/// Fills `columns` columns of `rows` rows with the entities of an arrangement, and returns for each column
/// their positions in the arrangement. Each run goes into the first column with room for it (first fit), so
/// that what is tied stands together; where that does not come out, all follow one another and runs are
/// broken.
QList<QList<int>> fillColumns(const QList<int>& runs, int rows, int columns);

/// Widths that add up to `total` (no less than the sum of `least`): the narrowest columns are widened first,
/// so that they come out as equal as they can; whole numbers where `least` and `total` are.
QList<double> justified(const QList<double>& least, double total);
