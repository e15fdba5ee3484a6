// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/resultsmodel.h"

#include <QCoreApplication>

namespace {

constexpr qsizetype longestQuoted = 40;

/// The row as one text, for screen readers.
QString spoken(const ResultRow& row)
{
    QString text = row.title;
    for (const QString& part : {row.context, row.side}) {
        if (!part.isEmpty())
            text += QStringLiteral(", ") + part;
    }
    if (row.isChecked)
        text += QStringLiteral(", ") + ResultsModel::tr("on");
    if (!row.isEnabled)
        text += QStringLiteral(", ") + ResultsModel::tr("not available");
    return text;
}

} // namespace

void ResultsModel::setRows(const QList<ResultRow>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ResultsModel::nextChoice(int row, int step) const
{
    for (qsizetype i = row + step; i >= 0 && i < m_rows.size(); i += step) {
        if (m_rows[i].isChoice())
            return int(i);
    }
    return -1;
}

int ResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!m_rows[index.row()].isChoice())
        return Qt::ItemNeverHasChildren;
    const Qt::ItemFlags choice = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].isEnabled ? choice | Qt::ItemIsEnabled : choice;
}

QList<ResultRow> resultRows(const QList<SearchGroup>& groups, const QString& query)
{
    if (groups.isEmpty())
        return {nothingFoundRow(query, ResultsModel::tr("Try fewer words, a name in either language, pinyin, "
                                                        "or a figure such as $500M"))};
    QList<ResultRow> rows;
    for (const SearchGroup& group : groups) {
        ResultRow heading;
        heading.kind = ResultRow::Kind::Heading;
        heading.title = hitTypeName(group.type);
        if (group.more > 0)
            heading.side = ResultsModel::tr("%1 more").arg(group.more);
        rows.append(heading);
        for (const SearchHit& hit : group.hits) {
            ResultRow row;
            row.title = hit.title;
            row.context = hit.context;
            row.titleMarks = hit.titleMarks;
            row.contextMarks = hit.contextMarks;
            row.layer = hit.layer;
            row.target = hit.target;
            rows.append(row);
        }
        if (group.more > 0) {
            ResultRow row;
            row.kind = ResultRow::Kind::More;
            row.title = ResultsModel::tr("Show %1 more").arg(group.more);
            row.context = heading.title; // spoken, not shown
            row.type = group.type;
            rows.append(row);
        }
    }
    return rows;
}

ResultRow nothingFoundRow(const QString& query, const QString& hint)
{
    QString quoted = query.simplified();
    if (quoted.size() > longestQuoted)
        quoted = quoted.first(longestQuoted) + u'…';
    ResultRow row;
    row.kind = ResultRow::Kind::Message;
    row.title = ResultsModel::tr("Nothing found for “%1”").arg(quoted);
    row.context = hint;
    return row;
}
