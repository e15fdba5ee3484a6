// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/slidecanvas.h"

/// A picture as native shapes: as large as it can be within `place`, in its middle. Each of its blocks is a
/// group that can be moved, with name and description; texts are texts. Behind it its background where that
/// is not the one of the slide.
void writePicture(SlideCanvas& canvas, const DisplayList& list, const EmuRect& place);

/// How large it is then: EMU a layout unit.
double pictureScale(const DisplayList& list, const EmuRect& place);
