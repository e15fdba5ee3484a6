// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/sectorprofiles.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// More sectors, resp. players, than these are not drawn; the picture says so, and the table has all.
inline constexpr qsizetype mostSectorsDrawn = 60;
inline constexpr qsizetype mostPlayersDrawn = 120;

/// A page about one sector: its players as cards, what it is applied to, how it is regulated.
DisplayList sectorPicture(const Atlas& atlas, const SectorProfile& sector, const PanelLook& look);

/// The sectors side by side; one beneath the other where there is no room for two.
DisplayList sectorComparisonPicture(const Atlas& atlas, const QList<SectorProfile>& sectors,
                                    const PanelLook& look);
