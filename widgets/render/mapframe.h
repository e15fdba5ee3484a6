// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"
#include "widgets/render/frameoptions.h"
#include "widgets/render/framewords.h"
#include "widgets/render/maplook.h"

/// What is told around a picture of the map.
struct MapFrame
{
    FrameOptions options = {};
    QString title;
    QString subtitle; ///< beside the title or beneath it; may be empty
    QString counts;   ///< with the subtitle
    FrameFilter filter = {};
    bool edged = false; ///< the map is cut at its page, which is to be seen
};

/// The frame that is usual: of all, or of a thing that stands out or is all that is shown.
MapFrame mapFrameOf(const Atlas& atlas, const MapLook& look, const std::optional<TypedId>& thing);

/// The map with title, counts, legend and sources around its page. What is not asked for takes no room.
DisplayList framed(const DisplayList& map, const Atlas& atlas, const MapLook& look, const MapFrame& frame);

/// What there is to explain on a map, in signs.
QList<FrameSample> mapLegend(const DisplayList& map, const Atlas& atlas, const MapLook& look);
