// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <optional>
#include <QList>
#include <QString>

/// One fact of an atlas as a flat row. Ids, keys and the words for qualifier, basis and stage are the same in
/// every language, names and labels follow the language that was asked for. What does not apply is empty.
struct FactRow
{
    QString subjectId; ///< typed: `entity:biren`
    QString subject;   ///< its name
    QString key; ///< of the fact kind, the relation kind, or one of the table's own: `round`, `investor` …
    QString label;
    QString value; ///< as published; of a relation, an investor or a player the other one's name
    QString detail;
    QString period;            ///< the time the value speaks of, else the time it spreads over
    std::optional<double> low; ///< in base units; may be infinite
    std::optional<double> high;
    QString unit;
    QString currency;
    QString
        qualifier; ///< exact, approximate, at least, at most or range; "approximate range" where both hold
    QString basis;
    QString source; ///< as an atlas file writes it: `map-2026#biren`

    QString id; ///< of the fact, round, relation or tension
    QString stage;
    QString scope;
    QString than;
    QString date;
    QString asOf;
    QString per;
    QString measure;
    QString side; ///< of the scorecard, by id
    QString
        about; ///< typed ids of what else it speaks of, the other end of a relation included; space between
    QString citation; ///< the source in words

    bool operator==(const FactRow&) const = default;
};

/// Every fact of an atlas, one a row, in the order of the file: layers, groups, entities with their stated
/// total, valuation and funding rounds, relations, scorecard, sectors, themes, tensions. A round is a row
/// with its date and amount, followed by a row without amount for each investor, because an amount is never
/// split.
QList<FactRow> factRows(const Atlas& atlas, const QString& language);
