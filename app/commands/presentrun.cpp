// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/presentrun.h"

#include "app/atlaslanguages.h"
#include "app/commands/commandlanguage.h"
#include "app/commands/console.h"
#include "app/commands/interruption.h"
#include "app/commands/presentoptions.h"
#include "app/commands/tourfile.h"
#include "app/helperlocation.h"
#include "app/presentationwindow.h"

#include <algorithm>
#include <QApplication>

namespace {

namespace option = presentoption;

constexpr std::chrono::milliseconds lookForSignals{250};

Settings chosenSettings(const QSettings& store, const PresentRequest& request)
{
    Settings settings = readSettings(store);
    settings.theme = request.theme.value_or(settings.theme);
    return settings;
}

/// The tour that is asked for, or the first one; on failure says which there are.
std::expected<Tour, QString> chosenTour(const Atlas& atlas, const CommandParser& parser)
{
    if (atlas.tours.isEmpty())
        return std::unexpected(CommandParser::tr("the atlas has no tour"));
    if (!parser.isSet(option::tour))
        return atlas.tours.first();
    QStringList ids;
    for (const Tour& tour : atlas.tours)
        ids << tour.id;
    const auto id = oneOf(option::tour, parser.value(option::tour), ids);
    if (!id)
        return std::unexpected(id.error());
    return atlas.tours[ids.indexOf(*id)];
}

std::expected<qsizetype, QString> chosenStep(const Tour& tour, const CommandParser& parser)
{
    bool isNumber = false;
    const QString text = parser.value(option::from, QStringLiteral("1"));
    const int step = text.toInt(&isNumber);
    if (isNumber && step >= 1 && step <= tour.steps.size())
        return step - 1;
    return std::unexpected(CommandParser::tr("--from cannot be %1; the tour %2 has the steps 1 to %3")
                               .arg(text, tour.id, QString::number(tour.steps.size())));
}

} // namespace

PresentRun::PresentRun(const CommandParser& parser, const PresentRequest& request)
    : m_parser(parser)
    , m_request(request)
    , m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("stackatlas"))
    , m_appearance(chosenSettings(m_store, request))
    , m_loader(installedHelper())
    , m_presenter(m_store)
{
    connect(&m_loader, &AtlasLoader::loaded, this, &PresentRun::take);
    connect(&m_loader, &AtlasLoader::failed, this, &PresentRun::report);
    connect(&m_indexer, &SearchIndexer::ready, this, [this](const std::shared_ptr<const SearchIndex>& index) {
        if (m_presenter.stage())
            m_presenter.stage()->setSearchIndex(index);
    });
    connect(&m_presenter, &Presenter::ended, this, [this] { finish(ExitCode::Done); });
    connect(&m_appearance, &Appearance::modeChanged, this, [this] {
        if (m_presenter.isPresenting())
            m_presenter.setContent(content());
    });
}

PresentRun::~PresentRun() = default;

ExitCode PresentRun::run()
{
    QApplication::setQuitOnLastWindowClosed(false); // the stage comes and goes with the presentation
    const QList<ScreenInfo> screens = screensHere();
    const ScreenPlan plan =
        planScreens(screens, {.stage = m_request.screen.value_or(QString()), .console = {}});
    auto calm = std::make_unique<PresentationWindow>(m_presenter.presentation(), Qt::FramelessWindowHint);
    connect(calm.get(), &PresentationWindow::closeWanted, this, [this] { finish(ExitCode::Done); });
    calm->setCursor(Qt::BlankCursor);
    if (plan.stage >= 0)
        calm->fill(screens[plan.stage]);
    m_calm = std::move(calm);

    const Interruption interruption;
    QTimer signalTimer;
    connect(&signalTimer, &QTimer::timeout, this, [&] {
        if (interruption.happened())
            finish(ExitCode::Interrupted);
    });
    signalTimer.start(lookForSignals);
    m_loader.load(m_request.file, m_parser.value(option::language, QStringLiteral("en")));
    return ExitCode(QApplication::exec());
}

/// Names are measured again where the language that was guessed is not the one that is shown.
void PresentRun::take(const LoadedAtlas& loaded)
{
    const auto language = chosenLanguage(*loaded.atlas, m_parser, option::language);
    if (!language)
        refuse(language.error());
    else if (loaded.language == *language || loaded.language.isEmpty())
        present(loaded, *language);
    else // the loader is still busy telling of this one
        QMetaObject::invokeMethod(
            this, [this, loaded, language = *language] { m_loader.arrange(loaded, language); },
            Qt::QueuedConnection);
}

StageContent PresentRun::content() const
{
    return {.atlas = m_loaded.atlas,
            .layout = m_loaded.layout,
            .language = m_language,
            .theme = m_appearance.mode(),
            .glides = !m_appearance.isMotionReduced()};
}

void PresentRun::present(const LoadedAtlas& loaded, const QString& language)
{
    const auto atlas = withToursOf(loaded.atlas, m_parser.value(option::tours));
    if (!atlas) {
        finish(atlas.error()); // what is wrong was said
        return;
    }
    const auto tour = chosenTour(**atlas, m_parser);
    if (!tour) {
        refuse(tour.error());
        return;
    }
    const auto step = chosenStep(*tour, m_parser);
    if (!step) {
        refuse(step.error());
        return;
    }
    m_loaded = loaded;
    m_language = language;
    PresentOptions options;
    options.stageScreen = m_request.screen.value_or(QString());
    options.loop = m_request.loop;
    m_presenter.start(content(), *tour, *step, options);
    m_calm->hide();
    m_indexer.index(loaded.atlas, language);
}

void PresentRun::report(const LoadFailure& failure)
{
    if (!failure.error.isEmpty())
        say(failure.error);
    for (const Problem& problem : failure.problems)
        sayLine(problem.format(failure.path));
    finish(failure.problems.isEmpty() ? ExitCode::FileError : ExitCode::DataErrors);
}

void PresentRun::refuse(const QString& problem)
{
    finish(m_parser.fail(problem));
}

void PresentRun::finish(ExitCode code)
{
    QCoreApplication::exit(int(code));
}
