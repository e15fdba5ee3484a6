// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QObject>

/// Every action of the window with its text, shortcut and icon, in one place. Menus, tool bar and (later) the
/// list of shortcuts are made of them.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    QAction* open;
    QAction* openBuiltIn;
    QAction* reload;
    QAction* clearRecent;
    QAction* exportPicture;
    QAction* quit;
    QAction* copyPicture;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fitAll;
    QAction* fitSelection;
    QAction* darkTheme; ///< checkable
    QAction* about;

    /// Gives the actions icons in this colour.
    void setIconColour(const QColor& colour);

private:
    QAction* add(const QString& text, const QList<QKeySequence>& shortcuts, const QString& tip);
};
