// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_export [RUNS]: what `stackatlas export` of the built-in map takes in every format, the whole process,
// next to dot with a graph of its entities, names and relations and, where it is installed, to headless
// Chromium with the SVG that we wrote, in turns; and how large the files are. Empties the layout cache, so
// that XDG_CACHE_HOME has to name one of our own.

#include "app/atlasfile.h"
#include "processtimer.h"
#include "report.h"

#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;
using Command = std::vector<std::string>;

/// The graph that dot draws: as many nodes, edges and labels as the map has. Labels of relations are left
/// out, to dot's advantage.
void writeGraph(const Atlas& atlas, const std::string& path)
{
    std::ofstream file(path);
    file << "digraph atlas {\nrankdir=BT; node [shape=box];\n";
    for (const Entity& entity : atlas.entities) {
        QString name = entity.name.in(QStringLiteral("en"));
        name.replace(u'"', u'\'');
        file << '"' << entity.id.toStdString() << "\" [label=\"" << name.toStdString() << "\"];\n";
    }
    for (const Relation& relation : atlas.relations)
        file << '"' << relation.from.toStdString() << "\" -> \"" << relation.to.toStdString() << "\";\n";
    file << "}\n";
}

bool isInstalled(const std::string& program)
{
    const std::string paths = getenv("PATH") ? getenv("PATH") : "";
    for (size_t begin = 0; begin < paths.size();) {
        const size_t end = std::min(paths.find(':', begin), paths.size());
        if (fs::exists(fs::path(paths.substr(begin, end - begin)) / program))
            return true;
        begin = end + 1;
    }
    return false;
}

Command chromium(const fs::path& work, const std::string& what, const fs::path& picture, int width = 1920,
                 int height = 1200)
{
    Command command{"chromium",
                    "--headless",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--no-first-run",
                    "--log-level=3",
                    "--user-data-dir=" + (work / "chromium").string(),
                    "--window-size=" + std::to_string(width) + "," + std::to_string(height),
                    what,
                    "file://" + picture.string()};
    if (geteuid() == 0)
        command.insert(command.begin() + 1, "--no-sandbox");
    return command;
}

/// One thing that is written, and what else writes its like.
struct Contest
{
    struct Other
    {
        std::string name;
        Command command;
        fs::path file;
        std::optional<double> limit;
        std::vector<double> times = {};
    };

    std::string what;
    Command ours;
    fs::path file;
    std::vector<Other> others = {};
    bool isCold = false; ///< without our cache of layouts
    std::vector<double> times = {};
    double mostMemory = 0;
};

void run(Contest& contest, const fs::path& cache, bool counts)
{
    if (contest.isCold)
        fs::remove_all(cache);
    const ProcessTimes ours = timeProcess(contest.ours);
    if (counts)
        contest.times.push_back(ours.toExit);
    contest.mostMemory = std::max(contest.mostMemory, ours.mostMemory);
    for (Contest::Other& other : contest.others) {
        const double time = timeProcess(other.command).toExit;
        if (counts)
            other.times.push_back(time);
    }
}

double kilobytes(const fs::path& file)
{
    return fs::exists(file) ? double(fs::file_size(file)) / 1000 : 0;
}

void report(const Contest& contest)
{
    const std::string note = "medians of " + std::to_string(contest.times.size()) + " in turns";
    if (contest.others.empty())
        print({.what = "export " + contest.what, .measured = median(contest.times), .note = note});
    for (const Contest::Other& other : contest.others) {
        print({.what = "export " + contest.what + " : " + other.name,
               .measured = median(contest.times),
               .reference = median(other.times),
               .limit = other.limit,
               .note = note});
        print({.what = "  size of the file",
               .measured = kilobytes(contest.file),
               .unit = "kB",
               .reference = kilobytes(other.file)});
    }
    print({.what = "  most memory of ours",
           .measured = contest.mostMemory,
           .unit = "MB",
           .limit = 500,
           .note = "of the process"});
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 7;
    const char* caches = getenv("XDG_CACHE_HOME");
    if (!caches) {
        std::fprintf(stderr, "XDG_CACHE_HOME is not set: the user's own cache is not to be emptied\n");
        return 1;
    }
    const fs::path work = fs::path(caches) / "bench_export";
    fs::create_directories(work);
    const std::string program = fs::read_symlink("/proc/self/exe").parent_path() / "stackatlas";
    const std::string graph = work / "atlas.dot";
    writeGraph(*readAtlas(*readAtlasFile(builtInAtlasPath())).atlas, graph);

    const auto ours = [&](const std::string& format, const fs::path& file, const Command& more = {}) {
        Command command{program, "export", "--format", format, "-o", file.string()};
        command.insert(command.end(), more.begin(), more.end());
        return command;
    };
    const auto dot = [&](const std::string& format, const std::string& dpi = "96") {
        const fs::path file = work / ("dot-" + dpi + "." + format);
        return Contest::Other{
            "dot -T" + format, {"dot", "-T" + format, "-Gdpi=" + dpi, graph, "-o", file.string()}, file, {}};
    };
    const bool hasChromium = isInstalled("chromium");
    if (!hasChromium)
        std::fprintf(stderr, "Chromium is not installed: nothing is compared with it\n");
    const auto chromiumPicture = [&](const std::string& size, int width, int height) {
        const fs::path svg = work / ("map-" + size + ".svg");
        timeProcess(ours("svg", svg, {"--size", size}));
        const fs::path file = work / ("chromium-" + size + ".png");
        return Contest::Other{"Chromium", chromium(work, "--screenshot=" + file.string(), svg, width, height),
                              file, 1};
    };

    std::vector<Contest> contests;
    Contest svg{.what = "SVG", .ours = ours("svg", work / "map.svg"), .file = work / "map.svg"};
    svg.others = {dot("svg")};
    svg.others.front().limit = 3;
    Contest cold = svg;
    cold.what = "SVG, cache cold";
    cold.isCold = true;
    cold.others.front().limit.reset();
    Contest pdf{.what = "PDF", .ours = ours("pdf", work / "map.pdf"), .file = work / "map.pdf"};
    pdf.others = {dot("pdf")};
    Contest png4{.what = "PNG 3840x2160",
                 .ours = ours("png", work / "map4.png", {"--size", "3840x2160"}),
                 .file = work / "map4.png"};
    png4.others = {dot("png", "192")};
    Contest png16{.what = "PNG 16384x10240",
                  .ours = ours("png", work / "map16.png", {"--size", "16384x10240"}),
                  .file = work / "map16.png"};
    png16.others = {dot("png", "400")};
    Contest pptx{.what = "PPTX", .ours = ours("pptx", work / "map.pptx"), .file = work / "map.pptx"};
    if (hasChromium) {
        timeProcess(svg.ours);
        const fs::path printed = work / "chromium.pdf";
        const Contest::Other print{
            "Chromium", chromium(work, "--print-to-pdf=" + printed.string(), work / "map.svg"), printed, 1};
        pdf.others.push_back(print);
        pptx.others.push_back(print);
        pptx.others.back().name = "Chromium, PDF";
        png4.others.push_back(chromiumPicture("3840x2160", 3840, 2160));
        png16.others.push_back(chromiumPicture("16384x10240", 16384, 10240));
    }
    contests = {cold, svg, pdf, pptx, png4, png16};
    for (int turn = 0; turn <= runs; ++turn) {
        for (Contest& contest : contests) // the first turn fills the system's caches
            run(contest, fs::path(caches) / "stackatlas", turn > 0);
    }
    for (const Contest& contest : contests)
        report(contest);
}
