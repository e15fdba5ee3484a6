// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a filter does to a map: the part of MapSceneBuilder that says what it lets through.

#include "widgets/render/mapscenebuilder.h"

#include <algorithm>

bool MapSceneBuilder::passes(int cell) const
{
    return m_look.passing.isEverything() || m_look.passing.contains(m_layout.cells[cell].id);
}

bool MapSceneBuilder::passes(const MapLayout::Route& route) const
{
    return m_look.passing.isEverything() || (passes(route.from) && passes(route.to));
}

void MapSceneBuilder::setDimmed(bool dimmed)
{
    if (m_left || m_look.passing.isEverything())
        return; // all of it is dimmed anyway, or nothing
    if (dimmed)
        m_builder.fadeInto(m_look.theme.canvas, fadedShare);
    else
        m_builder.noFade();
}

QList<int> MapSceneBuilder::cellsOf(bool outside, int index) const
{
    QList<int> cells = m_pieces.cellsOf(outside, index);
    if (m_look.hidesFiltered && !m_look.passing.isEverything())
        cells.removeIf([this](int cell) { return !passes(cell); });
    return cells;
}

QList<int> MapSceneBuilder::cellsAsChips(bool outside, int index) const
{
    QList<int> cells = cellsOf(outside, index);
    if (!dims())
        return cells;
    const qsizetype places = chipsOf(outside, index, cells).chips.size();
    const auto beyond = cells.cbegin() + std::min(places, cells.size());
    if (std::any_of(beyond, cells.cend(), [this](int cell) { return passes(cell); }))
        std::ranges::stable_partition(cells, [this](int cell) { return passes(cell); });
    return cells;
}

BoxCount MapSceneBuilder::outsideCount() const
{
    BoxCount count;
    for (const Entity* entity : m_atlas.entitiesOf({})) {
        const bool counts = !m_look.only || m_look.only->entities.contains(entity->id);
        count.all += counts ? 1 : 0;
        count.shown += counts && m_look.passing.contains(entity->id) ? 1 : 0;
    }
    return count;
}

Neighbourhood MapSceneBuilder::filtered(const Neighbourhood& lit) const
{
    if (m_look.passing.isEverything())
        return lit;
    Neighbourhood result = lit;
    const auto stays = [&](const QString& entity) {
        return m_look.passing.contains(entity) || (!m_look.hidesFiltered && lit.centres.contains(entity));
    };
    result.entities.removeIf([&](const QString& entity) { return !stays(entity); });
    result.centres.removeIf([&](const QString& entity) { return !stays(entity); });
    result.relations.removeIf([&](const QString& id) {
        const Relation* relation = m_atlas.relation(id);
        return !relation || !stays(relation->from) || !stays(relation->to);
    });
    return result;
}
