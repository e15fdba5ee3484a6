// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/resultlist.h"

#include <QAccessible>
#include <QMouseEvent>
#include <QScrollBar>

ResultList::ResultList(QWidget* parent)
    : QListView(parent)
{
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false); // moving by key scrolls, pointing does not
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setAccessibleName(tr("Results"));
    viewport()->setAutoFillBackground(false); // the card below it is seen
}

void ResultList::setLook(const SearchStyle& style, const QHash<QString, QColor>& accents)
{
    m_delegate.setLook(style, accents);
    setPalette(style.panel.palette());
    verticalScrollBar()->setStyleSheet(
        style.panel.scrollBarSheet()); // one of the list would hold on to colours
    scheduleDelayedItemsLayout();      // rows may be of another height
    viewport()->update();
}

void ResultList::setRows(const QList<ResultRow>& rows)
{
    m_model.setRows(rows);
    m_pressed = -1;
    const int first = m_model.nextChoice(-1, 1);
    setCurrent(first);
    scrollToTop();
    announce();
}

void ResultList::growTo(const QList<ResultRow>& rows)
{
    const int row = currentIndex().row();
    const int seen = verticalScrollBar()->value();
    m_model.setRows(rows);
    m_pressed = -1;
    setCurrent(m_model.nextChoice(row - 1, 1));
    executeDelayedItemsLayout();
    verticalScrollBar()->setValue(seen);
    announce();
}

const ResultRow* ResultList::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? &m_model.rows()[index.row()] : nullptr;
}

QString ResultList::currentText() const
{
    if (currentIndex().isValid())
        return currentIndex().data(Qt::AccessibleTextRole).toString();
    return m_model.index(0).data(Qt::AccessibleTextRole).toString(); // a message, if anything
}

int ResultList::contentHeight() const
{
    int height = 0;
    for (const ResultRow& row : m_model.rows())
        height += ResultDelegate::heightOf(row);
    return height;
}

int ResultList::pageFrom(int row, int step) const
{
    int left = viewport()->height();
    int target = row;
    for (int next = m_model.nextChoice(row, step); next >= 0; next = m_model.nextChoice(next, step)) {
        left -= ResultDelegate::heightOf(m_model.rows()[next]);
        if (left < 0)
            break;
        target = next;
    }
    return target;
}

bool ResultList::move(int key)
{
    const int row = currentIndex().isValid() ? currentIndex().row() : -1;
    const int count = m_model.rowCount();
    switch (key) {
    case Qt::Key_Down: {
        const int next = m_model.nextChoice(row, 1);
        moveTo(next >= 0 ? next : m_model.nextChoice(-1, 1));
        return true;
    }
    case Qt::Key_Up: {
        const int next = m_model.nextChoice(row, -1);
        moveTo(next >= 0 ? next : m_model.nextChoice(count, -1));
        return true;
    }
    case Qt::Key_PageDown:
        moveTo(pageFrom(row, 1));
        return true;
    case Qt::Key_PageUp:
        moveTo(pageFrom(row, -1));
        return true;
    default:
        return false;
    }
}

/// As setCurrentIndex(), which refuses rows that are not enabled.
void ResultList::setCurrent(int row)
{
    selectionModel()->setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row),
                                      QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void ResultList::moveTo(int row)
{
    if (row < 0)
        return;
    setCurrent(row);
    scrollTo(m_model.index(row));
    if (row == m_model.nextChoice(-1, 1))
        scrollToTop(); // its heading as well
    announce();
    Q_EMIT moved();
}

/// The list never has the focus, so the view does not tell screen readers where it is.
void ResultList::announce()
{
    if (!QAccessible::isActive() || !currentIndex().isValid() || !isVisible())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

int ResultList::choiceAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_model.rows()[index.row()].isChoice() ? index.row() : -1;
}

void ResultList::mouseMoveEvent(QMouseEvent* event)
{
    const int row = choiceAt(event->position().toPoint());
    viewport()->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (row >= 0 && row != currentIndex().row()) {
        setCurrent(row); // without scrolling: a row half out of view must not jump under the pointer
        announce();
        Q_EMIT moved();
    }
}

void ResultList::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? choiceAt(event->position().toPoint()) : -1;
}

void ResultList::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = choiceAt(event->position().toPoint());
    const bool isPick = event->button() == Qt::LeftButton && row >= 0 && row == m_pressed;
    m_pressed = -1;
    if (!isPick)
        return;
    setCurrent(row);
    Q_EMIT picked();
}

void ResultList::mouseDoubleClickEvent(QMouseEvent* event)
{
    mousePressEvent(event);
}
