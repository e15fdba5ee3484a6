// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

#include <memory>
#include <QAbstractTableModel>
#include <vector>

/// A sheet as an item model: sorted by value, filtered by words, with its totals always last. Read-only. It
/// sorts and filters by itself, since proxies take seconds for 50,000 rows.
class SheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows another sheet, sorted as it asks for; the filter stays.
    void setSheet(std::shared_ptr<const Sheet> sheet);

    [[nodiscard]] const std::shared_ptr<const Sheet>& sheet() const { return m_sheet; }

    /// Shows the rows that have all words of a text.
    void setFilter(const QString& text);

    /// How many rows are shown, totals not counted, and how many there are.
    [[nodiscard]] int shownCount() const { return int(m_shown.size()); }

    [[nodiscard]] int allCount() const { return m_sheet ? int(m_sheet->rows.size()) : 0; }

    /// The sheet with only what is shown, in the order in which it is.
    [[nodiscard]] Sheet shownSheet() const;

    /// The row of a thing, the first if it has several; -1 if it is not shown.
    [[nodiscard]] int rowOf(const TypedId& thing) const;

    /// What a row shows; null for none.
    [[nodiscard]] const SheetRow* rowAt(int row) const;

    [[nodiscard]] int sortColumn() const { return m_sortColumn; }

    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Sorts by a column: numbers by value, figures of one measure together, words as people sort them; what
    /// is missing last whichever way. Column -1 is the order of the atlas.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void order();
    void filter();
    [[nodiscard]] QVariant cellData(const SheetRow& row, const SheetCell& cell, int column, int role) const;

    std::shared_ptr<const Sheet> m_sheet;
    QStringList m_words; ///< of the filter
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<qsizetype> m_order; ///< all rows of the sheet, sorted
    std::vector<qsizetype> m_shown; ///< those that pass the filter
    QList<SheetRow> m_totals;
};
