// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QStyledItemDelegate>

/// Draws a step in the list of the console: number and title, those that are over quieter. The one that is
/// shown is bold and has a mark, the one that the grid is at a ring.
class StepRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StepRowDelegate(QObject* parent = nullptr);

    void setStyle(const PanelStyle& style) { m_style = style; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    PanelStyle m_style;
};
