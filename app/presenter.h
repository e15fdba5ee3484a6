// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/presentationwindow.h"
#include "app/screeninhibitor.h"
#include "app/screenplan.h"
#include "model/presentation.h"
#include "widgets/present/console.h"
#include "widgets/present/stageview.h"
#include "widgets/present/steppictures.h"

#include <chrono>
#include <functional>
#include <optional>
#include <QPointer>

class QSettings;

/// How a tour is presented this time.
struct PresentOptions
{
    QString stageScreen = {};   ///< by its name; empty: one on which the speaker is not
    QString speakerScreen = {}; ///< where the main window is, and so the console is to be
    std::optional<std::chrono::minutes> planned = {}; ///< otherwise as the last time
    std::chrono::milliseconds loop{
        0}; ///< a step each, for a screen that nobody tends: no console, no pointer
};

/// What is remembered from one talk to the next.
struct PresenterSettings
{
    int notesSize = 22; ///< in pixels
    std::chrono::minutes planned{0};
    bool operator==(const PresenterSettings&) const = default;
};

PresenterSettings readPresenterSettings(const QSettings& store);
void writePresenterSettings(QSettings& store, const PresenterSettings& settings);

/// The screens that are there, with names of their own.
QList<ScreenInfo> screensHere();

/// The name in screensHere() of the screen that a window is on.
QString screenNameOf(const QWidget& window);

/// Presents a tour: the stage on one screen, the console on the other, and all that goes with it. Screens may
/// come and go; the presentation goes on. One at a time.
class Presenter : public QObject
{
    Q_OBJECT

public:
    using Screens = std::function<QList<ScreenInfo>()>;

    /// `store` outlives it. Other screens and another clock are for tests.
    explicit Presenter(QSettings& store, QObject* parent = nullptr, Screens screens = screensHere,
                       const SteadyClock& clock = machineClock());
    ~Presenter() override;

    /// Begins at a step of a tour that has steps. What is being presented goes on instead, if there is
    /// something: then and without such a step this answers false.
    bool start(const StageContent& content, const Tour& tour, qsizetype step,
               const PresentOptions& options = {});

    /// The tour was edited meanwhile.
    void updateTour(const Tour& tour);

    /// The atlas, its language or the look changed meanwhile.
    void setContent(const StageContent& content);

    /// Whether somebody is watching: nothing may pop up.
    [[nodiscard]] bool isPresenting() const { return m_presentation.isRunning(); }

    [[nodiscard]] Presentation& presentation() { return m_presentation; }

    /// Null while nothing is presented.
    [[nodiscard]] StageView* stage() const { return m_stage; }

    [[nodiscard]] Console* console() const { return m_console; }

public Q_SLOTS:
    void end();
    void swapScreens();

    /// Shows the console or puts it away.
    void toggleConsole();

    /// Looks again which screens are there, and has the windows where they belong.
    void updateScreens();

Q_SIGNALS:
    void started();
    void ended();

private:
    void watchScreens();
    void makeWindows();
    void placeConsole(const QList<ScreenInfo>& screens, const ScreenPlan& plan);
    void finish();

    QSettings& m_store;
    Screens m_screens;
    PresenterSettings m_settings;
    StageContent m_content;
    StepPictures m_pictures;
    Presentation m_presentation;
    ScreenInhibitor m_inhibitor;
    ScreenWish m_wish;
    bool m_unattended = false;
    bool m_consoleHasScreen = false;
    bool m_consoleWanted = false;
    QTimer m_screensChanged; ///< they change in several steps
    QPointer<PresentationWindow> m_stageWindow;
    QPointer<PresentationWindow> m_consoleWindow;
    QList<QPointer<QWidget>> m_leaving; ///< to be deleted, before what they show
    QPointer<StageView> m_stage;
    QPointer<Console> m_console;
};
