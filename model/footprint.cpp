// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/footprint.h"

namespace {

/// More than this nobody reads, and a tie of everything to everything must not hold the window up.
constexpr qsizetype mostMembers = 2000;

enum class Way
{
    Up,
    Down
};

QStringList step(const Atlas& atlas, const QString& entity, Way way)
{
    QStringList result;
    for (const Relation* relation : atlas.relationsOf(entity)) {
        const RelationKind* kind = atlas.relationKind(relation->kind);
        if (!kind || !kind->footprint)
            continue;
        if ((way == Way::Up ? relation->to : relation->from) == entity)
            result.append(way == Way::Up ? relation->from : relation->to);
    }
    return result;
}

QStringList closure(const Atlas& atlas, const QStringList& start, Way way)
{
    QStringList reached = start;
    QSet<QString> known(start.cbegin(), start.cend());
    for (qsizetype i = 0; i < reached.size() && reached.size() < mostMembers; ++i) {
        for (const QString& next : step(atlas, reached[i], way)) {
            if (!known.contains(next) && reached.size() < mostMembers) {
                known.insert(next);
                reached.append(next);
            }
        }
    }
    return reached;
}

} // namespace

QStringList footprintMembers(const Atlas& atlas, const QString& entity)
{
    return closure(atlas, closure(atlas, {entity}, Way::Up), Way::Down);
}

Neighbourhood footprintOf(const Atlas& atlas, const QString& entity, const QSet<QString>& hiddenKinds)
{
    Neighbourhood result;
    if (!atlas.entity(entity))
        return result;
    const QStringList members = footprintMembers(atlas, entity);
    result.centres << entity;
    result.entities = QSet<QString>(members.cbegin(), members.cend());
    addInnerRelations(result, atlas, hiddenKinds);
    return result;
}
