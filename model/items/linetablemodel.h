// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QList>

/// The plumbing of a read-only table that shows one value a row: written once for all of them. A table adds
/// its columns and what stands in them.
template <typename Line> class LineTableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Shows other lines.
    void setLines(const QList<Line>& lines)
    {
        beginResetModel();
        m_lines = lines;
        linesChanged();
        endResetModel();
    }

    [[nodiscard]] const QList<Line>& lines() const { return m_lines; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_lines.size());
    }

    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : columns();
    }

protected:
    [[nodiscard]] virtual int columns() const = 0;

    /// Called while the model is being reset, for what a table derives of all its lines.
    virtual void linesChanged() {}

private:
    QList<Line> m_lines;
};
