// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/commands/auditcommand.h"
#include "app/commands/console.h"
#include "app/commands/exportcommand.h"
#include "app/commands/exportrequest.h"
#include "app/commands/factscommand.h"
#include "app/commands/presentcommand.h"
#include "app/commands/validatecommand.h"
#include "app/translation.h"
#include "app/windowmain.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

#include <algorithm>
#include <optional>
#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What a subcommand cannot do without.
enum class Needs
{
    Nothing,
    Fonts, ///< and pictures, and so a QGuiApplication
    Display
};

struct Subcommand
{
    QString name;
    Needs needs;
    ExitCode (*run)(const QStringList& arguments);
};

QList<Subcommand> subcommands()
{
    return {{QStringLiteral("audit"), Needs::Nothing, runAudit},
            {QStringLiteral("export"), Needs::Fonts, runExport},
            {QStringLiteral("facts"), Needs::Nothing, runFacts},
            {QStringLiteral("present"), Needs::Display, runPresent},
            {QStringLiteral("validate"), Needs::Nothing, runValidate}};
}

QString helpText()
{
    return Messages::tr(
        "Usage: stackatlas [FILE][#PLACE]\n"
        "       stackatlas COMMAND …\n"
        "Shows a layered ecosystem as a zoomable map. Without FILE the built-in atlas is opened.\n"
        "\n"
        "PLACE is what to show, as Edit > Copy link writes it; quote it for the shell:\n"
        "  '#entity:biren'                   selects an entity of the built-in atlas\n"
        "  'my.atlas.json#layer:compute'     selects a layer of a file\n"
        "  '#atlas&in=group:ai-chips'        shows a group as large as it fits\n"
        "A file whose name contains # wins, if it exists.\n"
        "\n"
        "Commands (only present needs a display):\n"
        "  audit      lists what does not go together in an atlas\n"
        "  export     writes the map, panels, tours and data as pictures, slides, tables or graphs\n"
        "  facts      lists every fact as CSV or JSON\n"
        "  present    shows a tour on a full screen, once or for ever\n"
        "  validate   checks atlas files and reports all their problems\n"
        "\n"
        "Options:\n"
        "  -h, --help      shows this help; stackatlas COMMAND --help that of a command\n"
        "  -v, --version   shows the version\n"
        "\n"
        "Exit codes: 0 done; 1 the data has errors; 2 wrong usage; 3 a file could not be read or\n"
        "written.\n");
}

bool isOneOf(const QString& argument, const QStringList& names)
{
    return names.contains(argument);
}

/// Whether Qt is told where to open windows. If not it would abort.
bool hasDisplay(const QStringList& arguments)
{
    const auto isSet = [](const char* name) { return !qEnvironmentVariableIsEmpty(name); };
    const auto namesDisplay = [](const QString& argument) {
        const QString name = argument.section(u'=', 0, 0);
        return isOneOf(name, {QStringLiteral("-platform"), QStringLiteral("--platform"),
                              QStringLiteral("-display"), QStringLiteral("--display")});
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM") ||
           std::ranges::any_of(arguments, namesDisplay);
}

/// The subcommand is done with the application's own arguments: Qt would take some of them for its own.
template <typename Application>
ExitCode runWith(const Subcommand& subcommand, char** argv, const QStringList& rest)
{
    int count = 1;
    const Application application(count, argv);
    installTranslation();
    return subcommand.run(rest);
}

ExitCode runSubcommand(const Subcommand& subcommand, char** argv, const QStringList& rest)
{
    letWritesFail();
    QLocale::setDefault(QLocale::c()); // the same output on every desktop
    if (subcommand.needs == Needs::Display && hasDisplay({}))
        return runWith<QApplication>(subcommand, argv, rest);
    if (subcommand.needs != Needs::Fonts) // without a display it can still help
        return runWith<QCoreApplication>(subcommand, argv, rest);
    hidePlatformNoise();
    qputenv("QT_QPA_PLATFORM", "offscreen"); // Qt aborts where it is told of a display that it cannot reach
    qunsetenv("QT_QPA_PLATFORMTHEME");
    QGuiApplication::setDesktopSettingsAware(false);
    if (asksForCharts(rest)) // charts crash in a QGuiApplication, and starting the other one takes longer
        return runWith<QApplication>(subcommand, argv, rest);
    return runWith<QGuiApplication>(subcommand, argv, rest);
}

/// Answers --help and --version before anything is opened.
std::optional<ExitCode> answerQuestion(const QStringList& arguments)
{
    for (const QString& argument : arguments) {
        if (argument == QStringLiteral("--"))
            break; // file names follow
        if (isOneOf(argument, {QStringLiteral("-h"), QStringLiteral("--help")}))
            return print(helpText());
        if (isOneOf(argument, {QStringLiteral("-v"), QStringLiteral("--version")}))
            return print(QStringLiteral("stackatlas %1\n").arg(QCoreApplication::applicationVersion()));
    }
    return std::nullopt;
}

/// What is wrong with a first argument that looks like a misspelt subcommand and is no file; else empty.
QString unknownCommand(const QStringList& arguments)
{
    const QString word = arguments.value(0);
    if (word.isEmpty() || word.startsWith(u'-') || word.contains(u'/') || word.contains(u'.') ||
        word.contains(u'#') || QFileInfo::exists(word))
        return {};
    Suggestion suggestion(word);
    for (const Subcommand& subcommand : subcommands())
        suggestion.offer(subcommand.name);
    return Messages::tr("there is neither a command nor a file %1").arg(ReaderText::quoted(word)) +
           ReaderText::didYouMean(suggestion.best());
}

int openWindow(const QStringList& arguments, int& argc, char** argv)
{
    if (const QString problem = unknownCommand(arguments); !problem.isEmpty()) {
        say(problem);
        say(Messages::tr("stackatlas --help lists the commands"));
        return int(ExitCode::Usage);
    }
    if (!hasDisplay(arguments)) {
        say(Messages::tr(
            "there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set"));
        say(Messages::tr("without a display, stackatlas export -o map.svg draws the map into a file"));
        return int(ExitCode::Usage);
    }
    return runWindow(argc, argv);
}

} // namespace

int runCommandLine(int& argc, char** argv)
{
    openStandardStreams();
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas"));
    QCoreApplication::setApplicationVersion(QStringLiteral(STACKATLAS_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    for (const Subcommand& subcommand : subcommands()) {
        if (arguments.value(0) == subcommand.name)
            return int(runSubcommand(subcommand, argv, arguments.sliced(1)));
    }
    if (const auto code = answerQuestion(arguments))
        return int(*code);
    return openWindow(arguments, argc, argv);
}
