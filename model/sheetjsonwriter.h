// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

#include <QByteArray>

/// A sheet as JSON: an array with one object a row, one a line, keyed by the columns of sheetFields(), so
/// that next to a figure as published stand its numbers. A text is "" and a number null where nothing
/// applies. Rows that sum up others are left out: whoever reads the file would count them twice.
QByteArray sheetJson(const Sheet& sheet);
