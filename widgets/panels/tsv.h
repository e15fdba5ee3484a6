// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;

/// A row of a model as tab-separated values, with all its columns. A text that a spreadsheet would take for a
/// formula gets an apostrophe in front; figures stay as published.
QString tsvRow(const QAbstractItemModel& model, int row);

/// A row as a sentence with its source, safe in a spreadsheet in the same way.
QString citationOfRow(const QAbstractItemModel& model, int row);

/// Rows beneath the headings as a table for what takes HTML: figures aligned to the right, everything
/// escaped.
QString htmlTable(const QAbstractItemModel& model, const QList<int>& rows);
