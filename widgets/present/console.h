// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QTimer>
#include <QWidget>

class ConsoleControls;
class ConsoleNotes;
class ConsoleStep;
class ConsoleTimes;
class QListView;
class QSplitter;
class StepPictures;
class StepRowDelegate;
class StepsModel;

/// What the speaker sees: the current step, the next one, notes in large type, the time and its plan, all
/// steps, and the same controls as on the stage.
class Console : public QWidget
{
    Q_OBJECT

public:
    Console(Presentation& presentation, StepPictures& pictures, QWidget* parent = nullptr);

    /// Dark until it is told otherwise: speakers sit in the dark.
    void setTheme(const ColorTheme& theme);

    void setLanguage(const QString& language);

    /// Size of the notes in pixels, 12 to 72.
    [[nodiscard]] int notesSize() const;

    void setNotesSize(int pixels);

    /// Whether there is another screen to swap with.
    void setCanSwapScreens(bool can);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void swapScreensWanted();
    void notesSizeChanged(int pixels);
    void plannedChanged(std::chrono::minutes planned);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow();
    void arrange();
    [[nodiscard]] bool runKey(const QKeyEvent& event);
    [[nodiscard]] bool runKeyInMinutes(const QKeyEvent& event);
    [[nodiscard]] bool runKeyOnButton(QObject* watched, const QKeyEvent& event);

    Presentation& m_presentation;
    StepsModel* m_model;
    ConsoleTimes* m_times;
    ConsoleStep* m_step;
    ConsoleNotes* m_notes;
    QListView* m_steps;
    StepRowDelegate* m_rows;
    ConsoleControls* m_controls;
    QSplitter* m_columns;
    QTimer m_minutesLeft; ///< the minutes give the keyboard back when nobody changes them any more
};
