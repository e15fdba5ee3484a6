// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detaillevel.h"
#include "model/panelkind.h"

#include <optional>
#include <QAction>
#include <QList>
#include <QObject>

/// Every action of the window with its text, shortcut and icon, in one place. Menus, tool bar and the list of
/// shortcuts are made of them; an action that is in no menu does nothing yet.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    /// A level of detail that can be chosen; nothing: by size on screen.
    struct Level
    {
        QAction* action;
        std::optional<DetailLevel> level;
    };

    /// A panel that can be opened beside the map.
    struct Panel
    {
        QAction* action; ///< checkable
        PanelKind panel;
    };

    // Files
    QAction* open;
    QAction* openBuiltIn;
    QAction* reload;
    QAction* clearRecent;
    QAction* exportPicture;
    QAction* print;
    QAction* quit;

    // Editing
    QAction* copyPicture;
    QAction* copyLink;
    QAction* cite;
    QAction* copyCitation;
    QAction* goToLink;
    QAction* find;
    QAction* commands;
    QAction* settings;

    // Looking
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fitAll;
    QAction* fitSelection;
    QList<Level> levels; ///< exclusive
    QAction* filterNavigator;
    QAction* showTable;
    QAction* evidence;
    QAction* darkTheme; ///< checkable
    QAction* textLarger;
    QAction* textSmaller;
    QAction* textNormal;
    QAction* resetLayout;
    QAction* fullScreen; ///< checkable

    // Panels
    QList<Panel> panels;
    QAction* panelAlone; ///< checkable
    QAction* copyPanel;
    QAction* closePanel;

    // Going
    QAction* back;
    QAction* forward;
    QAction* drillOut;
    QAction* drillIn;
    QAction* wholeStack;

    // What stands out
    QAction* footprint; ///< checkable
    QAction* only;      ///< checkable
    QAction* pin;       ///< checkable
    QAction* clearPins;
    QAction* widen;
    QAction* narrow;
    QAction* clear;

    // Filtering
    QAction* filter;
    QAction* clearFilter;
    QAction* hideFiltered; ///< checkable
    QAction* byBasis;      ///< checkable

    // Telling
    QAction* undo;
    QAction* redo;
    QAction* showTours; ///< checkable
    QAction* addStep;
    QAction* addBookmark;
    QAction* saveTours;
    QAction* saveToursAs;
    QAction* present;
    QAction* presentHere;

    // Help
    QAction* shortcuts;
    QAction* showHints;
    QAction* about;

    /// Gives the actions icons in this colour.
    void setIconColour(const QColor& colour);

private:
    QAction* add(const QString& text, const QList<QKeySequence>& keys, const QString& tip);
    QAction* addCheckable(const QString& text, const QList<QKeySequence>& keys, const QString& tip);
    void addLevels();
    void addPanels();
};
