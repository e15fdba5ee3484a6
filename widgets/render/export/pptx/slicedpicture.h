// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/displaylist.h"

/// A picture that is too high for one page as several, cut where nothing is: each not higher than `height`
/// where that can be had.
QList<DisplayList> slicedPicture(const DisplayList& list, double height);
