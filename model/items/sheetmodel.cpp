// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/sheetmodel.h"

#include "model/items/itemroles.h"

#include <algorithm>
#include <numeric>
#include <QCollator>

namespace {

/// What a cell is sorted by: nothing last, then numbers by what they count, then texts.
class SortKeys
{
public:
    SortKeys(const Sheet& sheet, int column)
    {
        // The C locale does not know how people sort.
        QCollator words(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
        words.setNumericMode(true);
        words.setCaseSensitivity(Qt::CaseInsensitive);
        m_keys.reserve(size_t(sheet.rows.size()));
        for (const SheetRow& row : sheet.rows) {
            const SheetCell& cell = row.cells[column];
            m_keys.push_back({cell.text.isEmpty() && !cell.number, cell.number, cell.measure,
                              cell.number ? words.sortKey({}) : words.sortKey(cell.text)});
        }
    }

    [[nodiscard]] bool isLess(qsizetype left, qsizetype right, bool descends) const
    {
        const Key& a = m_keys[size_t(left)];
        const Key& b = m_keys[size_t(right)];
        if (a.isMissing != b.isMissing)
            return b.isMissing;
        if (a.number.has_value() != b.number.has_value())
            return a.number.has_value();
        if (a.number && a.measure != b.measure)
            return a.measure < b.measure;
        if (a.number)
            return descends ? *b.number < *a.number : *a.number < *b.number;
        return descends ? b.words < a.words : a.words < b.words;
    }

private:
    struct Key
    {
        bool isMissing;
        std::optional<double> number;
        QString measure;
        QCollatorSortKey words;
    };

    std::vector<Key> m_keys;
};

} // namespace

void SheetModel::setSheet(std::shared_ptr<const Sheet> sheet)
{
    beginResetModel();
    const bool isOther = !m_sheet || !sheet || m_sheet->id != sheet->id;
    m_sheet = std::move(sheet);
    if (isOther) {
        m_sortColumn = m_sheet ? m_sheet->sortColumn : -1;
        m_sortOrder = m_sheet && m_sheet->descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    order();
    filter();
    endResetModel();
}

void SheetModel::setFilter(const QString& text)
{
    const QStringList words = filterWords(text);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    filter();
    endResetModel();
}

void SheetModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    this->order();
    filter();
    endResetModel();
}

void SheetModel::order()
{
    m_order.resize(m_sheet ? size_t(m_sheet->rows.size()) : 0);
    std::iota(m_order.begin(), m_order.end(), 0);
    if (!m_sheet || m_sortColumn < 0 || m_sortColumn >= m_sheet->columns.size())
        return;
    const SortKeys keys(*m_sheet, m_sortColumn);
    const bool descends = m_sortOrder == Qt::DescendingOrder;
    std::ranges::stable_sort(m_order, [&](qsizetype a, qsizetype b) { return keys.isLess(a, b, descends); });
}

void SheetModel::filter()
{
    m_shown.clear();
    m_totals.clear();
    if (!m_sheet)
        return;
    std::ranges::copy_if(m_order, std::back_inserter(m_shown),
                         [this](qsizetype row) { return hasWords(m_sheet->rows[row], m_words); });
    if (m_words.isEmpty() && m_sheet->wholeTotals)
        m_totals = *m_sheet->wholeTotals;
    else if (m_sheet->totals)
        m_totals = m_sheet->totals(*m_sheet, m_shown);
}

Sheet SheetModel::shownSheet() const
{
    if (!m_sheet)
        return {};
    Sheet shown = *m_sheet;
    shown.rows.clear();
    shown.wholeTotals.reset();
    for (const qsizetype row : m_shown)
        shown.rows.append(m_sheet->rows[row]);
    return shown;
}

int SheetModel::rowOf(const TypedId& thing) const
{
    for (size_t i = 0; i < m_shown.size(); ++i) {
        if (m_sheet->rows[m_shown[i]].thing == thing)
            return int(i);
    }
    return -1;
}

const SheetRow* SheetModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return row < shownCount() ? &m_sheet->rows[m_shown[size_t(row)]] : &m_totals[row - shownCount()];
}

int SheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size()) + int(m_totals.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_sheet ? 0 : int(m_sheet->columns.size());
}

QVariant SheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetRow& row = *rowAt(index.row());
    switch (role) {
    case TotalRole:
        return row.isTotal;
    case IdRole:
        return row.figureId;
    case EvidenceRole:
        return QVariant::fromValue(row.evidence);
    case CitationRole:
        return row.citation;
    case AccentRole:
        return row.layer;
    case Qt::AccessibleDescriptionRole:
        return spokenEvidence(row.evidence);
    default:
        break;
    }
    static const SheetCell none;
    const int column = index.column();
    return cellData(row, column < row.cells.size() ? row.cells[column] : none, column, role);
}

QVariant SheetModel::cellData(const SheetRow& row, const SheetCell& cell, int column, int role) const
{
    const bool figures = m_sheet->columns[column].figures;
    switch (role) {
    case Qt::DisplayRole:
    case PhraseRole:
        return cell.text;
    case SortRole:
        return cell.number ? QVariant(*cell.number) : QVariant(cell.text);
    case FigureLengthRole: // the figure itself; what it speaks of follows
        return cell.quantity ? int(std::min(cell.quantity->published.size(), cell.text.size()))
               : cell.number ? int(cell.text.size())
                             : 0;
    case CautionRole:
        return cell.caution;
    case NoteRole:
        return cell.note;
    case ThingRole:
        if (const auto& thing = cell.thing ? cell.thing : row.thing)
            return QVariant::fromValue(*thing);
        return {};
    case Qt::TextAlignmentRole:
        return int(Qt::AlignTop | (figures ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole: {
        QStringList parts{cell.text, cell.caution, cell.note};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const SheetColumn& column = m_sheet->columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.heading;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column.figures ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: // PlainText is for the view to see to
        return column.explanation;
    default:
        return {};
    }
}
