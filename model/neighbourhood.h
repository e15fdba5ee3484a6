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
    QString centre = {}; ///< the entity about which all this stands; may be empty

    [[nodiscard]] bool isEmpty() const { return layers.isEmpty() && groups.isEmpty() && entities.isEmpty(); }
};

/// What belongs with a thing: an entity with its direct neighbours and the relations to them; a relation with
/// its ends; a group or layer with its entities and the relations among these. Empty for anything else.
Neighbourhood neighbourhoodOf(const Atlas& atlas, const TypedId& id);
