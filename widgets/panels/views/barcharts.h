// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/techniques.h"
#include "widgets/render/panels/panellook.h"

#include <memory>
#include <QGraphicsScene>

/// One figure of a chart.
struct ChartBar
{
    TypedId thing;  ///< a click leads there
    QString name;   ///< plain text
    QString detail; ///< what the figure speaks of
    QString figure; ///< as published
    Quantity quantity;
    Basis basis = Basis::Reported;
    QColor accent;
    QString citation; ///< for the tooltip
};

/// Figures of one measure as bars on one scale.
struct BarChartContent
{
    QString title;
    QString note; ///< beneath the title; may be empty
    QList<ChartBar> bars;
    std::optional<double> most; ///< where the scale ends; nothing: at the largest figure
    bool drawsRanges = false;   ///< from the lower bound to the upper one, on a scale with marks, in percent

    /// All figures in a sentence, for those who cannot see them.
    [[nodiscard]] QString description() const;
};

/// Charts as a scene without a window, for a panel and for files alike: side by side as many as there is room
/// for, beneath them what the kinds of bars mean.
class BarCharts
{
public:
    struct Place
    {
        QRectF area; ///< the row of a bar: its name, the bar and its figure
        qsizetype chart = 0;
        qsizetype bar = 0;
    };

    BarCharts(QList<BarChartContent> charts, const PanelLook& look);

    /// Lays the charts out at a width and returns their height.
    double arrange(double width);

    [[nodiscard]] QGraphicsScene& scene() { return *m_scene; }

    [[nodiscard]] const QList<Place>& places() const { return m_places; }

    [[nodiscard]] const ChartBar& barAt(const Place& place) const
    {
        return m_charts[place.chart].bars[place.bar];
    }

    [[nodiscard]] const QList<BarChartContent>& charts() const { return m_charts; }

private:
    struct Room
    {
        double names = 0;   ///< width of the column of names
        double figures = 0; ///< to the right of the scale
        double row = 0;     ///< height
    };

    double addChart(qsizetype number, const QPointF& corner, double width);
    void addSeries(const BarChartContent& content, const QRectF& plot, double most);
    void addScale(const QRectF& plot, double most);
    void addRow(const BarChartContent& content, const ChartBar& bar, const QRectF& row, const QRectF& plot,
                double most);
    double addKey(double y, double width);
    double addText(const QString& text, const TextStyle& style, const QColor& colour, const QPointF& corner);
    double addLines(const QString& text, const TextStyle& style, const QColor& colour, const QPointF& corner,
                    double width, int lines);
    [[nodiscard]] Room roomOf(const BarChartContent& content, double width) const;

    QList<BarChartContent> m_charts;
    PanelLook m_look;
    std::unique_ptr<QGraphicsScene> m_scene;
    QList<Place> m_places;
};

/// The charts of the panel of techniques: one for each measure, and the shares of each composition as ranges.
QList<BarChartContent> comparisonCharts(const Atlas& atlas, const TechniquesContent& content,
                                        const ColorTheme& theme);
QList<BarChartContent> compositionCharts(const Atlas& atlas, const TechniquesContent& content,
                                         const ColorTheme& theme);
