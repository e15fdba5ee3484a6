// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/sectorsparts.h"

#include "model/panelkind.h"
#include "model/panels/sectorsheet.h"
#include "widgets/render/panels/sectorpicture.h"

PanelParts sectorsParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const QList<SectorProfile> sectors = sectorProfiles(atlas, passing, look.language);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Sectors);
    if (!sectors.isEmpty())
        parts.subtitle = SectorWords::summary(sectors);
    parts.pictures << sectorComparisonPicture(atlas, sectors, look);
    for (const SectorProfile& sector : sectors.first(std::min(sectors.size(), mostSectorsDrawn)))
        parts.pictures << sectorPicture(atlas, sector, look);
    parts.sheets << sectorSheet(sectors);
    parts.notes = parts.sheets.first().notes;
    parts.sources = sectorSources(atlas, sectors, true).join(QStringLiteral("; "));
    return parts;
}
