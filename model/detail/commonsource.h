// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"

/// Names the commonest source of a page once, below everything, and others on their own lines.
void settleSources(DetailContent& content, const Atlas& atlas);
