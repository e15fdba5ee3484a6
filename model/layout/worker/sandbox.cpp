// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: MIT

#include "sandbox.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

constexpr rlim_t processorSeconds = 120;

#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes of addresses
constexpr rlim_t addressSpace = rlim_t{8} << 30;
#endif

void lower(int resource, rlim_t value)
{
    rlimit limit{};
    if (getrlimit(resource, &limit) != 0)
        return;
    if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > value)
        limit.rlim_cur = value;
    else
        limit.rlim_cur = limit.rlim_max;
    setrlimit(resource, &limit);
}

} // namespace

void sandbox::limitResources()
{
    lower(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__
    lower(RLIMIT_AS, addressSpace);
#endif
}

void sandbox::limitProcessorTime()
{
    rusage used{};
    if (getrusage(RUSAGE_SELF, &used) == 0) {
        const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
        lower(RLIMIT_CPU, spent + processorSeconds);
    }
}

int sandbox::takeStdout()
{
    const int result = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        close(nowhere);
    }
    return result;
}

bool sandbox::writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno != EINTR)
            return false;
        if (count > 0)
            text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}
