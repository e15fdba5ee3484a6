// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/barcharts.h"

#include "model/factphrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(BarCharts)
};

constexpr double titleSize = 13;
constexpr double nameSize = 12;
constexpr double detailSize = 11;
constexpr double chartMinimum = 340; ///< narrower, they stand beneath each other
constexpr double margin = 16;
constexpr double gap = 28;
constexpr double padding = 5;
constexpr double thickness = 0.46; ///< of a bar in its row
constexpr double tick = 0.8;       ///< how broad an exact share is drawn among ranges, in percent
constexpr double percentScale = 100;

/// How bars of a basis are filled, so that they differ without colour too.
struct BarLook
{
    Basis basis;
    Qt::BrushStyle pattern;
    Qt::PenStyle line;
};

constexpr std::array barLooks{BarLook{Basis::Reported, Qt::SolidPattern, Qt::NoPen},
                              BarLook{Basis::Estimated, Qt::DiagCrossPattern, Qt::SolidLine},
                              BarLook{Basis::Claimed, Qt::NoBrush, Qt::DashLine},
                              BarLook{Basis::Judged, Qt::Dense6Pattern, Qt::SolidLine},
                              BarLook{Basis::Derived, Qt::NoBrush, Qt::DotLine}};

struct Extent
{
    double from = 0;
    double to = 0;
    bool isOpen = false; ///< more may be: at least so much
};

/// What is drawn of a figure: a range from its lower bound where ranges are drawn, else the figure itself.
Extent extentOf(const Quantity& quantity, bool drawsRanges)
{
    const double low = std::isfinite(quantity.low) ? std::max(quantity.low, 0.0) : 0;
    const double high = std::isfinite(quantity.high) ? std::max(quantity.high, low) : low;
    const bool isOpen = quantity.qualifier == Qualifier::AtLeast;
    if (!drawsRanges)
        return {0, high, isOpen};
    if (isOpen || high > low)
        return {low, isOpen ? low : high, isOpen};
    return {std::max(low - tick / 2, 0.0), low + tick / 2, false};
}

double mostOf(const BarChartContent& content)
{
    double most = content.most.value_or(0);
    for (const ChartBar& bar : content.bars) {
        const Extent extent = extentOf(bar.quantity, content.drawsRanges);
        // Where nothing ends the scale, there is room for what "at least" leaves open.
        most = std::max(most, extent.isOpen && !content.most ? extent.to * 1.1 : extent.to);
    }
    return most > 0 ? most : 1;
}

QList<ChartBar> barsOf(const Atlas& atlas, const QList<PanelFigure>& figures, const ColorTheme& theme)
{
    QList<ChartBar> bars;
    for (const PanelFigure& figure : figures) {
        const Layer* layer = atlas.layer(figure.layer);
        QString detail = figure.line.phrase;
        if (detail.startsWith(figure.line.figure))
            detail.remove(0, figure.line.figure.size());
        if (detail.isEmpty())
            detail = figure.line.note;
        bars.append({figure.thing, figure.whose, detail.trimmed(), figure.line.figure, *figure.line.quantity,
                     figure.basis, layer ? theme.accent(*layer) : theme.outsideAccent(),
                     figure.whose + QStringLiteral(" · ") + citation(figure.line)});
    }
    return bars;
}

} // namespace

QString BarChartContent::description() const
{
    QStringList parts;
    for (const ChartBar& bar : bars) {
        QStringList words{bar.name, bar.detail};
        words.removeAll(QString());
        QString text = words.join(QStringLiteral(", ")) + QStringLiteral(": ") + bar.figure;
        if (bar.basis != Basis::Reported)
            text += QStringLiteral(" (") + FactPhrase::basis(bar.basis) + u')';
        parts << text;
    }
    return title + QStringLiteral(" — ") + parts.join(QStringLiteral("; "));
}

BarCharts::BarCharts(QList<BarChartContent> charts, const PanelLook& look)
    : m_charts(std::move(charts))
    , m_look(look)
    , m_scene(std::make_unique<QGraphicsScene>())
{
}

double BarCharts::arrange(double width)
{
    m_scene->clear();
    m_places.clear();
    if (m_charts.isEmpty())
        return 0;
    const double edge = m_look.scaled(margin);
    const double between = m_look.scaled(gap);
    const double room = width - 2 * edge;
    const int most = int((room + between) / (m_look.scaled(chartMinimum) + between));
    const int columns = std::clamp(most, 1, int(std::min<qsizetype>(m_charts.size(), 3)));
    const double each = (room - (columns - 1) * between) / columns;
    double y = m_look.scaled(10);
    for (qsizetype i = 0; i < m_charts.size(); i += columns) {
        double height = 0;
        for (qsizetype j = i; j < std::min(i + columns, m_charts.size()); ++j)
            height = std::max(height, addChart(j, {edge + double(j - i) * (each + between), y}, each));
        y += height + m_look.scaled(14);
    }
    y += addKey(y, width);
    m_scene->setSceneRect(0, 0, width, y);
    return y;
}

BarCharts::Room BarCharts::roomOf(const BarChartContent& content, double width) const
{
    Room room;
    double text = 0;
    for (const ChartBar& bar : content.bars) {
        room.names = std::max({room.names, textWidth(bar.name, m_look.text(nameSize, true)),
                               textWidth(bar.detail, m_look.text(detailSize))});
        room.figures = std::max(room.figures, textWidth(bar.figure, m_look.text(nameSize, true)));
    }
    room.names = std::min(room.names + 12, width * 0.42);
    room.figures = std::min(room.figures + 14, width * 0.3);
    for (const ChartBar& bar : content.bars) {
        const bool namesPart = content.drawsRanges && !bar.detail.isEmpty(); // see addRow()
        const int names =
            namesPart ? 1 : lineCount(bar.name, m_look.text(nameSize, true), room.names - 10, 2);
        const int details = lineCount(bar.detail, m_look.text(detailSize), room.names - 10, 2);
        text = std::max(text, std::max(1, names) * lineHeight(m_look.text(nameSize, true)) +
                                  std::max(1, details) * lineHeight(m_look.text(detailSize)));
    }
    room.row = text + 2 * m_look.scaled(padding);
    return room;
}

double BarCharts::addChart(qsizetype number, const QPointF& corner, double width)
{
    const BarChartContent& content = m_charts[number];
    double y = corner.y();
    y += addLines(content.title, m_look.text(titleSize, true), m_look.theme.ink, {corner.x(), y}, width, 2);
    if (!content.note.isEmpty())
        y += addLines(content.note, m_look.text(detailSize), m_look.theme.secondary, {corner.x(), y}, width,
                      4);
    y += m_look.scaled(4);
    const Room room = roomOf(content, width);
    const QRectF plot(corner.x() + room.names, y, width - room.names - room.figures,
                      room.row * double(content.bars.size()));
    const double most = mostOf(content);
    if (content.drawsRanges)
        addScale(plot, most);
    addSeries(content, plot, most);
    for (qsizetype i = 0; i < content.bars.size(); ++i) {
        const QRectF row(corner.x(), y + room.row * double(i), width, room.row);
        addRow(content, content.bars[i], row, plot, most);
        m_places.append({row, number, i});
    }
    const double scale = content.drawsRanges ? lineHeight(m_look.text(detailSize)) + 4 : 0;
    return plot.bottom() + scale - corner.y();
}

/// The bars by Qt Charts. A bar that does not begin at nothing stands on a transparent one.
void BarCharts::addSeries(const BarChartContent& content, const QRectF& plot, double most)
{
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(thickness);
    const QColor accent = content.bars.isEmpty() ? m_look.theme.ink : content.bars.first().accent;
    const auto addSet = [&](const QBrush& brush, const QPen& pen, auto&& value) {
        auto* set = new QBarSet(QString());
        set->setBrush(brush);
        set->setPen(pen);
        for (qsizetype i = content.bars.size(); i-- > 0;) // the first category is the lowest
            *set << value(content.bars[i], extentOf(content.bars[i].quantity, content.drawsRanges));
        series->append(set);
    };
    addSet(Qt::NoBrush, Qt::NoPen, [](const ChartBar&, const Extent& extent) { return extent.from; });
    for (const BarLook& look : barLooks) {
        if (!std::ranges::count(content.bars, look.basis, &ChartBar::basis))
            continue;
        const QPen pen = look.line == Qt::NoPen ? QPen(Qt::NoPen) : QPen(accent, 1.5, look.line);
        addSet(QBrush(accent, look.pattern), pen, [&look](const ChartBar& bar, const Extent& extent) {
            return bar.basis == look.basis ? extent.to - extent.from : 0;
        });
    }
    addSet(QBrush(accent, Qt::BDiagPattern), Qt::NoPen,
           [most](const ChartBar&, const Extent& extent) { return extent.isOpen ? most - extent.to : 0; });
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis; // names may repeat and look like markup: ours stand beside the chart
    for (qsizetype i = 0; i < content.bars.size(); ++i)
        names->append(QString::number(i + 1));
    chart->addAxis(names, Qt::AlignLeft);
    series->attachAxis(names);
    auto* scale = new QValueAxis;
    scale->setRange(0, most);
    chart->addAxis(scale, Qt::AlignBottom);
    series->attachAxis(scale);
    names->setVisible(false);
    scale->setVisible(false);
    m_scene->addItem(chart);
    chart->setGeometry(QRectF(0, 0, plot.right() + 40, plot.bottom() + 40));
    chart->setPlotArea(plot);
    chart->layout()->activate();
}

void BarCharts::addScale(const QRectF& plot, double most)
{
    const TextStyle style = m_look.text(detailSize);
    const bool isNarrow = plot.width() < 6 * textWidth(QStringLiteral("100 %"), style);
    const double step = isNarrow ? percentScale / 2 : percentScale / 4;
    for (double value = 0; value <= most; value += step) {
        const double x = plot.left() + plot.width() * value / most;
        m_scene->addLine(QLineF(x, plot.top(), x, plot.bottom() + 3), QPen(m_look.theme.hairline, 1));
        const QString text = QString::number(value) + QStringLiteral(" %");
        addText(text, style, m_look.theme.secondary, {x - textWidth(text, style) / 2, plot.bottom() + 4});
    }
}

void BarCharts::addRow(const BarChartContent& content, const ChartBar& bar, const QRectF& row,
                       const QRectF& plot, double most)
{
    const TextStyle name = m_look.text(nameSize, true);
    const TextStyle detail = m_look.text(detailSize);
    const double names = plot.left() - row.left() - m_look.scaled(10);
    double y = row.top() + m_look.scaled(padding);
    // In a composition the parts differ by what they are: its name stands above.
    const bool namesPart = content.drawsRanges && !bar.detail.isEmpty();
    if (!namesPart)
        y += addLines(bar.name, name, m_look.theme.ink, {row.left(), y}, names, 2);
    addLines(bar.detail, namesPart ? m_look.text(nameSize) : detail,
             namesPart ? m_look.theme.ink : m_look.theme.secondary, {row.left(), y}, names, 2);
    const Extent extent = extentOf(bar.quantity, content.drawsRanges);
    double end = plot.left() + plot.width() * std::min(extent.isOpen ? most : extent.to, most) / most;
    if (extent.isOpen) { // the way is open
        const double middle = row.center().y();
        m_scene->addPolygon({{{end + 2, middle - 4}, {end + 2, middle + 4}, {end + 8, middle}}},
                            QPen(Qt::NoPen), bar.accent);
        end += 6;
    }
    addText(elided(bar.figure, name, row.right() - end - 4), name, m_look.theme.ink,
            {end + 6, row.center().y() - lineHeight(name) / 2});
}

/// What the bars mean that are not plain, as far as there are any.
double BarCharts::addKey(double y, double width)
{
    struct Entry
    {
        QBrush brush;
        QPen pen;
        QString text;
    };

    QList<Entry> entries;
    const QColor ink = m_look.theme.secondary;
    bool isOpen = false;
    for (const BarLook& look : barLooks) {
        const bool occurs = std::ranges::any_of(m_charts, [&](const BarChartContent& chart) {
            return std::ranges::count(chart.bars, look.basis, &ChartBar::basis) > 0;
        });
        const QPen pen = look.line == Qt::NoPen ? QPen(Qt::NoPen) : QPen(ink, 1.5, look.line);
        if (occurs)
            entries.append({QBrush(ink, look.pattern), pen, FactPhrase::basis(look.basis)});
    }
    for (const BarChartContent& chart : std::as_const(m_charts)) {
        for (const ChartBar& bar : chart.bars)
            isOpen |= bar.quantity.qualifier == Qualifier::AtLeast;
    }
    if (isOpen)
        entries.append(
            {QBrush(ink, Qt::BDiagPattern), QPen(Qt::NoPen), Words::tr("at least: no upper bound")});
    if (entries.size() < 2) // one kind only needs no key
        return 0;
    const TextStyle style = m_look.text(detailSize);
    const double line = lineHeight(style) + 4;
    double x = m_look.scaled(margin);
    const double top = y;
    for (const Entry& entry : std::as_const(entries)) {
        const double needs = m_look.scaled(22) + textWidth(entry.text, style) + m_look.scaled(16);
        if (x + needs > width && x > m_look.scaled(margin)) {
            x = m_look.scaled(margin);
            y += line;
        }
        m_scene->addRect(QRectF(x, y + line / 2 - 6, m_look.scaled(16), 9), entry.pen, entry.brush);
        addText(entry.text, style, ink, {x + m_look.scaled(22), y});
        x += needs;
    }
    return y + line + m_look.scaled(6) - top;
}

double BarCharts::addText(const QString& text, const TextStyle& style, const QColor& colour,
                          const QPointF& corner)
{
    auto* item = m_scene->addSimpleText(text, chartFontFor(style));
    item->setBrush(colour);
    item->setPos(corner);
    item->setZValue(1);
    return lineHeight(style);
}

double BarCharts::addLines(const QString& text, const TextStyle& style, const QColor& colour,
                           const QPointF& corner, double width, int lines)
{
    double y = corner.y();
    for (const QString& line : wrapped(text.simplified(), style, width, lines))
        y += addText(line, style, colour, {corner.x(), y});
    return y - corner.y();
}

QList<BarChartContent> comparisonCharts(const Atlas& atlas, const TechniquesContent& content,
                                        const ColorTheme& theme)
{
    QList<BarChartContent> charts;
    for (const FigureComparison& comparison : content.comparisons) {
        BarChartContent chart;
        chart.title = comparison.title;
        chart.bars = barsOf(atlas, comparison.figures, theme);
        if (chart.bars.first().quantity.unit == QLatin1String("%"))
            chart.most = percentScale;
        charts.append(chart);
    }
    return charts;
}

QList<BarChartContent> compositionCharts(const Atlas& atlas, const TechniquesContent& content,
                                         const ColorTheme& theme)
{
    QList<BarChartContent> charts;
    for (const Composition& composition : content.compositions) {
        QStringList title{composition.name, composition.scope};
        title.removeAll(QString());
        charts.append({title.join(QStringLiteral(" · ")), composition.sumNote(),
                       barsOf(atlas, composition.parts, theme), percentScale, true});
    }
    return charts;
}
