// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/commands/console.h"
#include "app/exitcode.h"
#include "app/helperlocation.h"
#include "app/mainwindow.h"
#include "app/translation.h"
#include "app/windowarguments.h"
#include "widgets/map/mapaccessible.h"
#include "widgets/panels/pictureaccessible.h"
#include "widgets/render/textstyle.h"

#include <QApplication>
#include <QFont>
#include <QIcon>
#include <QSettings>

void prepareApplication()
{
    installMapAccessibility();
    installPictureAccessibility();
    QApplication::setDesktopFileName(QStringLiteral("stackatlas"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/stackatlas.svg")));
    QApplication::setStyle(QStringLiteral("Fusion")); // follows our palette in both themes
    QFont font = QApplication::font();
    font.setFamilies(fontFamilies());
    QApplication::setFont(font);
}

int runWindow(int& argc, char** argv, const std::function<void(MainWindow&)>& watch)
{
    QApplication application(argc, argv);
    installTranslation();
    const auto link = linkForWindow(QApplication::arguments());
    if (!link) {
        say(link.error());
        return int(ExitCode::Usage);
    }
    prepareApplication();
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("stackatlas"));
    MainWindow window(installedHelper(), settings, *link);
    if (watch)
        watch(window);
    window.show();
    return QApplication::exec();
}
