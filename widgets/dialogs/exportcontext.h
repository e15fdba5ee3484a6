// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/deeplink.h"
#include "model/layout/maplayout.h"

#include <functional>
#include <stop_token>

/// Lays the map out with names measured in a language; null when stopped. Called in the background.
using LayoutMaker =
    std::function<std::shared_ptr<const MapLayout>(const QString& language, const std::stop_token& stop)>;

/// What the export dialog has to know of the moment: what is open and what is looked at.
struct ExportContext
{
    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout; ///< measured in `language`
    QString language = QStringLiteral("en");
    QStringList languages = {};        ///< that names of the atlas are in
    DeepLink shown = {};               ///< the present view
    std::optional<TypedId> thing = {}; ///< what is selected or was pointed at
    LayoutMaker layOut = {};           ///< for the other languages
};
