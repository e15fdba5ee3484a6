// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"

/// A part of the map that is drawn as a whole, so that only what is in view has to be made.
struct ScenePiece
{
    enum class Kind
    {
        Outside,     ///< the panel beside the stack
        Band,        ///< index in bands
        Ribbons,     ///< all of them
        Box,         ///< index in boxes: its panel, and from afar its entities
        Section,     ///< index in sections, likewise
        Routes,      ///< index in MapPieces::bundles: relations between the same two boxes
        BoxCells,    ///< index in boxes: its entities
        SectionCells ///< index in sections, likewise
    };
    Kind kind;
    int index = 0;
    QRectF bounds; ///< in layout units
};

/// What a layout consists of, sorted by place.
struct MapPieces
{
    explicit MapPieces(const MapLayout& layout);

    QList<ScenePiece> pieces; ///< in painting order
    QList<QList<int>> cellsOfBox;
    QList<QList<int>> cellsOfSection;
    QList<QList<int>> bundles; ///< indices in routes
    QRectF content;            ///< of bands and of what stands beside them

    [[nodiscard]] const QList<int>& cellsOf(bool outside, int index) const
    {
        return outside ? cellsOfSection[index] : cellsOfBox[index];
    }
};
