// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportrequest.h"

#include "app/atlasfile.h"
#include "app/atlaslink.h"
#include "app/commands/commandfiles.h"
#include "app/commands/exportarguments.h"
#include "model/reader/readertext.h"

#include <algorithm>

namespace {

namespace option = exportoption;
using Kind = ExportSubject::Kind;

const QString map = QStringLiteral("map");
const QString tourPrefix = QStringLiteral("tour:");
const QString linkPrefix = QStringLiteral("link:");
const QString comma = QStringLiteral(", ");

QStringList viewNames()
{
    QStringList names{map};
    for (const PanelKind panel : panelKinds())
        names << panelName(panel);
    for (const DataTable table : {DataTable::Facts, DataTable::Rounds, DataTable::Relations})
        names << dataTableName(table);
    return names << tourPrefix + QStringLiteral("ID") << linkPrefix + QStringLiteral("LINK");
}

/// What a link leads to: a panel where that has all the room, else a view of the map.
void show(const DeepLink& link, ExportOptions& options)
{
    ExportSubject& subject = options.subject;
    if (link.view.panel && link.view.alone) {
        subject.kind = Kind::Panel;
        subject.panel = *link.view.panel;
        subject.thing = link.view.selection;
        options.lens = link.lens;
        return;
    }
    subject.kind = Kind::View;
    subject.link = link;
}

/// A link names an atlas, or is a place in the one that is exported.
QString followLink(const CommandParser& parser, const QString& text, ExportRequest& request)
{
    const bool isPlace = text.startsWith(u'#');
    const auto link = readPastedLink(isPlace ? text.sliced(1) : text);
    if (!link)
        return CommandParser::tr("--link cannot be followed: %1").arg(link.error());
    if (!link->place)
        return CommandParser::tr("--link %1 leads to no place in an atlas").arg(ReaderText::quoted(text));
    if (!link->path.isEmpty()) {
        if (!parser.files().isEmpty() && !isSameFile(link->path, request.file)) {
            return CommandParser::tr("one atlas at a time: the link is into %1, not into %2")
                .arg(ReaderText::quoted(link->path), ReaderText::quoted(request.file));
        }
        request.file = link->path;
    }
    show(*link->place, request.options);
    return {};
}

bool followsLink(const CommandParser& parser)
{
    return parser.isSet(option::link) || parser.value(option::view).startsWith(linkPrefix);
}

QString readView(const CommandParser& parser, ExportRequest& request)
{
    ExportSubject& subject = request.options.subject;
    const QString word = parser.value(option::view, map);
    if (word.startsWith(linkPrefix))
        return followLink(parser, word.sliced(linkPrefix.size()), request);
    if (parser.isSet(option::link)) {
        if (parser.isSet(option::view))
            return CommandParser::tr("--link says itself what is shown; leave --view out");
        return followLink(parser, parser.value(option::link), request);
    }
    if (word.startsWith(tourPrefix) && word != tourPrefix) {
        subject.kind = Kind::Tour;
        request.tour = word.sliced(tourPrefix.size());
        return {};
    }
    if (const auto panel = panelNamed(word)) {
        subject.kind = Kind::Panel;
        subject.panel = *panel;
        return {};
    }
    if (const auto table = dataTableNamed(word)) {
        subject.kind = Kind::Table;
        subject.table = *table;
        return {};
    }
    const auto name = oneOf(option::view, word, viewNames());
    if (!name)
        return name.error();
    return word == map ? QString() : CommandParser::tr("--view %1: say which one").arg(word);
}

/// What --focus makes of the map; whether the atlas has the thing is told later.
QString readFocusKind(const CommandParser& parser, ExportRequest& request)
{
    ExportSubject& subject = request.options.subject;
    const bool isMap = subject.kind == Kind::Map;
    const auto thing = TypedId::parse(parser.value(option::focus));
    if (isMap && thing && (thing->type == IdType::Layer || thing->type == IdType::Group))
        subject.kind = Kind::Part;
    if (!parser.isSet(option::neighbours))
        return {};
    if (!isMap || subject.kind == Kind::Part || !parser.isSet(option::focus)) {
        return CommandParser::tr(
            "--neighbours needs a thing on the map: --focus entity:ID or relation:FROM>KIND>TO");
    }
    bool isNumber = false;
    subject.degrees = parser.value(option::neighbours).toInt(&isNumber);
    if (!isNumber || subject.degrees < 1 || subject.degrees > mostDegrees) {
        return CommandParser::tr("--neighbours cannot be %1; write a number of steps from 1 to %2")
            .arg(ReaderText::quoted(parser.value(option::neighbours)))
            .arg(mostDegrees);
    }
    subject.kind = Kind::Neighbours;
    return {};
}

QString readSubject(const CommandParser& parser, ExportRequest& request)
{
    if (const QString problem = readView(parser, request); !problem.isEmpty())
        return problem;
    const ExportSubject& subject = request.options.subject;
    if (parser.isSet(option::focus) && followsLink(parser))
        return CommandParser::tr("a link says itself what is in focus; leave --focus out");
    if (parser.isSet(option::focus) && subject.kind != Kind::Map && subject.kind != Kind::Panel)
        return CommandParser::tr("--focus is for the map and for --view sectors");
    return readFocusKind(parser, request);
}

QString readOut(const CommandParser& parser, ExportRequest& request)
{
    request.out = parser.value(option::out);
    if (request.out.isEmpty())
        return CommandParser::tr("where to? Say -o OUT, or -o - for standard output, or --all DIR");
    if (isSameFile(request.file, request.out))
        return CommandParser::tr("the picture would replace the atlas %1").arg(request.file);
    return {};
}

QString nameOf(const ExportRequest& request)
{
    const ExportSubject& subject = request.options.subject;
    switch (subject.kind) {
    case Kind::Map:
        return CommandParser::tr("the map");
    case Kind::View:
        return CommandParser::tr("what a link shows");
    case Kind::Neighbours:
        return CommandParser::tr("a thing with its neighbours");
    case Kind::Part:
        return CommandParser::tr("a layer or group");
    case Kind::Panel:
        return QStringLiteral("--view ") + panelName(subject.panel);
    case Kind::Tour:
        return CommandParser::tr("a tour");
    case Kind::Table:
        return QStringLiteral("--view ") + dataTableName(subject.table);
    }
    Q_UNREACHABLE();
}

QList<ExportFormat> formatsOf(const ExportSubject& subject)
{
    QList<ExportFormat> formats = exportFormats();
    formats.removeIf([&](ExportFormat each) { return !canExport(subject, each); });
    return formats;
}

QString readFormat(const CommandParser& parser, ExportRequest& request)
{
    const ExportSubject& subject = request.options.subject;
    std::optional<ExportFormat> format = exportFormatOfFile(request.out);
    if (parser.isSet(option::format)) {
        const auto word = oneOf(option::format, parser.value(option::format), namesOf(exportFormats()));
        if (!word)
            return word.error();
        format = exportFormatNamed(*word);
    }
    const QString fitting = namesOf(formatsOf(subject)).join(comma);
    if (!format) {
        return CommandParser::tr("the name %1 does not tell the format; say --format with one of: %2")
            .arg(ReaderText::quoted(request.out), fitting);
    }
    request.options.format = *format;
    if (canExport(subject, *format))
        return {};
    const QString refusal = CommandParser::tr("%1 cannot be written as %2, only as one of: %3")
                                .arg(nameOf(request), exportFormatName(*format), fitting);
    if (*format == ExportFormat::Csv || *format == ExportFormat::Json)
        return refusal + CommandParser::tr("; --view facts or a panel, for instance --view funding, can");
    if (*format == ExportFormat::GraphMl || *format == ExportFormat::Dot)
        return refusal + CommandParser::tr("; a graph is always of the whole map");
    return refusal;
}

QString readTheme(const CommandParser& parser, ExportRequest& request)
{
    if (!parser.isSet(option::theme))
        return {};
    const auto word = oneOf(option::theme, parser.value(option::theme), themeNames());
    if (!word)
        return word.error();
    request.options.theme = themeNamed(*word).value_or(request.options.theme);
    return {};
}

QString readRest(const CommandParser& parser, ExportRequest& request)
{
    ExportOptions& options = request.options;
    std::optional<DetailLevel>& levelOfLink = options.subject.link.lens.level;
    options.level = levelOfLink.value_or(options.level);
    if (const QString problem = readLook(parser, options); !problem.isEmpty())
        return problem;
    if (options.subject.kind == Kind::View && parser.isSet(option::level))
        levelOfLink = options.level;
    return misfit(parser, options);
}

} // namespace

bool asksForCharts(const QStringList& arguments)
{
    return std::ranges::any_of(arguments, [](const QString& argument) {
        const bool hasValue = argument.startsWith(u'-') && argument.contains(u'=');
        const QString name = hasValue ? argument.section(u'=', 0, 0) : argument;
        const QString value = hasValue ? argument.section(u'=', 1) : argument;
        return name == u"--all" || panelNamed(value) || value.startsWith(tourPrefix) ||
               argument.contains(QStringLiteral("panel=")); // in a link
    });
}

std::expected<ExportRequest, QString> readExportRequest(const CommandParser& parser)
{
    ExportRequest request;
    request.file = parser.files().value(0, builtInAtlasPath());
    for (const auto read : {readSubject, readOut, readFormat, readTheme, readRest}) {
        if (const QString problem = read(parser, request); !problem.isEmpty())
            return std::unexpected(problem);
    }
    return request;
}
