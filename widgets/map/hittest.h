// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "widgets/render/displaylist.h"

#include <optional>
#include <QHash>

/// Finds what is drawn at a point, from the blocks of a picture and the lines of its layout.
class HitTest
{
public:
    HitTest() = default;
    explicit HitTest(std::shared_ptr<const MapLayout> layout);

    /// The topmost thing at a layout point: of a layer its coloured part, of a relation or ribbon its line
    /// and what lies within `tolerance` (layout units) of it. Nothing on the background.
    [[nodiscard]] const DisplayBlock* blockAt(const QList<DisplayBlock>& blocks, const QPointF& point,
                                              double tolerance) const;

    /// The line of a relation or ribbon; empty if the map has none.
    [[nodiscard]] const QList<QPointF>& lineOf(const TypedId& id) const;

    /// Where a layer, group, entity, relation or ribbon stands on the map, in layout units.
    [[nodiscard]] std::optional<QRectF> rectOf(const TypedId& id) const;

private:
    [[nodiscard]] bool hits(const DisplayBlock& block, const QPointF& point, double tolerance) const;

    std::shared_ptr<const MapLayout> m_layout;
    QHash<TypedId, QList<QPointF>> m_lines;
    QHash<TypedId, QRectF> m_rects;
    QHash<QString, QRectF> m_labels; ///< of layers
};
