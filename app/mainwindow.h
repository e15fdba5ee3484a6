// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "app/atlasloader.h"
#include "app/exportcontroller.h"
#include "app/filewatcher.h"
#include "app/recentfiles.h"
#include "model/navigation.h"
#include "widgets/render/colortheme.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class DetailPanel;
class MapCanvas;
class NoticeBar;
class QLabel;
class QProgressBar;
class QToolButton;

/// The window: composes map, panels and actions, and passes on what they say. Holds no logic of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Opens `path` at once, unless it is empty: the file is read while the window is being built.
    MainWindow(const HelperOptions& helper, QSettings& settings, const QString& path = {},
               QWidget* parent = nullptr);

    /// Opens a file in the background; what is open stays until that has worked.
    void open(const QString& path);

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    [[nodiscard]] Navigation& navigation() { return m_navigation; }

    [[nodiscard]] Actions& actions() { return m_actions; }

    [[nodiscard]] const LoadedAtlas& atlas() const { return m_loaded; }

Q_SIGNALS:
    void opened(const QString& path);
    void refused(const QString& path); ///< a file that could not be opened

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void buildPanels();
    void connectActions();
    void fillRecentMenu();

    void askForFile();
    void askForExport();
    void copyPicture();
    void showLoaded(const LoadedAtlas& loaded);
    void showFailure(const LoadFailure& failure);
    void showExported(const QString& path, const QString& error);
    void showSelection();
    void showZoom();
    void setTheme(const ColorTheme& theme);
    void setBusy(bool busy);

    QSettings& m_settings;
    RecentFiles m_recent;
    Navigation m_navigation;
    Actions m_actions;
    AtlasLoader m_loader;
    ExportController m_exports;
    FileWatcher m_watcher;
    FileWatcher::State m_opening; ///< of the file that is being opened, before it was read
    LoadedAtlas m_loaded;
    QPointer<QDialog> m_refusal; ///< why the last file was not opened
    ColorTheme m_theme;

    MapCanvas* m_canvas;
    DetailPanel* m_details;
    NoticeBar* m_notice;
    QMenu* m_recentMenu = nullptr;
    QLabel* m_stage = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_edition = nullptr;
    QLabel* m_zoom = nullptr;
};
