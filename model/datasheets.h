// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"
#include "model/sheetjsonwriter.h"

/// The data of a whole atlas as sheets, for workbooks: facts, entities, relations and funding rounds.
QList<Sheet> dataSheets(const Atlas& atlas, const QString& language);

/// Every fact of an atlas, one a row, in the columns of factColumns(). `low` and `high` follow from the
/// value, next to which sheetFields() puts them. As CSV or JSON facts are written by factsToCsv() and
/// factsToJson().
Sheet factsSheet(const Atlas& atlas, const QString& language);

/// Every entity: its names in all languages, kind, place, headline figure and summary.
Sheet entitiesSheet(const Atlas& atlas, const QString& language);

/// Every funding round, with its investors.
Sheet fundingRoundsSheet(const Atlas& atlas, const QString& language);

/// Every relation: from, kind, to, detail, date, basis and source.
Sheet relationsSheet(const Atlas& atlas, const QString& language);
