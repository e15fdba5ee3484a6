// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/bandpainter.h"
#include "widgets/render/boxheading.h"
#include "widgets/render/boxlevel.h"
#include "widgets/render/entitycell.h"
#include "widgets/render/maplook.h"
#include "widgets/render/picturebuilder.h"
#include "widgets/render/relationpainter.h"
#include "widgets/render/scenepiece.h"

#include <optional>

/// Draws the parts of a map into a display list, from the bands up.
class MapSceneBuilder
{
    Q_DECLARE_TR_FUNCTIONS(MapSceneBuilder)

public:
    MapSceneBuilder(const Atlas& atlas, const MapLayout& layout, const MapPieces& pieces,
                    const MapLook& look);

    /// One part of the map.
    void drawPiece(const ScenePiece& piece);

    /// Bands, boxes, relations and entities, and what stands beside the stack.
    void drawEverything(const std::optional<Neighbourhood>& lit);

    /// Only what is lit.
    void drawLit(const Neighbourhood& lit);

    /// Only a layer or a group, with the relations that stay within it.
    void drawOnly(const TypedId& focus);

    /// What the whole map, or the part that drawOnly() drew, covers.
    [[nodiscard]] const QRectF& contentRect() const { return m_content; }

    /// How a box, or a section beside the stack, is told.
    [[nodiscard]] DetailLevel levelOf(bool outside, int index) const;

    /// Whether single relations are drawn, and not ribbons.
    [[nodiscard]] bool showsRelations() const;

    [[nodiscard]] DisplayList take();

private:
    static constexpr double fadedShare = 0.36; ///< of what is dimmed, over the canvas

    void drawOutside();
    void drawBox(bool outside, int index, bool lit);
    void drawBoxWords(bool outside, int index, const BoxHeading& heading, const BoxCount& count);
    double drawBases(const QRectF& box, const QList<int>& cells);
    void drawChips(const ChipGrid& grid, const QList<int>& cells, const Neighbourhood* lit);
    void drawCells(bool outside, int index);
    void drawCell(int cell, const QRectF& rect, DetailLevel level, Emphasis emphasis);
    void drawRoutes(const QList<int>& bundle);
    void drawRibbons();
    void drawLitRelations(const Neighbourhood& lit);
    void drawLitRibbons(const Neighbourhood& lit);
    void drawLitBox(bool outside, int index, const Neighbourhood& lit);

    [[nodiscard]] QList<int> litCells(bool outside, int index, const Neighbourhood& lit) const;
    [[nodiscard]] ChipGrid chipsOf(bool outside, int index, const QList<int>& cells) const;
    /// Whether drawLitBox() draws the box anew, for lit entities that have no place in it.
    [[nodiscard]] bool isRedrawn(bool outside, int index, const Neighbourhood& lit) const;

    [[nodiscard]] bool isFar(DetailLevel level) const { return level <= DetailLevel::Groups; }

    [[nodiscard]] const MapLayout::Box& box(bool outside, int index) const;
    [[nodiscard]] BoxHeading headingOf(bool outside, int index) const;
    [[nodiscard]] QStringList namesOf(const QList<int>& cells) const;
    [[nodiscard]] QList<double> chipWidths(const QList<int>& cells) const;
    [[nodiscard]] bool isShown(int cell) const;
    [[nodiscard]] BoxCount shownCount(bool outside, int index) const;
    [[nodiscard]] BoxCount outsideCount() const;
    [[nodiscard]] bool isShown(const MapLayout::Route& route) const;

    /// Whether the filter lets it through: an entity, or a relation with both its ends.
    [[nodiscard]] bool passes(int cell) const;
    [[nodiscard]] bool passes(const MapLayout::Route& route) const;

    /// The entities of a box that the filter does not hide.
    [[nodiscard]] QList<int> cellsOf(bool outside, int index) const;

    /// The same as chips: what passes first where not all have a place.
    [[nodiscard]] QList<int> cellsAsChips(bool outside, int index) const;

    /// What stands out of what the filter lets through. What is selected does even if it falls out, but not
    /// if it is hidden.
    [[nodiscard]] Neighbourhood filtered(const Neighbourhood& lit) const;

    /// From here on what falls out of the filter is drawn, or what does not.
    void setDimmed(bool dimmed);

    [[nodiscard]] bool dims() const { return !m_look.passing.isEverything() && !m_look.hidesFiltered; }

    [[nodiscard]] QColor accentOf(const MapLayout::Cell& cell) const;
    [[nodiscard]] QColor accentOf(bool outside, int index) const;
    [[nodiscard]] Emphasis emphasisOf(int cell, const Neighbourhood* lit) const;

    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const MapPieces& m_pieces;
    MapLook m_look;
    MapType m_type;
    PictureBuilder m_builder;
    BandPainter m_bands;
    BoxHeadingPainter m_headings;
    EntityCell m_cell;
    QRectF m_content;
    const Neighbourhood* m_left = nullptr; ///< to drawLit(): it is told once
};
