// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

/// The way to a thing that stands in the stack: layer, group, entity, ending with the thing itself. A sector
/// stands for its group. For what stands beside the stack or nowhere, only itself; empty for the atlas and
/// for what the atlas does not have.
QList<TypedId> pathTo(const Atlas& atlas, const TypedId& id);

/// The layer that a thing stands in; empty if it stands in none.
QString layerOf(const Atlas& atlas, const TypedId& id);
