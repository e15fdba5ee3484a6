// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "app/appearance.h"
#include "app/atlaslink.h"
#include "app/atlasloader.h"
#include "app/filewatcher.h"
#include "app/settings.h"
#include "app/windowstate.h"
#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class Exporting;
class HintCard;
class MapCanvas;
class NavigationActions;
class NoticeBar;
class RecentMenu;
class SettingsDialog;
class ShortcutsDialog;
class StatusLine;
class Touring;
class Workspace;

/// The window: composes map, panels and actions, and passes on what they say. Holds no logic of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Goes where `start` leads at once, unless that is nowhere: the file is read while the window is being
    /// built.
    MainWindow(const HelperOptions& helper, QSettings& store, const AtlasLink& start = {},
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens a file in the background; what is open stays until that has worked.
    void open(const QString& path);

    /// Goes to a place, in another atlas if the link says so.
    void go(const AtlasLink& link);

    /// Makes these the settings, at once and for the next start.
    void changeSettings(const Settings& settings);

    [[nodiscard]] const Settings& settings() const { return m_settings; }

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    [[nodiscard]] Navigation& navigation() { return m_navigation; }

    [[nodiscard]] Actions& actions() { return m_actions; }

    [[nodiscard]] Touring& touring() { return *m_touring; }

    [[nodiscard]] const LoadedAtlas& atlas() const { return m_loaded; }

Q_SIGNALS:
    void opened(const QString& path);
    void refused(const QString& path); ///< a file that could not be opened

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void buildMenusAndBars();
    void connectActions();
    void connectViewActions();
    void connectExporting();
    void connectTouring();
    void connectLoading();

    void askForFile();
    void showLoaded(const LoadedAtlas& loaded);
    void takeAtlas(const LoadedAtlas& loaded);
    void showTitle();
    void showFailure(const LoadFailure& failure);
    void follow(const DeepLink& place);
    void askForLink();
    void copyLink(const DeepLink& place);

    void copyPicture();
    void copyPanel();
    void cite();
    void copyCitation();

    void showSelection();
    void showSettings();
    void showShortcuts();
    void showHints();
    void showAbout();
    void changeTextSize(int percent);
    void applyLanguage();
    void applyTheme();
    void applyMotion();

    QSettings& m_store;
    Settings m_settings;
    Appearance m_appearance;
    WindowState m_windowState;
    Navigation m_navigation;
    Actions m_actions;
    AtlasLoader m_loader;
    FileWatcher m_watcher;
    QString m_openingPath;            ///< of the file that is being opened; empty when none is
    FileWatcher::State m_opening;     ///< of that file, before it was read
    std::optional<DeepLink> m_wanted; ///< where to go when it is open
    LoadedAtlas m_loaded;
    ColorTheme m_theme;

    Workspace* m_workspace = nullptr;
    MapCanvas* m_canvas = nullptr; ///< of the workspace
    NoticeBar* m_notice = nullptr; ///< likewise
    StatusLine* m_status = nullptr;
    RecentMenu* m_recent = nullptr;
    QMenu* m_screens = nullptr;
    Exporting* m_exporting = nullptr;
    Touring* m_touring = nullptr;
    std::optional<LoadFailure> m_held; ///< told when the presentation is over
    QPointer<QDialog> m_refusal;       ///< why the last file was not opened
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<ShortcutsDialog> m_shortcutsDialog;
    QPointer<HintCard> m_hints;
};
