// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_memory [ACTIONS [large]]: what the program's memory does while somebody explores for two hours, an
// action a second, played as fast as the window handles them. Before each sample the window returns to one
// state, so that samples can be compared. Memory that is in use (mallinfo2) is told beside what the system
// sees (VmRSS), since the allocator keeps what was freed.

#include "app/windowmain.h"
#include "largeatlas.h"
#include "report.h"
#include "widgets/search/commandpalette.h"
#include "widgets/search/searchfield.h"
#include "windowbench.h"

#include <cstring>
#include <fstream>
#include <malloc.h>
#include <numeric>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolTip>

namespace {

constexpr int between = 300;      ///< actions from one sample to the next
constexpr int warmUp = 3;         ///< samples
constexpr double mostGrowth = 10; ///< MB

struct Sample
{
    double resident = 0; ///< MB
    double allocated = 0;
};

Sample takeSample()
{
    Sample sample;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            sample.resident = std::stod(line.substr(6)) / 1024;
    }
    const auto info = mallinfo2();
    sample.allocated = double(info.uordblks + info.hblkhd) / (1024 * 1024);
    return sample;
}

/// How much is gained in an action, in the straight line that fits best.
double slope(const std::vector<double>& values)
{
    const double middle = double(values.size() - 1) / 2;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    double above = 0;
    double below = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        above += (double(i) - middle) * (values[i] - mean);
        below += (double(i) - middle) * (double(i) - middle);
    }
    return below > 0 ? above / below / between : 0;
}

/// Does what a user does, in the order of a seeded generator.
class Explorer
{
public:
    explicit Explorer(MainWindow& window)
        : m_window(window)
        , m_canvas(window.canvas())
        , m_navigation(window.navigation())
        , m_search(*window.findChild<SearchField*>())
    {
        // By how often it is done in a hundred actions or so.
        add(20, "hover", [this] { sendMouse(m_canvas, QEvent::MouseMove, anywhere()); });
        add(12, "select", [this] { m_navigation.select(anything()); });
        add(8, "click", [this] { click(anywhere()); });
        add(10, "arrow", [this] { sendKey(m_canvas, Qt::Key_Left + random(4)); });
        add(14, "wheel", [this] { sendWheel(m_canvas, anywhere(), random(2) == 0 ? 120 : -120); });
        add(6, "pan", [this] { drag(); });
        add(5, "drill into", [this] { m_navigation.drillInto({IdType::Entity, entity()}); });
        add(4, "drill out", [this] { m_navigation.drillOut(); });
        add(5, "back", [this] { m_navigation.back(); });
        add(3, "forward", [this] { m_navigation.forward(); });
        add(6, "search", [this] { search(); });
        add(2, "tooltip", [this] { showToolTip(); });
        add(3, "pin", [this] { m_navigation.togglePin({IdType::Entity, entity()}); });
        add(2, "clear pins", [this] { m_navigation.clearPins(); });
        add(2, "footprint", [this] { m_window.actions().footprint->trigger(); });
        add(2, "only", [this] { m_window.actions().only->trigger(); });
        add(2, "widen", [this] { m_window.actions().widen->trigger(); });
        add(3, "escape", [this] { sendKey(m_canvas, Qt::Key_Escape); });
        add(2, "level", [this] { m_navigation.setLevel(level()); });
        add(2, "kind", [this] { m_navigation.setKindHidden(kind(), random(2) == 0); });
        add(2, "menu", [this] { openMenu(); });
        add(1, "palette", [this] { openPalette(); });
        add(1, "theme", [this] { m_window.actions().darkTheme->trigger(); });
        add(1, "table", [this] { m_window.actions().showTable->trigger(); });
        add(1, "evidence", [this] { m_window.actions().evidence->trigger(); });
        add(1, "filter", [this] { filterNavigator(); });
        add(1, "language", [this] { switchLanguage(); });
    }

    /// The next action, and everything that follows from it.
    void act()
    {
        int at = random(m_weight);
        for (const Action& action : m_actions) {
            at -= action.weight;
            if (at < 0) {
                action.run();
                break;
            }
        }
        QCoreApplication::processEvents();
        deleteWhatWaits();
        if (++m_count % 10 == 0)
            settle();
    }

    /// As it was at the beginning.
    void rest()
    {
        Settings settings = m_window.settings();
        settings.language = QStringLiteral("en");
        settings.theme = Settings::Theme::Light;
        m_window.changeSettings(settings);
        m_search.clear();
        m_canvas.setFocus();
        QToolTip::hideText();
        m_window.actions().showTable->setChecked(false);
        m_window.actions().evidence->setChecked(false);
        m_navigation.setLevel({});
        m_navigation.setHiddenKinds({});
        m_navigation.clearPins();
        m_navigation.clearSelection();
        m_navigation.focusOn({});
        settle();
        pause(600);
        settle();
    }

private:
    struct Action
    {
        int weight;
        const char* name;
        std::function<void()> run;
    };

    void add(int weight, const char* name, std::function<void()> run)
    {
        const char* only = std::getenv("BENCH_ONLY"); // to find who keeps memory: names of actions
        if (only && !std::strstr(only, name))
            return;
        m_actions.push_back({weight, name, std::move(run)});
        m_weight += weight;
    }

    void settle()
    {
        for (int i = 0; i < 100 && !m_canvas.isSharp() && m_canvas.isVisible(); ++i)
            pause(5);
    }

    int random(qsizetype count) { return std::uniform_int_distribution<int>(0, int(count) - 1)(m_random); }

    [[nodiscard]] const Atlas& atlas() const { return *m_window.atlas().atlas; }

    QString entity() { return atlas().entities[random(atlas().entities.size())].id; }

    QString kind() { return atlas().relationKinds[random(atlas().relationKinds.size())].id; }

    QPointF anywhere() { return {double(random(m_canvas.width())), double(random(m_canvas.height()))}; }

    std::optional<DetailLevel> level()
    {
        const int chosen = random(5);
        return chosen == 4 ? std::nullopt : std::optional(DetailLevel(chosen));
    }

    TypedId anything()
    {
        switch (random(8)) {
        case 0:
            return {IdType::Layer, atlas().layers[random(atlas().layers.size())].id};
        case 1:
            return {IdType::Group, atlas().groups[random(atlas().groups.size())].id};
        case 2:
            return {IdType::Relation, atlas().relations[random(atlas().relations.size())].id()};
        case 3:
            return {IdType::Ribbon, atlas().ribbons()[random(atlas().ribbons().size())]};
        default:
            return {IdType::Entity, entity()};
        }
    }

    void click(const QPointF& position)
    {
        sendMouse(m_canvas, QEvent::MouseButtonPress, position, Qt::LeftButton, Qt::LeftButton);
        sendMouse(m_canvas, QEvent::MouseButtonRelease, position, Qt::LeftButton);
    }

    void drag()
    {
        QPointF position = anywhere();
        sendMouse(m_canvas, QEvent::MouseButtonPress, position, Qt::LeftButton, Qt::LeftButton);
        for (int i = 0; i < 4; ++i) {
            position += QPointF(random(60) - 30, random(60) - 30);
            sendMouse(m_canvas, QEvent::MouseMove, position, Qt::NoButton, Qt::LeftButton);
            QCoreApplication::processEvents();
        }
        sendMouse(m_canvas, QEvent::MouseButtonRelease, position, Qt::LeftButton);
    }

    /// Types the beginning of a name, looks at some results, and goes to one of them or not.
    void search()
    {
        m_window.actions().find->trigger();
        const QString name = atlas().nameOf({IdType::Entity, entity()}, QStringLiteral("en"));
        for (const QChar letter : name.first(std::min<qsizetype>(name.size(), 2 + random(4)))) {
            sendKey(m_search, Qt::Key_unknown, letter);
            QCoreApplication::processEvents();
        }
        pause(20);
        for (int i = random(4); i > 0; --i) {
            sendKey(m_search, Qt::Key_Down);
            QCoreApplication::processEvents();
        }
        if (random(2) == 0) {
            sendKey(m_search, Qt::Key_Return);
        } else {
            sendKey(m_search, Qt::Key_Escape);
            sendKey(m_search, Qt::Key_Escape);
        }
        m_canvas.setFocus();
    }

    void showToolTip()
    {
        const QPoint position = anywhere().toPoint();
        QHelpEvent event(QEvent::ToolTip, position, m_canvas.mapToGlobal(position));
        QCoreApplication::sendEvent(&m_canvas, &event);
    }

    void openMenu()
    {
        const QPoint position = anywhere().toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, position, m_canvas.mapToGlobal(position));
        QCoreApplication::sendEvent(&m_canvas, &event);
        QCoreApplication::processEvents();
        if (QWidget* menu = QApplication::activePopupWidget())
            menu->close();
    }

    void openPalette()
    {
        m_window.actions().commands->trigger();
        QCoreApplication::processEvents();
        m_window.findChild<CommandPalette*>()->close();
    }

    void filterNavigator()
    {
        m_window.actions().filterNavigator->trigger();
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
            field->setText(entity().first(2));
            QCoreApplication::processEvents();
            pause(50);
            field->clear();
        }
        m_canvas.setFocus();
    }

    void switchLanguage()
    {
        Settings settings = m_window.settings();
        settings.language = settings.language == u"en" ? QStringLiteral("zh") : QStringLiteral("en");
        m_window.changeSettings(settings);
        waitFor(m_window, &MainWindow::opened, 10'000);
    }

    MainWindow& m_window;
    MapCanvas& m_canvas;
    Navigation& m_navigation;
    SearchField& m_search;
    std::vector<Action> m_actions;
    int m_weight = 0;
    int m_count = 0;
    std::mt19937 m_random{1};
};

void printGrowth(const std::string& what, const std::vector<double>& values, std::optional<double> limit)
{
    print({.what = what + " gained",
           .measured = values.back() - values.front(),
           .unit = "MB",
           .limit = limit,
           .note = "from the end of the warm-up"});
    print({.what = "  first", .measured = values.front(), .unit = "MB"});
    print({.what = "  last", .measured = values.back(), .unit = "MB"});
    print({.what = "  peak", .measured = std::ranges::max(values), .unit = "MB", .note = "of the samples"});
    print({.what = "  slope", .measured = slope(values) * 1000, .unit = "MB", .note = "in 1,000 actions"});
}

void explore(MainWindow& window, int actions, bool large)
{
    showEverything(window);
    const QTemporaryDir folder;
    if (large) {
        const QString path = folder.filePath(QStringLiteral("large.atlas.json"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(LargeAtlas(10'000).write()) <= 0)
            std::exit(1);
        file.close();
        openAndWait(window, path);
    }
    Explorer explorer(window);
    std::vector<double> resident;
    std::vector<double> allocated;
    for (int i = 1 - warmUp * between; i <= actions; ++i) {
        explorer.act();
        if (i % between != 0)
            continue;
        explorer.rest();
        const Sample sample = takeSample();
        if (std::getenv("BENCH_VERBOSE"))
            std::fprintf(stderr, "%6d actions: %.1f MB resident, %.1f MB allocated\n", i, sample.resident,
                         sample.allocated);
        if (i < 0)
            continue;
        resident.push_back(sample.resident);
        allocated.push_back(sample.allocated);
    }
    const std::string of = " in " + std::to_string(actions) + " actions";
    printGrowth("resident memory" + of, resident, mostGrowth);
    printGrowth("memory in use" + of, allocated, {});
}

} // namespace

int main(int argc, char** argv)
{
    const int actions = argc > 1 ? std::atoi(argv[1]) : 7'200;
    const bool large = argc > 2;
    int count = 1; // runWindow would open our argument
    QCoreApplication::setApplicationName(QStringLiteral("stackatlas"));
    return runWindow(count, argv, [actions, large](MainWindow& window) {
        welcomeNobody(window);
        const auto start = [&window, actions, large] {
            new AfterPaint(window.canvas(), [&window, actions, large] {
                explore(window, actions, large);
                QApplication::quit();
            });
        };
        QObject::connect(&window.canvas(), &MapCanvas::frameShown, &window, start, Qt::SingleShotConnection);
    });
}
