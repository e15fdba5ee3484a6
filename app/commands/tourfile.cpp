// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/tourfile.h"

#include "app/atlasfile.h"
#include "app/commands/commandfiles.h"
#include "app/commands/commandparser.h"
#include "app/commands/console.h"
#include "model/reader/readertext.h"
#include "model/reader/tourfilereader.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>

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

bool saysItHoldsTours(const QString& path)
{
    constexpr qint64 most = 4096; // a file begins with its format
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(most).contains("\"stackatlas-tours/");
}

ExitCode checkTours(const QString& path, const QList<AtlasPtr>& atlases)
{
    const auto bytes = readAtlasFile(path);
    if (!bytes) {
        say(bytes.error());
        return ExitCode::FileError;
    }
    const auto wanted = atlasOfTourFile(*bytes);
    const auto named = std::ranges::find_if(
        atlases, [&](const AtlasPtr& atlas) { return atlas->id == wanted.value_or(QString()); });
    AtlasPtr atlas = named == atlases.cend() ? nullptr : *named;
    if (!atlas) {
        const auto builtIn = loadAtlas(builtInAtlasPath());
        if (!builtIn)
            return builtIn.error();
        atlas = *builtIn; // what is no sound JSON can be told without the right one
    }
    if (wanted && *wanted != atlas->id) {
        say(CommandParser::tr("%1 holds tours of the atlas %2; name its file as well")
                .arg(path, ReaderText::quoted(*wanted)));
        return ExitCode::DataErrors;
    }
    const auto checked = withToursOf(atlas, path);
    return checked ? ExitCode::Done : checked.error();
}
