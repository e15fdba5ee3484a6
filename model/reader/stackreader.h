// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/readcontext.h"

// The stack itself: what stands in which layer, and the ties between.

QList<Layer> readLayers(ReadContext& context, const JsonValue& array);
QList<Group> readGroups(ReadContext& context, const JsonValue& array);
QList<Entity> readEntities(ReadContext& context, const JsonValue& array);

/// Also gives the place of each relation, for what is checked over all of them.
QList<Relation> readRelations(ReadContext& context, const JsonValue& array, std::vector<JsonValue>& where);
