// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/techniques.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

class QPainter;

/// The panel of techniques and data for files. Its charts are drawn by drawTechniquesCharts().
PanelParts techniquesParts(const Atlas& atlas, const Passing& passing, const PanelLook& look);

/// How high the charts are at the width of a look; 0 if there are none.
double techniquesChartsHeight(const Atlas& atlas, const TechniquesContent& content, const PanelLook& look);

/// Draws the charts, comparisons first, then compositions, into an area from (0, 0) as wide as the look.
void drawTechniquesCharts(QPainter& painter, const Atlas& atlas, const TechniquesContent& content,
                          const PanelLook& look);
