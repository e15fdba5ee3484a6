// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"

#include <QAbstractListModel>

class StepPictures;

/// The steps of a presentation, each with its number, title and picture, for lists and grids of them.
class StepsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        TitleRole = Qt::UserRole, ///< without the number
        PictureRole,              ///< a QImage, null until it is made
        ShownRole,                ///< whether it is the one on the stage
        PassedRole,               ///< whether it is before that one
        GridRole                  ///< whether the grid is shown and at it
    };

    StepsModel(const Presentation& presentation, const StepPictures& pictures, QObject* parent = nullptr);

    void setLanguage(const QString& language);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void follow();
    [[nodiscard]] QString accessibleText(int row) const;

    const Presentation& m_presentation;
    const StepPictures& m_pictures;
    QString m_language = QStringLiteral("en");
    QList<TourStep> m_steps;
};
