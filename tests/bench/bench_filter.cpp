// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_filter [RUNS]: a keystroke in the filter of an atlas of 100,000 entities, over everything that is
// typed on the way to some words, in time of the GUI thread: what passes, and the panels that follow it. The
// reference is a plain scan that asks each entity for each word in each of its texts.

#include "largeatlas.h"
#include "model/navigation.h"
#include "model/reader/reader.h"
#include "report.h"
#include "widgets/panels/filterbar.h"
#include "widgets/panels/navigatorpanel.h"

#include <chrono>
#include <functional>
#include <QApplication>
#include <QEventLoop>
#include <QVBoxLayout>
#include <tuple>

namespace {

constexpr double keystrokeLimit = 50; ///< ms of the GUI thread

double timed(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// What somebody would write who had no index.
qsizetype plainScan(const Atlas& atlas, const QString& typed)
{
    QSet<QString> found;
    for (const Entity& entity : atlas.entities) {
        bool has = entity.summary.contains(typed, Qt::CaseInsensitive);
        for (const QString& name : entity.name.all())
            has = has || name.contains(typed, Qt::CaseInsensitive);
        for (const Fact& fact : entity.facts)
            has = has || fact.value.contains(typed, Qt::CaseInsensitive);
        if (has)
            found.insert(entity.id);
    }
    return found.size();
}

void measure(Navigation& navigation, const std::string& what, int runs)
{
    std::vector<double> set, seen, scanned, passed;
    qsizetype sink = 0;
    for (int run = 0; run < runs; ++run) {
        for (const char* word : {"semiconductor", "壁仞", "deep lab 42", "900m+", "zeppelin"}) {
            const QString whole = QString::fromUtf8(word);
            for (qsizetype length = 1; length <= whole.size(); ++length) {
                Filter filter = navigation.lens().filter;
                filter.text = whole.first(length);
                const double asked = timed([&] { navigation.setFilter(filter); });
                set.push_back(asked);
                seen.push_back(asked + timed([] { QCoreApplication::processEvents(); }));
                passed.push_back(timed([&] { std::ignore = navigation.filterIndex()->pass(filter); }));
                scanned.push_back(timed([&] { sink += plainScan(*navigation.atlas(), filter.text); }));
            }
        }
        navigation.clearFilter();
        QCoreApplication::processEvents();
    }
    const std::string count = std::to_string(seen.size()) + " keystrokes";
    print({.what = "keystroke in the filter, " + what,
           .measured = percentile(seen, 0.99),
           .limit = keystrokeLimit,
           .note = "99th percentile, " + count + ", painted"});
    print({.what = "  median, beside a plain scan",
           .measured = median(seen),
           .reference = median(scanned),
           .note = sink > 0 ? "" : "the scan found nothing"});
    print({.what = "  of that, finding what passes", .measured = median(passed)});
    print({.what = "  of that, until every panel knows", .measured = median(set)});
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 3;
    const QApplication application(argc, argv);
    Navigation navigation;
    FilterBar bar(navigation);
    NavigatorPanel contents(navigation);
    navigation.setAtlas(readAtlas(LargeAtlas(100'000).write()).atlas);
    bar.resize(1200, 40);
    bar.show();
    contents.show();

    const double started = timed([&] { bar.start(); });
    print({.what = "opening the filter of 100,000 entities", .measured = started, .limit = keystrokeLimit});
    const double made = timed([&navigation] {
        QEventLoop loop;
        QObject::connect(&navigation, &Navigation::filterIndexChanged, &loop, &QEventLoop::quit);
        loop.exec();
    });
    print({.what = "  making its index, in the background", .measured = made});
    const double offered = timed([&] {
        std::ignore = navigation.filterIndex()->options(navigation.lens().filter, QStringLiteral("en"));
    });
    print({.what = "  what can be asked for, with counts", .measured = offered, .limit = keystrokeLimit});
    measure(navigation, "100,000 entities, dimmed", runs);
    navigation.setHidesFiltered(true);
    measure(navigation, "100,000 entities, hidden", runs);
}
