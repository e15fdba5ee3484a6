// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/deeplink.h"
#include "model/localizedtext.h"

#include <QList>

/// One station of a tour: a view of the atlas and what is said of it.
struct TourStep
{
    DeepLink shown;        ///< where one is and how one looks
    LocalizedText title;   ///< a statement, in a line
    LocalizedText message; ///< one more line, may be empty
    QString notes;         ///< for who speaks, may have several lines; may be empty
    QList<TypedId> lit;    ///< stand out, the rest is dimmed; empty: as the view says
};

/// A story told with the atlas, step by step.
struct Tour
{
    QString id;
    LocalizedText title;
    QList<TourStep> steps; ///< at least one
};
