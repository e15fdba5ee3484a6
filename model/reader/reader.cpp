// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"

#include "model/reader/argumentreader.h"
#include "model/reader/jsondocument.h"
#include "model/reader/kindsreader.h"
#include "model/reader/ownership.h"
#include "model/reader/readcontext.h"
#include "model/reader/readertext.h"
#include "model/reader/stackreader.h"
#include "model/reader/tourreader.h"

#include <algorithm>

namespace {

constexpr std::string_view formatRead = "stackatlas/1";

Source::Section readSection(ReadContext& context, const JsonValue& value, const QString& source)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("title")};
    Source::Section section;
    const ObjectReader object(context.problems, value, keys);
    section.id = readId(context.problems, object["id"]);
    section.title = readText(context.problems, object["title"]);
    if (section.id.isEmpty() || source.isEmpty()) {
        context.declarations.markIncomplete(Space::Section);
        return section;
    }
    const QString full = source + u'#' + section.id;
    if (const auto* taken =
            context.declarations.declare(Space::Section, full, {.where = object["id"].index()})) {
        const QString message =
            ReaderText::tr("the section %1 is there already, as %2; give this another id");
        context.declarations.reportTaken(full, *taken, object["id"], message);
    }
    return section;
}

Source readSource(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),        requiredKey("title"), optionalKey("publisher"),
                                     optionalKey("published"), optionalKey("url"),   optionalKey("sections")};
    Source source;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Source, object["id"]);
    source.id = declared.id;
    source.title = readText(context.problems, object["title"]);
    source.publisher = readText(context.problems, object["publisher"]);
    source.published = readDate(context.problems, object["published"]);
    source.url = readUrl(context.problems, object["url"]);
    const bool taken = !declared.sound && isId(declared.id); // its sections would all be told to be taken
    for (const JsonValue& section : context.declarationsIn(Space::Section, object["sections"])) {
        if (!taken)
            source.sections.append(readSection(context, section, source.id));
    }
    return source;
}

void readDefaults(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{optionalKey("basis"), optionalKey("source")};
    const ObjectReader object(context.problems, value, keys);
    context.defaultBasis = context.basis(object["basis"], Basis::Reported);
    context.defaultSource = context.source(object["source"], {});
}

/// Whether the document is an atlas in the format that is read here; else says so, and nothing more needs to
/// be said.
bool isOurFormat(ProblemList& problems, const JsonValue& root)
{
    if (!expectType(problems, root, JsonType::Object))
        return false;
    JsonValue format;
    bool looksLikeOne = false;
    for (const JsonValue& member : root) {
        if (member.key() == "format")
            format = member;
        looksLikeOne = looksLikeOne || member.key() == "layers" || member.key() == "sources";
    }
    if (!format) {
        if (!looksLikeOne) {
            problems.add(root, ReaderText::tr("this is no atlas: it does not begin with \"format\": %1")
                                   .arg(ReaderText::quoted(formatRead)));
        }
        return looksLikeOne;
    }
    if (!expectType(problems, format, JsonType::String))
        return false;
    if (format.text() != formatRead) {
        problems.add(format, ReaderText::tr("the file is in the format %1; this program reads %2")
                                 .arg(ReaderText::quoted(format.text()), ReaderText::quoted(formatRead)));
    }
    return format.text() == formatRead;
}

AtlasData readData(ReadContext& context, const JsonValue& root)
{
    static constexpr std::array keys{
        requiredKey("format"),       requiredKey("id"),        requiredKey("edition"),
        requiredKey("title"),        requiredKey("sources"),   requiredKey("layers"),
        optionalKey("$schema"),      optionalKey("summary"),   optionalKey("defaults"),
        optionalKey("kinds"),        optionalKey("groups"),    optionalKey("entities"),
        optionalKey("relations"),    optionalKey("scorecard"), optionalKey("sectors"),
        optionalKey("themes"),       optionalKey("tensions"),  optionalKey("ratios"),
        optionalKey("suppressions"), optionalKey("tours"),     optionalKey("bookmarks"),
        optionalKey("licence")};
    AtlasData data;
    ProblemList& problems = context.problems;
    const ObjectReader object(problems, root, keys);
    expectType(problems, object["$schema"], JsonType::String);
    data.id = readId(problems, object["id"]);
    data.edition = readFullDate(problems, object["edition"]);
    data.title = readLocalizedText(problems, object["title"]);
    data.summary = readText(problems, object["summary"]);
    data.licence = readText(problems, object["licence"]);
    // What is named all over the file comes first; the order in the file is free.
    if (!object["sources"])
        context.declarations.markIncomplete(Space::Source);
    for (const JsonValue& source : context.declarationsIn(Space::Source, object["sources"], 1))
        data.sources.append(readSource(context, source));
    readDefaults(context, object["defaults"]);
    readKinds(context, object["kinds"], data);
    data.layers = readLayers(context, object["layers"]);
    data.groups = readGroups(context, object["groups"]);
    data.entities = readEntities(context, object["entities"]);
    std::vector<JsonValue> relations;
    data.relations = readRelations(context, object["relations"], relations);
    data.scorecard = readScorecard(context, object["scorecard"]);
    data.sectors = readSectors(context, object["sectors"]);
    data.themes = readThemes(context, object["themes"]);
    data.tensions = readTensions(context, object["tensions"]);
    data.ratios = readRatios(context, object["ratios"]);
    data.suppressions = readSuppressions(context, object["suppressions"], data.id);
    LateReferences late;
    data.tours = readTours(context, object["tours"], late);
    data.bookmarks = readBookmarks(context, object["bookmarks"], late);
    context.references.check(context.stop);
    late.check(data, problems, context.stop);
    checkOwnership(data, relations, problems, context.stop);
    return data;
}

JsonLimits jsonLimits(const ReadLimits& limits)
{
    constexpr qsizetype valuesPerEntity = 32; // its share of facts, relations and all else; ours have ten
    constexpr qsizetype fewestValues = 1'000'000;
    const qsizetype entities = std::clamp<qsizetype>(limits.entities, 0, 1 << 26);
    return {.bytes = limits.bytes,
            .depth = limits.depth,
            .stringBytes = limits.stringBytes,
            .values = std::max(fewestValues, entities * valuesPerEntity),
            .countedMember = "entities",
            .countedElements = entities};
}

} // namespace

ReadResult readAtlas(const QByteArray& bytes, const ReadLimits& limits, std::stop_token stop)
{
    ProblemList problems(std::max<qsizetype>(limits.problems, 1));
    JsonDocument document;
    const auto outcome = document.parse(bytes, jsonLimits(limits), problems, stop);
    if (outcome == JsonDocument::Outcome::Cancelled)
        return {};
    if (outcome == JsonDocument::Outcome::Complete && isOurFormat(problems, document.root())) {
        ReadContext context(document, problems, stop);
        AtlasData data = readData(context, document.root());
        if (stop.stop_requested())
            return {};
        if (problems.isEmpty())
            return {std::make_shared<const Atlas>(std::move(data)), {}};
    }
    return {nullptr, problems.inFileOrder(document)};
}
