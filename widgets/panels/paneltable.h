// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/celldelegate.h"

#include <QTableView>

/// A table that is as high as its rows and as wide as the panel: what scrolls is the panel. Rows wrap, are
/// selected whole, and are copied with everything the model knows of them, their source included.
class PanelTable : public QTableView
{
    Q_OBJECT

public:
    /// Takes over the model. `accessibleName` says what the table is of.
    PanelTable(QAbstractItemModel* model, const PanelStyle& style, CellDelegate::Size size,
               const QString& accessibleName, QWidget* parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The selected rows as tab-separated values, with all columns of the model.
    [[nodiscard]] QString selectedText() const;

public Q_SLOTS:
    /// Puts the selected rows on the clipboard.
    void copySelection() const;

Q_SIGNALS:
    /// The current row moved here, in the table's coordinates, by the keyboard or the mouse.
    void rowReached(const QRect& area);

protected:
    /// The width of each column of the model at a width of the table; 0 for one that is not shown.
    [[nodiscard]] virtual QList<int> columnWidths(int width) const = 0;

    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;

    [[nodiscard]] const CellDelegate& cells() const { return *m_cells; }

    [[nodiscard]] const PanelStyle& panelStyle() const { return m_style; }

private:
    [[nodiscard]] int rowHeightFor(int row, const QList<int>& widths) const;
    [[nodiscard]] int headerHeight() const;

    PanelStyle m_style;
    CellDelegate* m_cells;
};
