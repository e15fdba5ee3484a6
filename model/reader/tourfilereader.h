// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/reader.h"

#include <optional>

/// The tours and bookmarks of a file of their own, or the problems why there are none.
struct TourFileResult
{
    std::optional<TourBook> book;
    QList<Problem> problems;
};

/// Reads the bytes of a file that holds tours and bookmarks for an atlas that stands elsewhere,
/// `NAME.tours.json`. Reports all problems, as readAtlas() does; what the tours name has to be in the atlas,
/// and tours of another atlas are refused.
TourFileResult readTourFile(const QByteArray& bytes, const Atlas& atlas, const ReadLimits& limits = {});

/// The id of the atlas that such a file is for; nothing where it is no such file.
std::optional<QString> atlasOfTourFile(const QByteArray& bytes);
