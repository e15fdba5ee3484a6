// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/screenplan.h"
#include "model/presentation.h"

#include <QWidget>

class QScreen;

/// A window of a presentation, filled by what it shows. Keys that nobody in it has used are commands of the
/// presentation. Being closed is only told: what follows is not up to a window.
class PresentationWindow : public QWidget
{
    Q_OBJECT

public:
    explicit PresentationWindow(Presentation& presentation, Qt::WindowFlags flags = {});

    /// Takes what fills it.
    void setContents(QWidget& contents);

    /// Shows it on all of a screen, wherever it was.
    void fill(const ScreenInfo& screen);

    /// Shows it as an ordinary window in the middle of a screen.
    void floatOn(const ScreenInfo& screen);

Q_SIGNALS:
    void closeWanted();
    void consoleKeyPressed(); ///< C, or Ctrl+Shift+P

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveTo(const ScreenInfo& screen);

    Presentation& m_presentation;
    QWidget* m_contents = nullptr;
    QRect m_filled; ///< the screen that it fills
};
