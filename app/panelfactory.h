// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"

class ViewPanel;

/// Makes the panel of a kind; whoever asks owns it.
ViewPanel* makePanel(PanelKind kind, Navigation& navigation);
