// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"
#include "app/atlasloader.h"
#include "app/presenter.h"
#include "app/tourkeeper.h"
#include "model/navigation.h"
#include "widgets/tours/toureditor.h"

#include <QMainWindow>

class NoticeBar;
class QDockWidget;
class QMenu;
class SearchIndex;
class TourPanel;

/// Everything of the window that has to do with tours and bookmarks: making, saving and presenting them.
class Touring : public QObject
{
    Q_OBJECT

public:
    Touring(QMainWindow& window, Navigation& navigation, const Actions& actions, QSettings& store);
    ~Touring() override;

    /// What is open from now on, read or laid out anew.
    void setAtlas(const LoadedAtlas& loaded);
    void setTheme(const ColorTheme& theme);

    /// Whether the map of a presentation flies, or is there at once.
    void setMotion(bool glides);

    void setSearchIndex(const std::shared_ptr<const SearchIndex>& index);

    /// The open atlas with its tours as they are now.
    [[nodiscard]] AtlasPtr atlasWithTours() const;

    [[nodiscard]] TourPanel& panel() { return *m_panel; }

    [[nodiscard]] TourEditor& editor() { return m_editor; }

    [[nodiscard]] Presenter& presenter() { return m_presenter; }

    /// Offers the screens for the audience in a menu, anew whenever it is shown.
    void fillScreenMenu(QMenu& menu);

    /// Asks what is to become of changes that are not saved; false where the user stays.
    bool mayLeave();

Q_SIGNALS:
    void noticed(const QString& text); ///< something that one should know, in plain text
    void savedChanged(bool saved);

private:
    void buildDock();
    void connectActions();
    void connectPanel();
    void connectKeeper();
    void updateActions();
    void save();
    void saveAs(const QString& suggested);
    void present(const QString& tour, qsizetype step);
    void showDock();
    [[nodiscard]] StageContent content() const;

    QMainWindow& m_window;
    Navigation& m_navigation;
    const Actions& m_actions;
    LoadedAtlas m_loaded;
    ColorTheme m_theme;
    bool m_glides = true;
    QString m_stageScreen; ///< by its name; empty: one on which the window is not
    std::shared_ptr<const SearchIndex> m_index;
    TourEditor m_editor;
    TourKeeper m_keeper;
    Presenter m_presenter;
    TourPanel* m_panel;
    QDockWidget* m_dock;
};
