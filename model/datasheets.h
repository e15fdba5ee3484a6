// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

/// Every fact of an atlas, one a row, as `stackatlas facts` writes them.
Sheet factsSheet(const Atlas& atlas, const QString& language);

/// Every funding round, with its investors.
Sheet fundingRoundsSheet(const Atlas& atlas, const QString& language);

/// Every relation: from, kind, to, label and source.
Sheet relationsSheet(const Atlas& atlas, const QString& language);

/// A sheet as JSON: an array of objects keyed by column, figures as published next to their numbers.
QByteArray sheetJson(const Sheet& sheet);
