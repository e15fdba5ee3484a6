// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_flights [ROUNDS]: what the flights between the steps of a tour cost the GUI thread, in a canvas of
// 1920×1080 and in one of 3840×2160 pixels, with the built-in atlas: from the whole stack to a group, across
// to another, to a layer and back; and how soon after a command the first of it is seen. At a scale factor
// (QT_SCALE_FACTOR=2) the canvases have as many pixels, and fewer units.
//
// A frame is everything that the thread does from one painting of the canvas to the next: the step of the
// animation, requests, the painting and the flush.

#include "model/layout/layoutengine.h"
#include "model/reader/reader.h"
#include "report.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/render/mapmeasure.h"

#include <chrono>
#include <ctime>
#include <functional>
#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QThread>
#include <QTimer>

namespace {

using Clock = std::chrono::steady_clock;

constexpr double firstFrameLimit = 100; ///< ms

double since(Clock::time_point start)
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

/// Adds up the time of all events from one painting of a widget to the next.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    const QObject* canvas = nullptr;
    bool running = false;
    std::vector<double> wall;
    std::vector<double> processor;
    std::function<void()> afterPaint = [] {}; ///< and after what was painted was flushed

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (QThread::currentThread() != thread())
            return QApplication::notify(receiver, event); // the painter has events of its own
        if (event->type() == QEvent::Paint && receiver == canvas)
            m_paints = true;
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const auto start = Clock::now();
        const double before = threadTime();
        const bool result = QApplication::notify(receiver, event);
        m_processor += threadTime() - before;
        m_wall += since(start);
        --m_depth;
        if (m_paints && running) {
            wall.push_back(m_wall);
            processor.push_back(m_processor);
        }
        if (m_paints) {
            afterPaint();
            m_wall = 0;
            m_processor = 0;
        }
        m_paints = false;
        return result;
    }

private:
    int m_depth = 0;
    bool m_paints = false;
    double m_wall = 0;
    double m_processor = 0;
};

void pause(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

class FlightBench
{
public:
    FlightBench(TimedApplication& application, const AtlasPtr& atlas,
                const std::shared_ptr<const MapLayout>& layout, const QSize& pixels)
        : m_application(application)
        , m_canvas(m_navigation)
        , m_pixels(pixels)
    {
        m_application.canvas = &m_canvas;
        m_canvas.setFlights(Flights::Comfortable);
        m_navigation.setAtlas(atlas);
        m_canvas.setMap(atlas, layout);
        m_canvas.setMinimumSize(1, 1);
        m_canvas.resize((QSizeF(pixels) / m_canvas.devicePixelRatioF()).toSize());
        m_canvas.show();
        waitUntilSharp();
    }

    ~FlightBench() { m_application.canvas = nullptr; }

    void run(int rounds, double limit)
    {
        fly(1); // warms caches
        m_application.wall.clear();
        m_application.processor.clear();
        m_first.clear();
        m_sharp.clear();
        fly(rounds);
        const std::string size = std::to_string(m_pixels.width()) + "x" + std::to_string(m_pixels.height()) +
                                 (m_canvas.devicePixelRatioF() == 1
                                      ? ""
                                      : " at " + std::to_string(int(m_canvas.devicePixelRatioF())) + "x");
        const std::string flights = std::to_string(m_first.size()) + " flights";
        print({.what = size + ", frame of a flight",
               .measured = percentile(m_application.wall, 0.99),
               .limit = limit,
               .note = "99th percentile of " + std::to_string(m_application.wall.size()) + " in " + flights});
        print({.what = "  median",
               .measured = median(m_application.wall),
               .note = "of the same; the slowest took " +
                       std::to_string(int(std::ceil(percentile(m_application.wall, 1)))) + " ms"});
        print({.what = "  processor time of it alone",
               .measured = percentile(m_application.processor, 0.99),
               .note = "99th percentile; neither X server nor others"});
        print(
            {.what = "  median of that", .measured = median(m_application.processor), .note = "of the same"});
        print({.what = "  first frame after the command",
               .measured = percentile(m_first, 0.99),
               .limit = firstFrameLimit,
               .note = "99th percentile of " + flights});
        print({.what = "  from the command to the sharp frame",
               .measured = percentile(m_sharp, 0.95),
               .note = "95th percentile; includes the flight of at most 800 ms"});
    }

private:
    void waitUntilSharp()
    {
        const auto start = Clock::now();
        while ((!m_canvas.isSharp() || m_canvas.isFlying()) && since(start) < 5000)
            pause(5);
    }

    void fly(int rounds)
    {
        const QList<TypedId> steps{{},
                                   {IdType::Group, QStringLiteral("ai-chips")},
                                   {IdType::Group, QStringLiteral("six-tigers")},
                                   {IdType::Layer, QStringLiteral("applications")}};
        for (int i = 1; i <= rounds * steps.size(); ++i) {
            DeepLink link;
            link.view.focus = steps[i % steps.size()];
            m_application.running = true;
            const Viewport before = m_canvas.viewport();
            double first = 0;
            const auto start = Clock::now();
            m_application.afterPaint = [&] {
                if (first == 0 && m_canvas.viewport() != before)
                    first = since(start);
            };
            m_navigation.follow(link);
            waitUntilSharp();
            m_sharp.push_back(since(start));
            m_first.push_back(first > 0 ? first : m_sharp.back());
            m_application.afterPaint = [] {};
            m_application.running = false;
            pause(200);
        }
    }

    TimedApplication& m_application;
    Navigation m_navigation;
    MapCanvas m_canvas;
    QSize m_pixels;
    std::vector<double> m_first;
    std::vector<double> m_sharp;
};

} // namespace

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 12;
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    const AtlasPtr atlas = file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
    if (!atlas)
        return 1;
    const auto layout = std::make_shared<const MapLayout>(
        *computeLayout(measureMap(*atlas, QStringLiteral("en")), {}).layout);
    const std::pair<QSize, double> sizes[] = {{{1920, 1080}, 8}, {{3840, 2160}, 16}};
    for (const auto& [pixels, limit] : sizes)
        FlightBench(application, atlas, layout, pixels).run(rounds, limit);
    return 0;
}
