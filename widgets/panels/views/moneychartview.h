// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/views/moneychart.h"

#include <functional>
#include <QGraphicsView>

/// Shows a chart on money as wide as the view: to point at, to click and to walk through by keys. The table
/// of the same figures is its equivalent for those who cannot see it.
class MoneyChartView : public QGraphicsView
{
    Q_OBJECT

public:
    using Maker = std::function<MoneyChart(const PanelLook& look)>;

    explicit MoneyChartView(QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);

    /// Another chart, with its figures in a sentence for screen readers. Nothing to draw hides the view.
    void setMaker(const Maker& maker, const QString& description);

    /// Frames what is selected.
    void showSelection(const std::optional<TypedId>& selection);

    [[nodiscard]] const MoneyChart& chart() const { return m_chart; }

    /// Which target the keys are at; -1 for none.
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;

    /// The most that the view may take of its panel's height, in pixels; what is taller scrolls.
    void setMostHeight(int height);

Q_SIGNALS:
    void chosen(const TypedId& id); ///< clicked
    void passed(const TypedId& id); ///< reached by a key
    void opened(const TypedId& id); ///< double-clicked, or Enter
    void wordChosen(const QString& word);
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
    void make();
    void fitHeight();
    void moveTo(int target);
    [[nodiscard]] int targetAt(const QPoint& position) const;

    Maker m_maker;
    PanelLook m_look;
    MoneyChart m_chart;
    QGraphicsScene* m_scene;
    int m_current = -1;
    int m_mostHeight = 400;
};
