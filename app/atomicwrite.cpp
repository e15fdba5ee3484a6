// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atomicwrite.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace {

QString failure(const QString& path, const QString& reason)
{
    return QCoreApplication::translate("AtomicWrite", "%1 cannot be written: %2").arg(path, reason);
}

/// QSaveFile would put a regular file in the place of a device.
std::expected<void, QString> writeDirectly(const QString& path, const QByteArray& data)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(data) != data.size())
        return std::unexpected(failure(path, file.errorString()));
    return {};
}

} // namespace

std::expected<void, QString> writeAtomically(const QString& path, const QByteArray& data)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir())
        return writeDirectly(path, data);
    QSaveFile file(path);
    // Unbuffered: commit() does not notice that the rest of a buffer could not be written (Qt 6.4).
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(data) != data.size() ||
        !file.commit())
        return std::unexpected(failure(path, file.errorString()));
    return {};
}
