// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_frames [GESTURES [small|large]]: what a frame costs the GUI thread while a map is panned, zoomed,
// hovered over, walked through by keys and drilled into, in a canvas of 1920×1080 within the program's window
// with everything shown that it has, and how soon the sharp frame is on the screen afterwards. Once with the
// built-in atlas, once with one of 10,000 entities. Every step of a gesture asks the painter thread for a
// frame, so that one is busy throughout.
//
// A frame is the handling of one UpdateRequest: painting every widget that changed, and the flush. What an
// event before it costs (the next viewport, another highlight) is told apart.

#include "app/windowmain.h"
#include "largeatlas.h"
#include "report.h"
#include "windowbench.h"

#include <cmath>
#include <cstring>
#include <ctime>
#include <QApplication>
#include <QPainter>
#include <QTemporaryDir>

namespace {

constexpr int stepMs = 8; ///< 125 events a second, as a mouse sends them
constexpr int stepsOfGesture = 40;

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
        const auto start = BenchClock::now();
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

/// One way of moving about, and what may be asked of it.
struct Gesture
{
    std::string what;
    double limit = 0; ///< of a frame
    int steps = stepsOfGesture;
    int pace = stepMs;   ///< between steps
    bool glides = false; ///< the map goes on moving after a step
    std::function<void(int gesture, int step)> play;
    std::function<void()> begin = [] {}; ///< before each gesture
};

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
        QObject::connect(&m_canvas, &MapCanvas::viewportChanged, &m_updates,
                         [this] { m_lastMove = BenchClock::now(); });
    }

    /// Everything, with the atlas that is open.
    void run(const std::string& atlas)
    {
        m_prefix = atlas + ", ";
        m_window.navigation().clearSelection();
        measureMoving("nothing selected");
        m_canvas.zoomToActualSize();
        measure(hovering("hover"));
        m_canvas.fitAll();
        measure(hovering("hover, all in view"));
        m_window.navigation().select({IdType::Entity, busiestEntity()});
        measureMoving("entity selected");
        m_canvas.zoomToActualSize();
        measure(walking());
        measure(drilling());
    }

    /// What PITFALLS.md compares frames with: a picture of this size drawn larger.
    static void printReference()
    {
        QImage source(1920, 1080, QImage::Format_RGB32);
        QImage target(source.size(), source.format());
        source.fill(Qt::white);
        std::vector<double> times;
        QPainter painter(&target);
        for (int i = 0; i < 50; ++i) {
            const auto start = BenchClock::now();
            painter.drawImage(QRectF(-96, -54, 2112, 1188), source);
            times.push_back(millisecondsSince(start));
        }
        print({.what = "a 1080p picture drawn larger, for comparison",
               .measured = median(times),
               .note = "median of 50"});
    }

private:
    void measureMoving(const std::string& state)
    {
        m_canvas.fitAll();
        m_canvas.zoomToActualSize();
        measure({.what = "pan, " + state, .limit = 4, .play = [this](int gesture, int step) {
                     drag(gesture, step);
                 }});
        m_canvas.fitAll();
        pause(500);
        measure({.what = "zoom, " + state, .limit = 6, .play = [this](int gesture, int step) {
                     turnWheel(gesture, step);
                 }});
    }

    Gesture hovering(const std::string& what)
    {
        return {.what = what,
                .limit = 4,
                .play = [this](int gesture, int step) { hover(gesture, step); },
                .begin = [this] { m_window.navigation().clearSelection(); }};
    }

    /// Ten steps a second: held keys repeat faster, but nobody looks at every frame then.
    Gesture walking()
    {
        return {.what = "arrow keys",
                .limit = 6,
                .steps = 10,
                .pace = 100,
                .play = [this](int gesture, int step) {
                    static constexpr std::array keys{Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up};
                    sendKey(m_canvas, keys[size_t(gesture + step / 4) % keys.size()]);
                }};
    }

    Gesture drilling()
    {
        return {.what = "drilling in and out",
                .limit = 6,
                .steps = 1,
                .pace = 400,
                .glides = true,
                .play = [this](int gesture, int step) {
                    if (step == 0)
                        m_window.navigation().focusOn({});
                    else if (gesture % 2 == 0)
                        m_window.navigation().drillInto({IdType::Entity, busiestEntity()});
                    else
                        m_window.navigation().drillInto(
                            {IdType::Layer, m_window.atlas().atlas->layers[2].id});
                }};
    }

    void measure(const Gesture& gesture)
    {
        pause(500);
        play(gesture, 2); // warms caches
        m_updates.wall.clear();
        m_updates.processor.clear();
        m_handling.clear();
        const std::vector<double> sharp = play(gesture, m_gestures);
        const std::string frames = std::to_string(m_updates.wall.size()) + " frames";
        print({.what = m_prefix + gesture.what + ": frame",
               .measured = percentile(m_updates.wall, 0.99),
               .limit = gesture.limit,
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
        print({.what = "  sharp after",
               .measured = percentile(sharp, 0.95),
               .limit = 50,
               .note = "95th percentile of " + std::to_string(sharp.size()) + " gestures"});
    }

    /// Plays gestures; returns how long after the last move of each the sharp frame was on the screen.
    std::vector<double> play(const Gesture& gesture, int count)
    {
        std::vector<double> sharp;
        for (int i = 0; i < count; ++i) {
            gesture.begin();
            m_updates.running = true;
            for (int step = 0; step <= gesture.steps; ++step) {
                const auto start = BenchClock::now();
                gesture.play(i, step);
                m_handling.push_back(millisecondsSince(start));
                if (step == gesture.steps && (gesture.glides || !m_canvas.isSharp()))
                    sharp.push_back(waitForSharpFrame(start));
                else
                    pause(gesture.pace);
            }
            m_updates.running = false;
            sendMouse(m_canvas, QEvent::MouseButtonRelease, m_position, Qt::LeftButton);
            pause(50);
        }
        return sharp;
    }

    /// Until the map stands still and a sharp frame of it was painted.
    double waitForSharpFrame(BenchClock::time_point since)
    {
        constexpr int stillness = 100;
        QEventLoop loop;
        QTimer still;
        still.setSingleShot(true);
        double taken = 2000; // counts as that if it never comes
        QObject::connect(&still, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(&m_canvas, &MapCanvas::viewportChanged, &loop, [&] { still.stop(); });
        QObject::connect(&m_canvas, &MapCanvas::frameShown, &loop, [&] {
            new AfterPaint(m_canvas, [&] {
                taken = millisecondsSince(std::max(since, m_lastMove));
                still.start(stillness);
            });
        });
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        loop.exec();
        return taken;
    }

    void drag(int gesture, int step)
    {
        if (step == 0) {
            m_position = QPointF(m_canvas.rect().center());
            sendMouse(m_canvas, QEvent::MouseButtonPress, m_position, Qt::LeftButton, Qt::LeftButton);
            return;
        }
        // To and fro in changing directions, so that the map is never lost.
        const double angle = 0.7 * (gesture / 2) + (gesture % 2 == 0 ? 0 : M_PI);
        m_position += (QPointF(std::cos(angle), std::sin(angle)) * 14).toPoint(); // a mouse counts pixels
        sendMouse(m_canvas, QEvent::MouseMove, m_position, Qt::NoButton, Qt::LeftButton);
    }

    /// From everything in view to one group and back, through every level of detail.
    void turnWheel(int gesture, int step)
    {
        const QRectF box = groupToSee();
        if (step == 0) {
            const Viewport& all = m_canvas.viewport();
            if (gesture % 2 == 0) {
                m_position = all.toView(box.center());
                const double factor =
                    std::min(m_canvas.width() / box.width(), m_canvas.height() / box.height()) / all.scale();
                m_notch = int(std::lround(120 * std::log(factor) / std::log(1.25) / stepsOfGesture));
            }
            return;
        }
        sendWheel(m_canvas, m_position, gesture % 2 == 0 ? m_notch : -m_notch);
    }

    void hover(int gesture, int step)
    {
        const double angle = 0.7 * gesture;
        m_position =
            QPointF(m_canvas.rect().center()) + QPointF(std::cos(angle), std::sin(angle)) * (step - 20) * 22;
        sendMouse(m_canvas, QEvent::MouseMove, m_position);
    }

    [[nodiscard]] QRectF groupToSee() const
    {
        const auto& boxes = m_canvas.layout()->boxes;
        return boxes[boxes.size() * 2 / 5].rect;
    }

    [[nodiscard]] QString busiestEntity() const
    {
        const Atlas& atlas = *m_window.atlas().atlas;
        return std::ranges::max_element(
                   atlas.entities, {},
                   [&](const Entity& entity) { return atlas.relationsOf(entity.id).size(); })
            ->id;
    }

    MainWindow& m_window;
    MapCanvas& m_canvas;
    int m_gestures;
    UpdateTimer m_updates;
    std::string m_prefix;
    std::vector<double> m_handling;
    BenchClock::time_point m_lastMove;
    QPointF m_position;
    int m_notch = 0;
};

void measureFrames(MainWindow& window, int gestures, const char* which)
{
    showEverything(window);
    FrameBench bench(window, gestures);
    FrameBench::printReference();
    if (std::strcmp(which, "large") != 0)
        bench.run("built-in");
    if (std::strcmp(which, "small") == 0)
        return;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.atlas.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(LargeAtlas(10'000).write()) <= 0)
        std::exit(1);
    file.close();
    openAndWait(window, path);
    bench.run("10,000");
}

} // namespace

int main(int argc, char** argv)
{
    const int gestures = argc > 1 ? std::atoi(argv[1]) : 16;
    const char* which = argc > 2 ? argv[2] : "both";
    int count = 1; // runWindow would open our argument
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas"));
    return runWindow(count, argv, [gestures, which](MainWindow& window) {
        welcomeNobody(window);
        const auto start = [&window, gestures, which] {
            new AfterPaint(window.canvas(), [&window, gestures, which] {
                measureFrames(window, gestures, which);
                QApplication::quit();
            });
        };
        QObject::connect(&window.canvas(), &MapCanvas::frameShown, &window, start, Qt::SingleShotConnection);
    });
}
