// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/panelkind.h"

/// The panels that tell more of a thing, the most telling first; often none.
QList<PanelKind> panelsFor(const Atlas& atlas, const TypedId& thing);
