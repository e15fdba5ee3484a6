// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/presentcommand.h"

#include "app/atlasfile.h"
#include "app/commands/console.h"
#include "app/commands/intervalargument.h"
#include "app/commands/presentoptions.h"
#include "app/commands/presentrun.h"
#include "app/windowmain.h"
#include "model/reader/readertext.h"

#include <QApplication>

namespace {

namespace option = presentoption;

const QString light = QStringLiteral("light");
const QString dark = QStringLiteral("dark");
const QString usualInterval = QStringLiteral("12s");

void addOptions(CommandParser& parser)
{
    parser.addOption({option::tour}, CommandParser::tr("The tour; default: the first one."),
                     QStringLiteral("ID"));
    parser.addOption(
        {option::tours},
        CommandParser::tr("Takes the tours of a file of their own in place of those of the atlas."),
        QStringLiteral("FILE"));
    parser.addOption({option::from}, CommandParser::tr("The step to begin with; default: 1."),
                     QStringLiteral("N"));
    parser.addOption(
        {option::screen},
        CommandParser::tr("The screen for the audience, the first is 1; default: one besides the "
                          "first, where there is one."),
        QStringLiteral("N"));
    parser.addOption({option::loop},
                     CommandParser::tr("Goes on by itself, and from the last step to the first: for a screen "
                                       "that nobody tends. Without console and pointer."));
    parser.addOption(
        {option::interval},
        CommandParser::tr("With --loop: how long a step stays, as 12s, 1m30s or 500ms, up to 1h; "
                          "default: 12s."),
        QStringLiteral("TIME"));
    parser.addOption(
        {option::theme},
        CommandParser::tr("light or dark, of steps that do not say it; default: as in the window."),
        QStringLiteral("THEME"));
    parser.addOption({option::language}, CommandParser::tr("Language of names and texts; default: en."),
                     QStringLiteral("LANGUAGE"));
}

/// Reads what needs no display; on failure says what is wrong.
std::expected<PresentRequest, QString> readRequest(const CommandParser& parser)
{
    PresentRequest request;
    request.file = parser.files().value(0, builtInAtlasPath());
    if (parser.isSet(option::interval) && !parser.isSet(option::loop))
        return std::unexpected(CommandParser::tr("--interval is for --loop; say both"));
    if (parser.isSet(option::loop)) {
        const QString text = parser.value(option::interval);
        const auto interval = readInterval(parser.value(option::interval, usualInterval));
        if (!interval)
            return std::unexpected(
                CommandParser::tr("--interval cannot be %1; write it like 12s, 1m30s or 500ms, up to 1h")
                    .arg(ReaderText::quoted(text)));
        request.loop = *interval;
    }
    if (parser.isSet(option::theme)) {
        const auto theme = oneOf(option::theme, parser.value(option::theme), {light, dark});
        if (!theme)
            return std::unexpected(theme.error());
        request.theme = *theme == dark ? Settings::Theme::Dark : Settings::Theme::Light;
    }
    return request;
}

/// The name of the screen with a number; on failure says which there are.
std::expected<QString, QString> readScreen(const CommandParser& parser)
{
    const QList<ScreenInfo> screens = screensHere();
    QStringList numbers;
    for (qsizetype i = 0; i < screens.size(); ++i)
        numbers << QString::number(i + 1);
    const auto number = oneOf(option::screen, parser.value(option::screen), numbers);
    if (!number)
        return std::unexpected(number.error());
    return screens[numbers.indexOf(*number)].name;
}

} // namespace

ExitCode runPresent(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("present"),
        QStringLiteral("present [FILE] [--tour ID] [--from N] [--screen N] [--loop [--interval TIME]] "
                       "[--theme light|dark] [--lang LANGUAGE] [--tours FILE]"),
        CommandParser::tr(
            "Presents a tour of an atlas on a full screen. Without FILE: of the built-in atlas.\n"
            "Escape ends it.\n"
            "\n"
            "Exit codes: 0 done; 1 the atlas has errors; 2 wrong usage, or no display; 3 the file\n"
            "could not be read; 130 interrupted."));
    addOptions(parser);
    if (const auto code = parser.parse(arguments, {0, 1}))
        return *code;
    auto request = readRequest(parser);
    if (!request)
        return parser.fail(request.error());
    if (!qobject_cast<QApplication*>(QCoreApplication::instance())) {
        say(CommandParser::tr(
            "there is no display to present on: neither DISPLAY nor WAYLAND_DISPLAY is set"));
        say(CommandParser::tr(
            "without a display, stackatlas export --view tour:ID -o tour.pdf writes the slides"));
        return ExitCode::Usage;
    }
    if (parser.isSet(option::screen)) {
        const auto screen = readScreen(parser);
        if (!screen)
            return parser.fail(screen.error());
        request->screen = *screen;
    }
    prepareApplication();
    PresentRun run(parser, *request);
    return run.run();
}
