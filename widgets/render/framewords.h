// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/filter.h"
#include "model/neighbourhood.h"
#include "model/passing.h"
#include "widgets/render/framewriter.h"

/// A filter and what it does to a picture.
struct FrameFilter
{
    Filter filter = {}; ///< empty: none
    Passing passing = {};
    bool hides = false; ///< what falls out is not shown, and not only dimmed
};

namespace framewords {

/// "Edition 2026-03-31".
QString edition(const Atlas& atlas);

/// "Licence: CC BY 4.0"; empty where the atlas names none.
QString licence(const Atlas& atlas);

/// "Filter: Layer: Compute – 12 of 80 entities"; empty without one.
QString filter(const Atlas& atlas, const FrameFilter& filter, const QString& language);

/// How much there is: of all, or of a part.
QString counts(const Atlas& atlas);
QString counts(const Neighbourhood& part);

/// The documents, one a piece, each leading to where it is published.
QList<FramePiece> sources(const Atlas& atlas);

/// The same without the word before them.
QStringList documents(const Atlas& atlas);

/// "Everything rests on this one source."; empty where it does not.
QString remark(const Atlas& atlas);

/// A line of sources that somebody made, cut into its documents, each leading to where it is published.
QList<FramePiece> linked(const Atlas& atlas, const QString& line);

} // namespace framewords
