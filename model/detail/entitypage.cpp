// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/investments.h"
#include "model/detail/pages.h"

void EntityPage::write(DetailPage& page, const Entity& entity)
{
    const Atlas& atlas = page.atlas();
    page.setName(entity.name);
    if (!atlas.group(entity.group)) {
        page.content().crumbs.clear();
        page.content().place = tr("Beside the stack");
    }
    const EntityKind* kind = atlas.entityKind(entity.kind);
    const QString aliases = entity.aliases.join(QStringLiteral(", "));
    page.setKind({kind ? kind->label.in(page.language()) : entity.kind,
                  aliases.isEmpty() ? QString() : tr("also called %1").arg(aliases)});
    page.content().summary = entity.summary;
    page.setHeadline(entity.headline);
    if (entity.valuation)
        page.addFact(tr("Valuation"), *entity.valuation);
    page.addFacts(entity.facts);
    if (!entity.funding.rounds.isEmpty())
        page.content().sections.append({tr("Funding"), fundingDetail(atlas, entity, page.language())});
    else if (entity.funding.statedTotal)
        page.addFact(tr("Stated total"), *entity.funding.statedTotal);
    page.addLinkGroups(tr("Rounds invested in"), investmentsOf(atlas, entity.id, page.language()));
    page.addLinkGroups(tr("Relations"), page.links().relations(entity.id));
    page.addLinks(tr("Also in the stack"), page.links().alsoInTheStack(entity.id));
    page.addSpokenOf();
}
