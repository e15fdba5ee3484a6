// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// Which facts of an entity speak of its money. By what they are and not by their names, so that it holds for
/// every atlas: money is what was parsed as such; rates ($0.14/M tokens), prices and pay are none of it.
namespace moneyfacts {

/// Whether a fact is an amount of money, whatever its stage.
bool isMoney(const Fact& fact);

/// Money that has not been raised: targets and commitments.
QList<const Fact*> pledges(const Entity& entity);

/// Revenue, losses and the like: money that is no pledge, and forecasts from the same section of a source,
/// such as the year of profit.
QList<const Fact*> finances(const Entity& entity);

/// The things that a figure of their parent was told with: those that it speaks of and that belong to its
/// subject. The revenue of a whole company next to one of its products.
QStringList toldWith(const Atlas& atlas, const Entity& entity, const Fact& fact);

/// The id of the layer an entity stands in; empty beside the stack.
QString layerOf(const Atlas& atlas, const Entity& entity);

} // namespace moneyfacts
