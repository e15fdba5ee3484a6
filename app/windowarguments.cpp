// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowarguments.h"

#include "app/atlasfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

std::expected<AtlasLink, QString> linkForWindow(const QStringList& arguments)
{
    QCommandLineParser parser;
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    const QStringList files = parser.positionalArguments();
    if (files.size() > 1)
        return std::unexpected(
            QCoreApplication::translate("CommandLine", "a window shows one file, not also %1").arg(files[1]));
    return files.isEmpty() ? AtlasLink{builtInAtlasPath(), {}} : readAtlasLink(files.first());
}
