// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stepgrid.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/stepcelldelegate.h"
#include "widgets/present/stepsmodel.h"

#include <algorithm>
#include <QMouseEvent>
#include <QScrollBar>

namespace {

constexpr int mostColumns = 6;
constexpr int leastCell = 150;
constexpr int scrollBarRoom = 12;
constexpr int widest = 2; ///< of a cell, in shares of the room: two steps are not a picture each

} // namespace

GridShape gridShape(const QSize& room, int count)
{
    const int most = std::clamp(room.width() / leastCell, 1, mostColumns);
    GridShape best;
    for (int columns = 1; columns <= most; ++columns) {
        const int rows = (count + columns - 1) / columns;
        int width = std::min(room.width() / columns, room.width() / widest);
        while (width > leastCell && StepCellDelegate::heightFor(width) * rows > room.height())
            --width;
        const QSize cell(width, StepCellDelegate::heightFor(width));
        if (cell.height() * rows <= room.height() && width > best.cell.width())
            best = {columns, cell, false};
    }
    if (best.cell.isValid())
        return best;
    const int width = (room.width() - scrollBarRoom) / most;
    return {most, {width, StepCellDelegate::heightFor(width)}, true};
}

StepGrid::StepGrid(Presentation& presentation, StepsModel& model, QWidget* parent)
    : QListView(parent)
    , m_presentation(presentation)
    , m_delegate(new StepCellDelegate(this))
{
    setAccessibleName(tr("All steps"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setViewMode(IconMode);
    setFlow(LeftToRight);
    setWrapping(true);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // where it scrolls arrange() shows it
    setMouseTracking(true);
    connect(&presentation, &Presentation::stateChanged, this, &StepGrid::follow);
    connect(&model, &StepsModel::modelReset, this, &StepGrid::arrange);
}

void StepGrid::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    QPalette colours = style.palette();
    colours.setColor(QPalette::Base, theme.canvas);
    colours.setColor(QPalette::Window, theme.canvas);
    setPalette(colours);
    PanelStyle bar = style;
    bar.background = theme.canvas;
    verticalScrollBar()->setStyleSheet(bar.scrollBarSheet());
    m_delegate->setTheme(theme);
    viewport()->update();
}

void StepGrid::arrange()
{
    const int margin = std::max(8, height() / 30);
    const QSize room(width() - 2 * margin, height() - 2 * margin);
    const int count = model()->rowCount();
    if (room.width() < 1 || room.height() < 1 || count == 0)
        return;
    const GridShape shape = gridShape(room, count);
    m_columns = shape.columns;
    m_delegate->setCell(shape.cell);
    setGridSize(shape.cell);
    setVerticalScrollBarPolicy(shape.scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int rows = (count + shape.columns - 1) / shape.columns;
    // one pixel more than the cells: with none the view would wrap one earlier
    const int across = shape.scrolls ? room.width() : shape.columns * shape.cell.width() + 1;
    const int down = shape.scrolls ? room.height() : rows * shape.cell.height() + 1;
    const int left = (width() - across) / 2;
    const int top = (height() - down) / 2;
    setViewportMargins(left, top, width() - across - left, height() - down - top);
    doItemsLayout();
    follow();
}

void StepGrid::follow()
{
    if (m_presentation.cover() != Presentation::Cover::Grid)
        return;
    const QModelIndex at = model()->index(int(m_presentation.gridAt()), 0);
    setCurrentIndex(at); // screen readers follow it
    scrollTo(at);
}

void StepGrid::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    arrange();
}

void StepGrid::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    m_mouse = QCursor::pos();
    arrange();
}

void StepGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint mouse = event->globalPosition().toPoint();
    if (mouse == m_mouse)
        return;
    m_mouse = mouse;
    if (const QModelIndex at = indexAt(event->position().toPoint()); at.isValid())
        m_presentation.moveInGrid(at.row() - m_presentation.gridAt());
}

void StepGrid::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()).row() : -1;
}

void StepGrid::mouseReleaseEvent(QMouseEvent* event)
{
    const int row = indexAt(event->position().toPoint()).row();
    if (event->button() == Qt::LeftButton && row >= 0 && row == m_pressed)
        m_presentation.goTo(row);
    m_pressed = -1;
}

void StepGrid::keyPressEvent(QKeyEvent* event)
{
    event->ignore();
}
