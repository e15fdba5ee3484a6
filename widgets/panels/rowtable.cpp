// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/rowtable.h"

#include "model/items/itemroles.h"
#include "widgets/panels/tsv.h"

#include <algorithm>
#include <cmath>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace {

constexpr int padding = 8;
constexpr int oneLine = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

} // namespace

// ---- headings

RowTableHeader::RowTableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setSectionsMovable(true);
    setSortIndicatorClearable(true);
    setMinimumSectionSize(48);
}

void RowTableHeader::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    setFont(fontFor(panel::labelStrong));
    setPalette(style.palette());
    updateGeometry();
    viewport()->update();
}

QSize RowTableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), RowTable::rowHeight()};
}

void RowTableHeader::paintArrow(QPainter& painter, const QPointF& centre) const
{
    const double up = sortIndicatorOrder() == Qt::AscendingOrder ? 2 : -2;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF({centre + QPointF(-3.5, up), centre - QPointF(0, up), centre + QPointF(3.5, up)}));
}

void RowTableHeader::paintSection(QPainter* painter, const QRect& area, int section) const
{
    painter->save();
    painter->fillRect(area, m_style.background);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const QString text = model()->headerData(section, orientation()).toString();
    const int align = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt();
    const int arrow = isSorted ? 12 : 0;
    const QRect inner = area.adjusted(padding, 0, -padding, 0);
    const QString shown = elided(text, panel::labelStrong, inner.width() - arrow);
    const int width = int(std::ceil(textWidth(shown, panel::labelStrong)));
    const bool right = align & Qt::AlignRight;
    const int left = right ? inner.right() + 1 - width : inner.left();
    painter->setFont(fontFor(panel::labelStrong));
    painter->setPen(isSorted ? m_style.ink : m_style.secondary);
    painter->drawText(QRect(left, area.top(), width + 2, area.height()), int(Qt::AlignLeft) | oneLine, shown);
    if (isSorted)
        paintArrow(*painter, QPointF(right ? left - 8 : left + width + 8, area.center().y() + 0.5));
    painter->restore();
}

void RowTableHeader::paintEvent(QPaintEvent* event)
{
    QPainter(viewport()).fillRect(viewport()->rect(), m_style.background);
    QHeaderView::paintEvent(event);
    QPainter(viewport()).fillRect(QRect(0, height() - 1, width(), 1), m_style.strongLine);
}

// ---- the table

int RowTable::rowHeight()
{
    return int(lineHeight(panel::body)) + 10;
}

RowTable::RowTable(QWidget* parent)
    : QTableView(parent)
    , m_style(PanelStyle::of(ColorTheme::light()))
    , m_headings(new RowTableHeader(this))
{
    setHorizontalHeader(m_headings);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
}

void RowTable::setPanelStyle(const PanelStyle& style)
{
    m_style = style;
    setPalette(style.palette());
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setStyleSheet(style.scrollBarSheet() +
                           QStringLiteral("QScrollBar:horizontal { height: 10px; }"
                                          "QScrollBar::handle:horizontal { min-width: 32px; }"));
    m_headings->setPanelStyle(style);
    verticalHeader()->setDefaultSectionSize(RowTable::rowHeight());
    updateGeometries(); // the headings may be of another height
    viewport()->update();
}

QList<int> RowTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    return rows;
}

QString RowTable::selectedText() const
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return {};
    QStringList headings;
    for (int column = 0; column < model()->columnCount(); ++column)
        headings << model()->headerData(column, Qt::Horizontal).toString();
    QStringList lines{headings.join(u'\t')};
    for (const int row : std::as_const(rows))
        lines << tsvRow(*model(), row);
    return lines.join(u'\n');
}

void RowTable::copySelection() const
{
    const QString text = selectedText();
    if (text.isEmpty())
        return;
    auto* copied = new QMimeData;
    copied->setText(text);
    copied->setHtml(htmlTable(*model(), selectedRows()));
    QGuiApplication::clipboard()->setMimeData(copied);
}

void RowTable::copyCitations() const
{
    QStringList lines;
    for (const int row : selectedRows())
        lines << citationOfRow(*model(), row);
    lines.removeAll(QString());
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

// ---- what the user does

QKeySequence RowTable::citationKeys()
{
    return Qt::CTRL | Qt::ALT | Qt::Key_C;
}

bool RowTable::event(QEvent* event)
{
    // The window has actions for the same keys; what is selected here is meant.
    if (event->type() == QEvent::ShortcutOverride && selectionModel()->hasSelection()) {
        const auto* keys = static_cast<QKeyEvent*>(event);
        if (keys->matches(QKeySequence::Copy) || keys->keyCombination() == citationKeys()[0]) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void RowTable::openMenuAtCurrent()
{
    if (!currentIndex().isValid())
        return;
    scrollTo(currentIndex());
    Q_EMIT menuWanted(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool wantsMenu = event->key() == Qt::Key_Menu ||
                           (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if (event->keyCombination() == citationKeys()[0]) {
        copyCitations();
    } else if (wantsMenu) {
        openMenuAtCurrent();
    } else if (opens && currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
    } else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Backspace) {
        event->ignore(); // they are the window's
        return;
    } else {
        const int before = currentIndex().row();
        QTableView::keyPressEvent(event);
        if (currentIndex().isValid() && currentIndex().row() != before)
            Q_EMIT rowPassed(currentIndex());
        return;
    }
    event->accept();
}

void RowTable::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) { // selects nothing
        event->accept();
        return;
    }
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && selectionModel()->isRowSelected(index.row()))
        Q_EMIT rowChosen(index);
}

void RowTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowOpened(index);
}

void RowTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() != QContextMenuEvent::Mouse)
        openMenuAtCurrent();
    else if (const QModelIndex index = indexAt(event->pos()); index.isValid())
        Q_EMIT menuWanted(index, event->globalPos());
    event->accept();
}

/// The frame of the current row goes beyond its cells.
void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
}

void RowTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QPainter painter(viewport());
    const int row = currentIndex().row();
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), m_style.link);
    painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), m_style.link);
}

bool RowTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QStringList lines{index.data().toString(), index.data(OwnSourceRole).toString()};
    lines.removeAll(QString());
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), panel::plainToolTip(lines.join(u'\n')), viewport());
    return true;
}
