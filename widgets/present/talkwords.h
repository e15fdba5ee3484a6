// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/presentation.h"

#include <QStringList>

/// How one is in time.
enum class Pace
{
    Unplanned, ///< there is no plan
    OnPace,
    Early,
    Behind
};

Pace paceOf(const Presentation& presentation);

/// "on pace", "1:20 behind", "0:30 early"; empty without a plan.
QString paceWords(const Presentation& presentation);

/// "4:05" or "1:04:05", with a minus before what is less than nothing. Whole seconds that are over.
QString timeWords(TalkTimer::Time time);

/// What is left, so that it and what has passed make up the plan as they are shown.
QString remainingWords(const TalkTimer& timer);

/// What is not as usual on the stage, each in some words.
QStringList stateWords(const Presentation& presentation);
