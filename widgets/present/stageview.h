// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "model/navigation.h"
#include "model/presentation.h"
#include "widgets/render/colortheme.h"

#include <QWidget>

class StepPictures;

/// What a stage shows steps of, and how.
struct StageContent
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QString language = QStringLiteral("en");
    ColorTheme::Mode theme = ColorTheme::Mode::Light; ///< of steps that do not name one
    bool glides = true;                               ///< the map flies to a step, or is there at once
};

/// What the audience sees: the current step, live, with what covers it. Fills its window.
class StageView : public QWidget
{
    Q_OBJECT

public:
    StageView(Presentation& presentation, StepPictures& pictures, QWidget* parent = nullptr);

    void setContent(const StageContent& content);

    /// Where the audience is: of its own, so that the main window stays where it is.
    [[nodiscard]] Navigation& navigation() { return m_navigation; }

private:
    Presentation& m_presentation;
    StepPictures& m_pictures;
    Navigation m_navigation;
};
