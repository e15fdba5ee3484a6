// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detaillevel.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<DetailLevel, const char*>, 4> names{{{DetailLevel::Stack, "stack"},
                                                                    {DetailLevel::Groups, "groups"},
                                                                    {DetailLevel::Entities, "entities"},
                                                                    {DetailLevel::Cards, "cards"}}};

} // namespace

QString detailLevelName(DetailLevel level)
{
    return QString::fromLatin1(names[size_t(level)].second);
}

std::optional<DetailLevel> detailLevelNamed(const QString& name)
{
    for (const auto& [level, word] : names) {
        if (name == QLatin1String(word))
            return level;
    }
    return std::nullopt;
}
