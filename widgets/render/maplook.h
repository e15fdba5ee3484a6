// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"
#include "model/neighbourhood.h"
#include "model/passing.h"
#include "model/view.h"
#include "widgets/render/colortheme.h"

#include <memory>
#include <optional>
#include <QSet>
#include <QString>

/// What a picture of the map depends on besides the atlas and its layout.
struct MapLook
{
    ColorTheme theme;
    QString language = QStringLiteral("en"); ///< of names
    /// Of every box; nothing: of each box by its size at `scale`.
    std::optional<DetailLevel> level = DetailLevel::Entities;
    /// For which texts are sized, in device-independent pixels a layout unit; 0: where the level is at home.
    double scale = 0;
    QSet<QString> hiddenKinds = {};                 ///< of relations
    std::shared_ptr<const Neighbourhood> only = {}; ///< nothing else is shown; null: everything is
    Passing passing = {};                           ///< what the filter lets through; the rest is dimmed
    bool hidesFiltered = false;                     ///< or not shown at all
    bool byBasis = false;                           ///< entities are coloured by what their figures rest on

    bool operator==(const MapLook& other) const
    {
        return theme.mode == other.theme.mode && language == other.language && level == other.level &&
               scale == other.scale && hiddenKinds == other.hiddenKinds && only == other.only &&
               passing == other.passing && hidesFiltered == other.hidesFiltered && byBasis == other.byBasis;
    }
};

/// The look of a map that is seen through a lens at a scale, where the lens names no level; `only` as
/// View::only asks for it.
inline MapLook lookThrough(const Lens& lens, const Passing& passing, const ColorTheme& theme,
                           const QString& language, double scale,
                           const std::shared_ptr<const Neighbourhood>& only)
{
    return {.theme = theme,
            .language = language,
            .level = lens.level,
            .scale = scale,
            .hiddenKinds = lens.hiddenKinds,
            .only = only,
            .passing = passing,
            .hidesFiltered = lens.hidesFiltered && !passing.isEverything(), // or it is the same picture
            .byBasis = lens.byBasis};
}
