// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <QByteArray>
#include <QString>

/// Makes sure that nothing that is opened later takes the place of a standard stream that the program was
/// started without: what is written to that stream then fails, and does not end up in a file.
void openStandardStreams();

/// Lets a write to a pipe that nobody reads any more, or beyond the largest size of a file, fail instead of
/// ending the program.
void letWritesFail();

/// Keeps quiet about what Qt's platform without a display misses though nothing here needs it; all other
/// messages of Qt are shown as ever.
void hidePlatformNoise();

/// A message for the user, on standard error: `stackatlas: message`.
void say(const QString& message);

/// A line on standard error as it is.
void sayLine(const QString& line);

/// Data on standard output; says why when it cannot be written.
[[nodiscard]] ExitCode print(const QByteArray& data);
[[nodiscard]] ExitCode print(const QString& text);
