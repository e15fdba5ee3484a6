// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QByteArray>
#include <QString>

/// Writes a file as a whole or not at all: when it fails, a file that was there is as it was, and no other is
/// left behind. An existing file keeps its permissions, a symbolic link stays one. What is no regular file (a
/// pipe, /dev/stdout) is written to directly. On failure says why, in a sentence that names the file.
std::expected<void, QString> writeAtomically(const QString& path, const QByteArray& data);
