// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/techniquesparts.h"

#include "model/panelkind.h"
#include "widgets/panels/views/barcharts.h"
#include "widgets/panels/views/moneychartdata.h"
#include "widgets/panels/views/techniquespanel.h"
#include "widgets/render/chartrecorder.h"
#include "widgets/render/panels/techniquespicture.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
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

/// The layer whose accent bars have: what a legend calls them.
QString layerOf(const Atlas& atlas, const QColor& accent, const PanelLook& look)
{
    const auto layer =
        std::ranges::find(atlas.layers, accent, [&](const Layer& each) { return look.theme.accent(each); });
    return layer == atlas.layers.cend() ? QCoreApplication::translate("MoneyChartData", "Beside the stack")
                                        : layer->name.in(look.language);
}

/// A chart of figures on one scale as numbers; of a range the upper bound, as it is drawn.
ChartData dataOf(const Atlas& atlas, const BarChartContent& content, const PanelLook& look)
{
    ChartData data;
    data.title = content.title;
    const auto drawn = [](const ChartBar& bar) {
        const double low = std::isfinite(bar.quantity.low) ? std::max(bar.quantity.low, 0.0) : 0;
        return std::isfinite(bar.quantity.high) ? std::max(bar.quantity.high, low) : low;
    };
    double most = 0;
    for (const ChartBar& bar : content.bars)
        most = std::max(most, drawn(bar));
    const ChartUnit unit = chartUnit(most, content.bars.first().quantity.unit);
    data.axis = unit.name;
    const qsizetype count = content.bars.size();
    for (qsizetype i = 0; i < count; ++i) {
        const ChartBar& bar = content.bars[i];
        QStringList name{bar.name, bar.detail};
        name.removeAll(QString());
        data.categories << name.join(QStringLiteral(" · "));
        auto series = std::ranges::find(data.series, bar.accent, &ChartData::Series::colour);
        if (series == data.series.end()) {
            data.series.append({layerOf(atlas, bar.accent, look), bar.accent,
                                QList<std::optional<double>>(count), QStringList(count)});
            series = data.series.end() - 1;
        }
        series->values[i] = drawn(bar) / unit.size;
        series->labels[i] = bar.figure;
    }
    return data;
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
    const QList<BarChartContent> comparisons = comparisonCharts(atlas, content, look.theme);
    for (const BarChartContent& comparison : comparisons) {
        parts.charts.append(dataOf(atlas, comparison, look));
        parts.charts.last().picture = parts.pictures.size();
    }
    addCharts(parts, comparisons, look);
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
