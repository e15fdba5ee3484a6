// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/steppictures.h"

#include "widgets/export/exportjob.h"
#include "widgets/render/export/pngwriter.h"

#include <algorithm>

namespace {

constexpr int finer = 2; ///< painted larger and made smaller: lines stay thin

/// Nothing around the map but the title: the rest could not be read.
FrameOptions titleAlone()
{
    FrameOptions frame;
    frame.subtitle = frame.legend = frame.filters = frame.edition = frame.sources = frame.licence = false;
    return frame;
}

QImage pictureOf(const ExportJob& job, const QSize& room)
{
    const ExportDocument document = documentOf(job);
    if (document.pages.isEmpty())
        return {};
    const DisplayList& page = document.pages.first().picture;
    const QSize pixels = page.page.size().scaled(room, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    return paintImage(page, pixels * finer, page.background)
        .scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

StepPictures::StepPictures(QObject* parent)
    : QObject(parent)
    , m_task(*this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &StepPictures::makeNext);
}

StepPictures::~StepPictures() = default;

void StepPictures::setLook(const Look& look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_made.clear();
    m_working = false; // what is being made is of another look
    m_soon.start();
}

void StepPictures::setSteps(const QList<TourStep>& steps)
{
    m_steps = steps;
    m_made.removeIf([&](const Made& made) { return !steps.contains(made.step); });
    m_soon.start();
}

const StepPictures::Made* StepPictures::find(const TourStep& step) const
{
    const auto found = std::ranges::find(m_made, step, &Made::step);
    return found == m_made.end() ? nullptr : &*found;
}

QImage StepPictures::picture(qsizetype step) const
{
    const Made* made = step >= 0 && step < m_steps.size() ? find(m_steps[step]) : nullptr;
    return made ? made->picture : QImage();
}

/// Panels are made ready in this thread, of one step at a time: it must not be held for long.
void StepPictures::makeNext()
{
    if (m_working || !m_look.atlas || !m_look.layout)
        return;
    const auto next = std::ranges::find_if(m_steps, [this](const TourStep& step) { return !find(step); });
    if (next == m_steps.end())
        return;
    const TourStep step = *next;
    ExportOptions options;
    options.frame = titleAlone();
    options.language = m_look.language;
    options.theme = m_look.theme;
    const auto job =
        prepareTourExport(m_look.atlas, m_look.layout, options, {.id = {}, .title = {}, .steps = {step}});
    if (!job) {
        take(step, {});
        return;
    }
    m_working = true;
    m_task.start([job = *job, size = m_look.size] { return pictureOf(job, size); },
                 [this, step, look = m_look](const QImage& picture) {
                     m_working = false;
                     if (look == m_look)
                         take(step, picture);
                     else
                         m_soon.start();
                 });
}

void StepPictures::take(const TourStep& step, const QImage& picture)
{
    if (m_steps.contains(step))
        m_made.append({step, picture});
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i] == step)
            Q_EMIT pictureReady(i);
    }
    m_soon.start();
}
