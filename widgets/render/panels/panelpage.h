// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displayedit.h"
#include "widgets/render/frameoptions.h"
#include "widgets/render/framewords.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

/// What a panel shows as one page: edition, title and subtitle, the pictures beneath each other, and at the
/// foot notes and sources. Pictures of several are headed by their own titles. Of what stands around them
/// only what is asked for takes room; the notes, which have to be known to read it, always stand there.
DisplayList panelPage(const PanelParts& parts, const Atlas& atlas, const PanelLook& look,
                      const FrameOptions& frame = {}, const FrameFilter& filter = {});

/// The pictures, and the tables where these belong to them, each with its heading if there are several:
/// what panelPage() has between head and foot.
QList<DisplayList> panelBodies(const PanelParts& parts, const Atlas& atlas, const PanelLook& look);

/// What has to be known to use the page, for who takes no pictures: title and subtitle, notes and sources.
QString panelText(const PanelParts& parts);
