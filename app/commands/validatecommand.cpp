// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/validatecommand.h"

#include "app/commands/commandfiles.h"
#include "app/commands/commandparser.h"
#include "app/commands/tourfile.h"

#include <limits>

ExitCode runValidate(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("validate"), QStringLiteral("validate FILE…"),
        CommandParser::tr(
            "Checks atlas files and reports all their problems on standard error, each as\n"
            "FILE:LINE:COLUMN: /json/pointer: message. Says nothing about a file without problems.\n"
            "A file of tours (*.tours.json) is checked against the built-in atlas, or the one among\n"
            "the files that it is for.\n"
            "\n"
            "Exit codes: 0 no problems; 1 a file has problems; 2 wrong usage; 3 a file cannot be read."));
    if (const auto code = parser.parse(arguments, {1, std::numeric_limits<qsizetype>::max()}))
        return *code;
    ExitCode worst = ExitCode::Done;
    QStringList tours;
    QList<AtlasPtr> atlases;
    for (const QString& file : parser.files()) {
        if (saysItHoldsTours(file)) {
            tours << file;
        } else if (const auto atlas = loadAtlas(file)) {
            atlases << *atlas;
        } else {
            worst = std::max(worst, atlas.error());
        }
    }
    for (const QString& file : std::as_const(tours))
        worst = std::max(worst, checkTours(file, atlases));
    return worst;
}
