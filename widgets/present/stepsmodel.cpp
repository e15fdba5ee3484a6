// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stepsmodel.h"

#include "widgets/present/steppictures.h"

StepsModel::StepsModel(const Presentation& presentation, const StepPictures& pictures, QObject* parent)
    : QAbstractListModel(parent)
    , m_presentation(presentation)
    , m_pictures(pictures)
    , m_steps(presentation.tour().steps)
{
    connect(&presentation, &Presentation::stateChanged, this, &StepsModel::follow);
    connect(&pictures, &StepPictures::pictureReady, this, [this](qsizetype step) {
        if (step < m_steps.size())
            Q_EMIT dataChanged(index(int(step)), index(int(step)), {PictureRole});
    });
}

void StepsModel::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    if (!m_steps.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void StepsModel::follow()
{
    if (m_steps != m_presentation.tour().steps) {
        beginResetModel();
        m_steps = m_presentation.tour().steps;
        endResetModel();
    } else if (!m_steps.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ShownRole, PassedRole, GridRole});
    }
}

int StepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QString StepsModel::accessibleText(int row) const
{
    const QString text = tr("Step %1: %2").arg(row + 1).arg(m_steps[row].title.in(m_language));
    return m_presentation.step() == row ? tr("%1 (shown now)").arg(text) : text;
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const QString title = m_steps[row].title.in(m_language);
    switch (role) {
    case Qt::DisplayRole:
        return QString(QString::number(row + 1) + u' ' + title);
    case Qt::AccessibleTextRole:
        return accessibleText(row);
    case TitleRole:
        return title;
    case PictureRole:
        return m_pictures.picture(row);
    case ShownRole:
        return m_presentation.step() == row;
    case PassedRole:
        return row < m_presentation.step();
    case GridRole:
        return m_presentation.cover() == Presentation::Cover::Grid && m_presentation.gridAt() == row;
    default:
        return {};
    }
}
