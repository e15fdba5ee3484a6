// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/commandparser.h"

#include "app/commands/console.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

namespace {

QString nearest(const QString& word, const QStringList& candidates)
{
    Suggestion suggestion(word);
    for (const QString& candidate : candidates)
        suggestion.offer(candidate);
    return suggestion.best();
}

} // namespace

CommandParser::CommandParser(const QString& command, const QString& synopsis, const QString& description)
    : m_command(QStringLiteral("stackatlas ") + command)
    , m_synopsis(QStringLiteral("stackatlas ") + synopsis)
{
    m_parser.setApplicationDescription(description);
    addOption({QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this help."));
}

void CommandParser::addOption(const QStringList& names, const QString& description, const QString& valueName)
{
    m_parser.addOption({names, description, valueName});
    m_names << names;
}

std::optional<ExitCode> CommandParser::parse(const QStringList& arguments, Files files)
{
    const bool parsed = m_parser.parse(QStringList(m_command) + arguments);
    if (isSet(QStringLiteral("help")))
        return print(helpText());
    const QString wrong = problem(parsed, files);
    return wrong.isEmpty() ? std::nullopt : std::optional(fail(wrong));
}

QString CommandParser::value(const QString& option, const QString& otherwise) const
{
    return isSet(option) ? m_parser.value(option) : otherwise;
}

ExitCode CommandParser::fail(const QString& problem) const
{
    sayLine(m_command + QStringLiteral(": ") + problem);
    sayLine(tr("%1 --help tells how it is used").arg(m_command));
    return ExitCode::Usage;
}

// The usage line of QCommandLineParser knows of no subcommands.
QString CommandParser::helpText() const
{
    const QString text = m_parser.helpText();
    return tr("Usage: %1").arg(m_synopsis) + text.sliced(text.indexOf(u'\n'));
}

QString CommandParser::problem(bool parsed, Files files) const
{
    if (const QStringList unknown = m_parser.unknownOptionNames(); !unknown.isEmpty()) {
        return tr("there is no option %1").arg(ReaderText::quoted(unknown.first())) +
               ReaderText::didYouMean(nearest(unknown.first(), m_names));
    }
    if (!parsed)
        return m_parser.errorText();
    const qsizetype count = m_parser.positionalArguments().size();
    if (count < files.least)
        return tr("which file?");
    if (count > files.most)
        return tr("one file at a time, not also %1")
            .arg(ReaderText::quoted(m_parser.positionalArguments().last()));
    return {};
}

std::expected<QString, QString> oneOf(const QString& option, const QString& value, const QStringList& choices)
{
    if (choices.contains(value))
        return value;
    return std::unexpected(CommandParser::tr("--%1 cannot be %2; there is: %3")
                               .arg(option, ReaderText::quoted(value), choices.join(QStringLiteral(", "))) +
                           ReaderText::didYouMean(nearest(value, choices)));
}
