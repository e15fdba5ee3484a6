// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

#include <expected>
#include <QByteArray>

/// Sheets as a workbook of Excel: a worksheet each with all columns of sheetFields(), numbers as numbers and
/// figures as published next to them, and one that lists the sources. No text is ever a formula. The same
/// input gives the same bytes. On failure says why.
///
/// It is dated by SOURCE_DATE_EPOCH where that is set, else by the edition of the atlas.
std::expected<QByteArray, QString> xlsxOf(const QList<Sheet>& sheets, const Atlas& atlas,
                                          const QString& title);

/// A text that a cell can hold: without what XML forbids, and cut at Excel's limit.
QString xlsxText(const QString& text);
