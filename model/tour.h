// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/deeplink.h"
#include "model/localizedtext.h"

#include <QList>

/// The theme in which a step is shown.
enum class StepTheme
{
    AsShown, ///< as everything else is at the moment
    Light,
    Dark
};

/// One station of a tour: a view of the atlas and what is said of it.
struct TourStep
{
    DeepLink shown; ///< where one is, how one looks and what stands out
    StepTheme theme = StepTheme::AsShown;
    LocalizedText title;   ///< a statement, in a line
    LocalizedText message; ///< one more line, may be empty
    QString notes;         ///< for who speaks, may have several lines; may be empty
    bool operator==(const TourStep&) const = default;
};

/// A story told with the atlas, step by step.
struct Tour
{
    QString id;
    LocalizedText title;
    QList<TourStep> steps; ///< in a file at least one; one that is being made may have none
    bool operator==(const Tour&) const = default;
};

/// A view that is kept without a tour.
struct Bookmark
{
    DeepLink shown;
    StepTheme theme = StepTheme::AsShown;
    LocalizedText title;
    bool operator==(const Bookmark&) const = default;
};

/// All that somebody has kept of an atlas: what is edited, undone and saved as one.
struct TourBook
{
    QList<Tour> tours;
    QList<Bookmark> bookmarks;
    bool operator==(const TourBook&) const = default;
};
