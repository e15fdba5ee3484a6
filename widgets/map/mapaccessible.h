// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Lets screen readers walk a MapCanvas: what is drawn in view are its children, layers first, then groups,
/// entities and relations, each with name, description, place, state, and the actions to select it and to go
/// in. To be called once in a program, before a canvas is shown.
void installMapAccessibility();
