// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

/// What a program left behind.
struct ProgramRun
{
    int exitCode = -1; ///< -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QStringList errorLines() const;
};

/// StackAtlas run as a process, the way a shell runs it: without a display, in a folder and with a home of
/// its own.
class Program
{
public:
    Program();

    /// A path in the folder in which the program runs.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Writes a file into that folder, and gives its path.
    QString write(const QString& name, const QByteArray& bytes) const;

    /// All that is in that folder, hidden files included.
    [[nodiscard]] QStringList listing() const;

    /// Runs the program, or a shell script in which "$0" is the program.
    [[nodiscard]] ProgramRun run(const QStringList& arguments) const;
    [[nodiscard]] ProgramRun runScript(const QString& script) const;

    QProcessEnvironment environment;
    QString program;
    QString workingFolder;

private:
    [[nodiscard]] ProgramRun start(const QString& executable, const QStringList& arguments) const;

    QTemporaryDir m_folder;
    QTemporaryDir m_home;
};

/// The bytes of a file; empty if there is none.
QByteArray bytesOf(const QString& path);

/// A small atlas file whose names and values look like markup and formulas, in English and Chinese, with one
/// group that needs the layout helper.
QByteArray trickyAtlasFile();
