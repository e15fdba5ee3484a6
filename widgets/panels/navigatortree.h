// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QTreeView>

class NavigatorDelegate;

/// The tree of the navigator: tells what the user does with its rows, apart from what is done to them by the
/// program.
class NavigatorTree : public QTreeView
{
    Q_OBJECT

public:
    explicit NavigatorTree(QWidget* parent = nullptr);

    void setPanelStyle(const PanelStyle& style);

    [[nodiscard]] NavigatorDelegate& cells() const { return *m_cells; }

    /// Goes to a row, opens what is above it, and marks it.
    void markRow(const QModelIndex& index);

Q_SIGNALS:
    void rowChosen(const QModelIndex& index); ///< clicked
    void rowPassed(const QModelIndex& index); ///< reached by a key
    void rowOpened(const QModelIndex& index); ///< double-clicked, or Enter
    void menuWanted(const QModelIndex& index, const QPoint& globalPosition);
    void leftAtTop(); ///< Up on the first row

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& area, const QModelIndex& index) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void openMenuAtCurrent();

    PanelStyle m_style;
    NavigatorDelegate* m_cells;
};
