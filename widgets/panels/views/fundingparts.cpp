// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/fundingparts.h"

#include "model/panelkind.h"
#include "model/panels/moneycharts.h"
#include "model/panels/moneysheets.h"
#include "widgets/panels/views/moneychart.h"
#include "widgets/panels/views/moneychartdata.h"

PanelParts fundingParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Funding);
    parts.subtitle = fundingSubtitle(atlas, passing);
    const RoundsChart chart = roundsChart(atlas, passing, look.language);
    if (!chart.isEmpty()) {
        parts.pictures = {roundsPicture(atlas, chart, look)};
        parts.charts = roundsData(atlas, chart, look);
    }
    parts.sheets = {
        roundsSheet(atlas, passing, look.language), fundingTotalsSheet(atlas, passing, look.language),
        investorsSheet(atlas, passing, look.language), financesSheet(atlas, passing, look.language)};
    parts.showsSheets = true;
    parts.sources = fundingSources(atlas, passing);
    return parts;
}
