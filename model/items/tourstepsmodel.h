// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/tour.h"

#include <QAbstractListModel>

/// The steps of a tour, or bookmarks taken for steps, a row each. Says what was typed or dropped but changes
/// nothing by itself: the steps are somebody else's, who then shows the new ones.
class TourStepsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        NumberRole = Qt::UserRole + 300, ///< from 1
        MessageRole,
        NotesRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows other steps. Rows that stay are not touched.
    void show(const QList<TourStep>& steps, const QString& language);

    [[nodiscard]] const QList<TourStep>& steps() const { return m_steps; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void titleTyped(int row, const QString& title);

    /// Rows are to stand before another one (or at the end: the count of rows).
    void rowsDropped(const QList<qsizetype>& rows, qsizetype before);

private:
    [[nodiscard]] QString titleOf(const TourStep& step) const;
    [[nodiscard]] QList<qsizetype> rowsIn(const QMimeData* data) const;

    QList<TourStep> m_steps;
    QString m_language = QStringLiteral("en");
};
