// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"

class QDockWidget;

/// Gives the title of a dock the user's text size, and its buttons icons in a colour that is seen on the theme.
void dressDock(QDockWidget& dock, const ColorTheme& theme);
