// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/atlaslink.h"

#include <QStringList>

/// What a window is to open, and where in it: the file or link among `arguments`, from which Qt has taken its
/// own options, or the built-in atlas. On failure says what is wrong with them.
std::expected<AtlasLink, QString> linkForWindow(const QStringList& arguments);
