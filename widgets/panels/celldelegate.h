// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"
#include "widgets/panels/textflow.h"

#include <QStyledItemDelegate>

/// Draws the cells of the panels' tables: figures bold, texts wrapped, beneath them how the value is to be
/// taken.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// In a table of facts, or for the one figure that a thing stands for.
    enum class Size
    {
        Table,
        Headline
    };

    CellDelegate(const PanelStyle& style, Size size, QObject* parent);

    /// The height of a cell at a width, with its padding.
    [[nodiscard]] int heightFor(const QModelIndex& index, int width) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QList<TextFlow> paragraphs(const QModelIndex& index) const;
    [[nodiscard]] QList<TextRun> valueRuns(const QModelIndex& index) const;
    [[nodiscard]] QList<TextRun> metaRuns(const QModelIndex& index) const;

    PanelStyle m_style;
    Size m_size;
};
