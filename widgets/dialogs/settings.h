// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// What the user has chosen about the program, whatever atlas is open. A value: those who need it are given
/// one. Kept between starts by app/settings.h.
struct Settings
{
    enum class Theme
    {
        System, ///< as the desktop has it
        Light,
        Dark
    };
    enum class Motion
    {
        System,
        Full,
        Reduced
    };
    static constexpr int smallestFont = 80;
    static constexpr int largestFont = 200;
    static constexpr int fontStep = 10;

    Theme theme = Theme::System;
    Motion motion = Motion::System;
    QString language = QStringLiteral("en"); ///< of names, where an atlas has it
    int fontScale = 100;                     ///< percent, of the interface; pictures have sizes of their own
    bool hintsSeen = false;
    bool legendOpen = false;
    bool operator==(const Settings&) const = default;
};
