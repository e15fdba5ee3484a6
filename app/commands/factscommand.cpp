// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/factscommand.h"

#include "app/atlasfile.h"
#include "app/commands/commandfiles.h"
#include "app/commands/commandlanguage.h"
#include "app/commands/commandparser.h"
#include "model/factswriter.h"

#include <QFileInfo>

namespace {

const QString formatOption = QStringLiteral("format");
const QString outOption = QStringLiteral("out");
const QString languageOption = QStringLiteral("lang");
const QString csv = QStringLiteral("csv");
const QString json = QStringLiteral("json");

void addOptions(CommandParser& parser)
{
    parser.addOption(
        {formatOption},
        CommandParser::tr("csv or json; default: what the name of OUT ends in, csv on standard output."),
        QStringLiteral("FORMAT"));
    parser.addOption({QStringLiteral("o"), outOption},
                     CommandParser::tr("The file to write; default: standard output, also written -."),
                     QStringLiteral("OUT"));
    parser.addOption({languageOption}, CommandParser::tr("Language of names and labels; default: en."),
                     QStringLiteral("LANGUAGE"));
}

std::expected<QString, QString> format(const CommandParser& parser, const QString& out)
{
    const QStringList formats{csv, json};
    if (parser.isSet(formatOption))
        return oneOf(formatOption, parser.value(formatOption), formats);
    if (out == standardOutput)
        return csv;
    const QString suffix = QFileInfo(out).suffix().toLower();
    if (formats.contains(suffix))
        return suffix;
    return std::unexpected(
        CommandParser::tr("the name %1 does not tell the format; say --format csv or json").arg(out));
}

} // namespace

ExitCode runFacts(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("facts"),
        QStringLiteral("facts [FILE] [--format csv|json] [-o OUT] [--lang LANGUAGE]"),
        CommandParser::tr(
            "Lists every fact of an atlas, one a row. Without FILE: of the built-in atlas.\n"
            "\n"
            "Exit codes: 0 done; 1 the atlas has errors; 2 wrong usage; 3 a file could not be read or\n"
            "written."));
    addOptions(parser);
    if (const auto code = parser.parse(arguments, {0, 1}))
        return *code;
    const QString file = parser.files().value(0, builtInAtlasPath());
    const QString out = parser.value(outOption, standardOutput);
    const auto chosen = format(parser, out);
    if (!chosen)
        return parser.fail(chosen.error());
    if (isSameFile(file, out))
        return parser.fail(CommandParser::tr("the facts would replace the atlas %1").arg(file));

    const auto atlas = loadAtlas(file);
    if (!atlas)
        return atlas.error();
    const auto language = chosenLanguage(**atlas, parser, languageOption);
    if (!language)
        return parser.fail(language.error());
    const QList<FactRow> rows = factRows(**atlas, *language);
    return saveResult(*chosen == csv ? factsToCsv(rows) : factsToJson(rows), out);
}
