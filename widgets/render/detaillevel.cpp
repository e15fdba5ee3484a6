// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/detaillevel.h"

#include "widgets/render/textstyle.h"

namespace {

constexpr double legible = 7; ///< pixels; smaller text is not drawn

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
