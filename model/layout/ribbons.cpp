// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/ribbons.h"

#include <algorithm>
#include <cmath>
#include <QHash>

namespace {

struct Place
{
    QString id;
    QRectF rect;
};

Place placeOf(const MapLayout& layout, int cell)
{
    const MapLayout::Cell& at = layout.cells[cell];
    if (at.outside)
        return {u'@' + layout.sections[at.box].id, layout.sections[at.box].rect};
    return {layout.boxes[at.box].id, layout.boxes[at.box].rect};
}

/// Where a level or upright segment that starts within `rect` leaves it.
QPointF exitOf(const QRectF& rect, const QPointF& inside, const QPointF& outside)
{
    return {inside.x() == outside.x() ? inside.x() : std::clamp(outside.x(), rect.left(), rect.right()),
            inside.y() == outside.y() ? inside.y() : std::clamp(outside.y(), rect.top(), rect.bottom())};
}

/// The polyline without what lies within `rect` at its beginning.
QList<QPointF> withoutStart(const QList<QPointF>& points, const QRectF& rect)
{
    qsizetype first = 0;
    while (first < points.size() && rect.contains(points[first]))
        ++first;
    if (first == 0 || first == points.size())
        return points;
    QList<QPointF> result{exitOf(rect, points[first - 1], points[first])};
    result += points.sliced(first);
    return result;
}

QList<QPointF> reversed(QList<QPointF> points)
{
    std::ranges::reverse(points);
    return points;
}

double lengthOf(const QList<QPointF>& points)
{
    double length = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        length += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
    return length;
}

} // namespace

QList<MapLayout::Ribbon> gatherRibbons(const MapLayout& layout)
{
    QList<MapLayout::Ribbon> ribbons;
    QHash<QString, qsizetype> known;
    for (int r = 0; r < layout.routes.size(); ++r) {
        const MapLayout::Route& route = layout.routes[r];
        const Place from = placeOf(layout, route.from);
        const Place to = placeOf(layout, route.to);
        if (from.id == to.id)
            continue;
        const QString id = from.id < to.id ? from.id + u'>' + to.id : to.id + u'>' + from.id;
        const QList<QPointF> points =
            reversed(withoutStart(reversed(withoutStart(route.points, from.rect)), to.rect));
        const auto found = known.constFind(id);
        if (found == known.cend()) {
            known.insert(id, ribbons.size());
            ribbons.append({id, points, {r}});
            continue;
        }
        MapLayout::Ribbon& ribbon = ribbons[*found];
        ribbon.routes.append(r);
        if (lengthOf(points) < lengthOf(ribbon.points))
            ribbon.points = points;
    }
    return ribbons;
}
