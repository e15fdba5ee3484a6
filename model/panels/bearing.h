// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "model/sheet.h"

/// What the atlas has that bears on a dimension of the scorecard: the facts that speak of it, those of the
/// themes and things it is about, figures of the same kind as its own, and the entities it names. Empty but
/// for its title if there is no such dimension.
Sheet bearingSheet(const Atlas& atlas, const Passing& passing, const QString& dimension,
                   const QString& language);
