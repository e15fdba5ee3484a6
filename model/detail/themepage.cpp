// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"

void ThemePage::write(DetailPage& page, const Theme& theme)
{
    const Atlas& atlas = page.atlas();
    page.setName(theme.title);
    const ThemeKind* kind = atlas.themeKind(theme.kind);
    page.setKind({kind ? kind->label.in(page.language()) : theme.kind, page.sideName(theme.side)});
    page.content().summary = theme.summary;
    QList<FactLine> points;
    QList<TypedId> about = theme.about;
    for (const Fact& point : theme.points) {
        points << page.line(point);
        points.last().label = QString::number(points.size());
        about << point.about;
    }
    page.addLines(tr("Points"), points);
    page.addLinks(tr("About"), page.linksTo(about));
    page.addSpokenOf();
    QList<DetailLink> others;
    for (const Theme& other : atlas.themes) {
        if (other.kind == theme.kind && other.id != theme.id)
            others << page.links().link({IdType::Theme, other.id});
    }
    page.addLinks(tr("More of this kind"), others);
}
