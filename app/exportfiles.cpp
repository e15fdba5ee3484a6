// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportfiles.h"

#include "app/atomicwrite.h"

#include <memory>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <vector>

QStringList exportFileNames(const QString& path, qsizetype count)
{
    if (count == 1)
        return {path};
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QString(u'.' + info.suffix());
    const int digits = std::max<int>(2, int(QString::number(count).size()));
    QStringList names;
    for (qsizetype i = 1; i <= count; ++i)
        names << info.dir().filePath(info.completeBaseName() + u'-' +
                                     QString::number(i).rightJustified(digits, u'0') + suffix);
    return names;
}

std::expected<void, QString> writeTogether(const QStringList& paths, const QByteArrayList& contents)
{
    if (paths.size() == 1)
        return writeAtomically(paths.first(), contents.first());
    std::vector<std::unique_ptr<QSaveFile>> files;
    const auto failure = [](const QSaveFile& file) {
        return std::unexpected(QCoreApplication::translate("ExportFiles", "%1 cannot be written: %2")
                                   .arg(file.fileName(), file.errorString()));
    };
    for (qsizetype i = 0; i < paths.size(); ++i) {
        QSaveFile& file = *files.emplace_back(std::make_unique<QSaveFile>(paths[i]));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
            file.write(contents[i]) != contents[i].size())
            return failure(file);
    }
    for (const auto& file : files) {
        if (!file->commit())
            return failure(*file);
    }
    return {};
}
