// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

/// The page of a step of a tour, in the shape of a slide: what it says, and beneath it the map, a panel, or
/// both beside one another.
ExportPage stepPage(const ExportJob& job, qsizetype index);

/// What stands on the page of a step, apart from one another: a stage shows the map itself in its place. All
/// in the units of the page.
struct StepParts
{
    DisplayList frame; ///< what stands above and beneath, with the page
    QRectF mapRoom;    ///< where the map stands; null for none
    DisplayList panel; ///< in its place; empty for none
    ColorTheme theme = ColorTheme::light();
};

/// The parts of the page of a step; in any thread.
StepParts stepParts(const ExportJob& job, qsizetype index);

/// The theme of a step that may name one.
ColorTheme::Mode stepTheme(const TourStep& step, ColorTheme::Mode otherwise);

/// How wide the panel of a step is made, alone or beside the map: it is scaled to its place.
double stepPanelWidth(PanelKind panel, bool alone);
