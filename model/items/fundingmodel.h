// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fundingdetail.h"

#include <QAbstractTableModel>

/// The funding of one entity: its rounds, then what they add up to, then the total that the source states.
/// Read-only.
class FundingModel : public QAbstractTableModel
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

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<FundingLine>& lines);

    [[nodiscard]] const QList<FundingLine>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const FundingLine& line, int column);
    [[nodiscard]] static QVariant amountData(const FundingLine& line, int role);

    QList<FundingLine> m_lines;
};
