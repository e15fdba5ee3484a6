// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/interruption.h"

namespace {

constexpr std::array signalsNoted{SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t isNoted = 0; // nothing else may be touched when a signal comes

void note(int)
{
    isNoted = 1;
}

} // namespace

Interruption::Interruption()
    : m_before()
{
    isNoted = 0;
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    for (size_t i = 0; i < signalsNoted.size(); ++i) {
        sigaction(signalsNoted[i], nullptr, &m_before[i]);
        if (m_before[i].sa_handler != SIG_IGN) // as of what runs in the background, or with nohup
            sigaction(signalsNoted[i], &action, nullptr);
    }
}

Interruption::~Interruption()
{
    for (size_t i = 0; i < signalsNoted.size(); ++i)
        sigaction(signalsNoted[i], &m_before[i], nullptr);
}

bool Interruption::happened() const
{
    return isNoted != 0;
}
