// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlasfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(AtlasFile)
};

/// Why `path` is not to be opened at all; empty if it may be tried. What is missing is for the system to say.
QString objection(const QString& path, qint64 limit)
{
    const QFileInfo info(path);
    if (path.isEmpty())
        return Messages::tr("the name is empty");
    if (info.isDir())
        return Messages::tr("it is a folder");
    if (info.exists() && !info.isFile())
        return Messages::tr("it is not a regular file");
    if (info.size() > limit) {
        const QLocale c = QLocale::c();
        return Messages::tr("it has %1, more than the limit of %2")
            .arg(c.formattedDataSize(info.size()), c.formattedDataSize(limit));
    }
    return {};
}

} // namespace

std::expected<QByteArray, QString> readAtlasFile(const QString& path, qint64 limit)
{
    const auto refusal = [&](const QString& reason) {
        return std::unexpected(Messages::tr("%1 cannot be read: %2").arg(path, reason));
    };
    if (const QString reason = objection(path, limit); !reason.isEmpty())
        return refusal(reason);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(file.errorString());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return refusal(file.errorString());
    if (bytes.size() > limit)
        return refusal(Messages::tr("it has grown beyond the limit"));
    return bytes;
}

QString builtInAtlasPath()
{
    return QStringLiteral(":/seeds/china-ai-2026.atlas.json");
}
