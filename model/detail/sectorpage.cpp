// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"

namespace {

/// What the lists of a sector speak of: its regulators, say.
QList<TypedId> spokenOfBy(const Sector& sector)
{
    QList<TypedId> result;
    for (const auto& list : {sector.applications, sector.regulation}) {
        for (const Fact& fact : list.value_or(QList<Fact>()))
            result << fact.about;
    }
    return result;
}

} // namespace

void SectorPage::write(DetailPage& page, const Sector& sector)
{
    if (const Group* group = page.atlas().group(sector.group))
        page.setName(group->name);
    page.setKind({tr("Sector")});
    page.content().summary = sector.summary;
    page.addLinks(tr("Key players"), page.links().entities(sector.players));
    writeLists(page, sector);
    page.addLinks(tr("Speaks of"), page.linksTo(spokenOfBy(sector)));
    page.addSpokenOf();
}

void SectorPage::writeLists(DetailPage& page, const Sector& sector)
{
    page.addList(tr("Applications"), sector.applications);
    page.addList(tr("Regulation"), sector.regulation);
}
