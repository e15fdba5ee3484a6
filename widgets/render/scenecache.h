// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/maplook.h"
#include "widgets/render/scenepiece.h"

#include <list>
#include <optional>

/// The pieces of one map in one look, each made when it is first asked for: a map of any size costs what is
/// seen of it. Belongs to one thread.
class SceneCache
{
public:
    SceneCache(AtlasPtr atlas, std::shared_ptr<const MapLayout> layout);

    /// Draws in this look from now on. What the last few looks have drawn is kept: zooming goes to and fro.
    void setLook(const MapLook& look);

    [[nodiscard]] const MapLook& look() const { return m_drawn.front().look; }

    [[nodiscard]] const QList<ScenePiece>& pieces() const { return m_pieces.pieces; }

    /// What a piece looks like.
    const DisplayList& picture(qsizetype piece);

    /// Only what is lit.
    [[nodiscard]] DisplayList highlight(const Neighbourhood& lit) const;

    /// The level of the boxes that fill most of `visible`.
    [[nodiscard]] DetailLevel levelOf(const QRectF& visible);

private:
    /// What is drawn in one look.
    struct Drawn
    {
        MapLook look;
        std::vector<std::optional<DisplayList>> pictures; ///< by piece
        std::vector<std::optional<DetailLevel>> levels;   ///< by box
    };

    [[nodiscard]] Drawn nothingDrawn(const MapLook& look) const;

    AtlasPtr m_atlas;
    std::shared_ptr<const MapLayout> m_layout;
    MapPieces m_pieces;
    std::list<Drawn> m_drawn; ///< the present look first, then the others by their last use
};
