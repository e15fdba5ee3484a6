// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/footprintparts.h"

#include "model/panelkind.h"
#include "model/panels/footprintsheet.h"
#include "widgets/panels/views/footprintpanel.h"
#include "widgets/render/panels/footprintpicture.h"

PanelParts footprintParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const FootprintMatrix matrix = footprintMatrix(atlas, passing, look.language);
    FootprintOptions options;
    options.all = matrix.spanning(spanningLayers) == 0;
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Footprint);
    if (matrix.all > 0)
        parts.subtitle = FootprintWords::counts(matrix, options.all);
    parts.pictures << footprintPicture(atlas, matrix, options, look);
    parts.sheets << footprintSheet(matrix);
    // The picture explains itself, but for the filter: that note is the last of the table.
    if (matrix.isFiltered && !parts.sheets.first().notes.isEmpty())
        parts.notes = {parts.sheets.first().notes.last()};
    if (!matrix.sources.isEmpty())
        parts.sources = FootprintPanel::tr("Source: %1").arg(matrix.sources.join(QStringLiteral("; ")));
    return parts;
}
