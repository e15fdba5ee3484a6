// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportarguments.h"

#include "app/commands/picturesizeargument.h"
#include "model/reader/readertext.h"

#include <algorithm>
#include <array>

namespace {

namespace option = exportoption;
using Kind = ExportSubject::Kind;

constexpr qsizetype longestMarking = 100;
const QString allParts = QStringLiteral("all");
const QString noParts = QStringLiteral("none");

constexpr std::array themeWords{std::pair{ColorTheme::Mode::Light, "light"},
                                std::pair{ColorTheme::Mode::Dark, "dark"}};
constexpr std::array backgroundWords{std::pair{Background::Theme, "theme"},
                                     std::pair{Background::White, "white"},
                                     std::pair{Background::Transparent, "transparent"}};
constexpr std::array frameWords{
    std::pair{&FrameOptions::title, "title"},     std::pair{&FrameOptions::subtitle, "subtitle"},
    std::pair{&FrameOptions::legend, "legend"},   std::pair{&FrameOptions::filters, "filters"},
    std::pair{&FrameOptions::edition, "edition"}, std::pair{&FrameOptions::sources, "sources"},
    std::pair{&FrameOptions::licence, "licence"}};

template <typename Words> QStringList wordsOf(const Words& words)
{
    QStringList all;
    for (const auto& [value, word] : words)
        all << QString::fromLatin1(word);
    return all;
}

QString readLevel(const CommandParser& parser, ExportOptions& options)
{
    if (!parser.isSet(option::level))
        return {};
    QStringList words;
    for (const auto each :
         {DetailLevel::Stack, DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards})
        words << detailLevelName(each);
    const auto word = oneOf(option::level, parser.value(option::level), words);
    if (!word)
        return word.error();
    options.level = detailLevelNamed(*word).value_or(options.level);
    return {};
}

QString readSize(const CommandParser& parser, ExportOptions& options)
{
    const auto size = readPictureSize(parser);
    if (!size)
        return size.error();
    options.size = *size;
    return {};
}

QString readBackground(const CommandParser& parser, ExportOptions& options)
{
    if (parser.isSet(option::background)) {
        const QStringList words = wordsOf(backgroundWords);
        const auto word = oneOf(option::background, parser.value(option::background), words);
        if (!word)
            return word.error();
        options.background = backgroundWords[size_t(words.indexOf(*word))].first;
    }
    if (!parser.isSet(option::transparent))
        return {};
    if (parser.isSet(option::background) && options.background != Background::Transparent)
        return CommandParser::tr("--transparent and --background contradict each other; say one of them");
    options.background = Background::Transparent;
    return {};
}

QString readFrame(const CommandParser& parser, ExportOptions& options)
{
    const QString value = parser.value(option::frame, allParts);
    if (value == allParts)
        return {};
    for (const auto& [part, word] : frameWords)
        options.frame.*part = false;
    if (value == noParts)
        return {};
    const QStringList words = wordsOf(frameWords);
    for (const QString& each : value.split(u',')) {
        const auto word = oneOf(option::frame, each, words + QStringList{allParts, noParts});
        if (!word)
            return word.error();
        const qsizetype index = words.indexOf(*word);
        if (index < 0)
            return CommandParser::tr("--frame %1 stands alone, or it lists parts").arg(*word);
        options.frame.*frameWords[size_t(index)].first = true;
    }
    return {};
}

QString readMarking(const CommandParser& parser, ExportOptions& options)
{
    const QString text = parser.value(option::marking).trimmed();
    if (text.size() > longestMarking ||
        !std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); })) {
        return CommandParser::tr("--marking cannot be %1; write one line of up to %2 characters")
            .arg(ReaderText::quoted(text))
            .arg(longestMarking);
    }
    options.frame.marking = text;
    return {};
}

bool isMap(Kind kind)
{
    return kind == Kind::Map || kind == Kind::View || kind == Kind::Neighbours || kind == Kind::Part;
}

/// What files of a format hold that are no pictures.
QString contentOf(ExportFormat format)
{
    return format == ExportFormat::GraphMl || format == ExportFormat::Dot ? CommandParser::tr("a graph")
                                                                          : CommandParser::tr("tables");
}

} // namespace

QString themeName(ColorTheme::Mode theme)
{
    return theme == ColorTheme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

std::optional<ColorTheme::Mode> themeNamed(const QString& name)
{
    for (const auto& [theme, word] : themeWords) {
        if (name == QLatin1String(word))
            return theme;
    }
    return std::nullopt;
}

QStringList themeNames()
{
    return wordsOf(themeWords);
}

QStringList namesOf(const QList<ExportFormat>& formats)
{
    QStringList names;
    for (const ExportFormat format : formats)
        names << exportFormatName(format);
    return names;
}

void addExportOptions(CommandParser& parser)
{
    const auto add = [&](const QStringList& names, const char* description, const char* value = "") {
        parser.addOption(names, CommandParser::tr(description), QString::fromLatin1(value));
    };
    add({QStringLiteral("o"), option::out},
        QT_TRANSLATE_NOOP("CommandParser", "The file to write; - is standard output. A tour in a format with "
                                           "one page a file (png, svg) becomes OUT-01, OUT-02 …"),
        "OUT");
    add({option::format},
        QT_TRANSLATE_NOOP("CommandParser",
                          "png, svg, pdf, pptx or html: pictures; csv or json: the tables of a panel, or "
                          "facts, rounds, relations; xlsx: the same, or all tables of the atlas; graphml or "
                          "dot: the whole atlas as a graph. Default: what the name of OUT ends in."),
        "FORMAT");
    add({option::view},
        QT_TRANSLATE_NOOP(
            "CommandParser",
            "What is exported: map, which is the default; a panel: funding, valuations, scorecard, sectors, "
            "footprint, techniques, themes, audit; tour:ID, every step of a tour; link:LINK, as --link; or a "
            "table: facts, rounds, relations."),
        "VIEW");
    add({option::link},
        QT_TRANSLATE_NOOP("CommandParser", "Exports what a link shows, as Edit > Copy link in the window "
                                           "writes it, with its filter: the map, cut where its view ends, or "
                                           "a panel that has all the room."),
        "LINK");
    add({option::focus},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Shows only a layer or group (layer:ID, group:ID), or lights up an entity or "
                          "relation with its neighbours (entity:ID, relation:FROM>KIND>TO). In --view "
                          "sectors one of them stands out (sector:ID)."),
        "TYPED-ID");
    add({option::neighbours},
        QT_TRANSLATE_NOOP("CommandParser", "With --focus on an entity or relation: shows nothing but it and "
                                           "what is tied to it in up to N steps, 1 to 4."),
        "N");
    add({option::level},
        QT_TRANSLATE_NOOP("CommandParser", "stack, groups, entities (default) or cards: how much is told."),
        "LEVEL");
    add({option::theme}, QT_TRANSLATE_NOOP("CommandParser", "light (default) or dark."), "THEME");
    add({option::language},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Language of names and labels; default: en. A name that the atlas has in another "
                          "language too is shown in both."),
        "LANGUAGE");
    add({option::size},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Size in pixels, like 1920x1080, or on paper: 210x297mm, or a0 to a5, letter, "
                          "legal or tabloid, upright or with -landscape after it. Default: as large as what "
                          "is drawn."),
        "SIZE");
    add({option::dpi},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Dots an inch, 10 to 2400; default: 300 on paper, 96 for sizes in pixels."),
        "N");
    add({option::scale},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Multiplies a size that is not one of paper, like 2 for print; default: 1."),
        "FACTOR");
    add({option::background}, QT_TRANSLATE_NOOP("CommandParser", "theme (default), white or transparent."),
        "WHAT");
    add({option::transparent}, QT_TRANSLATE_NOOP("CommandParser", "Short for --background transparent."));
    add({option::handout},
        QT_TRANSLATE_NOOP("CommandParser",
                          "How a tour stands in a pdf file: slides (default), notes (a step with "
                          "its notes a sheet) or six (six steps a sheet)."),
        "HOW");
    add({option::outlines},
        QT_TRANSLATE_NOOP("CommandParser",
                          "In svg: texts as shapes, which look the same without the fonts but can neither be "
                          "found nor edited."));
    add({option::frame},
        QT_TRANSLATE_NOOP("CommandParser",
                          "What stands around a picture: all (default), none, or a list with commas of: "
                          "title, subtitle, legend, filters, edition, sources, licence."),
        "PARTS");
    add({option::marking},
        QT_TRANSLATE_NOOP("CommandParser",
                          "Marks every picture with a text such as Internal, whatever its frame."),
        "TEXT");
    add({option::tours},
        QT_TRANSLATE_NOOP("CommandParser", "Takes the tours and bookmarks of a file of their own, as the "
                                           "window saves them for the built-in atlas, in place of those of "
                                           "the atlas."),
        "FILE");
    add({option::all},
        QT_TRANSLATE_NOOP(
            "CommandParser",
            "Writes everything into a folder instead of one file: every view in every format that fits, in "
            "both themes and all languages, and a manifest.json. --view, --format, --theme and --lang then "
            "limit it, each with a list with commas; views are also layer:ID, and layers, panels, tours and "
            "tables stand for all of them."),
        "DIR");
}

QString readLook(const CommandParser& parser, ExportOptions& options)
{
    options.outlines = parser.isSet(option::outlines);
    if (parser.isSet(option::handout)) {
        const auto handout = handoutNamed(parser.value(option::handout));
        if (!handout) {
            return CommandParser::tr("--handout cannot be \"%1\"; there is: slides, notes, six")
                .arg(parser.value(option::handout));
        }
        options.handout = *handout;
    }
    for (const auto read : {readLevel, readSize, readBackground, readFrame, readMarking}) {
        if (const QString problem = read(parser, options); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString misfit(const CommandParser& parser, const ExportOptions& options)
{
    const bool isOfPicture = isPicture(options.format);
    for (const QString& each : {option::focus, option::theme, option::size, option::dpi, option::scale,
                                option::background, option::transparent, option::frame, option::marking}) {
        if (!isOfPicture && parser.isSet(each)) {
            return CommandParser::tr("--%1 is for pictures; %2 files hold %3")
                .arg(each, exportFormatName(options.format), contentOf(options.format));
        }
    }
    if (parser.isSet(option::level) && !(isOfPicture && isMap(options.subject.kind)))
        return CommandParser::tr("--level is for pictures of the map");
    if (parser.isSet(option::handout) && !canBeHandout(options.subject, options.format))
        return CommandParser::tr("--handout is for a tour as pdf");
    if (options.handout != Handout::Slides && options.size.pixels)
        return CommandParser::tr("a handout is of paper: say --size a4 or letter");
    if (options.outlines && options.format != ExportFormat::Svg)
        return CommandParser::tr("--outlines is for svg files");
    return misfit(options.background, options.theme);
}

QString misfit(Background background, ColorTheme::Mode theme)
{
    if (background != Background::White || theme != ColorTheme::Mode::Dark)
        return {};
    return CommandParser::tr(
        "--background white is for the light theme: the light text of the dark one cannot be read on white");
}
