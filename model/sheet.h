// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"

#include <optional>
#include <QList>
#include <QString>
#include <span>

/// A table of a panel as plain data, in the words of one language: the one form from which the table on the
/// screen, the picture, the clipboard and the files for spreadsheets are made.
///
/// What may be sorted and added up is kept next to how it is shown: a figure is shown as published.
struct SheetCell
{
    QString text;                     ///< as shown; figures as published
    QString caution;                  ///< how it is to be taken where that is not plain: "estimated · target"
    QString note;                     ///< scope, period, what it speaks of
    std::optional<double> number;     ///< what to sort by, in base units; without one the text is sorted by
    std::optional<Quantity> quantity; ///< the figure parsed; only these are ever added up
    QString measure;               ///< what the number counts, "USD" or "users": like figures sort together
    std::optional<TypedId> thing;  ///< what the cell itself stands for, if not for what its row does
    Basis basis = Basis::Reported; ///< of the figure
};

struct SheetRow
{
    std::optional<TypedId> thing; ///< what a click selects
    QString layer;                ///< id of the layer whose accent it has; empty: none
    QList<SheetCell> cells;       ///< one a column
    QString figureId;             ///< of the fact or round that the row shows; may be empty
    Evidence evidence;            ///< what it rests on; empty for what was counted
    QString citation;             ///< the row as one sentence with its source
    QString words;                ///< all texts in small letters, for the filter; filled by finished()
    bool isTotal = false;         ///< sums up others
};

struct SheetColumn
{
    QString heading;
    bool figures = false; ///< aligned to the right
    int most = 0;         ///< characters after which its texts wrap; 0: as the room allows
    QString explanation;  ///< a tooltip; may be empty
};

struct Sheet
{
    /// Makes the rows that sum up those shown and say what they count: "12 rounds of 3 organisations".
    using Totals = QList<SheetRow> (*)(const Sheet& sheet, std::span<const qsizetype> shown);

    QString id;    ///< a word for file names and tests: "rounds"
    QString title; ///< plain text
    QList<SheetColumn> columns;
    QList<SheetRow> rows;    ///< in the order of the atlas
    QStringList notes;       ///< what has to be known to read it, a sentence each
    Totals totals = nullptr; ///< none: the table has no totals
    int sortColumn = -1;     ///< how it is sorted at first; -1: in the order of the atlas
    bool descending = false;

    /// The totals of all rows, made by finished(): for long sheets in the background, not in the window.
    std::optional<QList<SheetRow>> wholeTotals = {};
};

/// A cell that only has words.
SheetCell textCell(const QString& text, const QString& note = {});

/// A cell that names a thing of the atlas and leads to it.
SheetCell thingCell(const Atlas& atlas, const TypedId& thing, const QString& language);

/// A number that we counted.
SheetCell countCell(qint64 count, const QString& measure);

/// A figure as published, with how it is to be taken. An empty cell without one.
SheetCell figureCell(const FactLine& line);
SheetCell figureCell(const Atlas& atlas, const std::optional<Fact>& fact, const QString& language);
SheetCell figureCell(const Quantity& quantity, Basis basis);

/// What is counted by a quantity: quantities of one measure can be sorted among each other.
QString measureOf(const Quantity& quantity);

/// The sheet with the words for its filter; every builder of one ends with it.
Sheet finished(Sheet sheet);

/// Whether a row has all words of a filter text, whatever their order and case.
bool hasWords(const SheetRow& row, const QStringList& words);

/// The words of a filter text, in small letters.
QStringList filterWords(const QString& text);
