// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>
#include <QString>

/// A length of time as it is written on the command line: 12s, 1m30s, 500ms, 1h; half a second to an hour.
std::optional<std::chrono::milliseconds> readInterval(const QString& text);
