// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/themesparts.h"

#include "model/panelkind.h"
#include "widgets/panels/views/paneltitles.h"
#include "widgets/render/panels/themespicture.h"

PanelParts themesParts(const Atlas& atlas, const Passing& passing, const PanelLook& look)
{
    const ThemesContent content = themesContent(atlas, passing, look.language);
    PanelParts parts;
    parts.title = panelTitle(PanelKind::Themes);
    parts.subtitle = PanelTitles::themes(content);
    parts.pictures << themesPicture(atlas, content, look);
    parts.sheets << themesSheet(atlas, passing, look.language);
    parts.sources = content.sources;
    return parts;
}
