// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/grouparranger.h"
#include "model/layout/layoutinput.h"
#include "model/layout/maplayout.h"

#include <memory>

/// A layout, and why the helper could not be used for it (empty if it could).
struct LayoutResult
{
    std::shared_ptr<const MapLayout> layout; ///< null only when cancelled
    QString helperError;
};

/// Lays out a whole map: groups arranged by the helper, or built in when that fails, then ordered, placed and
/// routed. Same input, same layout. Blocks: call it off the GUI thread.
LayoutResult computeLayout(const LayoutInput& input, const HelperOptions& helper, std::stop_token stop = {});
