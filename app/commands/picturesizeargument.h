// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/commandparser.h"
#include "widgets/render/export/picturesize.h"

/// The size that `--size`, `--dpi` and `--scale` ask for; on failure what is wrong with them.
std::expected<PictureSize, QString> readPictureSize(const CommandParser& parser);
