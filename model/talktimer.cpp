// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/talktimer.h"

SteadyClock machineClock()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

TalkTimer::TalkTimer(SteadyClock clock)
    : m_clock(std::move(clock))
{
}

void TalkTimer::start()
{
    m_start = m_clock();
    m_pausedAt.reset();
}

void TalkTimer::setPaused(bool paused)
{
    if (!m_start || paused == isPaused())
        return;
    if (paused) {
        m_pausedAt = m_clock();
    } else {
        *m_start += m_clock() - *m_pausedAt;
        m_pausedAt.reset();
    }
}

TalkTimer::Time TalkTimer::elapsed() const
{
    return m_start ? m_pausedAt.value_or(m_clock()) - *m_start : Time(0);
}

TalkTimer::Time TalkTimer::remaining() const
{
    return m_planned > Time(0) ? m_planned - elapsed() : Time(0);
}

TalkTimer::Time TalkTimer::dueAt(qsizetype step, qsizetype count) const
{
    return count > 0 ? Time(m_planned * (step + 1) / count) : Time(0);
}

TalkTimer::Time TalkTimer::behind(qsizetype step, qsizetype count) const
{
    if (m_planned <= Time(0))
        return Time(0);
    const Time now = elapsed();
    const Time end = dueAt(step, count);
    const Time begin = dueAt(step - 1, count);
    if (now > end)
        return now - end;
    return now < begin ? now - begin : Time(0);
}
