// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/detaillevel.h"

#include "widgets/render/textstyle.h"

#include <array>
#include <utility>

namespace {

constexpr double legible = 7; ///< pixels; smaller text is not drawn

constexpr std::array<std::pair<DetailLevel, const char*>, 4> names{{{DetailLevel::Stack, "stack"},
                                                                    {DetailLevel::Groups, "groups"},
                                                                    {DetailLevel::Entities, "entities"},
                                                                    {DetailLevel::Cards, "cards"}}};

} // namespace

DetailLevel detailLevelFor(double scale)
{
    if (textstyle::cardText.pixelSize * scale >= 1.4 * legible)
        return DetailLevel::Cards;
    if (textstyle::detail.pixelSize * scale >= legible)
        return DetailLevel::Entities;
    if (textstyle::groupText.pixelSize * scale >= legible)
        return DetailLevel::Groups;
    return DetailLevel::Stack;
}

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
