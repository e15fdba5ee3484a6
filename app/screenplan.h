// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRect>
#include <QString>

/// A screen as far as it matters who sees it.
struct ScreenInfo
{
    QString name; ///< of its own
    QRect geometry;
    bool operator==(const ScreenInfo&) const = default;
};

/// On which screens somebody wants to present, by their names; empty or not there: on whichever fits.
struct ScreenWish
{
    QString stage;
    QString console; ///< where the main window is, unless screens were swapped
};

/// Which of the screens shows what; -1: none.
struct ScreenPlan
{
    qsizetype stage = -1;
    qsizetype console = -1; ///< none of its own with one screen, also where others only mirror it
    bool operator==(const ScreenPlan&) const = default;
};

/// Follows the wish as far as the screens allow. The audience comes first: with one screen left it has that.
ScreenPlan planScreens(const QList<ScreenInfo>& screens, const ScreenWish& wish);

/// Makes names that are missing or there twice ones of their own: wishes go by them.
QList<ScreenInfo> withOwnNames(QList<ScreenInfo> screens);
