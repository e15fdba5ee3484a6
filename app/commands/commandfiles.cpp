// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commandfiles.h"

#include "app/atlasfile.h"
#include "app/atomicwrite.h"
#include "app/commands/console.h"

#include <QFileInfo>

std::expected<AtlasPtr, ExitCode> loadAtlas(const QString& path)
{
    const auto bytes = readAtlasFile(path);
    if (!bytes) {
        say(bytes.error());
        return std::unexpected(ExitCode::FileError);
    }
    const ReadResult result = readAtlas(*bytes);
    for (const Problem& problem : result.problems)
        sayLine(problem.format(path));
    if (!result.atlas)
        return std::unexpected(ExitCode::DataErrors);
    return result.atlas;
}

ExitCode saveResult(const QByteArray& data, const QString& path)
{
    if (path == standardOutput)
        return print(data);
    const auto written = writeAtomically(path, data);
    if (written)
        return ExitCode::Done;
    say(written.error());
    return ExitCode::FileError;
}

bool isSameFile(const QString& a, const QString& b)
{
    const QString path = QFileInfo(a).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(b).canonicalFilePath();
}
