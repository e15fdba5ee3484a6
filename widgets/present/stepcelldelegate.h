// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

#include <QStyledItemDelegate>

/// Draws a step in the grid on the stage: its picture with number and title beneath. The one that is shown
/// bears a flag that says so, the one the grid is at has a ring.
class StepCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StepCellDelegate(QObject* parent = nullptr);

    void setTheme(const ColorTheme& theme) { m_theme = theme; }

    /// Of all cells; text and distances follow its width.
    void setCell(const QSize& cell) { m_cell = cell; }

    /// How high a cell of a width is.
    [[nodiscard]] static int heightFor(int width);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void drawPicture(QPainter& painter, const QRectF& frame, const QModelIndex& index) const;
    void drawFlag(QPainter& painter, const QRectF& frame) const;
    void drawWords(QPainter& painter, const QRectF& room, const QModelIndex& index) const;

    ColorTheme m_theme = ColorTheme::dark();
    QSize m_cell{320, 240};
};
