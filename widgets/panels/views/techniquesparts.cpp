// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/techniquesparts.h"

#include "model/panelkind.h"
#include "widgets/panels/views/barcharts.h"
#include "widgets/panels/views/techniquespanel.h"
#include "widgets/render/chartrecorder.h"
#include "widgets/render/panels/techniquespicture.h"

#include <QPainter>

namespace {

void addCharts(PanelParts& parts, const QList<BarChartContent>& content, const PanelLook& look)
{
    if (content.isEmpty())
        return;
    BarCharts charts(content, look);
    const double height = charts.arrange(look.width);
    const QRectF page(0, 0, look.width, height);
    QList<ChartTarget> targets;
    for (const BarCharts::Place& place : charts.places())
        targets.append({charts.barAt(place).thing, charts.barAt(place).citation, place.area});
    parts.pictures.append(recordPicture(
        page.size(), look.theme.panel,
        [&](QPainter& painter) { charts.scene().render(&painter, page, page); }, targets));
}

} // namespace

PanelParts techniquesParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const TechniquesContent content = techniquesContent(atlas, passing, look.language);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Techniques);
    parts.subtitle = TechniquesPanel::subtitleOf(content);
    if (!content.techniques.isEmpty())
        parts.pictures.append(techniquesPicture(atlas, content, look));
    addCharts(parts, comparisonCharts(atlas, content, look.theme), look);
    addCharts(parts, compositionCharts(atlas, content, look.theme), look);
    const Sheet figures = techniquesSheet(atlas, passing, look.language);
    for (const Sheet& sheet :
         {figures, sharesSheet(atlas, passing, look.language), statusSheet(atlas, passing, look.language)}) {
        if (!sheet.rows.isEmpty())
            parts.sheets.append(sheet);
    }
    if (parts.sheets.isEmpty()) { // a file of tables has its head at least
        parts.sheets.append(figures);
        if (parts.subtitle.isEmpty())
            parts.subtitle = TechniquesPanel::tr("This atlas has no techniques.");
    }
    parts.showsSheets = true; // with their notes
    parts.sources = TechniquesPanel::sourcesOf(atlas, parts.sheets);
    return parts;
}
