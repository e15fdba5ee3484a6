// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QHash>
#include <QString>

/// What an id names. Ids are unique in their kind only, so from outside an atlas they are typed.
enum class IdType
{
    Atlas,
    Layer,
    Group,
    Entity,
    Relation,
    Fact,
    Sector,
    Theme,
    Dimension,
    Source,
    Tour,
    Ribbon ///< all relations between two places; it stands in no file but follows from what does
};

/// An id together with what it names, written `entity:biren`. Relations are named `FROM>KIND>TO`,
/// ribbons `PLACE>PLACE`.
struct TypedId
{
    IdType type = IdType::Atlas;
    QString id;

    /// Reads `type:id`; nothing when the type is unknown or the id is empty.
    static std::optional<TypedId> parse(QStringView text);

    [[nodiscard]] QString toString() const;
    bool operator==(const TypedId&) const = default;

    auto operator<=>(const TypedId& other) const
    {
        return type != other.type ? type <=> other.type : id.compare(other.id) <=> 0;
    }
};

inline size_t qHash(const TypedId& value, size_t seed = 0)
{
    return qHashMulti(seed, int(value.type), value.id);
}

/// The word that stands before the colon, in lower case.
QString idTypeName(IdType type);
