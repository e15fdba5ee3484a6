// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fundingdetail.h"
#include "widgets/panels/panelstyle.h"

#include <QWidget>

class QBarSet;
class QChart;
class QChartView;
class QGraphicsItem;
class QStackedBarSeries;

/// Funding rounds as bars, each with its amount as published, its name and date; beneath, what the rounds add
/// up to next to the total that the source states. The table of the same figures is its equivalent for those
/// who cannot see it.
class FundingChart : public QWidget
{
    Q_OBJECT

public:
    FundingChart(const FundingDetail& funding, const QColor& accent, const PanelStyle& style,
                 QWidget* parent = nullptr);

    /// The figures of the chart in a sentence, for screen readers.
    static QString description(const FundingDetail& funding);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Total
    {
        QString name;
        QString amount;
        double value = 0;
        bool isOpen = false; ///< at least so much
    };

    void takeFigures(const FundingDetail& funding);
    void makeSeries();
    void arrange();
    void addLabels(const QRectF& plot);
    void addTurnedLabels(const QRectF& plot, double slot);
    void addTotals(const QRectF& area);
    void addTotal(const Total& total, const QRectF& row, double bars, double amounts);
    QGraphicsItem* addText(const QString& text, const panel::TextLook& look, const QColor& colour, double x,
                           double y);
    [[nodiscard]] double topOf(qsizetype bar) const;
    [[nodiscard]] bool isTight(double slot) const;

    PanelStyle m_style;
    QColor m_accent;
    QList<FundingLine> m_rounds;
    QList<Total> m_totals;
    QChart* m_chart = nullptr;
    QChartView* m_view = nullptr;
    QStackedBarSeries* m_series = nullptr;
    QList<QGraphicsItem*> m_items;
};
