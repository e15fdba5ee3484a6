// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screenplan.h"

#include <algorithm>
#include <QSet>

namespace {

qsizetype indexOf(const QList<ScreenInfo>& screens, const QString& name)
{
    const auto found = std::ranges::find(screens, name, &ScreenInfo::name);
    return name.isEmpty() || found == screens.end() ? -1 : found - screens.begin();
}

/// The first screen that shows something else than another; -1 where all mirror it.
qsizetype besides(const QList<ScreenInfo>& screens, qsizetype other)
{
    const auto found = std::ranges::find_if(
        screens, [&](const ScreenInfo& screen) { return screen.geometry != screens[other].geometry; });
    return found == screens.end() ? -1 : found - screens.begin();
}

} // namespace

ScreenPlan planScreens(const QList<ScreenInfo>& screens, const ScreenWish& wish)
{
    if (screens.isEmpty())
        return {};
    const qsizetype speaker = indexOf(screens, wish.console);
    ScreenPlan plan;
    plan.stage = indexOf(screens, wish.stage);
    if (plan.stage < 0)
        plan.stage = besides(screens, std::max<qsizetype>(speaker, 0));
    if (plan.stage < 0)
        plan.stage = std::max<qsizetype>(speaker, 0);
    plan.console = speaker >= 0 && screens[speaker].geometry != screens[plan.stage].geometry
                       ? speaker
                       : besides(screens, plan.stage);
    return plan;
}

QList<ScreenInfo> withOwnNames(QList<ScreenInfo> screens)
{
    QSet<QString> taken;
    for (qsizetype i = 0; i < screens.size(); ++i) {
        QString& name = screens[i].name;
        if (name.isEmpty() || taken.contains(name))
            name += u'#' + QString::number(i + 1);
        taken.insert(name);
    }
    return screens;
}
