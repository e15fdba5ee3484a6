// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/themescontent.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

/// The themes of an atlas as cards, in columns that face each other where they argue. `atlas` gives the
/// accents of the layers. Each card is a block, and so is each thing that it speaks of.
DisplayList themesPicture(const Atlas& atlas, const ThemesContent& content, const PanelLook& look);
