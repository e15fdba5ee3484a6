// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/moneycharts.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

#include <memory>
#include <QRectF>
#include <QSizeF>

class QChart;

/// A chart on money, made for a size and a look, with where its figures stand: for the screen as for files.
struct MoneyChart
{
    struct Target
    {
        std::optional<TypedId> thing; ///< what a click selects
        QString word;                 ///< what a click filters the table by, where there is no thing
        QRectF area;                  ///< that can be pointed at
        QString citation;
    };

    MoneyChart();
    MoneyChart(MoneyChart&&) noexcept;
    MoneyChart& operator=(MoneyChart&&) noexcept;
    ~MoneyChart();

    std::unique_ptr<QChart> chart; ///< with all labels as its children
    QSizeF size;                   ///< as wide as the look asked for
    QList<Target> targets;         ///< in the order in which keys go through them
};

/// Rounds as bars along the time, a lane an organisation, each with its amount as published; or, for many,
/// how many there were in each year.
MoneyChart makeRoundsChart(const Atlas& atlas, const RoundsChart& content, const PanelLook& look);

/// Valuations as bars, the highest first.
MoneyChart makeValuationsChart(const Atlas& atlas, const ValuationsChart& content, const PanelLook& look);

/// The same as a picture for files: each figure a block of its own.
DisplayList roundsPicture(const Atlas& atlas, const RoundsChart& content, const PanelLook& look);
DisplayList valuationsPicture(const Atlas& atlas, const ValuationsChart& content, const PanelLook& look);
