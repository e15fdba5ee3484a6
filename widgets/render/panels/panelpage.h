// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// The list with everything in it moved.
DisplayList translated(const DisplayList& list, const QPointF& by);

/// What a panel shows as one page: edition, title and subtitle, the pictures beneath each other, and at the
/// foot notes and sources. Pictures of several are headed by their own titles.
DisplayList panelPage(const PanelParts& parts, const Atlas& atlas, const PanelLook& look);

/// What has to be known to use the page, for who takes no pictures: title and subtitle, notes and sources.
QString panelText(const PanelParts& parts);
