// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/atlasfile.h"
#include "app/helperlocation.h"
#include "app/mainwindow.h"
#include "widgets/render/textstyle.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QSettings>

namespace {

/// The first argument that is no option, or the built-in atlas.
QString fileToOpen(const QStringList& arguments)
{
    for (const QString& argument : arguments.sliced(1)) {
        if (!argument.startsWith(u'-'))
            return argument;
    }
    return builtInAtlasPath();
}

} // namespace

int runWindow(int& argc, char** argv, const std::function<void(MainWindow&)>& watch)
{
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("stackatlas"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/stackatlas.svg")));
    QApplication::setStyle(QStringLiteral("Fusion")); // follows our palette in both themes
    QFont font = QApplication::font();
    font.setFamilies(fontFamilies());
    QApplication::setFont(font);

    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("stackatlas"));
    MainWindow window(installedHelper(), settings);
    if (watch)
        watch(window);
    window.open(fileToOpen(QApplication::arguments()));
    window.show();
    return QApplication::exec();
}
