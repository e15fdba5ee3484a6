// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/moneycharts.h"
#include "widgets/render/panels/chartdata.h"
#include "widgets/render/panels/panellook.h"

/// What the numbers of a chart count, so that they have few digits.
struct ChartUnit
{
    double size = 1;
    QString name; ///< "USD billion"
};

/// That for numbers up to `most`; `what` may be empty.
ChartUnit chartUnit(double most, const QString& what);

/// The charts on money as numbers, for programs that draw them themselves: what is certain of each figure as
/// its bar, and the figure as published. A series a layer, so that bars have its accent.
QList<ChartData> valuationsData(const Atlas& atlas, const ValuationsChart& chart, const PanelLook& look);

/// A bar a round; or, for many, how many there were in each year.
QList<ChartData> roundsData(const Atlas& atlas, const RoundsChart& chart, const PanelLook& look);
