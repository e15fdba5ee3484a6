// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/readcontext.h"

/// Reads the kinds that an atlas declares, and adds the kinds of facts that are there without being declared.
void readKinds(ReadContext& context, const JsonValue& value, AtlasData& data);
