// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/paneltitles.h"

#include <QLocale>

QString PanelTitles::scorecard(const ScorecardContent& content)
{
    if (content.isEmpty())
        return {};
    QStringList sides;
    for (const ScorecardContent::Side& side : content.sides)
        sides << side.name;
    const QString dimensions = tr("%n dimensions", nullptr, int(content.rows.size()));
    if (sides.isEmpty())
        return dimensions;
    return sides.join(sides.size() == 2 ? tr(" against ") : QStringLiteral(", ")) + QStringLiteral(" · ") +
           dimensions;
}

QString PanelTitles::themes(const ThemesContent& content)
{
    if (content.isEmpty())
        return {};
    int themes = 0;
    for (const ThemesContent::Section& section : content.sections) {
        themes += int(section.joint.size());
        for (const ThemesContent::Column& column : section.columns)
            themes += int(column.cards.size());
    }
    QStringList parts{tr("%n themes", nullptr, themes)};
    if (content.hidden > 0)
        parts << tr("%1 of %n entities named, filtered", nullptr, content.named)
                     .arg(QLocale().toString(content.named - content.hidden));
    else if (content.named > 0)
        parts << tr("%n entities named", nullptr, content.named);
    return parts.join(QStringLiteral(" · "));
}
