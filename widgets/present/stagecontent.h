// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "widgets/render/colortheme.h"

/// What a stage shows steps of, and how.
struct StageContent
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QString language = QStringLiteral("en");
    ColorTheme::Mode theme = ColorTheme::Mode::Light; ///< of steps that do not name one
    bool glides = true;                               ///< the map flies to a step, or is there at once
};
