// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"

#include <QWidget>

class StepPictures;

/// What the speaker sees: the current step, the next one, notes in large type, the time and its plan, all
/// steps, and the same controls as on the stage.
class Console : public QWidget
{
    Q_OBJECT

public:
    Console(Presentation& presentation, StepPictures& pictures, QWidget* parent = nullptr);

    void setLanguage(const QString& language);

    /// Size of the notes in pixels, 12 to 72.
    [[nodiscard]] int notesSize() const { return m_notesSize; }

    void setNotesSize(int pixels);

    /// Whether there is another screen to swap with.
    void setCanSwapScreens(bool can);

Q_SIGNALS:
    void swapScreensWanted();
    void notesSizeChanged(int pixels);
    void plannedChanged(std::chrono::minutes planned);

private:
    Presentation& m_presentation;
    StepPictures& m_pictures;
    int m_notesSize = 22;
};
