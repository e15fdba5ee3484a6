// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <functional>
#include <QImage>
#include <QStyledItemDelegate>

/// Draws a step or a bookmark in a list: its number, its picture and what it says.
class StepCard : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Pictures = std::function<QImage(qsizetype row)>;

    StepCard(Pictures pictures, bool hasNumbers, QObject* parent);

    void setStyle(const PanelStyle& style) { m_style = style; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    [[nodiscard]] QRect textPlace(const QRect& row) const;

    Pictures m_pictures;
    bool m_hasNumbers;
    PanelStyle m_style;
};
