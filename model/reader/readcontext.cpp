// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/readcontext.h"

#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

namespace {

/// What a fact may be about and a suppression may let pass.
constexpr std::array things{IdType::Layer, IdType::Group, IdType::Entity,   IdType::Sector,
                            IdType::Theme, IdType::Fact,  IdType::Dimension};

} // namespace

JsonValue ReadContext::declarationsIn(Space space, const JsonValue& array, quint32 fewest)
{
    if (array && (array.type() != JsonType::Array || array.size() < fewest)) {
        declarations.markIncomplete(space);
        declarations.markIncomplete(Space::Fact);
    }
    return readArray(problems, array, fewest);
}

ReadContext::DeclaredId ReadContext::declare(Space space, const JsonValue& value)
{
    const QString id = readId(problems, value);
    if (id.isEmpty()) {
        declarations.markIncomplete(space);
        declarations.markIncomplete(Space::Fact); // the ids of facts are made from it
        return {};
    }
    const auto* const taken = declarations.declare(space, id, {.where = value.index()});
    if (taken) {
        const QString message = ReaderText::tr("the id %1 is taken, by %2; give this another");
        declarations.reportTaken(id, *taken, value, message);
    }
    return {id, value.index(), !taken && isId(id)};
}

QString ReadContext::refer(Space space, const JsonValue& value)
{
    if (!expectType(problems, value, JsonType::String))
        return {};
    auto& known = m_known[size_t(space)];
    if (const auto found = known.find(value.text()); found != known.end())
        return found->second;
    const QString id = toQString(value.text());
    const bool declared = references.add(space, id, value);
    if (declared && space != Space::Entity) // of entities there are too many for a second table
        known.emplace(value.text(), id);
    return id;
}

QStringList ReadContext::referAll(Space space, const JsonValue& array)
{
    QStringList ids;
    for (const JsonValue& value : readSet(problems, array)) {
        if (const QString id = refer(space, value); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

SourceRef ReadContext::source(const JsonValue& value, const SourceRef& fallback)
{
    if (!expectType(problems, value, JsonType::String))
        return fallback;
    if (const auto found = m_knownSources.find(value.text()); found != m_knownSources.end())
        return found->second;
    const QString text = toQString(value.text());
    const qsizetype hash = text.indexOf(u'#');
    const SourceRef ref = hash < 0 ? SourceRef{text, {}} : SourceRef{text.first(hash), text.sliced(hash + 1)};
    bool declared = references.add(Space::Source, ref.source, value);
    if (hash >= 0)
        declared = references.add(Space::Section, text, value) && declared;
    if (declared)
        m_knownSources.emplace(value.text(), ref);
    return ref;
}

Basis ReadContext::basis(const JsonValue& value, Basis fallback)
{
    static constexpr std::array<std::string_view, 5> words{"reported", "claimed", "estimated", "judged",
                                                           "derived"};
    const auto word = readWord(problems, value, words);
    return word ? Basis(*word) : fallback;
}

QList<TypedId> ReadContext::about(const JsonValue& array)
{
    QList<TypedId> ids;
    for (const JsonValue& value : readSet(problems, array)) {
        if (const auto id = typedId(value, things)) {
            references.add(*spaceOf(id->type), id->id, value);
            ids.append(*id);
        }
    }
    return ids;
}

std::optional<TypedId> ReadContext::subject(const JsonValue& value)
{
    const auto id = typedId(value, things);
    if (id && id->type == IdType::Fact)
        references.addFactOrRound(id->id, value);
    else if (id)
        references.add(*spaceOf(id->type), id->id, value);
    return id;
}

QString ReadContext::headline(const JsonValue& value, const DeclaredId& owner)
{
    if (!expectType(problems, value, JsonType::String))
        return {};
    const QString id = toQString(value.text());
    if (owner.sound)
        references.addHeadline(owner.where, id, value);
    return id;
}

std::optional<TypedId> ReadContext::typedId(const JsonValue& value, std::span<const IdType> types)
{
    if (!expectType(problems, value, JsonType::String))
        return std::nullopt;
    const QString text = toQString(value.text());
    const auto id = TypedId::parse(text);
    if (id && std::ranges::find(types, id->type) != types.end())
        return id;
    QStringList names;
    Suggestion suggestion(text.section(u':', 0, 0));
    for (const IdType type : types) {
        names.append(idTypeName(type));
        suggestion.offer(names.last());
    }
    QString message = ReaderText::tr("%1 is no typed id; write TYPE:ID, where TYPE is one of %2")
                          .arg(ReaderText::quoted(text), names.join(QStringLiteral(", ")));
    const qsizetype colon = text.indexOf(u':');
    if (colon > 0 && colon + 1 < text.size() && !suggestion.best().isEmpty())
        message += ReaderText::didYouMean(suggestion.best() + text.sliced(colon));
    problems.add(value, message);
    return std::nullopt;
}
