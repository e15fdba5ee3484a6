// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportrequest.h"

#include "app/atlasfile.h"
#include "app/commands/commandfiles.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

#include <algorithm>
#include <cmath>
#include <QLocale>
#include <QRegularExpression>

namespace {

const QString view = QStringLiteral("view");
const QString format = QStringLiteral("format");
const QString out = QStringLiteral("out");
const QString focus = QStringLiteral("focus");
const QString level = QStringLiteral("level");
const QString theme = QStringLiteral("theme");
const QString size = QStringLiteral("size");
const QString scale = QStringLiteral("scale");
const QString transparent = QStringLiteral("transparent");
const QString dark = QStringLiteral("dark");
const QString light = QStringLiteral("light");

/// Reads an option that is one of a few words, if it is given.
template <typename Use>
QString readWord(const CommandParser& parser, const QString& option, const QStringList& words, Use use)
{
    if (!parser.isSet(option))
        return {};
    const auto word = oneOf(option, parser.value(option), words);
    if (!word)
        return word.error();
    use(*word);
    return {};
}

const QString map = QStringLiteral("map");

QStringList viewNames()
{
    QStringList names{map};
    for (const PanelKind panel : panelKinds())
        names << panelName(panel);
    return names;
}

QString readView(const CommandParser& parser, ExportRequest& request)
{
    return readWord(parser, view, viewNames(), [&](const QString& word) {
        if (const auto panel = panelNamed(word))
            request.panel.emplace().panel = *panel;
    });
}

QString readLevel(const CommandParser& parser, ExportRequest& request)
{
    if (request.panel && parser.isSet(level))
        return CommandParser::tr("--level is for the map; panels have no levels");
    QStringList words;
    for (const auto each :
         {DetailLevel::Stack, DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards})
        words << detailLevelName(each);
    return readWord(parser, level, words,
                    [&](const QString& word) { request.options.level = *detailLevelNamed(word); });
}

QString readTheme(const CommandParser& parser, ExportRequest& request)
{
    return readWord(parser, theme, {light, dark}, [&](const QString& word) {
        request.options.theme = word == dark ? ColorTheme::Mode::Dark : ColorTheme::Mode::Light;
    });
}

QString readOut(const CommandParser& parser, ExportRequest& request)
{
    request.out = parser.value(out);
    if (request.out.isEmpty())
        return CommandParser::tr("where to? Say -o OUT, or -o - for standard output");
    if (isSameFile(request.file, request.out))
        return CommandParser::tr("the picture would replace the atlas %1").arg(request.file);
    return {};
}

QString wordsOf(const QStringList& words)
{
    return words.join(QStringLiteral(", "));
}

/// The format of a panel from a word or a file name.
QString readPanelFormat(const CommandParser& parser, ExportRequest& request)
{
    QStringList words;
    for (const auto each : {PanelExportOptions::Png, PanelExportOptions::Svg, PanelExportOptions::Csv,
                            PanelExportOptions::Xlsx})
        words << panelFormatName(each);
    if (parser.isSet(format)) {
        const QString problem = readWord(parser, format, words, [&](const QString& word) {
            request.panel->format = *panelFormatNamed(word);
        });
        if (!problem.isEmpty())
            return problem;
    } else if (const auto ofFile = panelFormatOfFile(request.out)) {
        request.panel->format = *ofFile;
    } else {
        return CommandParser::tr("the name %1 does not tell the format; say --format with one of: %2")
            .arg(ReaderText::quoted(request.out), wordsOf(words));
    }
    const bool isTable =
        request.panel->format == PanelExportOptions::Csv || request.panel->format == PanelExportOptions::Xlsx;
    for (const QString& option : {theme, size, scale, transparent}) {
        if (isTable && parser.isSet(option)) {
            return CommandParser::tr("--%1 is for pictures; %2 files hold tables")
                .arg(option, panelFormatName(request.panel->format));
        }
    }
    return {};
}

QString readFormat(const CommandParser& parser, ExportRequest& request)
{
    if (request.panel)
        return readPanelFormat(parser, request);
    const QStringList words{formatName(MapExportOptions::Png), formatName(MapExportOptions::Svg)};
    const auto ofPanels =
        parser.isSet(format) ? panelFormatNamed(parser.value(format)) : panelFormatOfFile(request.out);
    if (ofPanels && !words.contains(panelFormatName(*ofPanels))) {
        return CommandParser::tr(
                   "the map cannot be written as %1, only as one of: %2; panels can, for instance "
                   "--view funding")
            .arg(panelFormatName(*ofPanels), wordsOf(words));
    }
    if (parser.isSet(format)) {
        return readWord(parser, format, words,
                        [&](const QString& word) { request.options.format = *formatNamed(word); });
    }
    const auto ofFile = formatOfFile(request.out);
    if (!ofFile) {
        return CommandParser::tr("the name %1 does not tell the format; say --format with one of: %2")
            .arg(ReaderText::quoted(request.out), wordsOf(words));
    }
    request.options.format = *ofFile;
    return {};
}

QString readSize(const CommandParser& parser, ExportRequest& request)
{
    if (!parser.isSet(size))
        return {};
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
    const QString text = parser.value(size);
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize pixels(match.captured(1).toInt(), match.captured(2).toInt());
    if (pixels.isEmpty() || pixels.width() > largestSide || pixels.height() > largestSide) {
        return CommandParser::tr("--size cannot be %1; write WIDTHxHEIGHT in pixels, each from 1 to %2")
            .arg(ReaderText::quoted(text))
            .arg(largestSide);
    }
    request.options.size.pixels = pixels;
    return {};
}

QString readScale(const CommandParser& parser, ExportRequest& request)
{
    if (!parser.isSet(scale))
        return {};
    bool isNumber = false;
    const double factor = QLocale::c().toDouble(parser.value(scale), &isNumber);
    if (!isNumber || !std::isfinite(factor) || factor <= 0) {
        return CommandParser::tr("--scale cannot be %1; write a number above 0, like 2 or 0.5")
            .arg(ReaderText::quoted(parser.value(scale)));
    }
    request.options.size.scale = factor;
    return {};
}

/// Typed ids of all that can be in focus.
QList<TypedId> focusable(const Atlas& atlas)
{
    QList<TypedId> ids;
    for (const Layer& layer : atlas.layers)
        ids.append({IdType::Layer, layer.id});
    for (const Group& group : atlas.groups)
        ids.append({IdType::Group, group.id});
    for (const Entity& entity : atlas.entities)
        ids.append({IdType::Entity, entity.id});
    for (const Relation& relation : atlas.relations)
        ids.append({IdType::Relation, relation.id()});
    return ids;
}

/// The typed id that was meant; ids without their type are understood here, though not accepted.
QString meantFocus(const QString& text, const Atlas& atlas)
{
    const bool isTyped = text.contains(u':');
    Suggestion suggestion(text);
    const QList<TypedId> ids = focusable(atlas);
    for (const TypedId& id : ids)
        suggestion.offer(isTyped ? id.toString() : id.id);
    if (isTyped)
        return suggestion.best();
    const auto meant = std::ranges::find(ids, suggestion.best(), &TypedId::id);
    return meant == ids.cend() ? QString() : meant->toString();
}

} // namespace

void addExportOptions(CommandParser& parser)
{
    parser.addOption({view},
                     CommandParser::tr("What is drawn: map, which is the default, or a panel: funding, "
                                       "valuations, scorecard, sectors, footprint, techniques, themes or "
                                       "audit."),
                     QStringLiteral("VIEW"));
    parser.addOption({format},
                     CommandParser::tr("png or svg, and for panels csv or xlsx with their tables; default: "
                                       "what the name of OUT ends in."),
                     QStringLiteral("FORMAT"));
    parser.addOption({QStringLiteral("o"), out},
                     CommandParser::tr("The file to write; - is standard output."), QStringLiteral("OUT"));
    parser.addOption(
        {focus},
        CommandParser::tr("Shows only a layer or group (layer:ID, group:ID), or lights up an entity or "
                          "relation with its neighbours (entity:ID, relation:FROM>KIND>TO). In --view "
                          "sectors one of them stands out (sector:ID)."),
        QStringLiteral("TYPED-ID"));
    parser.addOption({level},
                     CommandParser::tr("How much is told: stack, groups, entities (default) or cards."),
                     QStringLiteral("LEVEL"));
    parser.addOption({theme}, CommandParser::tr("light (default) or dark."), QStringLiteral("THEME"));
    parser.addOption(
        {QStringLiteral("lang")},
        CommandParser::tr("Language of names and labels; default: en. A name that the atlas has in "
                          "another language too is shown in both."),
        QStringLiteral("LANGUAGE"));
    parser.addOption({size},
                     CommandParser::tr("Size in pixels, like 1920x1080; default: as large as what is drawn."),
                     QStringLiteral("WxH"));
    parser.addOption({scale}, CommandParser::tr("Multiplies the size, like 2 for print; default: 1."),
                     QStringLiteral("FACTOR"));
    parser.addOption({transparent}, CommandParser::tr("Leaves the background out."));
}

bool asksForPanel(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString name = arguments[i].section(u'=', 0, 0);
        if (name != u"--view" && name != u"-view")
            continue;
        const QString value =
            arguments[i].contains(u'=') ? arguments[i].section(u'=', 1) : arguments.value(i + 1);
        if (panelNamed(value))
            return true;
    }
    return false;
}

std::expected<ExportRequest, QString> readExportRequest(const CommandParser& parser)
{
    ExportRequest request;
    request.file = parser.files().value(0, builtInAtlasPath());
    request.options.transparent = parser.isSet(transparent);
    for (const auto read : {readView, readOut, readFormat, readLevel, readTheme, readSize, readScale}) {
        if (const QString problem = read(parser, request); !problem.isEmpty())
            return std::unexpected(problem);
    }
    if (request.panel) {
        request.panel->theme = request.options.theme;
        request.panel->size = request.options.size;
        request.panel->transparent = request.options.transparent;
    }
    return request;
}

std::expected<std::optional<TypedId>, QString> readFocus(const CommandParser& parser, const Atlas& atlas)
{
    if (!parser.isSet(focus))
        return std::nullopt;
    const QString text = parser.value(focus);
    const auto id = TypedId::parse(text);
    if (id && canFocus(atlas, *id))
        return id;
    return std::unexpected(
        CommandParser::tr("--focus cannot be %1: the map has no such layer, group, entity or relation")
            .arg(ReaderText::quoted(text)) +
        ReaderText::didYouMean(meantFocus(text, atlas)));
}

std::expected<std::optional<TypedId>, QString> readPanelFocus(const CommandParser& parser, const Atlas& atlas,
                                                              PanelKind panel)
{
    if (!parser.isSet(focus))
        return std::nullopt;
    if (panel != PanelKind::Sectors) {
        return std::unexpected(
            CommandParser::tr("--focus is for the map and for --view sectors; --view %1 shows all")
                .arg(panelName(panel)));
    }
    const QString text = parser.value(focus);
    const auto id = TypedId::parse(text);
    if (id && id->type == IdType::Sector && atlas.contains(*id))
        return id;
    Suggestion suggestion(text);
    for (const Sector& sector : atlas.sectors)
        suggestion.offer(TypedId{IdType::Sector, sector.id}.toString());
    return std::unexpected(
        CommandParser::tr("--focus cannot be %1: with --view sectors it names a sector of the atlas")
            .arg(ReaderText::quoted(text)) +
        ReaderText::didYouMean(suggestion.best()));
}
