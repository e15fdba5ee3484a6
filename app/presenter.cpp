// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presenter.h"

#include <algorithm>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWindow>
#include <utility>

namespace {

constexpr QSize pictureSize(960, 540); ///< of a step on the console and in the grid, sharp on large screens

const QString notesSizeKey = QStringLiteral("presenter/notesSize");
const QString plannedKey = QStringLiteral("presenter/plannedMinutes");
constexpr int smallestNotes = 12;
constexpr int largestNotes = 72;
constexpr int longestTalk = 24 * 60; ///< minutes

} // namespace

PresenterSettings readPresenterSettings(const QSettings& store)
{
    PresenterSettings settings;
    bool isNumber = false;
    if (const int size = store.value(notesSizeKey).toInt(&isNumber); isNumber)
        settings.notesSize = std::clamp(size, smallestNotes, largestNotes);
    settings.planned = std::chrono::minutes(std::clamp(store.value(plannedKey).toInt(), 0, longestTalk));
    return settings;
}

void writePresenterSettings(QSettings& store, const PresenterSettings& settings)
{
    store.setValue(notesSizeKey, settings.notesSize);
    store.setValue(plannedKey, int(settings.planned.count()));
}

QList<ScreenInfo> screensHere()
{
    QList<ScreenInfo> screens;
    for (const QScreen* screen : QGuiApplication::screens())
        screens.append({screen->name(), screen->geometry()});
    return withOwnNames(screens);
}

QString screenNameOf(const QWidget& window)
{
    const qsizetype index = QGuiApplication::screens().indexOf(window.screen());
    return index < 0 ? QString() : screensHere().at(index).name;
}

Presenter::Presenter(QSettings& store, QObject* parent, Screens screens, const SteadyClock& clock)
    : QObject(parent)
    , m_store(store)
    , m_screens(std::move(screens))
    , m_settings(readPresenterSettings(store))
    , m_presentation(clock)
{
    m_screensChanged.setSingleShot(true);
    m_screensChanged.setInterval(0);
    connect(&m_screensChanged, &QTimer::timeout, this, &Presenter::updateScreens);
    connect(&m_presentation, &Presentation::ended, this, &Presenter::finish);
    watchScreens();
}

Presenter::~Presenter()
{
    disconnect(&m_presentation, nullptr, this, nullptr);
    delete m_stageWindow;
    delete m_consoleWindow;
    for (const QPointer<QWidget>& window : std::as_const(m_leaving))
        delete window;
}

/// Qt moves windows of a screen that goes by itself: what is to be where is decided after that.
void Presenter::watchScreens()
{
    auto* application = qGuiApp;
    const auto changed = [this] { m_screensChanged.start(); };
    const auto watch = [this, changed](const QScreen* screen) {
        connect(screen, &QScreen::geometryChanged, this, changed);
    };
    for (const QScreen* screen : QGuiApplication::screens())
        watch(screen);
    connect(application, &QGuiApplication::screenAdded, this, [watch, changed](const QScreen* screen) {
        watch(screen);
        changed();
    });
    connect(application, &QGuiApplication::screenRemoved, this, changed);
    connect(application, &QGuiApplication::primaryScreenChanged, this, changed);
}

bool Presenter::start(const StageContent& content, const Tour& tour, qsizetype step,
                      const PresentOptions& options)
{
    if (isPresenting() || !content.atlas || step < 0 || step >= tour.steps.size())
        return false;
    m_wish = {.stage = options.stageScreen, .console = options.speakerScreen};
    m_unattended = options.loop.count() > 0;
    m_consoleHasScreen = m_consoleWanted = false;
    if (options.planned)
        m_settings.planned = *options.planned;
    m_presentation.setPlanned(m_settings.planned);

    makeWindows();
    setContent(content);
    m_pictures.setSteps(tour.steps);
    m_presentation.start(tour, step);
    m_presentation.setLoop(options.loop);
    if (m_unattended)
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
    m_inhibitor.start(tr("A tour is being presented"));
    updateScreens();
    m_stageWindow->activateWindow();
    Q_EMIT started();
    return true;
}

void Presenter::makeWindows()
{
    m_leaving.removeIf([](const QPointer<QWidget>& window) { return window.isNull(); });
    m_stageWindow = new PresentationWindow(m_presentation, Qt::FramelessWindowHint);
    m_stageWindow->setWindowTitle(tr("Presentation"));
    m_stage = new StageView(m_presentation, m_pictures, m_stageWindow);
    m_stageWindow->setContents(*m_stage);
    connect(m_stageWindow, &PresentationWindow::closeWanted, this, &Presenter::end);
    connect(m_stageWindow, &PresentationWindow::consoleKeyPressed, this, &Presenter::toggleConsole);
    if (m_unattended)
        return;
    m_consoleWindow = new PresentationWindow(m_presentation);
    m_consoleWindow->setWindowTitle(tr("Presenter console"));
    m_console = new Console(m_presentation, m_pictures, m_consoleWindow);
    m_console->setNotesSize(m_settings.notesSize);
    m_consoleWindow->setContents(*m_console);
    connect(m_consoleWindow, &PresentationWindow::closeWanted, this, &Presenter::toggleConsole);
    connect(m_consoleWindow, &PresentationWindow::consoleKeyPressed, this, &Presenter::toggleConsole);
    connect(m_console, &Console::swapScreensWanted, this, &Presenter::swapScreens);
    connect(m_console, &Console::notesSizeChanged, this, [this](int pixels) {
        m_settings.notesSize = pixels;
        writePresenterSettings(m_store, m_settings);
    });
    connect(m_console, &Console::plannedChanged, this, [this](std::chrono::minutes planned) {
        m_settings.planned = planned;
        m_presentation.setPlanned(planned);
        writePresenterSettings(m_store, m_settings);
    });
}

void Presenter::setContent(const StageContent& content)
{
    m_content = content;
    m_pictures.setLook({.atlas = content.atlas,
                        .layout = content.layout,
                        .language = content.language,
                        .theme = content.theme,
                        .size = pictureSize});
    if (m_stage)
        m_stage->setContent(content);
    if (m_console)
        m_console->setLanguage(content.language);
}

void Presenter::updateTour(const Tour& tour)
{
    if (!isPresenting())
        return;
    m_pictures.setSteps(tour.steps);
    m_presentation.replaceTour(tour);
}

void Presenter::end()
{
    m_presentation.end();
}

void Presenter::updateScreens()
{
    if (!isPresenting() || !m_stageWindow)
        return;
    const QList<ScreenInfo> screens = m_screens();
    const ScreenPlan plan = planScreens(screens, m_wish);
    if (plan.stage < 0)
        return; // none at all for a moment, as while a cable is changed
    m_stageWindow->fill(screens[plan.stage]);
    if (m_consoleWindow)
        placeConsole(screens, plan);
}

/// With the last screen but one it goes away unasked: the audience is not to read the notes.
void Presenter::placeConsole(const QList<ScreenInfo>& screens, const ScreenPlan& plan)
{
    const bool hasScreen = plan.console >= 0;
    if (hasScreen != m_consoleHasScreen)
        m_consoleWanted = hasScreen;
    m_consoleHasScreen = hasScreen;
    m_console->setCanSwapScreens(hasScreen);
    if (!m_consoleWanted) {
        m_consoleWindow->hide();
        return;
    }
    m_consoleWindow->winId(); // there has to be one to say what it stands before
    m_consoleWindow->windowHandle()->setTransientParent(hasScreen ? nullptr : m_stageWindow->windowHandle());
    if (hasScreen)
        m_consoleWindow->fill(screens[plan.console]);
    else
        m_consoleWindow->floatOn(screens[plan.stage]);
}

void Presenter::toggleConsole()
{
    if (!isPresenting() || !m_consoleWindow)
        return;
    m_consoleWanted = !m_consoleWanted;
    updateScreens();
    QWidget* window = m_consoleWanted ? m_consoleWindow : m_stageWindow;
    window->raise();
    window->activateWindow();
}

void Presenter::swapScreens()
{
    const QList<ScreenInfo> screens = m_screens();
    const ScreenPlan plan = planScreens(screens, m_wish);
    if (!isPresenting() || plan.console < 0)
        return;
    m_wish = {.stage = screens[plan.console].name, .console = screens[plan.stage].name};
    updateScreens();
}

/// The windows may be in the middle of the key that ended it: they are deleted later.
void Presenter::finish()
{
    m_inhibitor.stop();
    if (m_unattended)
        QGuiApplication::restoreOverrideCursor();
    for (PresentationWindow* window : {m_consoleWindow.data(), m_stageWindow.data()}) {
        if (!window)
            continue;
        window->hide();
        window->deleteLater();
        m_leaving.append(window);
    }
    m_stageWindow.clear();
    m_consoleWindow.clear();
    m_stage.clear();
    m_console.clear();
    m_pictures.setSteps({});
    m_content = {};
    writePresenterSettings(m_store, m_settings);
    Q_EMIT ended();
}
