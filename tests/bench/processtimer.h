// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

/// How long a process took, in milliseconds, from before it was started.
struct ProcessTimes
{
    double toFirstByte = 0; ///< until it wrote to its standard output, or closed it
    double toExit = 0;
    double mostMemory = 0; ///< resident at once, in MB
};

/// Runs a program and waits for it; ends the benchmark if it fails, since its times would say nothing.
inline ProcessTimes timeProcess(const std::vector<std::string>& command)
{
    const auto fail = [&](const char* what) {
        std::fprintf(stderr, "%s %s\n", command.front().c_str(), what);
        std::exit(1);
    };
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        fail("has no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);

    const auto start = std::chrono::steady_clock::now();
    const auto passed = [&] {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    };
    pid_t process = 0;
    if (posix_spawnp(&process, command.front().c_str(), &actions, nullptr, arguments.data(), environ) != 0)
        fail("cannot be started");
    close(ends[1]);
    ProcessTimes times;
    char rest[4096];
    ssize_t count = read(ends[0], rest, sizeof rest);
    times.toFirstByte = passed();
    while (count > 0)
        count = read(ends[0], rest, sizeof rest);
    int status = 0;
    rusage used = {};
    wait4(process, &status, 0, &used);
    times.toExit = passed();
    times.mostMemory = double(used.ru_maxrss) / 1000; // counted in KiB: near enough
    close(ends[0]);
    posix_spawn_file_actions_destroy(&actions);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail("failed");
    return times;
}
