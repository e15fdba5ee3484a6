// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"
#include "widgets/render/textstyle.h"

/// The type sizes of the map at one scale. Where the map is small its texts are kept large enough to read,
/// and where it is large small enough for more to be told; in between they are what the layout was measured
/// with. So one box tells more the larger it is on screen.
struct MapType
{
    /// `scale` is device-independent pixels a layout unit.
    explicit MapType(double scale);

    double scale;
    double pixel; ///< a device-independent pixel in layout units

    TextStyle bandName, bandText;
    TextStyle boxName, boxText, boxHeadline;
    TextStyle chipName, chipFigure, chipText; ///< of entities seen from afar
    TextStyle name, headline, detail;         ///< of entities
    TextStyle cardName, cardFigure, cardText, cardStrong;
    TextStyle outsideName;
    TextStyle relation;
};

/// The scale for which texts are sized when the map is seen at `scale`: one of a few steps not above it, so
/// that zooming does not size them anew all the time.
double typeScale(double scale);

/// The scale at which a level is at home: that of pictures for which a level is asked.
double homeScale(DetailLevel level);
