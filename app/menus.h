// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/actions.h"

#include <QMainWindow>
#include <QMenu>

/// The menus of a window that are filled later.
struct Menus
{
    QMenu* recent;  ///< the files opened last
    QMenu* panels;  ///< docks and tool bars
    QMenu* screens; ///< that a tour can be presented on
};

/// Puts the actions into the menu bar, resp. the tool bar.
Menus buildMenus(QMainWindow& window, const Actions& actions);
QToolBar* buildToolBar(QMainWindow& window, const Actions& actions);

/// Lists every dock and tool bar that there is, whoever added it. Done anew whenever the menu is shown, and
/// to be done once before, for their shortcuts.
void fillPanelMenu(const QMainWindow& window, QMenu& menu);

/// The menus of the menu bar.
QList<QMenu*> topMenus(const QMainWindow& window);
