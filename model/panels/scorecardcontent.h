// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/passing.h"
#include "model/sheet.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

/// The scorecard of an atlas in the words of one language: what its picture and its table are made from.
struct ScorecardContent
{
    struct Side
    {
        QString id;
        QString name;
        int leads = 0; ///< dimensions that it leads, counted by us
    };

    struct Row
    {
        QString dimension; ///< its id
        QString name;
        QList<std::optional<FactLine>> values; ///< one a side, as published
        int leader = -1;                       ///< position of the side; -1: none is named
        QString trend;                         ///< may be empty
        QString basis;                         ///< of the leader: "judged"; empty without a leader
        QString direction;                     ///< "lower is better"; may be empty
        QStringList caveats;                   ///< the author's, then those that follow from the figures
        QString source;                        ///< "title, published, § section"
        QString section;                       ///< of the source, "§ section"
        QString citation;                      ///< the row as one sentence with its source
        Evidence evidence;                     ///< what the leader rests on
    };

    QList<Side> sides;
    QList<Row> rows;
    QString tally;    ///< "China leads 3 of 7 dimensions, US 4 (derived: counted)"; empty without a leader
    QString judgedBy; ///< on what the leaders rest, with the sections; empty without a leader
    QString sources;  ///< the documents

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
};

ScorecardContent scorecardContent(const Atlas& atlas, const QString& language);

/// The scorecard as a table: a dimension a row, a side a column.
Sheet scorecardSheet(const Atlas& atlas, const QString& language);
