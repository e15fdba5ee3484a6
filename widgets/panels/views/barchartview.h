// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"
#include "widgets/panels/views/barcharts.h"

#include <QGraphicsView>

/// Charts of bars in a panel: hovering tells the source, a click or the arrow keys choose what a bar is of.
class BarChartView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit BarChartView(QWidget* parent = nullptr);

    void setCharts(const QList<BarChartContent>& charts, const ColorTheme& theme);

    /// Frames the bars of what is selected.
    void showSelection(const std::optional<TypedId>& selection);

    /// Where the bars stand, and what they are.
    [[nodiscard]] const BarCharts& charts() const { return *m_charts; }

    /// The height that shows all charts at the present width.
    [[nodiscard]] int wholeHeight() const { return int(sceneRect().height()) + 1; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const TypedId& id);
    void opened(const TypedId& id);
    void menuWanted(const TypedId& id, const QPoint& globalPosition);

protected:
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& area) override;

private:
    [[nodiscard]] qsizetype placeAt(const QPoint& position) const;
    void arrange();
    void choose(qsizetype place);

    std::unique_ptr<BarCharts> m_charts;
    PanelStyle m_style;
    std::optional<TypedId> m_selection;
    qsizetype m_current = -1;
    qsizetype m_hovered = -1;
};
