// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/reader.h"

#include <expected>

/// The bytes of an atlas file, or why they cannot be had, in a sentence that names the file. Reads regular
/// files and resources only (a pipe or device could block or never end), and none that is larger than
/// `limit`.
std::expected<QByteArray, QString> readAtlasFile(const QString& path, qint64 limit = ReadLimits{}.bytes);

/// The atlas that is opened when no file is named.
QString builtInAtlasPath();
