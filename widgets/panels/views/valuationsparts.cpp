// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/valuationsparts.h"

#include "model/panelkind.h"
#include "model/panels/moneycharts.h"
#include "model/panels/moneysheets.h"
#include "widgets/panels/views/moneychart.h"
#include "widgets/panels/views/moneychartdata.h"

PanelParts valuationsParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Valuations);
    parts.subtitle = valuationsSubtitle(atlas, passing, look.language);
    const ValuationsChart chart = valuationsChart(atlas, passing, look.language);
    if (!chart.bars.isEmpty()) {
        parts.pictures = {valuationsPicture(atlas, chart, look)};
        parts.charts = valuationsData(atlas, chart, look);
    }
    parts.sheets = {valuationsSheet(atlas, passing, look.language)};
    parts.showsSheets = true;
    parts.sources = valuationsSources(atlas, passing);
    return parts;
}
