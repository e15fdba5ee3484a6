// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QWidget>

class StepPictures;

/// What lies over the stage: black or white, the grid of all steps, the number that is being typed, the spot
/// of the pointer. Where it shows nothing, the mouse goes through to the stage.
class StageCover : public QWidget
{
    Q_OBJECT

public:
    /// Covers all of `stage`, its parent, whatever its size.
    StageCover(Presentation& presentation, StepPictures& pictures, QWidget& stage);

    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);

private:
    Presentation& m_presentation;
    StepPictures& m_pictures;
};
