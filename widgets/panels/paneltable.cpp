// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/paneltable.h"

#include "widgets/panels/tsv.h"

#include <algorithm>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

PanelTable::PanelTable(QAbstractItemModel* model, const PanelStyle& style, CellDelegate::Size size,
                       const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_style(style)
    , m_cells(new CellDelegate(style, size, this))
{
    setAccessibleName(accessibleName);
    model->setParent(this);
    setModel(model);
    setItemDelegate(m_cells);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(0);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // Fixed would hold on to sizeHint()
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int PanelTable::headerHeight() const
{
    return horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
}

int PanelTable::rowHeightFor(int row, const QList<int>& widths) const
{
    int height = 0;
    for (int column = 0; column < widths.size(); column += columnSpan(row, column)) {
        int width = 0;
        for (int i = column; i < column + columnSpan(row, column); ++i)
            width += widths[i];
        if (width == 0)
            continue;
        const QModelIndex index = model()->index(row, column);
        const QWidget* widget = indexWidget(index);
        height = std::max(height, widget ? widget->sizeHint().height() : m_cells->heightFor(index, width));
    }
    return height;
}

int PanelTable::heightForWidth(int width) const
{
    const QList<int> widths = columnWidths(width);
    int height = headerHeight();
    for (int row = 0; row < model()->rowCount(); ++row)
        height += rowHeightFor(row, widths);
    return height;
}

QSize PanelTable::sizeHint() const
{
    const int wide = 280;
    return {wide, heightForWidth(wide)};
}

QSize PanelTable::minimumSizeHint() const
{
    return {80, 0};
}

bool PanelTable::event(QEvent* event)
{
    // The window has an action for the same keys; what is selected here is meant.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) && selectionModel()->hasSelection()) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void PanelTable::resizeEvent(QResizeEvent* event)
{
    const QList<int> widths = columnWidths(width()); // the viewport's may be of a moment ago
    for (int column = 0; column < widths.size(); ++column) {
        setColumnHidden(column, widths[column] == 0);
        setColumnWidth(column, widths[column]);
    }
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, rowHeightFor(row, widths));
    QTableView::resizeEvent(event);
}

void PanelTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    // Above and below: a ring would run through the text, which is flush with the edge.
    const int row = currentIndex().row();
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), m_style.link);
    painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), m_style.link);
}

QString PanelTable::selectedText() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines << tsvRow(*model(), row);
    return lines.join(u'\n');
}

void PanelTable::copySelection() const
{
    if (const QString text = selectedText(); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void PanelTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void PanelTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && currentIndex().isValid())
        Q_EMIT rowReached(visualRect(currentIndex()));
    viewport()->update();
}

void PanelTable::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

void PanelTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this); // not on the stack: the page may go while it is open
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copy = menu->addAction(tr("Copy with Source"), this, &PanelTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selectionModel()->hasSelection());
    menu->addAction(tr("Select All"), QKeySequence::SelectAll, this, &PanelTable::selectAll);
    menu->popup(event->globalPos());
}

void PanelTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        Q_EMIT rowReached(visualRect(current));
    viewport()->update();
}

bool PanelTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    const QString source = index.siblingAtColumn(model()->columnCount() - 1).data().toString();
    if (index.isValid() && !source.isEmpty())
        QToolTip::showText(help->globalPos(), panel::plainToolTip(source), viewport());
    return true;
}
