// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_export [RUNS]: what `stackatlas export` of the built-in atlas takes, the whole process, compared with
// `dot -Tsvg` of a graph of its entities, names and relations, in turns. Empties the layout cache, so that
// XDG_CACHE_HOME has to name one of our own.

#include "app/atlasfile.h"
#include "processtimer.h"
#include "report.h"

#include <filesystem>
#include <fstream>

namespace {

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

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 15;
    const char* caches = getenv("XDG_CACHE_HOME");
    if (!caches) {
        std::fprintf(stderr, "XDG_CACHE_HOME is not set: the user's own cache is not to be emptied\n");
        return 1;
    }
    namespace fs = std::filesystem;
    const fs::path work = fs::path(caches) / "bench_export";
    fs::create_directories(work);
    const std::string program = fs::read_symlink("/proc/self/exe").parent_path() / "stackatlas";
    const std::string graph = work / "atlas.dot";
    writeGraph(*readAtlas(*readAtlasFile(builtInAtlasPath())).atlas, graph);

    const std::vector<std::string> dot{"dot", "-Tsvg", graph, "-o", work / "dot.svg"};
    const std::vector<std::string> svg{program, "export", "--format", "svg", "-o", work / "map.svg"};
    const std::vector<std::string> png{program,  "export",    "--format", "png",
                                       "--size", "3840x2160", "-o",       work / "map.png"};
    std::vector<double> reference;
    std::vector<double> warm;
    std::vector<double> cold;
    std::vector<double> picture;
    for (int run = 0; run <= runs; ++run) {
        fs::remove_all(fs::path(caches) / "stackatlas");
        const double dotTime = timeProcess(dot).toExit;
        const double coldTime = timeProcess(svg).toExit;
        const double warmTime = timeProcess(svg).toExit;
        const double pngTime = timeProcess(png).toExit;
        if (run == 0)
            continue; // fills the system's caches
        reference.push_back(dotTime);
        cold.push_back(coldTime);
        warm.push_back(warmTime);
        picture.push_back(pngTime);
    }
    const std::string note = "medians of " + std::to_string(runs) + " in turns";
    print({.what = "export SVG, cache warm : dot -Tsvg",
           .measured = median(warm),
           .reference = median(reference),
           .limit = 5,
           .note = note});
    print({.what = "export SVG, cache cold : dot -Tsvg",
           .measured = median(cold),
           .reference = median(reference),
           .note = note});
    print({.what = "export PNG 3840x2160, cache warm : dot -Tsvg",
           .measured = median(picture),
           .reference = median(reference),
           .note = note});
}
