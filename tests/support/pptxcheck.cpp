// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pptxcheck.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace {

bool save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

QString pptxProblems(const QByteArray& file, const QString& name, bool seedsFaults)
{
    const QTemporaryDir folder;
    const QString kept = qEnvironmentVariable("STACKATLAS_KEEP");
    const QString path = QDir(kept.isEmpty() ? folder.path() : kept).filePath(name + QStringLiteral(".pptx"));
    if (!save(path, file))
        return QStringLiteral("cannot be saved");
    QStringList arguments{QStringLiteral("-B"),
                          QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/render/check_pptx.py")};
    if (seedsFaults)
        arguments << QStringLiteral("--self-test");
    QProcess python;
    python.start(QStringLiteral("python3"), arguments << path);
    if (!python.waitForFinished())
        return QStringLiteral("the checker does not end");
    const QString said = QString::fromUtf8(python.readAllStandardError());
    return python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0 ? QString()
                                                                                 : u"problems:\n" + said;
}

QByteArray officePart(const QByteArray& file, const QString& part)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    if (!save(path, file))
        return {};
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral(
             "import sys,zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"),
         path, part});
    return python.waitForFinished() && python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}
