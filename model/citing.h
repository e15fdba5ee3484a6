// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/evidence.h"

#include <optional>
#include <QString>

/// A figure as it goes into a report, and the passage that it was read from.
struct Citing
{
    QString sentence;  ///< "Kite, Users: 100M+ (claimed) — Survey, 2026, § Main"
    Evidence evidence; ///< what it rests on, its source spelled out; empty for what was counted

    bool operator==(const Citing&) const = default;
};

/// How a thing is cited: by its headline figure, or else by the first of its figures; a dimension by its
/// values and its leader, a theme and a relation by their passages. Nothing where there is nothing to cite.
std::optional<Citing> citingOf(const Atlas& atlas, const TypedId& thing, const QString& language);

/// A figure of a table, as its row tells. Nothing for a row without a sentence.
std::optional<Citing> citingOf(const Atlas& atlas, const QString& sentence, const Evidence& evidence);

/// The same evidence with each line that names a passage of a source spelled out: title, publisher, date,
/// section and address, which is shown and never fetched.
Evidence withPassages(const Atlas& atlas, const Evidence& evidence);
