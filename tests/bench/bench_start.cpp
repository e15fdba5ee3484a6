// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_start [RUNS]: how long the program takes from the start of the process to its first sharp frame of
// the built-in atlas, compared with an empty window's, in turns. The first run of each is not counted: it
// fills the caches.

#include "processtimer.h"
#include "report.h"

#include <filesystem>

namespace {

void compareStarts(const std::string& folder, const std::string& platform, int runs)
{
    setenv("QT_QPA_PLATFORM", platform.c_str(), 1);
    std::vector<double> ours;
    std::vector<double> oursToExit;
    std::vector<double> empty;
    std::vector<double> emptyToExit;
    for (int run = 0; run <= runs; ++run) {
        const ProcessTimes reference = timeProcess({folder + "/emptywindow"});
        const ProcessTimes measured = timeProcess({folder + "/bench_app"});
        if (run == 0)
            continue;
        ours.push_back(measured.toFirstByte);
        oursToExit.push_back(measured.toExit);
        empty.push_back(reference.toFirstByte);
        emptyToExit.push_back(reference.toExit);
    }
    const std::string note = "medians of " + std::to_string(runs) + " in turns";
    print({.what = "start to first sharp frame, " + platform,
           .measured = median(ours),
           .reference = median(empty),
           .limit = 3,
           .note = note});
    print({.what = "start to end of process, " + platform,
           .measured = median(oursToExit),
           .reference = median(emptyToExit),
           .note = note});
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 21;
    const std::string folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    compareStarts(folder, "offscreen", runs);
    if (getenv("DISPLAY"))
        compareStarts(folder, "xcb", runs);
}
