// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/techniquesparts.h"

#include "model/panelkind.h"
#include "widgets/panels/views/barcharts.h"
#include "widgets/panels/views/techniquespanel.h"
#include "widgets/render/panels/techniquespicture.h"

#include <array>
#include <QPainter>

namespace {

std::array<QList<BarChartContent>, 2> chartsOf(const Atlas& atlas, const TechniquesContent& content,
                                               const ColorTheme& theme)
{
    return {comparisonCharts(atlas, content, theme), compositionCharts(atlas, content, theme)};
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
    for (const Sheet& sheet :
         {techniquesSheet(atlas, passing, look.language), sharesSheet(atlas, passing, look.language),
          statusSheet(atlas, passing, look.language)}) {
        if (sheet.rows.isEmpty())
            continue;
        parts.sheets.append(sheet);
        parts.notes.append(sheet.notes);
    }
    parts.showsSheets = true;
    parts.sources = TechniquesPanel::sourcesOf(atlas, parts.sheets);
    return parts;
}

double techniquesChartsHeight(const Atlas& atlas, const TechniquesContent& content, const PanelLook& look)
{
    double height = 0;
    for (const QList<BarChartContent>& charts : chartsOf(atlas, content, look.theme))
        height += BarCharts(charts, look).arrange(look.width);
    return height;
}

void drawTechniquesCharts(QPainter& painter, const Atlas& atlas, const TechniquesContent& content,
                          const PanelLook& look)
{
    double y = 0;
    for (const QList<BarChartContent>& list : chartsOf(atlas, content, look.theme)) {
        BarCharts charts(list, look);
        const double height = charts.arrange(look.width);
        if (height <= 0)
            continue;
        charts.scene().render(&painter, {0, y, look.width, height}, {0, 0, look.width, height});
        y += height;
    }
}
