// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/neighbourhood.h"

/// The entities that belong to the same organisation as one, it included: from it up to whoever has it, and
/// down again to all that those have, along the relation kinds that count into a footprint. In the order in
/// which they are reached, at most 2,000.
QStringList footprintMembers(const Atlas& atlas, const QString& entity);

/// The footprint as what stands out on the map, with the relations among its members; relations of hidden
/// kinds are left out. Empty if there is no such entity.
Neighbourhood footprintOf(const Atlas& atlas, const QString& entity, const QSet<QString>& hiddenKinds = {});
