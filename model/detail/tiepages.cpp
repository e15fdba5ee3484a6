// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detail/pages.h"
#include "model/factphrase.h"

namespace {

/// The place that a ribbon ends at; what stands beside the stack has no page, and is no link.
DetailLink placeLink(const DetailPage& page, const QString& place)
{
    return page.links().link({IdType::Group, place});
}

QList<DetailLink> otherRelationsBetween(const DetailPage& page, const Relation& relation)
{
    QList<DetailLink> result;
    for (const Relation* other : page.atlas().relationsOf(relation.from)) {
        const bool sameEnds = (other->from == relation.from && other->to == relation.to) ||
                              (other->from == relation.to && other->to == relation.from);
        if (sameEnds && other->id() != relation.id())
            result << page.links().relation(*other);
    }
    return result;
}

} // namespace

void RelationPage::write(DetailPage& page, const Relation& relation)
{
    const Atlas& atlas = page.atlas();
    page.content().name = atlas.nameOf(page.content().id, page.language());
    page.setKind({tr("Relation")});
    page.addLinkGroups(tr("Between"), {{tr("From"), {page.links().link({IdType::Entity, relation.from})}},
                                       {tr("To"), {page.links().link({IdType::Entity, relation.to})}}});
    const RelationKind* kind = atlas.relationKind(relation.kind);
    QList<FactLine> lines{plainLine(tr("Kind"), kind ? kind->label.in(page.language()) : relation.kind)};
    if (!relation.detail.isEmpty())
        lines << plainLine(tr("Detail"), relation.detail);
    if (!relation.date.isEmpty())
        lines << plainLine(tr("Date"), relation.date);
    lines << plainLine(tr("Basis"), FactPhrase::basis(relation.basis));
    for (FactLine& line : lines) {
        line.ref = relation.source;
        line.source = atlas.sourceLine(relation.source);
        line.evidence = evidenceOf(atlas, relation.basis, relation.source);
    }
    lines.last().evidence.removeFirst(); // it is the basis
    page.addLines(tr("Facts"), lines);
    page.addLinks(tr("Other relations between the two"), otherRelationsBetween(page, relation));
    if (const QString ribbon = atlas.ribbonOf(relation); !ribbon.isEmpty()) {
        DetailLink link = page.links().link({IdType::Ribbon, ribbon});
        link.figure = QString::number(atlas.relationsOfRibbon(ribbon).size());
        page.addLinks(tr("All relations between the two places"), {link});
    }
}

void RibbonPage::write(DetailPage& page, const QString& ribbon)
{
    const Atlas& atlas = page.atlas();
    page.content().name = atlas.nameOf(page.content().id, page.language());
    page.setKind({tr("Relations between two places")});
    QList<DetailLink> ends;
    QStringList beside;
    for (const QString& place : ribbon.split(u'>')) {
        if (const DetailLink end = placeLink(page, place); !end.name.isEmpty())
            ends << end;
        else
            beside << atlas.nameOfPlace(place, page.language());
    }
    page.addLinks(tr("Between"), ends);
    page.addText(tr("Beside the stack"), beside.join(QStringLiteral(", ")));
    page.addLinkGroups(tr("Relations"), page.links().relationsOfRibbon(ribbon));
}
