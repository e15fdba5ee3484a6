// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/panels/panelstyle.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

/// Draws the cells of the map's table: the accent before the name of a layer, figures bold with how they are
/// to be taken behind them, what is lit marked by more than colour.
class MapTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();

    void setTheme(const ColorTheme& theme);

    void setAtlas(const AtlasPtr& atlas) { m_atlas = atlas; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFigure(QPainter& painter, QRect area, const QModelIndex& index) const;

    AtlasPtr m_atlas;
    ColorTheme m_theme = ColorTheme::light();
    PanelStyle m_style = PanelStyle::of(m_theme);
};

/// The headings of the table, with an arrow where it is sorted.
class MapTableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit MapTableHeader(QWidget* parent);

    void setPanelStyle(const PanelStyle& style);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintArrow(QPainter& painter, const QPointF& centre) const;

    PanelStyle m_style;
};

/// The table itself: tells what the user does with its rows, apart from what the program does to them.
class MapTableView : public QTableView
{
    Q_OBJECT

public:
    explicit MapTableView(QWidget* parent = nullptr);

    void setPanelStyle(const PanelStyle& style);

    [[nodiscard]] MapTableDelegate& cells() const { return *m_cells; }

    /// The selected rows as tab-separated values beneath the headings, in the order in which they stand.
    [[nodiscard]] QString selectedText() const;

public Q_SLOTS:
    void copySelection() const;

Q_SIGNALS:
    void rowChosen(const QModelIndex& index); ///< clicked
    void rowPassed(const QModelIndex& index); ///< reached by a key
    void rowOpened(const QModelIndex& index); ///< double-clicked, or Enter
    void menuWanted(const QModelIndex& index, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void openMenuAtCurrent();

    PanelStyle m_style;
    MapTableDelegate* m_cells;
    MapTableHeader* m_headings;
};
