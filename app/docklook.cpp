// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/docklook.h"

#include "app/icons.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>

void dressDock(QDockWidget& dock, const ColorTheme& theme)
{
    dock.setFont(QApplication::font()); // docks have one of their own, and give it to what is in them
    // The names are Qt's; where it has others, its own icons stay.
    const auto set = [&](const QString& button, const QString& name) {
        if (auto* found = dock.findChild<QAbstractButton*>(button, Qt::FindDirectChildrenOnly))
            found->setIcon(icon(name, theme.ink));
    };
    set(QStringLiteral("qt_dockwidget_closebutton"), QStringLiteral("close"));
    set(QStringLiteral("qt_dockwidget_floatbutton"), QStringLiteral("float"));
}
