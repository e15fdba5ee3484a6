// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/tourfilereader.h"

#include "model/reader/jsondocument.h"
#include "model/reader/readertext.h"
#include "model/reader/tourreader.h"

namespace {

constexpr std::string_view formatRead = "stackatlas-tours/1";

JsonValue memberOf(const JsonValue& object, std::string_view key)
{
    for (const JsonValue& member : object) {
        if (member.key() == key)
            return member;
    }
    return {};
}

/// Whether the document holds tours of this atlas; else says so, and nothing more needs to be said.
bool isOfAtlas(ProblemList& problems, const JsonValue& root, const QString& atlas)
{
    if (!expectType(problems, root, JsonType::Object))
        return false;
    const JsonValue format = memberOf(root, "format");
    if (!format) {
        problems.add(root, ReaderText::tr("this is no file of tours: it does not begin with \"format\": %1")
                               .arg(ReaderText::quoted(formatRead)));
        return false;
    }
    if (!expectType(problems, format, JsonType::String))
        return false;
    if (format.text() != formatRead) {
        problems.add(format, ReaderText::tr("the file is in the format %1; for tours this program reads %2")
                                 .arg(ReaderText::quoted(format.text()), ReaderText::quoted(formatRead)));
        return false;
    }
    const JsonValue id = memberOf(root, "atlas");
    if (!id || !expectType(problems, id, JsonType::String))
        return problems.isEmpty(); // that it is missing is told with all other problems
    if (toQString(id.text()) == atlas)
        return true;
    problems.add(id, ReaderText::tr("these are tours of the atlas %1, and not of %2")
                         .arg(ReaderText::quoted(id.text()), ReaderText::quoted(atlas)));
    return false;
}

template <typename Things> void declareIds(ReadContext& context, Space space, const Things& things)
{
    for (const auto& thing : things)
        context.declarations.declare(space, thing.id, {});
}

/// Makes known what tours can name.
void declareAll(ReadContext& context, const Atlas& atlas)
{
    declareIds(context, Space::RelationKind, atlas.relationKinds);
    declareIds(context, Space::EntityKind, atlas.entityKinds);
    declareIds(context, Space::Source, atlas.sources);
    declareIds(context, Space::Layer, atlas.layers);
    declareIds(context, Space::Group, atlas.groups);
    declareIds(context, Space::Entity, atlas.entities);
    declareIds(context, Space::Dimension, atlas.scorecard.dimensions);
    declareIds(context, Space::Sector, atlas.sectors);
    declareIds(context, Space::Theme, atlas.themes);
    for (const Atlas::FactRef& ref : atlas.allFacts())
        context.declarations.declare(Space::Fact, ref.fact->id, {});
    for (const Entity& entity : atlas.entities) {
        for (const FundingRound& round : entity.funding.rounds)
            context.declarations.declare(Space::Fact, round.id, {.round = true});
    }
    context.references.standIn(atlas.id);
}

TourBook readBook(ReadContext& context, const JsonValue& root, const Atlas& atlas)
{
    static constexpr std::array keys{requiredKey("format"), requiredKey("atlas"), optionalKey("$schema"),
                                     optionalKey("tours"), optionalKey("bookmarks")};
    const ObjectReader object(context.problems, root, keys);
    expectType(context.problems, object["$schema"], JsonType::String);
    declareAll(context, atlas);
    TourBook book;
    LateReferences late;
    book.tours = readTours(context, object["tours"], late);
    book.bookmarks = readBookmarks(context, object["bookmarks"], late);
    if (object["atlas"]) { // else it may well be of another
        context.references.check(context.stop);
        late.check(atlas, context.problems, context.stop);
    }
    return book;
}

JsonLimits jsonLimits(const ReadLimits& limits)
{
    return {.bytes = limits.bytes, .depth = limits.depth, .stringBytes = limits.stringBytes};
}

} // namespace

TourFileResult readTourFile(const QByteArray& bytes, const Atlas& atlas, const ReadLimits& limits)
{
    ProblemList problems(std::max<qsizetype>(limits.problems, 1));
    JsonDocument document;
    if (document.parse(bytes, jsonLimits(limits), problems, {}) == JsonDocument::Outcome::Complete &&
        isOfAtlas(problems, document.root(), atlas.id)) {
        ReadContext context(document, problems, {});
        const TourBook book = readBook(context, document.root(), atlas);
        if (problems.isEmpty())
            return {book, {}};
    }
    return {std::nullopt, problems.inFileOrder(document)};
}

std::optional<QString> atlasOfTourFile(const QByteArray& bytes)
{
    ProblemList problems(1);
    JsonDocument document;
    if (document.parse(bytes, {}, problems, {}) != JsonDocument::Outcome::Complete ||
        document.root().type() != JsonType::Object)
        return std::nullopt;
    const JsonValue format = memberOf(document.root(), "format");
    const JsonValue atlas = memberOf(document.root(), "atlas");
    if (!format || format.type() != JsonType::String || format.text() != formatRead || !atlas ||
        atlas.type() != JsonType::String)
        return std::nullopt;
    return toQString(atlas.text());
}
