// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/panels/rowtable.h"

#include <QStyledItemDelegate>

/// Draws the cells of the map's table: the accent before the name of a layer, figures bold with how they are
/// to be taken behind them, what is lit marked by more than colour.
class MapTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

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

/// The table of what the map shows.
class MapTableView : public RowTable
{
    Q_OBJECT

public:
    explicit MapTableView(QWidget* parent = nullptr);

    [[nodiscard]] MapTableDelegate& cells() const { return *m_cells; }

private:
    MapTableDelegate* m_cells;
};
