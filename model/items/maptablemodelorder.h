// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

/// A MapTableModel in another order: numbers by value, figures of one measure together, words as people sort
/// them; what is missing last, whichever way it is sorted. Column -1 is the order of the map.
class MapTableModelOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MapTableModelOrder(QObject* parent = nullptr);

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QCollator m_words;
};
