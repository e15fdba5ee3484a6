// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/jsonvalue.h"

#include <stop_token>
#include <vector>

class ProblemList;

/// Reports every circle in which something comes to belong to itself, over relations whose kind counts into a
/// footprint. `where` holds the place of each relation of the data.
void checkOwnership(const AtlasData& data, const std::vector<JsonValue>& where, ProblemList& problems,
                    const std::stop_token& stop);
