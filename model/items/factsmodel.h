// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/factline.h"
#include "model/items/linetablemodel.h"

/// The facts of one thing, a row each. Read-only.
class FactsModel : public LineTableModel<FactLine>
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

    using LineTableModel::LineTableModel;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int columns() const override { return ColumnCount; }

    void linesChanged() override;
    [[nodiscard]] static QString text(const FactLine& line, int column);
    [[nodiscard]] QVariant valueData(const FactLine& line, int role) const;

    bool m_isColumnOfFigures = false; ///< nothing but figures: they are aligned to the right
};
