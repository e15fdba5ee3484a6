// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/latesttask.h"
#include "widgets/export/steppages.h"
#include "widgets/present/stagecontent.h"

#include <QImage>
#include <QTimer>

/// A step made ready for the stage: its parts, and all of it but the map as a picture in the size of the
/// screen.
struct StageScene
{
    DeepLink shown;
    StepParts parts;
    QImage picture; ///< of the page, in pixels of the screen
};

/// Makes the scenes of a tour ready in the background, the wanted one first, so that the next step is there
/// when it is asked for.
class StageScenes : public QObject
{
    Q_OBJECT

public:
    explicit StageScenes(QObject* parent = nullptr);
    ~StageScenes() override;

    /// Another tour, or the same with other steps; those that have not changed stay.
    void setTour(const Tour& tour);
    void setContent(const StageContent& content);

    /// Pixels of the screen that a page takes.
    void setSize(const QSize& pixels);

    /// The scene of a step, seen as `shown` says; null until it is made.
    [[nodiscard]] std::shared_ptr<const StageScene> scene(qsizetype step, const DeepLink& shown) const;

    /// Makes this one next; told by ready(), at once if it is there. At most one is wanted at a time.
    void want(qsizetype step, const DeepLink& shown);

Q_SIGNALS:
    void ready(qsizetype step, const std::shared_ptr<const StageScene>& scene);

private:
    struct Place
    {
        qsizetype step = 0;
        DeepLink shown;
        bool operator==(const Place&) const = default;
    };

    struct Made
    {
        Place place;
        std::shared_ptr<const StageScene> scene;
    };

    void makeNext();
    void forget();
    [[nodiscard]] std::optional<Place> next() const;

    Tour m_tour;
    StageContent m_content;
    QSize m_size;
    std::optional<Place> m_wanted;
    qsizetype m_latest = 0; ///< step that was wanted last: the next ones are wanted soonest
    QList<Made> m_made;
    bool m_working = false;
    int m_edition = 0; ///< grows when what was made before is of no more use
    QTimer m_soon;
    LatestTask m_task;
};
