// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/maptablemodelorder.h"

#include "model/items/itemroles.h"
#include "model/items/maptablemodel.h"

namespace {

bool isNumber(const QVariant& value)
{
    return value.isValid() && value.typeId() != QMetaType::QString;
}

/// What comes first whichever way it is sorted: numbers, words, nothing.
int rankOf(const QVariant& value)
{
    return !value.isValid() ? 2 : isNumber(value) ? 0 : 1;
}

} // namespace

MapTableModelOrder::MapTableModelOrder(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    m_words.setCaseSensitivity(Qt::CaseInsensitive);
    m_words.setNumericMode(true);
}

bool MapTableModelOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    if (rankOf(a) != rankOf(b))
        return (rankOf(a) < rankOf(b)) == ascending;
    if (!a.isValid())
        return false;
    if (!isNumber(a))
        return m_words.compare(a.toString(), b.toString()) < 0;
    const QString measureA = left.data(MapTableModel::MeasureRole).toString();
    const QString measureB = right.data(MapTableModel::MeasureRole).toString();
    if (measureA != measureB)
        return (measureA < measureB) == ascending;
    return a.toDouble() < b.toDouble();
}
