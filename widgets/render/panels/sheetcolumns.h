// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"
#include "widgets/render/panels/panellook.h"

/// The texts of a cell in a table, and what they look like.
TextStyle cellStyle(const PanelLook& look, bool figures, bool isTotal);
TextStyle smallStyle(const PanelLook& look);
TextStyle headingStyle(const PanelLook& look);

/// What is said beneath the text of a cell.
QString beneath(const SheetCell& cell);

/// All lines of a text, however long, up to a number that no reader asks for.
QStringList allLines(const QString& text, const TextStyle& style, double width);

/// The widths of the columns of a table that add up to `room`: each as wide as its texts where there is room,
/// else the columns of long texts give way.
QList<double> columnWidths(const Sheet& sheet, const QList<SheetRow>& rows, const PanelLook& look,
                           double room);
