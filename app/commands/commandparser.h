// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/exitcode.h"

#include <expected>
#include <QCommandLineParser>
#include <QCoreApplication>

/// The options of one subcommand. Answers --help and wrong usage in the same way for all of them.
class CommandParser
{
    Q_DECLARE_TR_FUNCTIONS(CommandParser)

public:
    /// How many files a subcommand takes.
    struct Files
    {
        qsizetype least;
        qsizetype most;
    };

    /// `synopsis` is what follows `stackatlas` in the usage line.
    CommandParser(const QString& command, const QString& synopsis, const QString& description);

    /// An option with a value, or without where `valueName` is empty. The last name is shown in messages.
    void addOption(const QStringList& names, const QString& description, const QString& valueName = {});

    /// Reads the arguments after the subcommand. Gives an exit code where all is done: help was shown, or the
    /// usage was wrong and the user has been told.
    [[nodiscard]] std::optional<ExitCode> parse(const QStringList& arguments, Files files);

    [[nodiscard]] QStringList files() const { return m_parser.positionalArguments(); }

    [[nodiscard]] bool isSet(const QString& option) const { return m_parser.isSet(option); }

    /// The value of an option, or `otherwise` where it is not given.
    [[nodiscard]] QString value(const QString& option, const QString& otherwise = {}) const;

    /// All values of an option that may be given several times.
    [[nodiscard]] QStringList values(const QString& option) const { return m_parser.values(option); }

    /// Tells the user what is wrong with the arguments, and where help is.
    ExitCode fail(const QString& problem) const;

private:
    [[nodiscard]] QString helpText() const;
    [[nodiscard]] QString problem(bool parsed, Files files) const;

    QString m_command;
    QString m_synopsis;
    QCommandLineParser m_parser;
    QStringList m_names;
};

/// The value that an option has out of a few; on failure says which there are, and which was meant.
std::expected<QString, QString> oneOf(const QString& option, const QString& value,
                                      const QStringList& choices);
