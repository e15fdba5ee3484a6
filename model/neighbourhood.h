// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <QSet>

/// A part of an atlas that is to stand out, by id.
struct Neighbourhood
{
    QSet<QString> layers;
    QSet<QString> groups;
    QSet<QString> entities;
    QSet<QString> relations;
    QSet<QString> centres = {}; ///< the entities about which all this stands; may be empty
    QSet<QString> ribbons = {}; ///< that stand out as a whole

    [[nodiscard]] bool isEmpty() const { return layers.isEmpty() && groups.isEmpty() && entities.isEmpty(); }

    void unite(const Neighbourhood& other);
    bool operator==(const Neighbourhood&) const = default;
};

/// What belongs with a thing: an entity with its neighbours up to `degrees` steps away and the relations on
/// the way to them; a relation or ribbon with its ends; a group or layer with its entities and the relations
/// among these; a sector with its group and players; a theme or dimension with what it is about. Relations of
/// hidden kinds lead nowhere. Empty for anything else.
Neighbourhood neighbourhoodOf(const Atlas& atlas, const TypedId& id, int degrees = 1,
                              const QSet<QString>& hiddenKinds = {});

/// Adds the relations both of whose ends are in already.
void addInnerRelations(Neighbourhood& part, const Atlas& atlas, const QSet<QString>& hiddenKinds = {});
