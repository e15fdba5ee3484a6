// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

/// The page of a step of a tour, in the shape of a slide: what it says, and beneath it the map, a panel, or
/// both beside one another.
ExportPage stepPage(const ExportJob& job, qsizetype index);

/// How wide the panel of a step is made, alone or beside the map: it is scaled to its place.
double stepPanelWidth(bool alone);
