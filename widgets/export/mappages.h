// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"
#include "widgets/render/mapframe.h"

/// A map without its frame, and what the frame is to tell.
struct MapPart
{
    DisplayList map;
    MapLook look;
    MapFrame frame;
    TypedId thing; ///< what it shows, the atlas with an empty id for all
};

/// All of the map, with what stands out in it.
MapPart wholeMap(const ExportJob& job);

/// Only a layer or group.
MapPart partMap(const ExportJob& job);

/// Only a thing and what it is tied to, moved close together.
MapPart neighboursMap(const ExportJob& job);

/// What a link shows in a window of `room` device-independent pixels: the map is as large as it is there, and
/// ends where the window does.
MapPart viewMap(const ExportJob& job, const DeepLink& link, const Passing& passing, const QSizeF& room);

/// The room for a view in a file of its own: of the shape that was asked for.
QSizeF roomForView(const ExportOptions& options);

/// A thing and its neighbourhood as far as the filter lets it be shown.
Neighbourhood neighboursOf(const ExportJob& job);

/// The page of a map, framed.
ExportPage mapPage(const ExportJob& job, const MapPart& part);
