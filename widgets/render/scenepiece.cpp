// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/scenepiece.h"

#include <QMap>

namespace {

/// Line ends reach a little beyond a route, and labels, which those within a box have, further.
constexpr double aroundRoutes = 40;
constexpr double aroundLabels = 140;

QRectF boundsOf(const QList<QPointF>& points)
{
    QRectF bounds(points.first(), QSizeF(0, 0));
    for (const QPointF& point : points) {
        bounds.setLeft(std::min(bounds.left(), point.x()));
        bounds.setRight(std::max(bounds.right(), point.x()));
        bounds.setTop(std::min(bounds.top(), point.y()));
        bounds.setBottom(std::max(bounds.bottom(), point.y()));
    }
    return bounds;
}

/// A box, beside the stack or in it, as one number.
int placeKey(const MapLayout::Cell& cell)
{
    return cell.outside ? -1 - cell.box : cell.box;
}

} // namespace

MapPieces::MapPieces(const MapLayout& layout)
    : cellsOfBox(layout.boxes.size())
    , cellsOfSection(layout.sections.size())
{
    using Kind = ScenePiece::Kind;
    content = layout.content();
    for (int i = 0; i < layout.cells.size(); ++i) {
        const MapLayout::Cell& cell = layout.cells[i];
        (cell.outside ? cellsOfSection : cellsOfBox)[cell.box].append(i);
    }
    for (int i = 0; i < layout.bands.size(); ++i) {
        pieces.append({Kind::Band, i, layout.bands[i].rect});
    }
    if (!layout.outside.isNull())
        pieces.append({Kind::Outside, 0, layout.outside});
    if (!layout.ribbons.isEmpty())
        pieces.append(
            {Kind::Ribbons, 0, content.adjusted(-aroundRoutes, -aroundRoutes, aroundRoutes, aroundRoutes)});
    for (int i = 0; i < layout.boxes.size(); ++i)
        pieces.append({Kind::Box, i, layout.boxes[i].rect});
    for (int i = 0; i < layout.sections.size(); ++i)
        pieces.append({Kind::Section, i, layout.sections[i].rect});

    QMap<std::pair<int, int>, int> known;
    QList<QRectF> bounds;
    for (int i = 0; i < layout.routes.size(); ++i) {
        int from = placeKey(layout.cells[layout.routes[i].from]);
        int to = placeKey(layout.cells[layout.routes[i].to]);
        if (to < from)
            std::swap(from, to);
        const auto found = known.constFind({from, to});
        const int bundle = found == known.cend() ? int(bundles.size()) : *found;
        if (found == known.cend()) {
            known.insert({from, to}, bundle);
            bundles.append(QList<int>());
            bounds.append(QRectF());
        }
        bundles[bundle].append(i);
        bounds[bundle] = bounds[bundle].united(boundsOf(layout.routes[i].points));
    }
    // Those within a box last: they have labels, which no other line may cross.
    for (const bool within : {false, true}) {
        for (int i = 0; i < bundles.size(); ++i) {
            const MapLayout::Route& any = layout.routes[bundles[i].first()];
            if ((placeKey(layout.cells[any.from]) == placeKey(layout.cells[any.to])) != within)
                continue;
            const double around = within ? aroundLabels : aroundRoutes;
            pieces.append({Kind::Routes, i, bounds[i].adjusted(-around, -around, around, around)});
        }
    }
    for (int i = 0; i < layout.boxes.size(); ++i)
        pieces.append({Kind::BoxCells, i, layout.boxes[i].rect});
    for (int i = 0; i < layout.sections.size(); ++i)
        pieces.append({Kind::SectionCells, i, layout.sections[i].rect});
}
