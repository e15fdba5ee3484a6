// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"
#include "model/atlas.h"

#include <expected>

/// The name that stands for standard output.
inline const QString standardOutput = QStringLiteral("-");

/// The atlas in a file. On failure the user has been told everything that is wrong with it.
std::expected<AtlasPtr, ExitCode> loadAtlas(const QString& path);

/// Writes what a subcommand made into a file or to standard output, and tells the user if it cannot.
[[nodiscard]] ExitCode saveResult(const QByteArray& data, const QString& path);

/// Whether two paths name one file that exists.
bool isSameFile(const QString& a, const QString& b);
