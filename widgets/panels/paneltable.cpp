// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/paneltable.h"

#include "model/items/itemroles.h"
#include "widgets/panels/factevidence.h"
#include "widgets/panels/tsv.h"

#include <algorithm>
#include <memory>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QToolTip>
#include <utility>

namespace {

constexpr int chevronColumn = 12; ///< at the right edge of rows that open

} // namespace

PanelTable::PanelTable(QAbstractItemModel* model, const PanelStyle& style, CellDelegate::Size size,
                       const QString& accessibleName, QWidget* parent)
    : QTableView(parent)
    , m_style(style)
    , m_cells(new CellDelegate(style, size, this))
    , m_size(size)
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

Evidence PanelTable::evidence(int row) const
{
    return model()->index(row, 0).data(EvidenceRole).value<Evidence>();
}

bool PanelTable::isOpen(int row) const
{
    return m_toggled.contains(row) != m_isEvidenceShown && !evidence(row).isEmpty();
}

int PanelTable::evidenceHeight(int row, int width) const
{
    return isOpen(row) ? FactEvidence(evidence(row), m_style).height(width) : 0;
}

QList<int> PanelTable::innerColumnWidths(int width) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!evidence(row).isEmpty())
            return columnWidths(width - chevronColumn);
    }
    return columnWidths(width);
}

void PanelTable::setEvidenceShown(bool shown)
{
    m_isEvidenceShown = shown;
    m_toggled.clear();
    updateGeometry();
    layOutRows();
}

void PanelTable::toggleEvidence(int row)
{
    if (evidence(row).isEmpty())
        return;
    if (!m_toggled.remove(row))
        m_toggled.insert(row);
    updateGeometry();
    layOutRows();
}

int PanelTable::heightForWidth(int width) const
{
    const QList<int> widths = innerColumnWidths(width);
    int height = headerHeight();
    for (int row = 0; row < model()->rowCount(); ++row)
        height += rowHeightFor(row, widths) + evidenceHeight(row, width);
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
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) && canCopy()) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void PanelTable::layOutRows()
{
    const QList<int> widths = innerColumnWidths(width()); // the viewport's may be of a moment ago
    for (int column = 0; column < widths.size(); ++column) {
        setColumnHidden(column, widths[column] == 0);
        setColumnWidth(column, widths[column]);
    }
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, rowHeightFor(row, widths) + evidenceHeight(row, width()));
    viewport()->update();
}

void PanelTable::resizeEvent(QResizeEvent* event)
{
    layOutRows();
    QTableView::resizeEvent(event);
}

bool PanelTable::beginsTotals(int row) const
{
    const auto isTotal = [this](int at) { return model()->index(at, 0).data(TotalRole).toBool(); };
    return row > 0 && isTotal(row) && !isTotal(row - 1);
}

void PanelTable::paintLines(QPainter& painter, int row)
{
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    if (m_size == CellDelegate::Size::Table && row + 1 < model()->rowCount())
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), m_style.hairline);
    if (beginsTotals(row))
        painter.fillRect(QRect(area.left(), area.top(), area.width(), 1), m_style.strongLine);
}

void PanelTable::paintEvidence(QPainter& painter, int row)
{
    const Evidence lines = evidence(row);
    if (lines.isEmpty())
        return;
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    const int firstLine = int(lineHeight(panel::body));
    const QPointF centre(area.right() - 4, area.top() + panel::rowPadding + 1 + firstLine / 2.0);
    panel::drawChevron(painter, centre, isOpen(row), m_style.secondary);
    if (isOpen(row)) {
        const FactEvidence block(lines, m_style);
        block.draw(painter, area.adjusted(0, area.height() - block.height(area.width()), 0, 0));
    }
}

void PanelTable::paintFocus(QPainter& painter)
{
    if (!hasFocus() || !currentIndex().isValid())
        return;
    // Above and below: a ring would run through the text, which is flush with the edge.
    const int row = currentIndex().row();
    const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.fillRect(QRect(area.left(), area.top(), area.width(), 2), m_style.link);
    painter.fillRect(QRect(area.left(), area.bottom() - 1, area.width(), 2), m_style.link);
}

void PanelTable::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(viewport()); // across the row, beyond its last cell
        for (const QModelIndex& index : selectionModel()->selectedRows()) {
            const int row = index.row();
            const QRect area(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
            painter.fillRect(area, m_style.selection);
        }
    }
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    for (int row = 0; row < model()->rowCount(); ++row) {
        const int top = rowViewportPosition(row);
        if (top > event->rect().bottom() || top + rowHeight(row) < event->rect().top())
            continue;
        paintLines(painter, row);
        paintEvidence(painter, row);
    }
    paintFocus(painter);
}

QList<int> PanelTable::rowsToCopy() const
{
    QList<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.append(index.row());
    if (rows.isEmpty() && hasFocus() && currentIndex().isValid())
        rows.append(currentIndex().row());
    std::ranges::sort(rows);
    return rows;
}

bool PanelTable::canCopy() const
{
    return !rowsToCopy().isEmpty();
}

QString PanelTable::selectedText() const
{
    QStringList lines;
    for (const int row : rowsToCopy())
        lines << tsvRow(*model(), row);
    return lines.join(u'\n');
}

QString PanelTable::selectedCitations() const
{
    QStringList lines;
    const QString whose = m_subject.isEmpty() ? QString() : m_subject + QStringLiteral(", ");
    for (const int row : rowsToCopy())
        lines << whose + citationOfRow(*model(), row);
    return lines.join(u'\n');
}

void PanelTable::copySelection() const
{
    if (!canCopy())
        return;
    const QString table = selectedText();
    auto copied = std::make_unique<QMimeData>();
    copied->setText(rowsToCopy().size() == 1 ? selectedCitations() : table);
    copied->setData(QStringLiteral("text/tab-separated-values"), table.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied.release()); // which takes it over
}

void PanelTable::copyTable() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

void PanelTable::keyPressEvent(QKeyEvent* event)
{
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (opens && isPlain && currentIndex().isValid())
        toggleEvidence(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void PanelTable::mousePressEvent(QMouseEvent* event)
{
    QTableView::mousePressEvent(event);
    const bool isPlain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_pressedRow = isPlain ? rowAt(int(event->position().y())) : -1;
}

void PanelTable::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    const int pressed = std::exchange(m_pressedRow, -1);
    if (pressed >= 0 && event->button() == Qt::LeftButton && rowAt(int(event->position().y())) == pressed)
        toggleEvidence(pressed);
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
    QAction* copy = menu->addAction(tr("Copy figure with source"), this, &PanelTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(canCopy());
    QAction* table = menu->addAction(tr("Copy as table"), this, &PanelTable::copyTable);
    table->setEnabled(canCopy());
    if (const int row = currentIndex().row(); row >= 0 && !evidence(row).isEmpty()) {
        menu->addAction(isOpen(row) ? tr("Hide evidence") : tr("Show evidence"), this,
                        [this, row] { toggleEvidence(row); });
    }
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &PanelTable::selectAll);
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
