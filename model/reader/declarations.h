// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/reader/jsonvalue.h"
#include "model/typedid.h"

#include <array>
#include <optional>
#include <QHash>
#include <QString>

class JsonDocument;
class ProblemList;

/// What an id is unique among. Facts and rounds share one, and a section is written `source#section`.
enum class Space
{
    EntityKind,
    RelationKind,
    FactKind,
    ThemeKind,
    Source,
    Section,
    Layer,
    Group,
    Entity,
    Side,
    Dimension,
    Sector,
    Theme,
    Tension,
    Tour,
    Fact
};
constexpr int spaceCount = int(Space::Fact) + 1;

/// The space in which things of a type have their ids, for the types that an atlas file can name.
std::optional<Space> spaceOf(IdType type);

/// The ids that an atlas file declares, space by space.
class Declarations
{
public:
    /// Where an id was declared. Values go by their numbers: there may be millions of entries.
    struct Entry
    {
        quint32 where = 0;   ///< the value; 0 for what is there without being declared
        quint32 subject = 0; ///< of a fact: the id of the thing that it is a fact of
        IdType subjectType = IdType::Atlas;
        bool round = false; ///< not a fact but a round of funding
    };

    Declarations(const JsonDocument& document, ProblemList& problems)
        : m_document(document)
        , m_problems(problems)
    {
    }

    /// Declares an id unless it is taken, and then returns who has it.
    const Entry* declare(Space space, const QString& id, const Entry& entry);

    /// Reports at `where` that an id is taken. The message has %1 for the id and %2 for the JSON pointer of
    /// who has it.
    void reportTaken(const QString& id, const Entry& by, const JsonValue& where, const QString& message);

    /// The thing that a fact is a fact of.
    [[nodiscard]] TypedId subjectOf(const Entry& entry) const;

    /// Tells that something of a space has no readable id, so that a name which is not declared may be its
    /// name.
    void markIncomplete(Space space) { m_incomplete[size_t(space)] = true; }

    [[nodiscard]] bool isIncomplete(Space space) const { return m_incomplete[size_t(space)]; }

    /// Makes room for that many more.
    void reserve(Space space, qsizetype more) { m_entries[size_t(space)].reserve(all(space).size() + more); }

    [[nodiscard]] const Entry* find(Space space, const QString& id) const;

    [[nodiscard]] const QHash<QString, Entry>& all(Space space) const { return m_entries[size_t(space)]; }

private:
    const JsonDocument& m_document;
    ProblemList& m_problems;
    std::array<QHash<QString, Entry>, spaceCount> m_entries;
    std::array<bool, spaceCount> m_incomplete{};
};
