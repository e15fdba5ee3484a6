// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/factreader.h"

#include "model/reader/readertext.h"

namespace {

constexpr std::array factKeys{requiredKey("key"),    requiredKey("value"), optionalKey("id"),
                              optionalKey("detail"), optionalKey("than"),  optionalKey("scope"),
                              optionalKey("period"), optionalKey("date"),  optionalKey("asOf"),
                              optionalKey("basis"),  optionalKey("stage"), optionalKey("source"),
                              optionalKey("about")};

constexpr std::array impliedFactKeys{requiredKey("value"),  optionalKey("key"),   optionalKey("id"),
                                     optionalKey("detail"), optionalKey("than"),  optionalKey("scope"),
                                     optionalKey("period"), optionalKey("date"),  optionalKey("asOf"),
                                     optionalKey("basis"),  optionalKey("stage"), optionalKey("source"),
                                     optionalKey("about")};

constexpr std::array roundKeys{requiredKey("name"),  requiredKey("amount"),    optionalKey("id"),
                               optionalKey("date"),  optionalKey("investors"), optionalKey("basis"),
                               optionalKey("source")};

Stage readStage(ProblemList& problems, const JsonValue& value)
{
    static constexpr std::array<std::string_view, 4> words{"actual", "target", "committed", "forecast"};
    return Stage(readWord(problems, value, words).value_or(size_t(Stage::Actual)));
}

/// Sums that are compared with others as money.
bool isMoney(const QString& key)
{
    return key == u"total-raised" || key == u"valuation";
}

} // namespace

FactReader::FactReader(ReadContext& context, IdType type, const ReadContext::DeclaredId& subject,
                       const SourceRef& source)
    : m_context(context)
    , m_subject{type, subject.id}
    , m_subjectAt(subject.where)
    , m_sound(subject.sound)
    , m_source(source)
{
}

QList<Fact> FactReader::facts(const JsonValue& array)
{
    QList<Fact> result;
    result.reserve(array.size());
    for (const JsonValue& value : m_context.declarationsIn(Space::Fact, array))
        result.append(fact(value, {}, {}));
    return result;
}

QList<Fact> FactReader::impliedFacts(const JsonValue& array, const QString& key)
{
    QList<Fact> result;
    result.reserve(array.size());
    for (const JsonValue& value : m_context.declarationsIn(Space::Fact, array)) {
        if (auto one = impliedFact(value, key))
            result.append(std::move(*one));
    }
    return result;
}

std::optional<Fact> FactReader::impliedFact(const JsonValue& value, const QString& key, const QString& stem)
{
    if (!value)
        return std::nullopt;
    if (value.type() == JsonType::String)
        return shortFact(value, key, stem);
    if (value.type() == JsonType::Object)
        return fact(value, key, stem);
    reportType(m_context.problems, value, ReaderText::tr("a string or an object"));
    m_context.declarations.markIncomplete(Space::Fact);
    return std::nullopt;
}

Fact FactReader::fact(const JsonValue& value, const QString& impliedKey, const QString& stem)
{
    Fact fact;
    ProblemList& problems = m_context.problems;
    const std::span<const ObjectKey> keys =
        impliedKey.isEmpty() ? std::span<const ObjectKey>(factKeys) : impliedFactKeys;
    const ObjectReader object(problems, value, keys);
    fact.key = object["key"] ? m_context.refer(Space::FactKind, object["key"]) : impliedKey;
    fact.id = declareId(object["id"], stem.isEmpty() ? fact.key : stem, value, false);
    readValue(fact, object["value"]);
    fact.detail = readText(problems, object["detail"]);
    fact.than = readText(problems, object["than"]);
    fact.scope = readText(problems, object["scope"]);
    fact.period = readPeriod(problems, object["period"]);
    fact.date = readDate(problems, object["date"]);
    fact.asOf = readDate(problems, object["asOf"]);
    fact.basis = m_context.basis(object["basis"], m_context.defaultBasis);
    fact.stage = readStage(problems, object["stage"]);
    fact.source = m_context.source(object["source"], m_source);
    fact.about = m_context.about(object["about"]);
    return fact;
}

Fact FactReader::shortFact(const JsonValue& value, const QString& key, const QString& stem)
{
    Fact fact;
    fact.key = key;
    fact.id = declareId({}, stem.isEmpty() ? key : stem, value, false);
    readValue(fact, value);
    fact.basis = m_context.defaultBasis;
    fact.source = m_source;
    return fact;
}

void FactReader::readValue(Fact& fact, const JsonValue& value)
{
    if (!m_context.quantityKeys.contains(fact.key)) {
        fact.value = readText(m_context.problems, value);
        return;
    }
    fact.quantity = readQuantity(m_context.problems, value, isMoney(fact.key));
    if (value && value.type() == JsonType::String)
        fact.value = toQString(value.text());
}

QList<FundingRound> FactReader::rounds(const JsonValue& array)
{
    QList<FundingRound> result;
    result.reserve(array.size());
    for (const JsonValue& value : m_context.declarationsIn(Space::Fact, array))
        result.append(round(value, result.size() + 1));
    return result;
}

FundingRound FactReader::round(const JsonValue& value, qsizetype number)
{
    FundingRound round;
    ProblemList& problems = m_context.problems;
    const ObjectReader object(problems, value, roundKeys);
    round.id = declareId(object["id"], QStringLiteral("round-") + QString::number(number), value, true);
    round.name = readText(problems, object["name"]);
    round.date = readDate(problems, object["date"]);
    round.amount = readQuantity(problems, object["amount"], true).value_or(Quantity());
    round.investors = m_context.referAll(Space::Entity, object["investors"]);
    round.basis = m_context.basis(object["basis"], m_context.defaultBasis);
    round.source = m_context.source(object["source"], m_source);
    return round;
}

QString FactReader::declareId(const JsonValue& given, const QString& byDefault, const JsonValue& where,
                              bool round)
{
    const QString id = given ? readId(m_context.problems, given) : defaultId(byDefault);
    if (id.isEmpty()) {
        m_context.declarations.markIncomplete(Space::Fact);
        return id;
    }
    const JsonValue& idAt = given ? given : where;
    const auto* const taken = m_context.declarations.declare(
        Space::Fact, id,
        {.where = idAt.index(), .subject = m_subjectAt, .subjectType = m_subject.type, .round = round});
    // The facts of a thing whose own id is taken would all be told to be taken as well.
    if (taken && (given || m_sound)) {
        const QString message =
            given ? ReaderText::tr("the id %1 is taken, by %2; give this another")
                  : ReaderText::tr("without an id this gets %1, which is taken, by %2; give it one");
        m_context.declarations.reportTaken(id, *taken, idAt, message);
    }
    return id;
}

QString FactReader::defaultId(const QString& stem)
{
    if (m_subject.id.isEmpty() || stem.isEmpty())
        return {};
    const QString id = m_subject.id + u'.' + stem;
    const int count = ++m_used[id];
    return count == 1 ? id : id + u'-' + QString::number(count);
}
