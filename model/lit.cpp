// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lit.h"

#include "model/footprint.h"

namespace {

/// Entities alone, with the relations between them, and all of anything else.
Neighbourhood litOnly(const Atlas& atlas, const QList<TypedId>& things, const QSet<QString>& hiddenKinds)
{
    Neighbourhood lit;
    for (const TypedId& thing : things) {
        if (thing.type == IdType::Entity) {
            lit.entities.insert(thing.id);
            lit.centres.insert(thing.id);
        } else {
            lit.unite(neighbourhoodOf(atlas, thing, 1, hiddenKinds));
        }
    }
    addInnerRelations(lit, atlas, hiddenKinds);
    return lit;
}

} // namespace

Neighbourhood litIn(const Atlas& atlas, const View& view, const Lens& lens)
{
    if (!view.lit.isEmpty())
        return litOnly(atlas, view.lit, lens.hiddenKinds);
    Neighbourhood result;
    const auto& selection = view.selection;
    if (selection && selection->type == IdType::Entity && view.reach == Reach::Footprint)
        result = footprintOf(atlas, selection->id, lens.hiddenKinds);
    else if (selection)
        result = neighbourhoodOf(atlas, *selection, view.degrees, lens.hiddenKinds);
    for (const TypedId& pin : lens.pins)
        result.unite(neighbourhoodOf(atlas, pin, 1, lens.hiddenKinds));
    return result;
}
