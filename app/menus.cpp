// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/menus.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QToolBar>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Menus)
};

Menus addFileMenu(QMenuBar& bar, const Actions& actions)
{
    QMenu* file = bar.addMenu(Texts::tr("&File"));
    file->addActions({actions.open, actions.openBuiltIn});
    QMenu* recent = file->addMenu(Texts::tr("Open &recent"));
    file->addAction(actions.reload);
    file->addSeparator();
    file->addActions({actions.exportPicture, actions.print});
    file->addSeparator();
    file->addAction(actions.quit);
    return {recent, nullptr, nullptr};
}

void addEditMenu(QMenuBar& bar, const Actions& actions)
{
    QMenu* edit = bar.addMenu(Texts::tr("&Edit"));
    edit->addActions({actions.undo, actions.redo});
    edit->addSeparator();
    edit->addActions(
        {actions.copyPicture, actions.cite, actions.copyCitation, actions.copyLink, actions.goToLink});
    edit->addSeparator();
    edit->addActions({actions.find, actions.commands, actions.filterNavigator});
    edit->addSeparator();
    edit->addAction(actions.settings);
}

void addFilterActions(QMenu& menu, const Actions& actions)
{
    menu.addSeparator();
    menu.addActions({actions.filter, actions.hideFiltered, actions.clearFilter, actions.byBasis});
}

QMenu* addViewMenu(QMainWindow& window, const Actions& actions)
{
    QMenu* view = window.menuBar()->addMenu(Texts::tr("&View"));
    view->addActions(
        {actions.zoomIn, actions.zoomOut, actions.actualSize, actions.fitAll, actions.fitSelection});
    QMenu* levels = view->addMenu(Texts::tr("De&tail"));
    for (const Actions::Level& level : actions.levels)
        levels->addAction(level.action);
    view->addActions({actions.showTable, actions.evidence});
    addFilterActions(*view, actions);
    view->addSeparator();
    view->addActions({actions.darkTheme, actions.textLarger, actions.textSmaller, actions.textNormal});
    view->addSeparator();
    QMenu* panels = view->addMenu(Texts::tr("&Side panels and bars"));
    QObject::connect(panels, &QMenu::aboutToShow, panels,
                     [&window, panels] { fillPanelMenu(window, *panels); });
    view->addActions({actions.resetLayout, actions.fullScreen});
    return panels;
}

void addPanelsMenu(QMenuBar& bar, const Actions& actions)
{
    QMenu* panels = bar.addMenu(Texts::tr("&Panels"));
    for (const Actions::Panel& panel : actions.panels)
        panels->addAction(panel.action);
    panels->addSeparator();
    panels->addActions({actions.panelAlone, actions.copyPanel, actions.closePanel});
}

QMenu* addTourMenu(QMenuBar& bar, const Actions& actions)
{
    QMenu* tour = bar.addMenu(Texts::tr("&Tour"));
    tour->addActions({actions.present, actions.presentHere});
    QMenu* screens = tour->addMenu(Texts::tr("S&creen for the audience"));
    tour->addSeparator();
    tour->addActions({actions.addStep, actions.addBookmark, actions.showTours});
    tour->addSeparator();
    tour->addActions({actions.saveTours, actions.saveToursAs});
    return screens;
}

} // namespace

Menus buildMenus(QMainWindow& window, const Actions& actions)
{
    QMenuBar& bar = *window.menuBar();
    Menus menus = addFileMenu(bar, actions);
    addEditMenu(bar, actions);
    menus.panels = addViewMenu(window, actions);
    bar.addMenu(Texts::tr("&Go"))
        ->addActions({actions.back, actions.forward, actions.drillIn, actions.drillOut, actions.wholeStack});
    addPanelsMenu(bar, actions);
    QMenu* selection = bar.addMenu(Texts::tr("&Selection"));
    selection->addActions({actions.footprint, actions.only, actions.widen, actions.narrow});
    selection->addSeparator();
    selection->addActions({actions.pin, actions.clearPins});
    selection->addSeparator();
    selection->addAction(actions.clear);
    menus.screens = addTourMenu(bar, actions);
    bar.addMenu(Texts::tr("&Help"))->addActions({actions.shortcuts, actions.showHints, actions.about});
    return menus;
}

void fillPanelMenu(const QMainWindow& window, QMenu& menu)
{
    for (QAction* action : menu.actions())
        menu.removeAction(action); // they belong to their docks
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        menu.addAction(dock->toggleViewAction());
    for (const QToolBar* bar : window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        menu.addAction(bar->toggleViewAction());
}

QToolBar* buildToolBar(QMainWindow& window, const Actions& actions)
{
    QToolBar* bar = window.addToolBar(Texts::tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->addActions({actions.open, actions.exportPicture, actions.filterNavigator});
    bar->addSeparator();
    bar->addActions({actions.back, actions.forward, actions.drillOut});
    bar->addSeparator();
    bar->addActions({actions.zoomOut, actions.zoomIn, actions.fitAll, actions.fitSelection});
    bar->addSeparator();
    bar->addActions({actions.footprint, actions.only, actions.pin});
    bar->addSeparator();
    bar->addActions({actions.filter, actions.byBasis});
    bar->addSeparator();
    bar->addAction(actions.showTable);
    for (const Actions::Panel& panel : actions.panels)
        bar->addAction(panel.action);
    bar->addSeparator();
    bar->addActions({actions.showTours, actions.present, actions.darkTheme});
    return bar;
}

QList<QMenu*> topMenus(const QMainWindow& window)
{
    QList<QMenu*> menus;
    for (const QAction* action : window.menuBar()->actions()) {
        if (action->menu())
            menus << action->menu();
    }
    return menus;
}
