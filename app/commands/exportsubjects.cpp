// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportsubjects.h"

#include "app/commands/commandlanguage.h"
#include "app/commands/exportarguments.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

#include <algorithm>

namespace {

namespace option = exportoption;
using Kind = ExportSubject::Kind;

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

std::expected<TypedId, QString> focusOfMap(const QString& text, const Atlas& atlas)
{
    const auto id = TypedId::parse(text);
    const bool isOnMap = id && (id->type == IdType::Layer || id->type == IdType::Group ||
                                id->type == IdType::Entity || id->type == IdType::Relation);
    if (isOnMap && atlas.contains(*id))
        return *id;
    return std::unexpected(
        CommandParser::tr("--focus cannot be %1: the map has no such layer, group, entity or relation")
            .arg(ReaderText::quoted(text)) +
        ReaderText::didYouMean(meantFocus(text, atlas)));
}

std::expected<TypedId, QString> focusOfPanel(const QString& text, const Atlas& atlas, PanelKind panel)
{
    if (panel != PanelKind::Sectors) {
        return std::unexpected(
            CommandParser::tr("--focus is for the map and for --view sectors; --view %1 shows all")
                .arg(panelName(panel)));
    }
    const auto id = TypedId::parse(text);
    if (id && id->type == IdType::Sector && atlas.contains(*id))
        return *id;
    Suggestion suggestion(text);
    for (const Sector& sector : atlas.sectors)
        suggestion.offer(TypedId{IdType::Sector, sector.id}.toString());
    return std::unexpected(
        CommandParser::tr("--focus cannot be %1: with --view sectors it names a sector of the atlas")
            .arg(ReaderText::quoted(text)) +
        ReaderText::didYouMean(suggestion.best()));
}

/// What a link names and the atlas does not have; empty if it has all.
QString missingOf(const ExportOptions& options, const Atlas& atlas)
{
    const View& view = options.subject.link.view;
    QList<TypedId> named = options.subject.link.lens.pins;
    if (view.focus.type != IdType::Atlas)
        named << view.focus;
    if (view.selection)
        named << *view.selection;
    if (options.subject.kind == Kind::Panel && options.subject.thing)
        named << *options.subject.thing;
    for (const TypedId& each : std::as_const(named)) {
        if (!atlas.contains(each)) {
            return CommandParser::tr("--link cannot be followed: the atlas has no %1")
                       .arg(ReaderText::quoted(each.toString())) +
                   ReaderText::didYouMean(meantFocus(each.toString(), atlas));
        }
    }
    return {};
}

} // namespace

std::expected<ExportSubject, QString> tourSubject(const Atlas& atlas, const QString& id)
{
    QStringList ids;
    for (const Tour& tour : atlas.tours)
        ids << tour.id;
    if (ids.isEmpty())
        return std::unexpected(CommandParser::tr("the atlas has no tours"));
    const auto found = oneOf(option::view + QStringLiteral(" tour"), id, ids);
    if (!found)
        return std::unexpected(found.error());
    ExportSubject subject;
    subject.kind = Kind::Tour;
    subject.thing = TypedId::parse(QString(QStringLiteral("tour:") + id));
    return subject;
}

std::expected<ExportOptions, QString> completedOptions(const ExportRequest& request,
                                                       const CommandParser& parser, const Atlas& atlas)
{
    ExportOptions options = request.options;
    const auto language = chosenLanguage(atlas, parser, option::language);
    if (!language)
        return std::unexpected(language.error());
    options.language = *language;
    if (options.subject.kind == Kind::Tour) {
        const auto tour = tourSubject(atlas, request.tour);
        if (!tour)
            return std::unexpected(tour.error());
        options.subject = *tour;
    }
    if (const QString missing = missingOf(options, atlas); !missing.isEmpty())
        return std::unexpected(missing);
    if (parser.isSet(option::focus)) {
        const QString text = parser.value(option::focus);
        const auto thing = options.subject.kind == Kind::Panel
                               ? focusOfPanel(text, atlas, options.subject.panel)
                               : focusOfMap(text, atlas);
        if (!thing)
            return std::unexpected(thing.error());
        options.subject.thing = *thing;
    }
    return options;
}
