// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/maphelp.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MapHelp)
};

QStringList keysOf(const QList<QAction*>& actions)
{
    QStringList keys;
    for (const QAction* action : actions) {
        if (!action->associatedObjects().isEmpty()) // it is in a menu
            keys << action->shortcut().toString(QKeySequence::NativeText);
    }
    return keys;
}

} // namespace

QList<ShortcutRow> mapGestures()
{
    const QString map = Texts::tr("On the map");
    return {{map, Texts::tr("Zoom at the pointer"), Texts::tr("Wheel, pinch")},
            {map, Texts::tr("Zoom in and out"), QStringLiteral("+  -")},
            {map, Texts::tr("Move the map"), Texts::tr("Drag, Space+drag, middle button+drag")},
            {map, Texts::tr("Move sideways"), Texts::tr("Shift+wheel")},
            {map, Texts::tr("Select"), Texts::tr("Click")},
            {map, Texts::tr("Go one level in"), Texts::tr("Double-click, Enter")},
            {map, Texts::tr("Go one level out"), Texts::tr("Backspace")},
            {map, Texts::tr("Go to the nearest entity"), Texts::tr("Arrow keys")},
            {map, Texts::tr("Go back one step of what stands out"), Texts::tr("Esc")},
            {map, Texts::tr("Go to the panels and back"), Texts::tr("Tab, Shift+Tab")}};
}

QList<Hint> firstHints(const Actions& actions)
{
    QList<Hint> hints{
        {{Texts::tr("Wheel"), Texts::tr("Double-click")}, Texts::tr("Zoom, and go into what you point at")}};
    if (const QStringList keys = keysOf({actions.find, actions.commands}); keys.size() == 2)
        hints.append({keys, Texts::tr("Find anything, run any command")});
    else
        hints.append({keysOf({actions.back, actions.forward}), Texts::tr("Go back, and forward again")});
    hints.append({{Texts::tr("Esc")}, Texts::tr("Take back one step of what stands out")});
    return hints;
}
