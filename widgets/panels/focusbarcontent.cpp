// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/focusbarcontent.h"

#include "model/ancestry.h"
#include "model/footprint.h"

namespace {

Neighbourhood litBySelection(const Navigation& navigation)
{
    const View& view = navigation.view();
    const QSet<QString>& hidden = navigation.lens().hiddenKinds;
    if (view.selection->type == IdType::Entity && view.reach == Reach::Footprint)
        return footprintOf(*navigation.atlas(), view.selection->id, hidden);
    return neighbourhoodOf(*navigation.atlas(), *view.selection, view.degrees, hidden);
}

Neighbourhood litByPins(const Navigation& navigation)
{
    Neighbourhood lit;
    for (const TypedId& pin : navigation.lens().pins)
        lit.unite(neighbourhoodOf(*navigation.atlas(), pin, 1, navigation.lens().hiddenKinds));
    return lit;
}

} // namespace

/// "in 2 layers", "in 2 layers, 1 beside the stack".
QString FocusBarContent::whereabouts(const Atlas& atlas, const QSet<QString>& entities)
{
    QSet<QString> layers;
    int beside = 0;
    for (const QString& id : entities) {
        const Entity* entity = atlas.entity(id);
        const Group* group = entity ? atlas.group(entity->group) : nullptr;
        if (group)
            layers.insert(group->layer);
        else
            ++beside;
    }
    if (layers.isEmpty())
        return beside == 0 ? QString() : tr("beside the stack");
    const QString in = tr("in %n layers", nullptr, int(layers.size()));
    return beside == 0 ? in : tr("%1, %2").arg(in, tr("%n beside the stack", nullptr, beside));
}

void FocusBarContent::sumUp(const Atlas& atlas, const Neighbourhood& lit, bool hidesKinds)
{
    QSet<QString> counted = lit.entities;
    const bool counts = hasDegrees && reach == Reach::Neighbours;
    if (counts)
        counted.remove(selection->id);
    const int count = int(counted.size());
    if (counts && count == 0)
        shortSummary = hidesKinds ? tr("no neighbours shown") : tr("no neighbours");
    else if (counts && degrees == 1)
        shortSummary = tr("%n neighbours", nullptr, count);
    else if (counts)
        shortSummary = tr("%n things up to %1 steps away", nullptr, count).arg(degrees);
    else if (count == 0)
        shortSummary = tr("not on the map");
    else if (hasDegrees)
        shortSummary = tr("footprint: %n things", nullptr, count);
    else
        shortSummary = tr("%n things", nullptr, count);
    const QString where = whereabouts(atlas, counted);
    summary = where.isEmpty() ? shortSummary : tr("%1 %2").arg(shortSummary, where);
}

FocusBarContent FocusBarContent::of(const Navigation& navigation, const QString& language)
{
    FocusBarContent content;
    const View& view = navigation.view();
    const QList<TypedId>& pins = navigation.lens().pins;
    if (!navigation.atlas() || (!view.selection && pins.isEmpty()))
        return content;
    const Atlas& atlas = *navigation.atlas();
    const bool hidesKinds = !navigation.lens().hiddenKinds.isEmpty();
    content.isLit = true;
    content.selection = view.selection;
    content.degrees = view.degrees;
    content.reach = view.reach;
    content.only = view.only;
    for (const TypedId& pin : pins)
        content.pins.append({pin, atlas.nameOf(pin, language), layerOf(atlas, pin)});
    if (view.selection) {
        content.name = atlas.nameOf(*view.selection, language);
        content.layer = layerOf(atlas, *view.selection);
        content.isPinned = navigation.isPinned(*view.selection);
        content.hasDegrees = view.selection->type == IdType::Entity;
        content.hasFootprint = content.hasDegrees && footprintMembers(atlas, view.selection->id).size() > 1;
        content.sumUp(atlas, litBySelection(navigation), hidesKinds);
    } else {
        content.name = tr("Pinned");
        content.sumUp(atlas, litByPins(navigation), hidesKinds);
    }
    return content;
}
