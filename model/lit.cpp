// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/lit.h"

#include "model/footprint.h"

Neighbourhood litIn(const Atlas& atlas, const View& view, const Lens& lens)
{
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
