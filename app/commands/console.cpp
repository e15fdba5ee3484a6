// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/console.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <QCoreApplication>
#include <QFile>
#include <unistd.h>

namespace {

QtMessageHandler defaultHandler = nullptr;

void withoutPlatformNoise(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (!message.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR not set")))
        defaultHandler(type, context, message);
}

} // namespace

void openStandardStreams()
{
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1) // the lowest free number is this one; neither can be used as meant
            static_cast<void>(open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

void letWritesFail()
{
    for (const int number : {SIGPIPE, SIGXFSZ})
        static_cast<void>(std::signal(number, SIG_IGN));
}

void hidePlatformNoise()
{
    defaultHandler = qInstallMessageHandler(withoutPlatformNoise);
}

void say(const QString& message)
{
    sayLine(QStringLiteral("stackatlas: ") + message);
}

void sayLine(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    static_cast<void>(std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr));
}

ExitCode print(const QByteArray& data)
{
    QFile out;
    if (out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered) &&
        out.write(data) == data.size())
        return ExitCode::Done;
    say(QCoreApplication::translate("Console", "standard output cannot be written: %1")
            .arg(qt_error_string())); // of errno: QFile itself says "Unknown error"
    return ExitCode::FileError;
}

ExitCode print(const QString& text)
{
    return print(text.toUtf8());
}
