// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"
#include "model/detail/ribbonlinks.h"

void GroupPage::write(DetailPage& page, const Group& group)
{
    const Atlas& atlas = page.atlas();
    page.setName(group.name);
    page.setKind({tr("Group")});
    page.content().summary = group.summary;
    page.setHeadline(group.headline);
    QList<DetailLink> members;
    QStringList players = group.players;
    for (const Entity* entity : atlas.entitiesOf(group.id)) {
        members.append(page.links().linkWithFigure({IdType::Entity, entity->id}));
        members.last().place.clear(); // it is here
        players.removeAll(entity->id);
    }
    page.addLinks(tr("Members"), members);
    page.addLinks(tr("Other key players"), page.links().entities(players));
    page.addFacts(group.facts);
    for (const Sector& sector : atlas.sectors) {
        if (sector.group != group.id)
            continue;
        DetailLink link = page.links().link({IdType::Sector, sector.id});
        link.note = sector.summary;
        page.addLinks(tr("Sector"), {link});
        SectorPage::writeLists(page, sector);
    }
    page.addLinkGroups(tr("Relations to other groups"), ribbonsOfGroup(atlas, group.id, page.language()));
    page.addSpokenOf();
    page.addNotReported();
}
