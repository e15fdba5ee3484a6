// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/layoutinput.h"

#include <random>

/// A made-up layout input of a seeded size and shape: layers, groups, entities beside the stack, relations.
LayoutInput randomInput(std::mt19937& random);
