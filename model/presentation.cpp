// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/presentation.h"

#include <algorithm>

namespace {

constexpr std::chrono::seconds typingTime(3);
constexpr qsizetype longestNumber = 4;

} // namespace

Presentation::Presentation(const SteadyClock& clock, QObject* parent)
    : QObject(parent)
    , m_timer(clock)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingTime);
    connect(&m_typing, &QTimer::timeout, this, [this] {
        m_typed.clear();
        Q_EMIT stateChanged();
    });
    m_interval.setSingleShot(true);
    connect(&m_interval, &QTimer::timeout, this, [this] {
        show(m_step + 1 < count() ? m_step + 1 : 0);
        restartInterval();
    });
}

void Presentation::start(const Tour& tour, qsizetype step)
{
    if (tour.steps.isEmpty())
        return;
    m_tour = tour;
    m_running = true;
    m_cover = Cover::None;
    m_laser = false;
    m_typed.clear();
    m_timer.start();
    show(std::clamp<qsizetype>(step, 0, count() - 1));
    restartInterval();
}

void Presentation::replaceTour(const Tour& tour)
{
    if (!m_running)
        return;
    if (tour.steps.isEmpty()) {
        end();
        return;
    }
    const bool sameStep = m_step < tour.steps.size() && tour.steps[m_step] == current();
    m_tour = tour;
    m_gridAt = std::min(m_gridAt, count() - 1);
    if (sameStep)
        Q_EMIT stateChanged();
    else
        show(std::min(m_step, count() - 1));
}

void Presentation::setLoop(std::chrono::milliseconds interval)
{
    m_interval.setInterval(interval);
    restartInterval();
}

void Presentation::restartInterval()
{
    m_interval.stop();
    if (m_running && m_interval.interval() > 0 && !isPaused())
        m_interval.start();
}

const TourStep* Presentation::following() const
{
    return m_step + 1 < count() ? &m_tour.steps[m_step + 1] : nullptr;
}

void Presentation::setPlanned(TalkTimer::Time planned)
{
    m_timer.setPlanned(planned);
    Q_EMIT stateChanged();
}

// ---- what is asked

void Presentation::run(PresentationCommand command)
{
    if (!m_running)
        return;
    restartInterval();
    switch (command) {
    case PresentationCommand::Next:
        next();
        return;
    case PresentationCommand::Previous:
        previous();
        return;
    case PresentationCommand::First:
        moveTo(0);
        return;
    case PresentationCommand::Last:
        moveTo(count() - 1);
        return;
    case PresentationCommand::Return:
        show(m_step);
        return;
    case PresentationCommand::Confirm:
        confirm();
        return;
    case PresentationCommand::Black:
        toggle(Cover::Black);
        return;
    case PresentationCommand::White:
        toggle(Cover::White);
        return;
    case PresentationCommand::Grid:
        toggle(Cover::Grid);
        return;
    case PresentationCommand::Laser:
        m_laser = !m_laser;
        Q_EMIT stateChanged();
        return;
    case PresentationCommand::Pause:
        m_timer.setPaused(!isPaused());
        restartInterval();
        Q_EMIT stateChanged();
        return;
    case PresentationCommand::Escape:
        escape();
        return;
    }
}

void Presentation::next()
{
    if (m_cover == Cover::Grid)
        moveInGrid(1);
    else if (m_cover != Cover::None)
        setCover(Cover::None); // what was covered is shown first
    else if (m_step + 1 < count())
        show(m_step + 1);
    else if (m_interval.interval() > 0)
        show(0);
    else if (m_away)
        show(m_step);
}

void Presentation::previous()
{
    if (m_cover == Cover::Grid)
        moveInGrid(-1);
    else if (m_cover != Cover::None)
        setCover(Cover::None);
    else if (m_away)
        show(m_step); // that is where one was before
    else if (m_step > 0)
        show(m_step - 1);
}

void Presentation::moveTo(qsizetype step)
{
    if (m_cover == Cover::Grid)
        moveInGrid(step - m_gridAt);
    else
        show(step);
}

void Presentation::goTo(qsizetype step)
{
    if (!m_running || step < 0 || step >= count())
        return;
    restartInterval();
    show(step);
}

void Presentation::typeDigit(int digit)
{
    if (!m_running || digit < 0 || digit > 9 || m_typed.size() >= longestNumber)
        return;
    m_typed += QString::number(digit);
    m_typing.start();
    restartInterval();
    Q_EMIT stateChanged();
}

void Presentation::confirm()
{
    if (!m_typed.isEmpty()) {
        const qsizetype wanted = m_typed.toInt() - 1;
        m_typed.clear();
        m_typing.stop();
        if (wanted >= 0 && wanted < count())
            show(wanted);
        else
            Q_EMIT stateChanged(); // there is none; nothing moves
    } else if (m_cover == Cover::Grid) {
        show(m_gridAt);
    } else {
        next();
    }
}

void Presentation::moveInGrid(qsizetype by)
{
    if (m_cover != Cover::Grid)
        return;
    restartInterval();
    if (const qsizetype to = m_gridAt + by; to >= 0 && to < count() && by != 0) {
        m_gridAt = to;
        Q_EMIT stateChanged();
    }
}

void Presentation::leaveStep()
{
    restartInterval();
    if (!m_running || m_away)
        return;
    m_away = true;
    Q_EMIT stateChanged();
}

void Presentation::escape()
{
    if (!m_typed.isEmpty()) {
        m_typed.clear();
        m_typing.stop();
        Q_EMIT stateChanged();
    } else if (m_cover != Cover::None) {
        setCover(Cover::None);
    } else if (m_away) {
        show(m_step);
    } else {
        end();
    }
}

void Presentation::end()
{
    if (!m_running)
        return;
    m_running = false;
    m_timer.setPaused(true);
    m_interval.stop();
    m_typing.stop();
    Q_EMIT stateChanged();
    Q_EMIT ended();
}

// ---- states

void Presentation::show(qsizetype step)
{
    m_step = step;
    m_cover = Cover::None;
    m_away = false;
    Q_EMIT stateChanged();
    Q_EMIT stepWanted();
}

void Presentation::setCover(Cover cover)
{
    m_cover = cover;
    m_gridAt = m_step;
    Q_EMIT stateChanged();
}

void Presentation::toggle(Cover cover)
{
    setCover(m_cover == cover ? Cover::None : cover);
}
