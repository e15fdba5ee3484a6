// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/fundingmodel.h"

#include "model/items/evidenceroles.h"
#include "model/items/quantitykey.h"

QString FundingModel::text(const FundingLine& line, int column)
{
    switch (column) {
    case Round:
        return line.name;
    case Date:
        return line.date;
    case Amount:
        return line.amount;
    case Investors: {
        QStringList names;
        for (const FundingLine::Investor& investor : line.investors)
            names << investor.name;
        return names.join(QStringLiteral(", "));
    }
    case Caution:
        return line.caution;
    case Source:
        return line.source;
    default:
        return {};
    }
}

QVariant FundingModel::amountData(const FundingLine& line, int role)
{
    switch (role) {
    case SortRole:
        return line.quantity ? sortKey(*line.quantity) : QVariant();
    case FigureLengthRole:
        return line.quantity ? int(line.amount.size()) : 0;
    case CautionRole:
        return line.caution;
    default:
        return {};
    }
}

QVariant FundingModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FundingLine& line = lines()[index.row()];
    const bool isSum = line.kind == FundingLine::Kind::Sum;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(line, index.column());
    case PhraseRole:
        return isSum && index.column() == Round ? tr("Sum of rounds") : text(line, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Amount ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignTop);
    case TotalRole:
        return line.kind != FundingLine::Kind::Round;
    case OwnSourceRole:
        return index.column() == Round ? line.ownSource : QString();
    default:
        break;
    }
    if (const QVariant evidence = evidenceData(line, role); evidence.isValid())
        return evidence;
    if (index.column() == Amount)
        return amountData(line, role);
    return role == SortRole ? QVariant(text(line, index.column())) : QVariant();
}

QVariant FundingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(section == Amount ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Round:
        return tr("Round");
    case Date:
        return tr("Date");
    case Amount:
        return tr("Amount");
    case Investors:
        return tr("Investors");
    case Caution:
        return tr("Basis");
    case Source:
        return tr("Source");
    default:
        return {};
    }
}
