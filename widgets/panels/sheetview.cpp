// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/sheetview.h"

#include "model/items/itemroles.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

namespace {

constexpr int accentWidth = 3;
constexpr int cellIndent = 8;
constexpr int narrowestColumn = 56; ///< grows with the text
constexpr int widestColumn = 420;   ///< likewise
constexpr int comfortableColumn = 190;
constexpr int rowsToMeasure = 200; ///< of a long sheet
constexpr int rowsToWrap = 100;    ///< a longer sheet has rows of one height: each costs a layout of texts
constexpr int rowsAtOnce = 1000;   ///< a longer sheet that nobody sees is measured when it is shown
constexpr int widestWord = 116;    ///< of a column that gives way; grows with the text

/// The width of the longest word of a text: a column that is narrower breaks it.
double longestWord(const QString& text)
{
    double most = 0;
    for (const QStringView word : QStringView(text).split(u' '))
        most = std::max(most, textWidth(word.toString(), panel::bodyStrong));
    return most;
}

} // namespace

SheetDelegate::SheetDelegate(const ColorTheme& theme, const AtlasPtr& atlas, QObject* parent)
    : CellDelegate(PanelStyle::of(theme), Size::Table, parent)
    , m_theme(theme)
    , m_atlas(atlas)
{
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const PanelStyle style = PanelStyle::of(m_theme);
    const QRect& area = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(area, style.selection);
    if (index.data(TotalRole).toBool() && !index.siblingAtRow(index.row() - 1).data(TotalRole).toBool())
        painter->fillRect(QRect(area.left(), area.top(), area.width(), 1), style.strongLine);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), style.hairline);
    const QString layerId = index.data(AccentRole).toString();
    const Layer* layer = m_atlas && index.column() == 0 ? m_atlas->layer(layerId) : nullptr;
    if (layer)
        painter->fillRect(QRect(area.left(), area.top(), accentWidth, area.height() - 1),
                          m_theme.accent(*layer));
    QStyleOptionViewItem inner = option;
    inner.rect = area.adjusted(cellIndent, 0, 0, 0);
    painter->save();
    painter->setClipRect(area);
    CellDelegate::paint(painter, inner, index);
    painter->restore();
}

SheetView::SheetView(QWidget* parent)
    : RowTable(parent)
    , m_model(new SheetModel(this))
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setModel(m_model);
    setVerticalScrollMode(ScrollPerPixel);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SheetView::fitRows); // sorted, or filtered
    setLook(ColorTheme::light(), nullptr);
}

void SheetView::setLook(const ColorTheme& theme, const AtlasPtr& atlas)
{
    m_style = PanelStyle::of(theme);
    setPanelStyle(m_style);
    delete m_sheetCells;
    m_sheetCells = new SheetDelegate(theme, atlas, this);
    setItemDelegate(m_sheetCells);
    fit();
}

void SheetView::setSheet(std::shared_ptr<const Sheet> sheet)
{
    const bool isOther = !m_model->sheet() || !sheet || m_model->sheet()->id != sheet->id;
    m_model->setSheet(std::move(sheet));
    if (isOther)
        horizontalHeader()->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
    setAccessibleName(m_model->sheet() ? m_model->sheet()->title : QString());
    fit();
}

void SheetView::setFilter(const QString& text)
{
    m_model->setFilter(text);
}

void SheetView::showSelection(const std::optional<TypedId>& selection)
{
    const int row = selection ? m_model->rowOf(*selection) : -1;
    const SheetRow* current = m_model->rowAt(currentIndex().row());
    if (row < 0) {
        selectionModel()->clearSelection();
        return;
    }
    if (current && current->thing == selection && selectionModel()->isRowSelected(currentIndex().row()))
        return; // another row of the same thing, or several that are to be copied
    selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(m_model->index(row, 0));
}

int SheetView::wholeHeight() const
{
    return horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2 +
           (horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0);
}

void SheetView::resizeEvent(QResizeEvent* event)
{
    RowTable::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void SheetView::showEvent(QShowEvent* event)
{
    RowTable::showEvent(event);
    if (m_isUnfitted)
        fit();
}

void SheetView::fit()
{
    m_isUnfitted = !isVisible() && m_model->rowCount() > rowsAtOnce;
    if (m_isUnfitted)
        return;
    fitColumns();
    fitRows();
}

/// Each column has what its texts need; where that is too much, the widest give way first and wrap.
void SheetView::fitColumns()
{
    const int columns = m_model->columnCount();
    const int room = viewport()->width();
    if (columns == 0 || room <= 0)
        return;
    QList<double> widths;
    QList<double> floors;
    const int rows = std::min(m_model->rowCount(), rowsToMeasure);
    for (int column = 0; column < columns; ++column) {
        double most =
            textWidth(m_model->headerData(column, Qt::Horizontal).toString(), panel::labelStrong) + 14;
        double words = most;
        for (int row = 0; row < rows; ++row) {
            const QModelIndex index = m_model->index(row, column);
            most = std::max(most, textWidth(panel::bounded(index.data().toString(), 200), panel::bodyStrong));
            words = std::max(words, longestWord(panel::bounded(index.data().toString(), 80)));
            const QStringList quiet{index.data(CautionRole).toString(), index.data(NoteRole).toString()};
            most = std::max(most, std::min(double(panel::scaled(160)),
                                           textWidth(quiet.join(QStringLiteral(" · ")), panel::smallStrong)));
        }
        widths.append(std::clamp(most + 2 * cellIndent + 4, double(panel::scaled(narrowestColumn)),
                                 double(panel::scaled(widestColumn))));
        floors.append(
            std::min(widths.last(), std::min(words + cellIndent + 10, double(panel::scaled(widestWord)))));
    }
    // Water-filling: a common limit above which columns are cut, found by halving.
    double total = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (std::accumulate(floors.cbegin(), floors.cend(), 0.0) > room) {
        // It scrolls whatever is done: then no column wraps more than it must, and rows stay low.
        for (double& width : widths)
            width = std::min(width, double(panel::scaled(comfortableColumn)));
    } else if (total > room) {
        double low = panel::scaled(narrowestColumn);
        double high = panel::scaled(widestColumn);
        for (int i = 0; i < 20; ++i) {
            const double limit = (low + high) / 2;
            double sum = 0;
            for (int column = 0; column < columns; ++column)
                sum += std::max(std::min(widths[column], limit), floors[column]);
            (sum > room ? high : low) = limit;
        }
        for (int column = 0; column < columns; ++column)
            widths[column] = std::max(std::min(widths[column], low), floors[column]);
    }
    total = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    if (total < room) // what is left over goes to the column with the most words
        *std::ranges::max_element(widths) += room - total;
    for (int column = 0; column < columns; ++column)
        setColumnWidth(column, int(std::floor(widths[column])));
}

void SheetView::fitRows()
{
    const int rows = m_model->rowCount();
    const int two = int(lineHeight(panel::body) + lineHeight(panel::small)) + 2 * (panel::rowPadding + 1);
    verticalHeader()->setDefaultSectionSize(two);
    if (rows > rowsToWrap)
        return;
    for (int row = 0; row < rows; ++row) {
        int height = 0;
        for (int column = 0; column < m_model->columnCount(); ++column)
            height = std::max(height, m_sheetCells->heightFor(m_model->index(row, column),
                                                              columnWidth(column) - cellIndent));
        setRowHeight(row, height + 1);
    }
}
