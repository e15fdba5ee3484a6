// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_frames [GESTURES]: what a frame costs the GUI thread while the built-in atlas is panned and zoomed in
// a canvas of 1920×1080 within the program's window, and how soon the sharp frame is on the screen
// afterwards. Every step of a gesture asks the painter thread for a frame, so that one is busy throughout.
//
// A frame is the handling of one UpdateRequest: painting every widget that changed, and the flush. What an
// event before it costs (the next viewport, another highlight) is told apart.

#include "afterpaint.h"
#include "app/mainwindow.h"
#include "app/windowmain.h"
#include "report.h"
#include "widgets/map/mapcanvas.h"

#include <chrono>
#include <cmath>
#include <ctime>
#include <QApplication>
#include <QEventLoop>
#include <QMouseEvent>
#include <QWheelEvent>

namespace {

constexpr int stepMs = 8; ///< 125 events a second, as a mouse sends them

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Processor time of this thread: what is left of a duration when others take its core.
double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Times every update of a window in which a widget is painted, by delivering it from within an event filter.
/// Updates without that widget, as of a label, are small and would flatter the percentiles.
class UpdateTimer : public QObject
{
public:
    explicit UpdateTimer(const QObject& widget)
        : m_widget(widget)
    {
    }

    std::vector<double> wall;
    std::vector<double> processor;
    bool running = false;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && watched == &m_widget)
            m_painted = true;
        if (event->type() != QEvent::UpdateRequest || m_inside || !running)
            return false;
        m_inside = true;
        m_painted = false;
        const auto start = Clock::now();
        const double before = threadTime();
        QCoreApplication::sendEvent(watched, event);
        const double processorTime = threadTime() - before;
        const double wallTime = millisecondsSince(start);
        if (m_painted) {
            processor.push_back(processorTime);
            wall.push_back(wallTime);
        }
        m_inside = false;
        return true;
    }

private:
    const QObject& m_widget;
    bool m_inside = false;
    bool m_painted = false;
};

/// Lets the event loop run, asleep where there is nothing to do.
void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

class FrameBench
{
public:
    FrameBench(MainWindow& window, int gestures)
        : m_window(window)
        , m_canvas(window.canvas())
        , m_gestures(gestures)
        , m_updates(window.canvas())
    {
        QCoreApplication::instance()->installEventFilter(&m_updates);
    }

    void run()
    {
        m_window.resize(m_window.size() + QSize(1920, 1080) - m_canvas.size());
        pause(500);
        if (m_canvas.size() != QSize(1920, 1080)) {
            std::fprintf(stderr, "the screen is too small for a canvas of 1920x1080\n");
            return;
        }
        measureBoth("nothing selected");
        m_window.navigation().select({IdType::Entity, QStringLiteral("huawei")});
        pause(500);
        measureBoth("entity selected");
    }

private:
    using Gesture = std::function<void(int gesture, int step)>;

    void measureBoth(const std::string& state)
    {
        m_canvas.fitAll();
        m_canvas.zoomToActualSize();
        pause(500);
        measure("pan, " + state, 4, [this](int gesture, int step) { drag(gesture, step); });
        m_canvas.fitAll();
        pause(500);
        measure("zoom, " + state, 6, [this](int gesture, int step) { turnWheel(gesture, step); });
    }

    void measure(const std::string& what, double limit, const Gesture& gesture)
    {
        play(gesture, 2); // warms caches
        m_updates.wall.clear();
        m_updates.processor.clear();
        m_handling.clear();
        const std::vector<double> sharp = play(gesture, m_gestures);
        const std::string frames = std::to_string(m_updates.wall.size()) + " frames";
        print({.what = what + ": frame",
               .measured = percentile(m_updates.wall, 0.99),
               .limit = limit,
               .note = "99th percentile of " + frames});
        print({.what = "  median",
               .measured = median(m_updates.wall),
               .note = "of the same; the slowest took " +
                       std::to_string(int(std::ceil(percentile(m_updates.wall, 1)))) + " ms"});
        print({.what = "  processor time of it alone",
               .measured = percentile(m_updates.processor, 0.99),
               .note = "99th percentile; neither X server nor others"});
        print({.what = "  handling the event before it",
               .measured = percentile(m_handling, 0.99),
               .note = "99th percentile"});
        print({.what = what + ": sharp after",
               .measured = percentile(sharp, 0.95),
               .limit = 50,
               .note = "95th percentile of " + std::to_string(sharp.size()) + " gestures"});
    }

    /// Plays gestures; returns how long after the last event of each the sharp frame was on the screen.
    std::vector<double> play(const Gesture& gesture, int count)
    {
        constexpr int steps = 40;
        std::vector<double> sharp;
        for (int i = 0; i < count; ++i) {
            m_updates.running = true;
            for (int step = 0; step <= steps; ++step) {
                const auto start = Clock::now();
                gesture(i, step);
                m_handling.push_back(millisecondsSince(start));
                if (step == steps)
                    sharp.push_back(waitForSharpFrame(start));
                else
                    pause(stepMs);
            }
            m_updates.running = false;
            send(QEvent::MouseButtonRelease, m_position, Qt::NoButton);
            pause(50);
        }
        return sharp;
    }

    double waitForSharpFrame(Clock::time_point since)
    {
        QEventLoop loop;
        double taken = 0;
        const auto painted = [&] {
            taken = millisecondsSince(since);
            loop.quit();
        };
        const auto connection = QObject::connect(&m_canvas, &MapCanvas::frameShown, &loop,
                                                 [&] { new AfterPaint(m_canvas, painted); });
        QTimer::singleShot(2000, &loop, painted); // counts as that if it never comes
        loop.exec();
        QObject::disconnect(connection);
        return taken;
    }

    void drag(int gesture, int step)
    {
        if (step == 0) {
            m_position = QPointF(m_canvas.rect().center());
            send(QEvent::MouseButtonPress, m_position, Qt::LeftButton);
            return;
        }
        // To and fro in changing directions, so that the map is never lost.
        const double angle = 0.7 * (gesture / 2) + (gesture % 2 == 0 ? 0 : M_PI);
        m_position += QPointF(std::cos(angle), std::sin(angle)) * 14;
        send(QEvent::MouseMove, m_position, Qt::LeftButton);
    }

    void turnWheel(int gesture, int step)
    {
        // From everything in view to a few entities and back, through every level of detail.
        const int delta = gesture % 2 == 0 ? 30 : -30;
        if (step == 0)
            m_position = QPointF(m_canvas.width() * 0.4, m_canvas.height() * 0.6);
        QWheelEvent event(m_position, m_canvas.mapToGlobal(m_position), {}, {0, delta}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    void send(QEvent::Type type, const QPointF& position, Qt::MouseButton button)
    {
        QMouseEvent event(type, position, m_canvas.mapToGlobal(position),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, button, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    MainWindow& m_window;
    MapCanvas& m_canvas;
    int m_gestures;
    UpdateTimer m_updates;
    std::vector<double> m_handling;
    QPointF m_position;
};

} // namespace

int main(int argc, char** argv)
{
    const int gestures = argc > 1 ? std::atoi(argv[1]) : 40;
    int count = 1; // runWindow would open our argument
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas"));
    return runWindow(count, argv, [gestures](MainWindow& window) {
        const auto start = [&window, gestures] {
            new AfterPaint(window.canvas(), [&window, gestures] {
                FrameBench(window, gestures).run();
                QApplication::quit();
            });
        };
        QObject::connect(&window.canvas(), &MapCanvas::frameShown, &window, start, Qt::SingleShotConnection);
    });
}
