// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/resultsmodel.h"
#include "widgets/search/markedtext.h"
#include "widgets/search/searchstyle.h"

#include <QHash>
#include <QStyledItemDelegate>

/// Paints the rows of a list of results: headings, hits with the accent of their layer, commands with their
/// shortcut. What matched is marked.
class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The look, and the accents of the layers by id.
    void setLook(const SearchStyle& style, const QHash<QString, QColor>& accents);

    static int heightOf(const ResultRow& row);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintSurface(QPainter& painter, const QRectF& area) const;
    void paintHeading(QPainter& painter, const QRectF& area, const ResultRow& row) const;
    void paintHit(QPainter& painter, const QRectF& area, const ResultRow& row, bool isCurrent) const;
    void paintCommand(QPainter& painter, const QRectF& area, const ResultRow& row) const;
    void paintMore(QPainter& painter, const QRectF& area, const ResultRow& row) const;
    void paintMessage(QPainter& painter, const QRectF& area, const ResultRow& row) const;
    qreal paintKeys(QPainter& painter, const QRectF& area, const QString& keys, const QColor& ink) const;
    [[nodiscard]] MarkedText marked(const QString& text, const QList<TextRange>& marks,
                                    const panel::TextLook& style, const QColor& ink) const;

    SearchStyle m_style;
    QHash<QString, QColor> m_accents;
};
