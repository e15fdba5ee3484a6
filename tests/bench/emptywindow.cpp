// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a window can cost: an empty QMainWindow as large as that of the program. Writes a byte when
// it is on the screen, and quits.

#include "afterpaint.h"

#include <QApplication>
#include <QMainWindow>
#include <unistd.h>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    new AfterPaint(window, [] {
        if (write(STDOUT_FILENO, "x", 1) != 1)
            std::abort();
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}
