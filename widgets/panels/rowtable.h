// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QHeaderView>
#include <QTableView>

/// The headings of a table, with an arrow where it is sorted.
class RowTableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RowTableHeader(QWidget* parent);

    void setPanelStyle(const PanelStyle& style);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintArrow(QPainter& painter, const QPointF& centre) const;

    PanelStyle m_style;
};

/// A table of things, a row each: tells what the user does with its rows, apart from what the program does to
/// them. Who derives from it says how cells look.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget* parent = nullptr);

    void setPanelStyle(const PanelStyle& style);

    /// The height of a row of one line, in pixels; grows with the text.
    static int rowHeight();
    using QTableView::rowHeight;

    /// The selected rows of the model, in the order in which they stand.
    [[nodiscard]] QList<int> selectedRows() const;

    /// The selected rows as tab-separated values beneath the headings, in the order in which they stand.
    [[nodiscard]] QString selectedText() const;

    /// The keys that copy rows with their sources, beside those that copy.
    static QKeySequence citationKeys();

public Q_SLOTS:
    /// Copies the selected rows as tab-separated values, and as a table for who takes HTML.
    void copySelection() const;

    /// Copies the selected rows as sentences with their sources.
    void copyCitations() const;

Q_SIGNALS:
    void rowChosen(const QModelIndex& index); ///< clicked
    void rowPassed(const QModelIndex& index); ///< reached by a key
    void rowOpened(const QModelIndex& index); ///< double-clicked, or Enter
    void menuWanted(const QModelIndex& index, const QPoint& globalPosition);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void openMenuAtCurrent();

    PanelStyle m_style;
    RowTableHeader* m_headings;
};
