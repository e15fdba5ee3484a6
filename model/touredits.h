// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/tour.h"

#include <functional>

/// What can be done to tours and bookmarks: each function takes a book and gives the one after it. A tour,
/// step or bookmark that is not there leaves the book as it is.
namespace touredit {

/// The tour with an id, or null.
const Tour* find(const TourBook& book, const QString& tour);

/// An id for a new tour, made of the Latin letters and digits of its title; `tour` where it has none.
QString newTourId(const TourBook& book, const QString& title);

/// The text with another one in one language; nothing in it takes that language away. Line ends and spaces at
/// both ends are left out.
LocalizedText replaced(const LocalizedText& text, const QString& language, const QString& by);

// ---- tours

TourBook withTour(TourBook book, const Tour& tour);
TourBook withTourTitle(TourBook book, const QString& tour, const LocalizedText& title);
TourBook withoutTour(TourBook book, const QString& tour);

/// The same tour once more, behind the first one and with a number after its title: its id is `copy`.
TourBook withTourCopied(TourBook book, const QString& tour, const QString& copy);

// ---- the steps of a tour

/// Puts a step before the one at `at`; at the end if there is none.
TourBook withStep(TourBook book, const QString& tour, qsizetype at, const TourStep& step);
TourBook withStepChanged(TourBook book, const QString& tour, qsizetype step,
                         const std::function<void(TourStep&)>& change);
TourBook withoutSteps(TourBook book, const QString& tour, const QList<qsizetype>& steps);

/// Puts steps together, in their order, before the one that stands at `before` now.
TourBook withStepsMoved(TourBook book, const QString& tour, const QList<qsizetype>& steps, qsizetype before);

/// Copies of steps, in their order behind the last of them.
TourBook withStepsCopied(TourBook book, const QString& tour, const QList<qsizetype>& steps);

// ---- bookmarks

/// Puts a bookmark before the one at `at`; at the end if there is none.
TourBook withBookmark(TourBook book, qsizetype at, const Bookmark& bookmark);
TourBook withBookmarkTitle(TourBook book, qsizetype bookmark, const LocalizedText& title);
TourBook withoutBookmarks(TourBook book, const QList<qsizetype>& bookmarks);
TourBook withBookmarksMoved(TourBook book, const QList<qsizetype>& bookmarks, qsizetype before);

/// A step that shows the same, without anything said of it.
TourStep stepOf(const Bookmark& bookmark);
QList<TourStep> stepsOf(const QList<Bookmark>& bookmarks);

// ---- what both have

/// Where the first of some rows stands after all of them were put before `before`.
qsizetype firstAfterMove(const QList<qsizetype>& rows, qsizetype before);

/// What a view could be called until somebody says it better: what is open, selected, lit or in focus.
QString suggestedTitle(const Atlas& atlas, const DeepLink& shown, const QString& language);

} // namespace touredit
