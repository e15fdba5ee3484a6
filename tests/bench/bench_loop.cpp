// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_loop [STEPS]: what memory does while the first tour of the built-in atlas goes round and round, as
// fast as steps are shown: 1,200 of them are four hours at twelve seconds each. Prints how much the resident
// memory gained from the end of the warm-up.

#include "app/atlasfile.h"
#include "app/atlasloader.h"
#include "app/helperlocation.h"
#include "app/presenter.h"
#include "app/windowmain.h"
#include "report.h"

#include <cstdlib>
#include <fstream>
#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>

namespace {

constexpr double mostGrowth = 10; ///< MB
constexpr int aStep = 30;         ///< ms: its picture is there, and painted

double residentMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

void pause(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// The memory after so many steps, always at the first one.
double goRound(Presentation& presentation, int steps)
{
    for (int i = 0; i < steps; ++i) {
        presentation.goTo((presentation.step() + 1) % presentation.count());
        pause(aStep);
    }
    presentation.goTo(0);
    pause(1'000);
    return residentMemory();
}

int loop(const LoadedAtlas& loaded, int steps)
{
    const Atlas& atlas = *loaded.atlas;
    if (atlas.tours.isEmpty())
        return 1;
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    Presenter presenter(store);
    PresentOptions options;
    options.loop = std::chrono::hours(1); // we do it
    if (!presenter.start({.atlas = loaded.atlas, .layout = loaded.layout}, atlas.tours.first(), 0, options))
        return 1;
    const double before =
        goRound(presenter.presentation(), std::max(200, 3 * int(atlas.tours.first().steps.size())));
    const double after = goRound(presenter.presentation(), steps);
    print({.what = "resident memory in " + std::to_string(steps) + " steps gained",
           .measured = after - before,
           .unit = "MB",
           .limit = mostGrowth,
           .note = "from the end of the warm-up"});
    print({.what = "  last", .measured = after, .unit = "MB"});
    presenter.end();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const int steps = argc > 1 ? std::atoi(argv[1]) : 1'200;
    int count = 1;
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas"));
    const QApplication application(count, argv);
    prepareApplication();
    QApplication::setQuitOnLastWindowClosed(false);
    AtlasLoader loader(installedHelper());
    LoadedAtlas loaded;
    QObject::connect(&loader, &AtlasLoader::loaded, &loader,
                     [&](const LoadedAtlas& result) { loaded = result; });
    QObject::connect(&loader, &AtlasLoader::finished, &loader, [] { QCoreApplication::quit(); });
    loader.load(builtInAtlasPath(), QStringLiteral("en"));
    QApplication::exec();
    return loaded.atlas ? loop(loaded, steps) : 1;
}
