// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands out on a map: the part of MapSceneBuilder that draws it above everything else.

#include "widgets/render/mapscenebuilder.h"

#include <algorithm>

namespace {

constexpr double labelOverlap = 5; ///< of labels over dimmed boxes, in device-independent pixels

} // namespace

void MapSceneBuilder::drawLit(const Neighbourhood& wanted)
{
    const Neighbourhood lit = filtered(wanted);
    for (const MapLayout::Band& band : m_layout.bands) {
        if (lit.layers.contains(band.id))
            m_bands.draw(band);
    }
    for (int i = 0; i < m_layout.boxes.size(); ++i) {
        if (lit.groups.contains(m_layout.boxes[i].id))
            drawBox(false, i, lit.layers.isEmpty());
    }
    if (showsRelations())
        drawLitRelations(lit);
    else
        drawLitRibbons(lit);
    for (int i = 0; i < m_layout.boxes.size(); ++i)
        drawLitBox(false, i, lit);
    for (int i = 0; i < m_layout.sections.size(); ++i)
        drawLitBox(true, i, lit);
}

QList<int> MapSceneBuilder::litCells(bool outside, int index, const Neighbourhood& lit) const
{
    QList<int> cells;
    for (const int cell : m_pieces.cellsOf(outside, index)) {
        if (lit.entities.contains(m_layout.cells[cell].id))
            cells << cell;
    }
    return cells;
}

bool MapSceneBuilder::isRedrawn(bool outside, int index, const Neighbourhood& lit) const
{
    const MapLayout::Box& box = this->box(outside, index);
    const QList<int> cells = litCells(outside, index, lit);
    if (cells.isEmpty() || box.rect.height() * m_type.scale < lowestBox ||
        (!outside && lit.groups.contains(box.id)))
        return false;
    const DetailLevel level = levelOf(outside, index);
    if (level != DetailLevel::Groups)
        return level == DetailLevel::Stack;
    const QList<int> all = cellsAsChips(outside, index);
    const qsizetype places = chipsOf(outside, index, all).chips.size();
    return std::ranges::any_of(cells, [&](int cell) { return all.indexOf(cell) >= places; });
}

void MapSceneBuilder::drawLitBox(bool outside, int index, const Neighbourhood& lit)
{
    const QList<int> cells = litCells(outside, index, lit);
    if (cells.isEmpty())
        return;
    const MapLayout::Box& box = this->box(outside, index);
    if (box.rect.height() * m_type.scale < lowestBox) {
        for (const int cell : cells) // too small for words: a mark
            drawCell(cell, m_layout.cells[cell].rect, DetailLevel::Groups, emphasisOf(cell, &lit));
        return;
    }
    const DetailLevel level = levelOf(outside, index);
    if (!isFar(level)) {
        for (const int cell : cells)
            drawCell(cell, m_layout.cells[cell].rect, level, emphasisOf(cell, &lit));
        return;
    }
    if (isRedrawn(outside, index, lit)) {
        const BoxHeading heading = headingOf(outside, index);
        m_builder.begin(heading.id, heading.id.id.isEmpty() ? QString() : heading.name, heading.summary);
        const ChipGrid grid = chipsOf(outside, index, cells);
        const bool hasRoom = !grid.chips.isEmpty() && grid.hidden == 0;
        // Where there is no room for all their chips the box itself stands out, and names what does in it.
        m_builder.rect(box.rect, boxRadius,
                       hasRoom ? m_look.theme.panel : m_look.theme.litNode(heading.accent),
                       {hasRoom ? m_look.theme.hairline : heading.accent, std::min(2.0, 1.8 * m_type.pixel)});
        if (!hasRoom) {
            m_headings.drawNames(m_builder, heading, box.rect, namesOf(cells));
            return;
        }
        m_headings.draw(m_builder, heading, m_headings.line(heading, box.rect), shownCount(outside, index));
        drawChips(grid, cells, &lit);
        return;
    }
    if (level == DetailLevel::Stack)
        return; // the box tells its entities itself
    const QList<int> all = cellsAsChips(outside, index);
    const ChipGrid grid = chipsOf(outside, index, all);
    for (const int cell : cells) {
        if (const qsizetype place = all.indexOf(cell); place < grid.chips.size())
            drawCell(cell, grid.chips[place], DetailLevel::Groups, emphasisOf(cell, &lit));
    }
}

void MapSceneBuilder::drawLitRelations(const Neighbourhood& lit)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    for (const MapLayout::Cell& cell : m_layout.cells)
        painter.avoid(cell.rect);
    for (const MapLayout::Route& route : m_layout.routes) {
        if (lit.relations.contains(route.id))
            painter.drawRelation(m_builder, route, accentOf(m_layout.cells[route.from]), true);
    }
    painter.drawLabels(m_builder);
}

void MapSceneBuilder::drawLitRibbons(const Neighbourhood& lit)
{
    RelationPainter painter(m_atlas, m_layout, m_look.theme, m_look.language, m_type);
    // Where something lit is told none; over boxes that are dimmed a little, for gutters are narrow from
    // afar.
    const double overlap = labelOverlap * m_type.pixel;
    for (const bool outside : {false, true}) {
        const auto& boxes = outside ? m_layout.sections : m_layout.boxes;
        for (int i = 0; i < boxes.size(); ++i) {
            const bool tells =
                !litCells(outside, i, lit).isEmpty() || (!outside && lit.groups.contains(boxes[i].id));
            const double inset = tells ? 0 : overlap;
            painter.avoid(boxes[i].rect.adjusted(inset, inset, -inset, -inset));
        }
    }
    for (const MapLayout::Ribbon& ribbon : m_layout.ribbons) {
        QStringList kinds;
        int count = 0;
        const MapLayout::Cell* from = nullptr;
        for (const int r : ribbon.routes) {
            const MapLayout::Route& route = m_layout.routes[r];
            if (!lit.relations.contains(route.id))
                continue;
            const QString kind =
                m_atlas.relationKind(m_atlas.relation(route.id)->kind)->label.in(m_look.language);
            if (!kinds.contains(kind))
                kinds << kind;
            if (!from)
                from = &m_layout.cells[route.from];
            ++count;
        }
        if (from)
            painter.drawRibbon(m_builder, ribbon, count, accentOf(*from), kinds.join(QStringLiteral(", ")));
    }
    painter.drawLabels(m_builder);
}
