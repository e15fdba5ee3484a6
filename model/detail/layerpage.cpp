// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"
#include "model/detail/ribbonlinks.h"

void LayerPage::write(DetailPage& page, const Layer& layer)
{
    const Atlas& atlas = page.atlas();
    page.setName(layer.name);
    page.setKind({tr("Layer %1 of %2").arg(layer.order).arg(atlas.layers.size())});
    page.content().summary = layer.summary;
    page.setHeadline(layer.headline);
    if (layer.headline.isEmpty())
        page.addText(tr("Comparison"), tr("None published for the layer as a whole."));
    QList<DetailLink> groups;
    for (const Group* group : atlas.groupsOf(layer.id))
        groups.append(page.links().linkWithFigure({IdType::Group, group->id}));
    page.addLinks(tr("Groups"), groups);
    page.addLinks(tr("Key players"), page.links().entities(layer.players));
    page.addFacts(layer.facts);
    page.addLinkGroups(tr("Relations of its groups"), ribbonsOfLayer(atlas, layer.id, page.language()));
    page.addSpokenOf();
    page.addNotReported();
}
