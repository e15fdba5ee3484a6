// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/tour.h"

/// The same as a file says it: what the format has no words for or what shows nothing is left out (degrees
/// without a selection, a blank message), control characters are taken out of texts, and a text without
/// English is its own English, as it is shown. What is written and read back equals this.
TourBook asInFile(const TourBook& book);

/// What a book lacks before a file can hold it (a tour has no steps, a step no title), in a sentence; empty
/// if it lacks nothing.
QString whatIsMissing(const TourBook& book);
