// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/factsmodel.h"

#include "model/items/evidenceroles.h"
#include "model/items/quantitykey.h"

#include <algorithm>

void FactsModel::linesChanged()
{
    m_isColumnOfFigures = std::ranges::all_of(
        lines(), [](const FactLine& line) { return line.quantity && line.phrase == line.figure; });
}

QString FactsModel::text(const FactLine& line, int column)
{
    switch (column) {
    case Label:
        return line.label;
    case Value:
        return line.note.isEmpty() ? line.phrase : line.phrase + QStringLiteral(" · ") + line.note;
    case Caution:
        return line.caution;
    case Source:
        return line.source;
    default:
        return {};
    }
}

QVariant FactsModel::valueData(const FactLine& line, int role) const
{
    switch (role) {
    case SortRole:
        return line.quantity ? sortKey(*line.quantity) : QVariant(line.phrase);
    case PhraseRole:
        return line.phrase;
    case FigureLengthRole:
        return line.quantity ? int(line.figure.size()) : 0;
    case NoteRole:
        return line.note;
    case CautionRole:
        return line.caution;
    case OwnSourceRole:
        return line.ownSource;
    case Qt::TextAlignmentRole:
        return int(m_isColumnOfFigures ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop);
    default:
        return {};
    }
}

QVariant FactsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FactLine& line = lines()[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(line, index.column());
    if (const QVariant evidence = evidenceData(line, role); evidence.isValid())
        return evidence;
    if (index.column() == Value)
        return valueData(line, role);
    if (role == SortRole || role == PhraseRole)
        return text(line, index.column());
    if (role == LabelRole)
        return index.column() == Label;
    return {};
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Label:
        return tr("Fact");
    case Value:
        return tr("Value");
    case Caution:
        return tr("Basis");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}
