// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportoptions.h"

class QSettings;

/// What was chosen at the last export, as far as it is not a matter of the moment: format, level, frame,
/// theme, background, size and outlines. The rest is as in `start`, and so is what is missing or damaged.
ExportOptions rememberedExport(const QSettings& store, ExportOptions start);

void rememberExport(QSettings& store, const ExportOptions& options);
