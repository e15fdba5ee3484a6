// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/filter.h"

/// A filter in words: "Layer: Compute or Models; Kind: company; text “chip”". Empty where everything passes.
QString filterWords(const Atlas& atlas, const Filter& filter, const QString& language);
