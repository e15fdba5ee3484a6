// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <csignal>

/// As long as there is one, Ctrl+C – or being asked in another way to end – is noted instead of ending the
/// program at once, so that it can leave no half files. The second time it ends it all the same.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    [[nodiscard]] bool happened() const;

private:
    std::array<struct sigaction, 3> m_before;
};
