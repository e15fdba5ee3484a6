// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fundingdetail.h"
#include "model/items/linetablemodel.h"

/// The funding of one entity: its rounds, then what they add up to, then the total that the source states.
/// Read-only.
class FundingModel : public LineTableModel<FundingLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Round,
        Date,
        Amount,
        Investors,
        Caution,
        Source,
        ColumnCount
    };

    using LineTableModel::LineTableModel;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] int columns() const override { return ColumnCount; }

    [[nodiscard]] static QString text(const FundingLine& line, int column);
    [[nodiscard]] static QVariant amountData(const FundingLine& line, int role);
};
