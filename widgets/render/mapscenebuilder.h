// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/entitycell.h"
#include "widgets/render/mapscene.h"
#include "widgets/render/picturebuilder.h"

#include <optional>

/// Draws the parts of a map into a display list, from the bands up.
class MapSceneBuilder
{
public:
    MapSceneBuilder(const Atlas& atlas, const MapLayout& layout, const MapLook& look);

    /// Bands, boxes, relations and entities, and what stands beside the stack.
    void drawEverything(const std::optional<Neighbourhood>& lit);

    /// Only the entities and relations of `lit`.
    void drawLit(const Neighbourhood& lit);

    /// Only a layer or a group, with the relations that stay within it.
    void drawOnly(const TypedId& focus);

    /// What the whole map, or the part that drawOnly() drew, covers.
    [[nodiscard]] QRectF contentRect() const;

    [[nodiscard]] PictureBuilder& picture() { return m_builder; }

    [[nodiscard]] DisplayList take();

private:
    void drawBand(const MapLayout::Band& band);
    void drawBandLabel(const Layer& layer, const QRectF& rect, const QColor& accent);
    void drawBox(const MapLayout::Box& box, bool lit);
    void drawBoxFromAfar(const Group& group, const MapLayout::Box& box, const QColor& accent);
    void drawOutside();
    void drawSection(const MapLayout::Box& section);
    void drawCell(const MapLayout::Cell& cell, Emphasis emphasis);
    void drawRelations(const std::optional<Neighbourhood>& scope, bool lit);
    void fade(const std::optional<Neighbourhood>& lit);

    [[nodiscard]] QColor accentOf(const MapLayout::Cell& cell) const;
    [[nodiscard]] QStringList comparisonsOf(const Layer& layer) const;
    [[nodiscard]] QString playersOf(const QStringList& players) const;

    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const MapLook& m_look;
    EntityCell m_cell;
    PictureBuilder m_builder;
    QRectF m_content;
};
