// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/fact.h"
#include "model/reader/declarations.h"
#include "model/reader/objectreader.h"
#include "model/reader/problemlist.h"
#include "model/reader/references.h"
#include "model/reader/values.h"

#include <QSet>
#include <stop_token>
#include <unordered_map>

/// What the functions that read an atlas share: where problems go, what is declared, and what applies by
/// default.
class ReadContext
{
public:
    /// An id that was read, and whether it can be relied on: of the right form, and no one else's.
    struct DeclaredId
    {
        QString id;
        quint32 where = 0; ///< the number of its value
        bool sound = false;
    };

    ReadContext(const JsonDocument& document, ProblemList& problemList, std::stop_token stopToken)
        : problems(problemList)
        , declarations(document, problemList)
        , references(declarations, problemList)
        , stop(std::move(stopToken))
    {
    }

    /// The array, for walking its elements, in which things of `space` are declared.
    JsonValue declarationsIn(Space space, const JsonValue& array, quint32 fewest = 0);

    /// Reads an id and declares it; `value` may be missing.
    DeclaredId declare(Space space, const JsonValue& value);

    /// Reads an id, or several different ones, that name things of `space`.
    QString refer(Space space, const JsonValue& value);
    QStringList referAll(Space space, const JsonValue& array);

    /// Reads `SOURCE` or `SOURCE#SECTION`; `fallback` when there is none.
    SourceRef source(const JsonValue& value, const SourceRef& fallback);

    /// Reads a basis; `fallback` when there is none.
    Basis basis(const JsonValue& value, Basis fallback);

    /// Reads the typed ids of things that something speaks of.
    QList<TypedId> about(const JsonValue& array);

    /// Reads the typed id of one thing, or of a fact or round.
    std::optional<TypedId> subject(const JsonValue& value);

    /// Reads a typed id of one of these types, without asking whether it names anything.
    std::optional<TypedId> typedId(const JsonValue& value, std::span<const IdType> types);

    /// Reads the id of a headline of `owner`.
    QString headline(const JsonValue& value, const DeclaredId& owner);

    ProblemList& problems;
    Declarations declarations;
    References references;
    const std::stop_token stop;
    Basis defaultBasis = Basis::Reported;
    SourceRef defaultSource;
    QSet<QString> quantityKeys; ///< the fact kinds of type quantity

private:
    // Names that were found to be declared, by the bytes of the file: most names stand in it a thousand
    // times.
    std::array<std::unordered_map<std::string_view, QString>, spaceCount> m_known;
    std::unordered_map<std::string_view, SourceRef> m_knownSources;
};
