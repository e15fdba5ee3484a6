// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <QtGlobal>

/// A clock that never goes back, and from whenever: for tests one that is set by hand.
using SteadyClock = std::function<std::chrono::milliseconds()>;

/// The clock of the machine.
SteadyClock machineClock();

/// How the time of a talk goes, against what was planned for it.
class TalkTimer
{
public:
    using Time = std::chrono::milliseconds;

    explicit TalkTimer(SteadyClock clock = machineClock());

    /// Begins at nothing.
    void start();

    /// Stands still, or goes on.
    void setPaused(bool paused);

    [[nodiscard]] bool isPaused() const { return m_pausedAt.has_value(); }

    /// Since start() without the pauses; nothing before it.
    [[nodiscard]] Time elapsed() const;

    /// How long the talk may take; nothing: as long as it takes.
    void setPlanned(Time planned) { m_planned = planned; }

    [[nodiscard]] Time planned() const { return m_planned; }

    /// What is left of the plan, less than nothing when it is overrun; nothing without a plan.
    [[nodiscard]] Time remaining() const;

    /// When a step of `count` is to be over, if all take equally long, since start().
    [[nodiscard]] Time dueAt(qsizetype step, qsizetype count) const;

    /// How much later than planned one is at a step: more than its end says, or less than its beginning;
    /// nothing while one is within it, or without a plan.
    [[nodiscard]] Time behind(qsizetype step, qsizetype count) const;

private:
    SteadyClock m_clock;
    Time m_planned{0};
    std::optional<Time> m_start;
    std::optional<Time> m_pausedAt;
};
