// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/tourstepsmodel.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

namespace {

/// How many values two lists have in common at their beginnings.
template <typename A, typename B> qsizetype common(A a, A aEnd, B b, B bEnd)
{
    return std::mismatch(a, aEnd, b, bEnd).first - a;
}

} // namespace

void TourStepsModel::show(const QList<TourStep>& steps, const QString& language)
{
    const bool isOtherLanguage = language != m_language;
    m_language = language;
    const qsizetype head = common(m_steps.cbegin(), m_steps.cend(), steps.cbegin(), steps.cend());
    const qsizetype shorter = std::min(m_steps.size(), steps.size());
    const qsizetype tail =
        std::min(shorter - head, common(m_steps.crbegin(), m_steps.crend(), steps.crbegin(), steps.crend()));
    const qsizetype kept = shorter - tail; // up to here the rows stay, if with other contents
    const bool isSameCount = m_steps.size() == steps.size();
    if (m_steps.size() > steps.size()) {
        beginRemoveRows({}, int(kept), int(m_steps.size() - tail) - 1);
        m_steps = steps;
        endRemoveRows();
    } else if (m_steps.size() < steps.size()) {
        beginInsertRows({}, int(kept), int(steps.size() - tail) - 1);
        m_steps = steps;
        endInsertRows();
    }
    m_steps = steps;
    if (m_steps.isEmpty())
        return;
    if (isOtherLanguage || !isSameCount) // numbers follow where rows come or go
        Q_EMIT dataChanged(index(0), index(int(m_steps.size()) - 1));
    else if (kept > head)
        Q_EMIT dataChanged(index(int(head)), index(int(kept) - 1));
}

int TourStepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QString TourStepsModel::titleOf(const TourStep& step) const
{
    const QString title = step.title.in(m_language);
    return title.isEmpty() ? tr("Without a title") : title;
}

QVariant TourStepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TourStep& step = m_steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(step);
    case Qt::EditRole:
        return step.title.in(m_language);
    case NumberRole:
        return index.row() + 1;
    case MessageRole:
        return step.message.in(m_language);
    case NotesRole:
        return step.notes;
    case Qt::AccessibleTextRole:
        return tr("%1. %2").arg(QString::number(index.row() + 1), titleOf(step));
    case Qt::AccessibleDescriptionRole:
        return step.message.in(m_language);
    default:
        return {};
    }
}

bool TourStepsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString title = value.toString().trimmed();
    if (title.isEmpty() || title == m_steps[index.row()].title.in(m_language))
        return false;
    Q_EMIT titleTyped(index.row(), title);
    return true;
}

Qt::ItemFlags TourStepsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, and on none of them
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

QStringList TourStepsModel::mimeTypes() const
{
    return {QStringLiteral("application/x-stackatlas-steps")};
}

QMimeData* TourStepsModel::mimeData(const QModelIndexList& indexes) const
{
    QList<qsizetype> rows;
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::ranges::sort(rows);
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QCoreApplication::applicationPid() << quint64(quintptr(this)) << rows;
    auto* data = new QMimeData;
    data->setData(mimeTypes().first(), bytes);
    return data;
}

/// The rows of what is dragged, if they are rows of this model.
QList<qsizetype> TourStepsModel::rowsIn(const QMimeData* data) const
{
    qint64 process = 0;
    quint64 owner = 0;
    QList<qsizetype> rows;
    QDataStream stream(data->data(mimeTypes().first()));
    stream >> process >> owner;
    if (process != QCoreApplication::applicationPid() || owner != quint64(quintptr(this)))
        return {};
    stream >> rows;
    const auto isRow = [this](qsizetype row) { return row >= 0 && row < m_steps.size(); };
    return std::ranges::all_of(rows, isRow) ? rows : QList<qsizetype>();
}

bool TourStepsModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                     const QModelIndex& parent) const
{
    Q_UNUSED(row)
    Q_UNUSED(column)
    return data && action == Qt::MoveAction && !parent.isValid() && !rowsIn(data).isEmpty();
}

bool TourStepsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT rowsDropped(rowsIn(data), row < 0 ? m_steps.size() : row);
    return true;
}
