// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/chartdata.h"

/// What a panel shows, as files need it: pictures, one beneath the other, and the tables behind them.
struct PanelParts
{
    QString title;               ///< plain text
    QString subtitle;            ///< what is counted, what the filter leaves; may be empty
    QList<DisplayList> pictures; ///< each with its page at (0, 0), as wide as the look asked for, untitled
    QList<ChartData> charts;     ///< those of the pictures that are bar charts
    QList<Sheet> sheets;         ///< with all rows
    bool showsSheets =
        false;         ///< the tables stand beneath the pictures of a file as well, else only in data files
    QStringList notes; ///< what has to be known to read it, a sentence each
    QString sources;   ///< the line of sources
};
