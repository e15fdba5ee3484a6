// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program itself, as `stackatlas` without arguments: the same libraries and the same way to the window.
// The only addition: when the first sharp frame of the map is on the screen, it writes a byte and quits.

#include "afterpaint.h"
#include "app/mainwindow.h"
#include "app/windowmain.h"
#include "widgets/map/mapcanvas.h"

#include <QApplication>
#include <unistd.h>

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas")); // its cache and settings
    return runWindow(argc, argv, [](MainWindow& window) {
        QObject::connect(
            &window.canvas(), &MapCanvas::frameShown, &window,
            [&window] {
                new AfterPaint(window.canvas(), [] {
                    if (write(STDOUT_FILENO, "x", 1) != 1)
                        std::abort();
                    QApplication::quit();
                });
            },
            Qt::SingleShotConnection);
    });
}
