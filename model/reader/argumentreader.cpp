// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/argumentreader.h"

#include "model/audit/audit.h"
#include "model/reader/factreader.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

namespace {

ScorecardSide readSide(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("name")};
    const ObjectReader object(context.problems, value, keys);
    return {context.declare(Space::Side, object["id"]).id,
            readLocalizedText(context.problems, object["name"])};
}

QMap<QString, Fact> readCells(ReadContext& context, const JsonValue& value, FactReader reader)
{
    QMap<QString, Fact> cells;
    if (!expectType(context.problems, value, JsonType::Object))
        return cells;
    for (const JsonValue& cell : value) {
        const QString side = toQString(cell.key());
        context.references.addKey(Space::Side, side, cell);
        if (auto fact = reader.impliedFact(cell, QStringLiteral("score"), side))
            cells[side] = std::move(*fact);
    }
    return cells;
}

Dimension::Better readBetter(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array<std::string_view, 2> words{"lower", "higher"};
    const auto word = readWord(context.problems, value, words);
    if (!word)
        return Dimension::Better::Unknown;
    return *word == 0 ? Dimension::Better::Lower : Dimension::Better::Higher;
}

Dimension readDimension(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),     requiredKey("name"),  requiredKey("values"),
                                     optionalKey("leader"), optionalKey("trend"), optionalKey("better"),
                                     optionalKey("caveat"), optionalKey("basis"), optionalKey("source"),
                                     optionalKey("about")};
    Dimension dimension;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Dimension, object["id"]);
    dimension.id = declared.id;
    dimension.name = readLocalizedText(context.problems, object["name"]);
    dimension.leader = context.refer(Space::Side, object["leader"]);
    dimension.trend = readText(context.problems, object["trend"]);
    dimension.better = readBetter(context, object["better"]);
    dimension.caveat = readText(context.problems, object["caveat"]);
    dimension.basis = context.basis(object["basis"], Basis::Judged);
    dimension.source = context.source(object["source"], context.defaultSource);
    dimension.about = context.about(object["about"]);
    dimension.values = readCells(context, object["values"],
                                 FactReader(context, IdType::Dimension, declared, dimension.source));
    return dimension;
}

Sector readSector(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),           requiredKey("group"),
                                     requiredKey("players"),      optionalKey("summary"),
                                     optionalKey("applications"), optionalKey("regulation")};
    Sector sector;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Sector, object["id"]);
    sector.id = declared.id;
    sector.group = context.refer(Space::Group, object["group"]);
    sector.players = context.referAll(Space::Entity, object["players"]);
    sector.summary = readText(context.problems, object["summary"]);
    FactReader reader(context, IdType::Sector, declared, context.defaultSource);
    if (object["applications"])
        sector.applications = reader.impliedFacts(object["applications"], QStringLiteral("application"));
    if (object["regulation"])
        sector.regulation = reader.impliedFacts(object["regulation"], QStringLiteral("regulation"));
    return sector;
}

Theme readTheme(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"),    requiredKey("kind"),    requiredKey("title"),
                                     optionalKey("side"),  optionalKey("summary"), optionalKey("points"),
                                     optionalKey("about"), optionalKey("source")};
    Theme theme;
    const ObjectReader object(context.problems, value, keys);
    const auto declared = context.declare(Space::Theme, object["id"]);
    theme.id = declared.id;
    theme.kind = context.refer(Space::ThemeKind, object["kind"]);
    theme.side = context.refer(Space::Side, object["side"]);
    theme.title = readLocalizedText(context.problems, object["title"]);
    theme.summary = readText(context.problems, object["summary"]);
    theme.about = context.about(object["about"]);
    theme.source = context.source(object["source"], context.defaultSource);
    theme.points = FactReader(context, IdType::Theme, declared, theme.source)
                       .impliedFacts(object["points"], QStringLiteral("point"));
    return theme;
}

Tension readTension(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("facts"), requiredKey("reason")};
    constexpr quint32 fewestFacts = 2;
    Tension tension;
    const ObjectReader object(context.problems, value, keys);
    tension.id = context.declare(Space::Tension, object["id"]).id;
    for (const JsonValue& fact : readSet(context.problems, object["facts"], fewestFacts)) {
        if (!expectType(context.problems, fact, JsonType::String))
            continue;
        tension.facts.append(toQString(fact.text()));
        context.references.addFactOrRound(tension.facts.last(), fact);
    }
    tension.reason = readText(context.problems, object["reason"]);
    return tension;
}

Ratio readRatio(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("stated"), requiredKey("part"), requiredKey("whole"),
                                     optionalKey("reading")};
    static constexpr std::array<std::string_view, 2> readings{"share", "remainder"};
    Ratio ratio;
    const ObjectReader object(context.problems, value, keys);
    ratio.stated = context.refer(Space::Fact, object["stated"]);
    ratio.part = context.refer(Space::Fact, object["part"]);
    ratio.whole = context.refer(Space::Fact, object["whole"]);
    if (readWord(context.problems, object["reading"], readings) == 1)
        ratio.reading = Ratio::Reading::Remainder;
    return ratio;
}

/// The id of a rule of the audit.
QString readRule(ReadContext& context, const JsonValue& value)
{
    if (!expectType(context.problems, value, JsonType::String))
        return {};
    const QString id = toQString(value.text());
    Suggestion suggestion(id);
    for (const AuditRule& rule : auditRules()) {
        if (rule.id == id)
            return id;
        suggestion.offer(rule.id);
    }
    context.problems.add(value, ReaderText::tr("%1 is no rule of the audit").arg(ReaderText::quoted(id)) +
                                    ReaderText::didYouMean(suggestion.best()));
    return {};
}

/// What a suppression is about: a thing of the atlas, a fact, a round, or the atlas itself.
TypedId readSuppressed(ReadContext& context, const JsonValue& value, const QString& atlas)
{
    const TypedId whole{IdType::Atlas, atlas};
    const auto id =
        value && value.type() == JsonType::String ? TypedId::parse(toQString(value.text())) : std::nullopt;
    if (!id || id->type != IdType::Atlas)
        return context.subject(value).value_or(TypedId{});
    if (*id != whole && isId(atlas)) {
        context.problems.add(value,
                             ReaderText::tr("%1 is not this atlas").arg(ReaderText::quoted(id->toString())) +
                                 ReaderText::didYouMean(whole.toString()));
    }
    return *id;
}

Suppression readSuppression(ReadContext& context, const JsonValue& value, const QString& atlas)
{
    static constexpr std::array keys{requiredKey("rule"), requiredKey("subject"), requiredKey("reason")};
    Suppression suppression;
    const ObjectReader object(context.problems, value, keys);
    suppression.rule = readRule(context, object["rule"]);
    suppression.subject = readSuppressed(context, object["subject"], atlas);
    suppression.reason = readText(context.problems, object["reason"]);
    return suppression;
}

/// Reads the elements of an array with `read`, one by one, until asked to stop.
template <typename T>
QList<T> readEach(ReadContext& context, Space space, const JsonValue& array,
                  T (*read)(ReadContext&, const JsonValue&))
{
    QList<T> result;
    result.reserve(array.size());
    for (const JsonValue& value : context.declarationsIn(space, array)) {
        if (context.stop.stop_requested())
            break;
        result.append(read(context, value));
    }
    return result;
}

} // namespace

Scorecard readScorecard(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("sides"), requiredKey("dimensions")};
    constexpr quint32 fewestSides = 2;
    Scorecard scorecard;
    const ObjectReader object(context.problems, value, keys);
    if (value && !object["sides"])
        context.declarations.markIncomplete(Space::Side);
    if (value && !object["dimensions"])
        context.declarations.markIncomplete(Space::Dimension);
    for (const JsonValue& side : context.declarationsIn(Space::Side, object["sides"], fewestSides))
        scorecard.sides.append(readSide(context, side));
    scorecard.dimensions = readEach(context, Space::Dimension, object["dimensions"], readDimension);
    return scorecard;
}

QList<Sector> readSectors(ReadContext& context, const JsonValue& array)
{
    return readEach(context, Space::Sector, array, readSector);
}

QList<Theme> readThemes(ReadContext& context, const JsonValue& array)
{
    return readEach(context, Space::Theme, array, readTheme);
}

QList<Tension> readTensions(ReadContext& context, const JsonValue& array)
{
    return readEach(context, Space::Tension, array, readTension);
}

QList<Ratio> readRatios(ReadContext& context, const JsonValue& array)
{
    QList<Ratio> ratios;
    for (const JsonValue& value : readArray(context.problems, array))
        ratios.append(readRatio(context, value));
    return ratios;
}

QList<Suppression> readSuppressions(ReadContext& context, const JsonValue& array, const QString& atlas)
{
    QList<Suppression> suppressions;
    for (const JsonValue& value : readArray(context.problems, array))
        suppressions.append(readSuppression(context, value, atlas));
    return suppressions;
}
