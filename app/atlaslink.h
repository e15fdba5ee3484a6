// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/deeplink.h"

#include <expected>
#include <optional>
#include <QString>

/// Where somebody is sent: into an atlas, and to a place in it.
struct AtlasLink
{
    QString path;                  ///< a file or the built-in atlas; empty: the atlas that is open
    std::optional<DeepLink> place; ///< nothing: wherever one is
};

/// No link is longer: what is has not been written by this program.
inline constexpr qsizetype longestLink = 8192;

/// Reads `FILE`, `FILE#PLACE` and `#PLACE` (in the built-in atlas). A file whose name contains `#` wins if it
/// exists. Where `PLACE` cannot be read says why.
std::expected<AtlasLink, QString> readAtlasLink(const QString& text);

/// The same for what somebody pastes: the text may be quoted for a shell and have the program's name before
/// it, and a place without `#` (`entity:biren`) is one in the atlas that is open.
std::expected<AtlasLink, QString> readPastedLink(const QString& text);

/// What can be written after `stackatlas ` in a shell to come to a place in the atlas at `path`.
QString writeAtlasLink(const QString& path, const DeepLink& place);
