// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/techniques.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// Techniques side by side, a card each: what is said in figures, in words, and who uses them.
DisplayList techniquesPicture(const Atlas& atlas, const TechniquesContent& content, const PanelLook& look);
