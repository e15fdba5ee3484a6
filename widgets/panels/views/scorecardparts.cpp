// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/scorecardparts.h"

#include "model/panelkind.h"
#include "model/panels/bearing.h"
#include "widgets/panels/views/paneltitles.h"
#include "widgets/render/panels/scorecardpicture.h"

PanelParts scorecardParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const ScorecardContent content = scorecardContent(atlas, look.language);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Scorecard);
    parts.subtitle = PanelTitles::scorecard(content);
    parts.pictures << scorecardPicture(content, look);
    parts.sheets << scorecardSheet(atlas, look.language);
    if (look.selected && look.selected->type == IdType::Dimension && atlas.dimension(look.selected->id))
        parts.sheets << bearingSheet(atlas, passing, look.selected->id, look.language);
    parts.sources = content.sources;
    return parts;
}
