// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"

#include <QAbstractTableModel>

/// The facts of one thing, a row each. Read-only.
class FactsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Label,
        Value,
        Caution,
        Source,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<FactLine>& lines);

    [[nodiscard]] const QList<FactLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const FactLine& line, int column);
    [[nodiscard]] QVariant valueData(const FactLine& line, int role) const;

    QList<FactLine> m_lines;
    bool m_isColumnOfFigures = false; ///< nothing but figures: they are aligned to the right
};
