// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/helperlocation.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

namespace {

QString program()
{
    const QString name = QStringLiteral("/stackatlas-layout");
    const QString beside = QCoreApplication::applicationDirPath() + name;
    return QFileInfo(beside).isFile() ? beside : QStringLiteral(STACKATLAS_LIBEXECDIR) + name;
}

QString cacheFolder()
{
    const QString caches = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return caches.isEmpty() ? QString() : caches + QStringLiteral("/layouts");
}

} // namespace

HelperOptions installedHelper()
{
    return {.program = program(), .cacheFolder = cacheFolder()};
}
