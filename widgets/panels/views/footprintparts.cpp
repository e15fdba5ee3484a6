// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/footprintparts.h"

#include "model/panelkind.h"
#include "model/panels/footprintsheet.h"
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
    parts.notes = parts.sheets.first().notes;
    parts.sources = matrix.sources.join(QStringLiteral("; "));
    return parts;
}
