// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

#include <QByteArray>

/// One value of a sheet as a file has it.
struct SheetField
{
    QString text;
    std::optional<double> number; ///< in base units; text is empty then
    QString currency;             ///< of the number
    QString unit;                 ///< of the number: "%"
    bool isExact = false;         ///< whether the number was published as it is
};

/// A sheet as columns of one type each, so that a file loses nothing of it: next to a figure as published its
/// bounds, what it counts and how it is to be taken, and at the end what the row rests on.
struct SheetFields
{
    struct Column
    {
        QString heading;
        bool numbers = false;
        bool figures = false; ///< figures as published
    };

    QList<Column> columns;
    QList<QList<SheetField>> rows;
    qsizetype totals = 0; ///< how many rows at the end sum up others
};

/// All rows of a sheet, as it is sorted at first.
QList<qsizetype> firstOrder(const Sheet& sheet);

/// The rows that a picture or a file has: those of `shown` in their order, then what sums them up.
QList<SheetRow> rowsWithTotals(const Sheet& sheet, const QList<qsizetype>& shown);

SheetFields sheetFields(const Sheet& sheet, const QList<qsizetype>& shown);

/// Rows as CSV after RFC 4180, like those of facts: UTF-8 without a mark, a header, CRLF, text that a
/// spreadsheet would take for a formula behind an apostrophe (CWE-1236), plain decimals in any locale.
QByteArray sheetCsv(const Sheet& sheet, const QList<qsizetype>& shown);

/// Rows for the clipboard, with a header: cells as shown, what qualifies them with them, and their source.
/// Figures stay as published; other text is kept from being a formula.
QString sheetTsv(const Sheet& sheet, const QList<qsizetype>& shown);

/// The same as an HTML table for word processors, everything escaped.
QString sheetHtml(const Sheet& sheet, const QList<qsizetype>& shown);
