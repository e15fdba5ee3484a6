// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/tourfile.h"

#include "app/atlasfile.h"
#include "app/commands/console.h"
#include "model/reader/tourfilereader.h"

std::expected<AtlasPtr, ExitCode> withToursOf(const AtlasPtr& atlas, const QString& path)
{
    if (path.isEmpty())
        return atlas;
    const auto bytes = readAtlasFile(path);
    if (!bytes) {
        say(bytes.error());
        return std::unexpected(ExitCode::FileError);
    }
    const TourFileResult result = readTourFile(*bytes, *atlas);
    for (const Problem& problem : result.problems)
        sayLine(problem.format(path));
    if (!result.book)
        return std::unexpected(ExitCode::DataErrors);
    return atlas->with(*result.book);
}
