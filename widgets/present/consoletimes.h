// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QTimer>
#include <QWidget>

class PaceView;
class QLabel;
class QSpinBox;

/// The line above the console: which step of how many, the time that has passed and is left, whether one is
/// in time, and the time of the day. Goes on while it is shown.
class ConsoleTimes : public QWidget
{
    Q_OBJECT

public:
    ConsoleTimes(Presentation& presentation, QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);

    /// Where the minutes are set that the talk may take.
    [[nodiscard]] QSpinBox& minutes() { return *m_minutes; }

Q_SIGNALS:
    void plannedChanged(std::chrono::minutes planned);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void showTime();

    Presentation& m_presentation;
    QLabel* m_step;
    QLabel* m_elapsed;
    QLabel* m_remaining;
    QLabel* m_remainingName;
    QSpinBox* m_minutes;
    PaceView* m_pace;
    QLabel* m_clock;
    QTimer m_tick;
};
