// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QString>

/// How much of the map is told; the rectangles are the same at every level.
enum class DetailLevel
{
    Stack,
    Groups,
    Entities,
    Cards
};

/// The word on the command line and in links: stack, groups, entities, cards.
QString detailLevelName(DetailLevel level);
std::optional<DetailLevel> detailLevelNamed(const QString& name);
