// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "model/sheet.h"

/// The tables of the panels on money. Each figure is as published; sums are ours, only of like figures, and
/// say so. Entities that do not pass the filter are left out.

/// Every round of every entity; its totals add up the shown rounds, a row a currency.
Sheet roundsSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// What organisations raised, want to raise and committed, each in a row of its own kind: never added up.
Sheet fundingTotalsSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// Who took part in the rounds of whom. Listed if either of the two passes the filter.
Sheet investorsSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// Revenue, losses and the way to profit.
Sheet financesSheet(const Atlas& atlas, const Passing& passing, const QString& language);

/// Valuations with what the valued have in common: what they make, and facts that most of them have.
Sheet valuationsSheet(const Atlas& atlas, const Passing& passing, const QString& language);
