// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "afterpaint.h"
#include "app/mainwindow.h"
#include "widgets/map/legend.h"
#include "widgets/map/mapcanvas.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <QCoreApplication>
#include <QDockWidget>
#include <QEventLoop>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

using BenchClock = std::chrono::steady_clock;

inline double millisecondsSince(BenchClock::time_point start)
{
    return std::chrono::duration<double, std::milli>(BenchClock::now() - start).count();
}

/// What waits to be deleted waits for the outermost event loop, and benchmarks run within a handler of that
/// one.
inline void deleteWhatWaits()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Lets the event loop run, asleep where there is nothing to do.
inline void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    deleteWhatWaits();
}

/// Waits for a signal; false when it has not come in time.
template <typename Sender, typename Signal> bool waitFor(Sender& sender, Signal signal, int milliseconds)
{
    QEventLoop loop;
    bool came = false;
    QObject::connect(&sender, signal, &loop, [&] {
        came = true;
        loop.quit();
    });
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
    return came;
}

/// Everything that the window can show at once, in a canvas of 1920×1080; without room for it the benchmark
/// ends.
inline void showEverything(MainWindow& window)
{
    window.findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->show();
    window.findChild<Legend*>()->setCollapsed(false);
    pause(200);
    window.resize(window.size() + QSize(1920, 1080) - window.canvas().size());
    pause(500);
    if (window.canvas().size() != QSize(1920, 1080)) {
        std::fprintf(stderr, "the screen is too small for a canvas of 1920x1080\n");
        std::exit(1);
    }
}

/// Without what is shown to new users only: call it before the window is shown.
inline void welcomeNobody(MainWindow& window)
{
    Settings settings = window.settings();
    settings.hintsSeen = true;
    window.changeSettings(settings);
}

/// Opens a file as the user would, and waits until its map is there.
inline void openAndWait(MainWindow& window, const QString& path)
{
    window.open(path);
    if (!waitFor(window, &MainWindow::opened, 60'000)) {
        std::fprintf(stderr, "%s cannot be opened\n", qPrintable(path));
        std::exit(1);
    }
    waitFor(window.canvas(), &MapCanvas::frameShown, 5'000);
    pause(500);
}

inline void sendKey(QWidget& widget, int key, const QString& text = {},
                    Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

inline void sendMouse(QWidget& widget, QEvent::Type type, const QPointF& position,
                      Qt::MouseButton button = Qt::NoButton, Qt::MouseButtons buttons = Qt::NoButton)
{
    QMouseEvent event(type, position, widget.mapToGlobal(position), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

inline void sendWheel(QWidget& widget, const QPointF& position, int delta)
{
    QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}
