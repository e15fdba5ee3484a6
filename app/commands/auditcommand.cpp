// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/auditcommand.h"

#include "app/atlasfile.h"
#include "app/commands/commandfiles.h"
#include "app/commands/commandlanguage.h"
#include "app/commands/commandparser.h"
#include "app/commands/console.h"
#include "model/audit/audit.h"
#include "model/audit/auditcount.h"
#include "model/audit/auditwriter.h"

namespace {

const QString formatOption = QStringLiteral("format");
const QString languageOption = QStringLiteral("lang");
const QString text = QStringLiteral("text");
const QString json = QStringLiteral("json");

void addOptions(CommandParser& parser)
{
    parser.addOption({formatOption}, CommandParser::tr("text, which is the default, or json."),
                     QStringLiteral("FORMAT"));
    parser.addOption({languageOption}, CommandParser::tr("Language of names and labels; default: en."),
                     QStringLiteral("LANGUAGE"));
}

} // namespace

ExitCode runAudit(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("audit"), QStringLiteral("audit [FILE] [--format text|json] [--lang LANGUAGE]"),
        CommandParser::tr(
            "Lists what does not go together in an atlas: figures that contradict each other, what is\n"
            "missing, and the tensions that its author has tied. Without FILE: of the built-in atlas.\n"
            "\n"
            "Exit codes: 0 done, be there warnings and notes; 1 the atlas has errors; 2 wrong usage;\n"
            "3 a file could not be read or written."));
    addOptions(parser);
    if (const auto code = parser.parse(arguments, {0, 1}))
        return *code;
    const auto format = oneOf(formatOption, parser.value(formatOption, text), {text, json});
    if (!format)
        return parser.fail(format.error());
    const auto atlas = loadAtlas(parser.files().value(0, builtInAtlasPath()));
    if (!atlas)
        return atlas.error();
    const auto language = chosenLanguage(**atlas, parser, languageOption);
    if (!language)
        return parser.fail(language.error());

    const QList<Finding> findings = audit(**atlas, *language);
    const ExitCode printed = *format == json ? print(auditToJson(**atlas, findings, *language))
                                             : print(auditToText(**atlas, findings, *language));
    if (printed != ExitCode::Done)
        return printed;
    return countOf(findings).errors > 0 ? ExitCode::DataErrors : ExitCode::Done;
}
