// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stagescenes.h"

#include "widgets/export/exportjob.h"
#include "widgets/render/export/pngwriter.h"

#include "widgets/render/displayedit.h"

#include <algorithm>

namespace {

/// Where somebody looked around, scenes of one step are made that nobody asks for again.
constexpr qsizetype mostExtra = 8;

std::shared_ptr<const StageScene> sceneOf(const ExportJob& job, qsizetype step, const QSize& pixels)
{
    auto scene = std::make_shared<StageScene>();
    scene->shown = job.tour->steps[step].shown;
    scene->parts = stepParts(job, step);
    DisplayList page = scene->parts.panel;
    append(page, scene->parts.frame);
    page.page = scene->parts.frame.page;
    scene->picture = paintImage(page, pixels, scene->parts.theme.canvas);
    return scene;
}

} // namespace

StageScenes::StageScenes(QObject* parent)
    : QObject(parent)
    , m_task(*this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &StageScenes::makeNext);
}

StageScenes::~StageScenes() = default;

void StageScenes::forget()
{
    m_made.clear();
    ++m_edition;
    m_working = false;
    m_soon.start();
}

void StageScenes::setTour(const Tour& tour)
{
    if (tour == m_tour)
        return;
    m_tour = tour;
    forget();
}

void StageScenes::setContent(const StageContent& content)
{
    m_content = content;
    forget();
}

void StageScenes::setSize(const QSize& pixels)
{
    if (pixels == m_size)
        return;
    m_size = pixels;
    forget();
}

std::shared_ptr<const StageScene> StageScenes::scene(qsizetype step, const DeepLink& shown) const
{
    const auto found = std::ranges::find(m_made, Place{step, shown}, &Made::place);
    return found == m_made.end() ? nullptr : found->scene;
}

void StageScenes::want(qsizetype step, const DeepLink& shown)
{
    m_latest = step;
    if (const auto there = scene(step, shown)) {
        m_wanted.reset();
        Q_EMIT ready(step, there);
        return;
    }
    m_wanted = Place{step, shown};
    m_soon.start();
}

/// What is wanted, then the steps from there on.
std::optional<StageScenes::Place> StageScenes::next() const
{
    if (m_wanted)
        return m_wanted;
    for (qsizetype after = 0; after < m_tour.steps.size(); ++after) {
        const qsizetype i = (m_latest + after) % m_tour.steps.size();
        if (!scene(i, m_tour.steps[i].shown))
            return Place{i, m_tour.steps[i].shown};
    }
    return std::nullopt;
}

/// Panels are made ready in this thread, of one step at a time.
void StageScenes::makeNext()
{
    const auto place = next();
    if (m_working || !place || !m_content.atlas || !m_content.layout || m_size.isEmpty() ||
        place->step >= m_tour.steps.size())
        return;
    ExportOptions options;
    options.language = m_content.language;
    options.theme = m_content.theme;
    options.frame.legend = false; // the map answers itself
    Tour tour = m_tour;
    tour.steps[place->step].shown = place->shown;
    const auto job = prepareTourStep(m_content.atlas, m_content.layout, options, tour, place->step);
    if (!job) {
        // Something that is not there any more: the step is shown without it.
        tour.steps[place->step].shown = {};
    }
    const auto whole =
        job ? job : prepareTourStep(m_content.atlas, m_content.layout, options, tour, place->step);
    m_working = true;
    m_task.start([job = *whole, step = place->step, size = m_size] { return sceneOf(job, step, size); },
                 [this, place = *place, edition = m_edition](const std::shared_ptr<const StageScene>& scene) {
                     if (edition != m_edition)
                         return;
                     m_working = false;
                     m_made.append({place, scene});
                     if (m_made.size() > m_tour.steps.size() + mostExtra)
                         m_made.removeIf([this](const Made& made) {
                             return made.place.shown != m_tour.steps[made.place.step].shown;
                         });
                     m_soon.start();
                     if (m_wanted == place) {
                         m_wanted.reset();
                         Q_EMIT ready(place.step, scene);
                     }
                 });
}
