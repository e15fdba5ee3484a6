// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/sectorsparts.h"

#include "model/panelkind.h"
#include "model/panels/sectorsheet.h"
#include "widgets/panels/views/sectorspanel.h"
#include "widgets/render/panels/sectorpicture.h"

PanelParts sectorsParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const QList<SectorProfile> sectors = sectorProfiles(atlas, passing, look.language);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Sectors);
    if (!sectors.isEmpty())
        parts.subtitle = SectorWords::summary(sectors);
    parts.pictures << sectorComparisonPicture(atlas, sectors, look);
    for (const SectorProfile& sector : sectors.first(std::min(sectors.size(), mostSectorsDrawn))) {
        parts.pictures << sectorPicture(atlas, sector, look);
        parts.pictures.last().title.clear(); // its banner names it
    }
    parts.sheets << sectorSheet(sectors);
    parts.notes = parts.sheets.first().notes;
    if (const QStringList sources = sectorSources(atlas, sectors, true); !sources.isEmpty())
        parts.sources = SectorsPanel::tr("Source: %1").arg(sources.join(QStringLiteral("; ")));
    return parts;
}
