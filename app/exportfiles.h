// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QByteArrayList>
#include <QStringList>

/// The files of an export: the path itself where there is one, else NAME-01.svg, NAME-02.svg …
QStringList exportFileNames(const QString& path, qsizetype count);

/// Writes all of them or none: the old files stay as they are until every new one is on the disk. On failure
/// a sentence that names the file.
std::expected<void, QString> writeTogether(const QStringList& paths, const QByteArrayList& contents);
