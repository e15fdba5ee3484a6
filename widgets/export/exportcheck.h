// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/export/exportoptions.h"

/// Why an export cannot be had of an atlas, in a sentence or two for the user; empty if it can.
QString exportRefusal(const Atlas& atlas, const ExportOptions& options);

/// The same of a tour that need not stand in the atlas.
QString tourRefusal(const Atlas& atlas, const Tour& tour, const ExportOptions& options);
