// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/latesttask.h"
#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"

#include <QImage>
#include <QTimer>

/// Small pictures of steps, as the slides that they are exported as: what the console, the grid and the list
/// of steps show. Made in the background one after the other; what has not changed is not made again.
class StepPictures : public QObject
{
    Q_OBJECT

public:
    /// All that a picture depends on besides its step.
    struct Look
    {
        AtlasPtr atlas;
        std::shared_ptr<const MapLayout> layout;
        QString language = QStringLiteral("en");
        ColorTheme::Mode theme = ColorTheme::Mode::Light;
        QSize size{320, 180}; ///< in pixels of the screen
        bool operator==(const Look&) const = default;
    };

    explicit StepPictures(QObject* parent = nullptr);
    ~StepPictures() override;

    void setLook(const Look& look);
    void setSteps(const QList<TourStep>& steps);

    /// The picture of a step, in the size of the look or a little less high; null until it is made, and for
    /// one that shows what is not in the atlas.
    [[nodiscard]] QImage picture(qsizetype step) const;

Q_SIGNALS:
    void pictureReady(qsizetype step);

private:
    struct Made
    {
        TourStep step;
        QImage picture;
    };

    void makeNext();
    void take(const TourStep& step, const QImage& picture);
    [[nodiscard]] const Made* find(const TourStep& step) const;

    Look m_look;
    QList<TourStep> m_steps;
    QList<Made> m_made;
    bool m_working = false;
    QTimer m_soon; ///< many changes in a row make one beginning
    LatestTask m_task;
};
