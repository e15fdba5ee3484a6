// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/reader/readcontext.h"

#include <map>

/// Reads the facts of one thing.
///
/// A fact without an id gets THING.KEY, and after the first with that key THING.KEY-2, THING.KEY-3 …; a cell
/// of the scorecard gets DIMENSION.SIDE.
class FactReader
{
public:
    /// `source` is that of facts which name none.
    FactReader(ReadContext& context, IdType type, const ReadContext::DeclaredId& subject,
               const SourceRef& source);

    /// The facts of an array, each with its key.
    QList<Fact> facts(const JsonValue& array);

    /// The facts of an array that implies their key, where a string is short for the value.
    QList<Fact> impliedFacts(const JsonValue& array, const QString& key);

    /// One fact whose key is implied; nothing when there is none. `stem` stands for the key in its id.
    std::optional<Fact> impliedFact(const JsonValue& value, const QString& key, const QString& stem = {});

    /// The rounds of funding of an array.
    QList<FundingRound> rounds(const JsonValue& array);

private:
    Fact fact(const JsonValue& value, const QString& impliedKey, const QString& stem);
    Fact shortFact(const JsonValue& value, const QString& key, const QString& stem);
    FundingRound round(const JsonValue& value, qsizetype number);
    void readValue(Fact& fact, const JsonValue& value);
    QString declareId(const JsonValue& given, const QString& byDefault, const JsonValue& where, bool round);
    QString defaultId(const QString& stem);

    ReadContext& m_context;
    TypedId m_subject;
    quint32 m_subjectAt; ///< the number of the value that is its id
    bool m_sound;
    SourceRef m_source;
    std::map<QString, int> m_used; ///< how often a default id was given
};
