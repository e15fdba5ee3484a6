// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "model/atlas.h"

#include <expected>
#include <QList>

/// An atlas with the tours and bookmarks of a file of their own in place of its own ones; the atlas as it is
/// for an empty path. On failure the user has been told everything that is wrong with the file.
std::expected<AtlasPtr, ExitCode> withToursOf(const AtlasPtr& atlas, const QString& path);

/// Whether a file says that it holds tours, and no atlas; a file that cannot be read does not.
bool saysItHoldsTours(const QString& path);

/// Reports everything that is wrong with a file of tours. What it names has to be in the atlas that it is
/// for: one of these, or the built-in one.
[[nodiscard]] ExitCode checkTours(const QString& path, const QList<AtlasPtr>& atlases);
