// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

struct ZipEntry
{
    QString path;
    QByteArray bytes;
};

/// A zip file of entries in their order, each with the same time whatever the time zone of the machine, so
/// that the same entries give the same bytes. On failure says why.
std::expected<QByteArray, QString> zipOf(const QList<ZipEntry>& entries, const QDateTime& time);
