// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factstable.h"

#include <QByteArray>
#include <QStringList>

/// The columns of the facts table in their order, as both formats name them.
QStringList factColumns();

/// Rows as CSV after RFC 4180: UTF-8 without a mark, a header, CRLF. Text that a spreadsheet would take for a
/// formula gets a leading apostrophe (CWE-1236); numbers are plain decimals in any locale, and empty where
/// infinite.
QByteArray factsToCsv(const QList<FactRow>& rows);

/// Rows as a JSON array with one object a line, all keys present in the order of the columns: text is "" and
/// a number is null where nothing applies, or where it is infinite.
QByteArray factsToJson(const QList<FactRow>& rows);
