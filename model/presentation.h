// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/talktimer.h"
#include "model/tour.h"

#include <QObject>
#include <QTimer>

/// Everything that keys, buttons and remote controls ask of a presentation.
enum class PresentationCommand
{
    Next,
    Previous,
    First,
    Last,
    Return,  ///< to the step, as it is told
    Confirm, ///< goes to the number that was typed, or to what the grid is at
    Black,
    White,
    Grid,
    Laser,
    Pause,
    Escape ///< one thing back; with nothing left to take back, the end
};

/// A tour being presented: which step is shown, what covers it, and how the time goes. Knows no window; stage
/// and console show it and pass on what is asked of it.
class Presentation : public QObject
{
    Q_OBJECT

public:
    /// What is on the screen instead of the step.
    enum class Cover
    {
        None,
        Black,
        White,
        Grid ///< of all steps, to choose from
    };

    explicit Presentation(const SteadyClock& clock = machineClock(), QObject* parent = nullptr);

    /// Begins a tour that has steps, at a step: 0 to its count less 1.
    void start(const Tour& tour, qsizetype step = 0);

    /// The tour was edited meanwhile: stays where one is, as far as there is a step. Without any it ends.
    void replaceTour(const Tour& tour);

    /// Goes on by itself after an interval, and from the last step to the first: for a screen that nobody
    /// tends. Whatever is asked for begins the interval anew. An interval of nothing ends that.
    void setLoop(std::chrono::milliseconds interval);

    [[nodiscard]] bool isRunning() const { return m_running; }

    [[nodiscard]] const Tour& tour() const { return m_tour; }

    [[nodiscard]] qsizetype step() const { return m_step; }

    [[nodiscard]] qsizetype count() const { return m_tour.steps.size(); }

    /// The step that is shown. There has to be a tour.
    [[nodiscard]] const TourStep& current() const { return m_tour.steps[m_step]; }

    /// The one after it; null at the end.
    [[nodiscard]] const TourStep* following() const;

    [[nodiscard]] Cover cover() const { return m_cover; }

    /// The step that the grid is at, while it is shown.
    [[nodiscard]] qsizetype gridAt() const { return m_gridAt; }

    [[nodiscard]] bool hasLaser() const { return m_laser; }

    [[nodiscard]] bool isPaused() const { return m_timer.isPaused(); }

    /// Whether somebody looked at something else than the step shows.
    [[nodiscard]] bool isAway() const { return m_away; }

    /// What was typed of a step's number, until it is confirmed or some seconds are over.
    [[nodiscard]] const QString& typed() const { return m_typed; }

    [[nodiscard]] const TalkTimer& timer() const { return m_timer; }

    /// How long the talk may take; nothing: as long as it takes.
    void setPlanned(TalkTimer::Time planned);

public Q_SLOTS:
    void run(PresentationCommand command);
    void goTo(qsizetype step);

    /// 0 to 9, of the number of a step.
    void typeDigit(int digit);

    /// Moves in the grid by so many steps, not beyond its ends.
    void moveInGrid(qsizetype by);

    /// Somebody moved the map, selected something or opened a panel: the step is no longer as it is told.
    void leaveStep();

    /// Ends it, wherever it is.
    void end();

Q_SIGNALS:
    void stepWanted();   ///< the view is to go to the current step: another one, or this one again
    void stateChanged(); ///< any of what can be asked here, but the time
    void ended();

private:
    void show(qsizetype step);
    void setCover(Cover cover);
    void toggle(Cover cover);
    void moveTo(qsizetype step);
    void next();
    void previous();
    void confirm();
    void escape();
    void restartInterval();

    Tour m_tour;
    bool m_running = false;
    qsizetype m_step = 0;
    Cover m_cover = Cover::None;
    qsizetype m_gridAt = 0;
    bool m_laser = false;
    bool m_away = false;
    QString m_typed;
    QTimer m_typing;
    QTimer m_interval;
    TalkTimer m_timer;
};
