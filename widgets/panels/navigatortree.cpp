// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/navigatortree.h"

#include "model/items/navigatormodel.h"
#include "widgets/panels/navigatordelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>

NavigatorTree::NavigatorTree(QWidget* parent)
    : QTreeView(parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
    , m_cells(new NavigatorDelegate(this))
{
    setItemDelegate(m_cells);
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setIndentation(16);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void NavigatorTree::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    setPalette(style.palette());
    verticalScrollBar()->setStyleSheet(style.scrollBarSheet());
    verticalScrollBar()->setSingleStep(NavigatorDelegate::rowHeight());
    scheduleDelayedItemsLayout(); // rows may be of another height
    viewport()->update();
}

void NavigatorTree::markRow(const QModelIndex& index)
{
    if (!index.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

// ---- what the user does

void NavigatorTree::openMenuAtCurrent()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    const QRect row = visualRect(currentIndex());
    Q_EMIT menuWanted(currentIndex(), viewport()->mapToGlobal(row.bottomLeft()));
}

void NavigatorTree::keyPressEvent(QKeyEvent* event)
{
    const bool wantsMenu = event->key() == Qt::Key_Menu ||
                           (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (wantsMenu) {
        openMenuAtCurrent();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT rowOpened(currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace) {
        event->ignore(); // they are the window's, and no search for a row
        return;
    }
    if (event->key() == Qt::Key_Up && event->modifiers() == Qt::NoModifier &&
        !indexAbove(currentIndex()).isValid()) {
        Q_EMIT leftAtTop();
        event->accept();
        return;
    }
    const QPersistentModelIndex before = currentIndex();
    QTreeView::keyPressEvent(event);
    if (currentIndex().isValid() && currentIndex() != before)
        Q_EMIT rowPassed(currentIndex());
}

void NavigatorTree::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) { // selects nothing
        event->accept();
        return;
    }
    const QPoint at = event->position().toPoint();
    const QPersistentModelIndex index = indexAt(at);
    const bool onArrow = index.isValid() && at.x() < visualRect(index.sibling(index.row(), 0)).left();
    QTreeView::mousePressEvent(event);
    if (index.isValid() && !onArrow)
        Q_EMIT rowChosen(index);
}

void NavigatorTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const QPersistentModelIndex index = indexAt(at);
    const bool onArrow = index.isValid() && at.x() < visualRect(index.sibling(index.row(), 0)).left();
    if (onArrow || event->button() != Qt::LeftButton) {
        mousePressEvent(event); // two quick clicks on an arrow are two clicks
        return;
    }
    if (index.isValid())
        Q_EMIT rowOpened(index);
}

void NavigatorTree::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        openMenuAtCurrent();
    else if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        Q_EMIT menuWanted(index, event->globalPos());
    event->accept();
}

void NavigatorTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    viewport()->update();
}

void NavigatorTree::focusOutEvent(QFocusEvent* event)
{
    QTreeView::focusOutEvent(event);
    viewport()->update();
}

// ---- what it looks like

void NavigatorTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QModelIndex row = index.siblingAtColumn(0);
    const bool hovered = viewport()->underMouse() &&
                         indexAt(viewport()->mapFromGlobal(QCursor::pos())).siblingAtColumn(0) == row;
    const QRectF area = QRectF(option.rect).adjusted(4, 1, -4, -1);
    painter->setPen(Qt::NoPen);
    if (selectionModel()->isSelected(row))
        painter->setBrush(m_style.selection);
    else if (hovered)
        painter->setBrush(m_style.hover);
    else
        painter->setBrush(Qt::NoBrush);
    if (hasFocus() && row == currentIndex().siblingAtColumn(0))
        painter->setPen(QPen(m_style.link, 1.5));
    painter->drawRoundedRect(area, 4, 4);
    painter->restore();

    // The style would paint a surface of its own, so cells and arrows are drawn here.
    QStyleOptionViewItem cell = option;
    const int left = visualRect(row).left();
    drawBranches(painter, QRect(left - indentation(), option.rect.top(), indentation(), option.rect.height()),
                 row);
    for (int column = 0; column < model()->columnCount(); ++column) {
        cell.rect = visualRect(row.siblingAtColumn(column));
        itemDelegate()->paint(painter, cell, row.siblingAtColumn(column));
    }
}

void NavigatorTree::drawBranches(QPainter* painter, const QRect& area, const QModelIndex& index) const
{
    if (!model()->hasChildren(index))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_style.secondary, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(area.right() - indentation() / 2.0 + 1, area.center().y() + 0.5);
    QPainterPath arrow;
    if (isExpanded(index)) {
        arrow.moveTo(-3.5, -1.75);
        arrow.lineTo(0, 1.75);
        arrow.lineTo(3.5, -1.75);
    } else {
        arrow.moveTo(-1.75, -3.5);
        arrow.lineTo(1.75, 0);
        arrow.lineTo(-1.75, 3.5);
    }
    painter->drawPath(arrow);
    painter->restore();
}

bool NavigatorTree::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTreeView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    if (!index.isValid()) {
        QToolTip::hideText();
        return true;
    }
    QStringList lines{index.siblingAtColumn(NavigatorModel::Name).data(Qt::AccessibleTextRole).toString()};
    const QString other = index.data(NavigatorModel::OtherNameRole).toString();
    if (!other.isEmpty())
        lines << other;
    QToolTip::showText(help->globalPos(), panel::plainToolTip(lines.join(u'\n')), viewport());
    return true;
}
