// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/router.h"

#include "model/layout/metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QHash>
#include <QMap>

namespace {

/// A cell in its grid.
struct Place
{
    int cell = 0;
    int grid = 0;
    int row = 0;
    int column = 0;
};

class Router
{
public:
    explicit Router(const Placement& placement)
        : m_placement(placement)
        , m_layout(placement.layout)
    {
        for (int g = 0; g < placement.grids.size(); ++g) {
            const BoxGrid& grid = placement.grids[g];
            int cell = grid.firstCell;
            for (int column = 0; column < grid.columns; ++column) {
                for (int row = 0; row < grid.columnCounts[column]; ++row, ++cell)
                    m_places.insert(m_layout.cells[cell].id, {cell, g, row, column});
            }
        }
    }

    QList<MapLayout::Route> run(const QList<LayoutInput::Edge>& edges)
    {
        QList<MapLayout::Route> routes;
        for (const LayoutInput::Edge& edge : edges) {
            const auto from = m_places.constFind(edge.from);
            const auto to = m_places.constFind(edge.to);
            if (from == m_places.cend() || to == m_places.cend() || from->cell == to->cell)
                continue;
            MapLayout::Route route{edge.id, from->cell, to->cell, path(*from, *to)};
            shiftToLane(route.points, laneOf(*from, *to));
            routes.append(route);
        }
        return routes;
    }

private:
    [[nodiscard]] const BoxGrid& grid(const Place& place) const { return m_placement.grids[place.grid]; }

    [[nodiscard]] const QRectF& rect(const Place& place) const { return m_layout.cells[place.cell].rect; }

    // ---- lanes

    /// Lanes are handed out to pairs of boxes in the order in which they first appear, the middle one first.
    double laneOf(const Place& a, const Place& b)
    {
        const std::pair<int, int> key{std::min(a.grid, b.grid), std::max(a.grid, b.grid)};
        auto lane = m_lanes.constFind(key);
        if (lane == m_lanes.cend())
            lane = m_lanes.insert(key, a.grid == b.grid ? 0 : int(m_lanes.size()) % metrics::laneCount);
        const int step = (*lane + 1) / 2 * (*lane % 2 == 0 ? 1 : -1);
        return step * metrics::laneStep;
    }

    /// Every segment moves sideways by the offset; the ends stay on the edges of their cells.
    static void shiftToLane(QList<QPointF>& points, double offset)
    {
        const bool startsUpright = points[0].x() == points[1].x();
        const bool endsUpright = points.last().x() == points[points.size() - 2].x();
        const QPointF first = points.first();
        const QPointF last = points.last();
        for (QPointF& point : points)
            point += QPointF(offset, offset);
        (startsUpright ? points.first().ry() : points.first().rx()) = startsUpright ? first.y() : first.x();
        (endsUpright ? points.last().ry() : points.last().rx()) = endsUpright ? last.y() : last.x();
    }

    // ---- paths

    [[nodiscard]] QList<QPointF> path(const Place& a, const Place& b) const
    {
        QList<QPointF> points;
        if (a.grid == b.grid)
            points = pathInBox(a, b);
        else if (grid(a).band < 0 || grid(b).band < 0)
            points =
                grid(a).band < 0 && grid(b).band >= 0 ? reversed(pathToOutside(b, a)) : pathToOutside(a, b);
        else
            points = pathBetweenBoxes(a, b);
        return simplified(points);
    }

    static QList<QPointF> reversed(QList<QPointF> points)
    {
        std::ranges::reverse(points);
        return points;
    }

    [[nodiscard]] QPointF top(const Place& p) const { return {rect(p).center().x(), rect(p).top()}; }

    [[nodiscard]] QPointF bottom(const Place& p) const { return {rect(p).center().x(), rect(p).bottom()}; }

    /// The point on the edge of a cell that faces the row gutter with this number.
    [[nodiscard]] QPointF port(const Place& p, int line) const { return line > p.row ? bottom(p) : top(p); }

    [[nodiscard]] QList<QPointF> pathInBox(const Place& a, const Place& b) const
    {
        const BoxGrid& box = grid(a);
        if (a.row == b.row && std::abs(a.column - b.column) == 1) {
            const double y = rect(a).center().y();
            return a.column < b.column ? QList<QPointF>{{rect(a).right(), y}, {rect(b).left(), y}}
                                       : QList<QPointF>{{rect(a).left(), y}, {rect(b).right(), y}};
        }
        const int leave = b.row >= a.row ? a.row + 1 : a.row;
        const int enter = b.row > a.row ? b.row : b.row + 1;
        QList<QPointF> points{port(a, leave), {rect(a).center().x(), box.rowLines[leave]}};
        if (leave != enter) {
            const double x = box.columnLines[b.column > a.column ? b.column : b.column + 1];
            points.append({x, box.rowLines[leave]});
            points.append({x, box.rowLines[enter]});
        }
        points.append({rect(b).center().x(), box.rowLines[enter]});
        points.append(port(b, enter));
        return points;
    }

    /// From a cell out of its box to a side gutter, ending at the height of the row gutter.
    void leaveBox(QList<QPointF>& points, const Place& p, int line, double x) const
    {
        const double y = grid(p).rowLines[line];
        points.append(port(p, line));
        points.append({rect(p).center().x(), y});
        points.append({x, y});
    }

    [[nodiscard]] bool inLastRow(const Place& p) const { return p.row == grid(p).columnCounts[p.column] - 1; }

    /// From a cell to the band gutter below or above its band. Downwards, a last cell goes straight; upwards
    /// the heading of the box is in the way, so the path takes the side gutter that lies towards `towards`.
    void goToBandLine(QList<QPointF>& points, const Place& p, bool up, double towards) const
    {
        const BoxGrid& box = grid(p);
        const double y = m_placement.bandLines[box.band + (up ? 1 : 0)];
        if (!up && inLastRow(p)) {
            points.append(bottom(p));
            points.append({rect(p).center().x(), y});
            return;
        }
        const double side = towards > rect(p).center().x() ? box.rightGutter : box.leftGutter;
        leaveBox(points, p, up ? p.row : p.row + 1, side);
        points.append({side, y});
    }

    /// The upright gutter of a band that lies nearest to x.
    [[nodiscard]] double gutterNear(int band, double x) const
    {
        double best = std::numeric_limits<double>::quiet_NaN();
        const auto consider = [&](double gutter) {
            if (std::isnan(best) || std::abs(gutter - x) < std::abs(best - x))
                best = gutter;
        };
        for (const int g : m_placement.gridsOfBand[band]) {
            consider(m_placement.grids[g].leftGutter);
            consider(m_placement.grids[g].rightGutter);
        }
        return std::isnan(best) ? x : best;
    }

    [[nodiscard]] QList<QPointF> pathBetweenBoxes(const Place& a, const Place& b) const
    {
        if (grid(a).band == grid(b).band)
            return pathInBand(a, b);
        const bool up = grid(b).band > grid(a).band;
        const double target = rect(b).center().x();
        QList<QPointF> points;
        goToBandLine(points, a, up, target);
        const int step = up ? 1 : -1;
        for (int band = grid(a).band + step; band != grid(b).band; band += step) {
            const double x = gutterNear(band, (points.last().x() + target) / 2);
            points.append({x, points.last().y()});
            points.append({x, m_placement.bandLines[band + (up ? 1 : 0)]});
        }
        QList<QPointF> arrival;
        goToBandLine(arrival, b, !up, points.last().x());
        return points + reversed(arrival);
    }

    [[nodiscard]] QList<QPointF> pathInBand(const Place& a, const Place& b) const
    {
        const bool right = rect(b).center().x() > rect(a).center().x();
        const BoxGrid& boxA = grid(a);
        const BoxGrid& boxB = grid(b);
        const double sideA = right ? boxA.rightGutter : boxA.leftGutter;
        const double sideB = right ? boxB.leftGutter : boxB.rightGutter;
        QList<QPointF> points;
        QList<QPointF> arrival;
        if (std::abs(sideA - sideB) < 1) {
            leaveBox(points, a, a.row + 1, sideA);
            leaveBox(arrival, b, b.row + 1, sideA);
        } else {
            goToBandLine(points, a, false, rect(b).center().x());
            goToBandLine(arrival, b, false, rect(a).center().x());
        }
        return points + reversed(arrival);
    }

    /// From a cell to one beside the stack, or between two of those.
    [[nodiscard]] QList<QPointF> pathToOutside(const Place& a, const Place& b) const
    {
        const double x = m_placement.outsideLine;
        QList<QPointF> points;
        if (grid(a).band < 0)
            leaveSection(points, a);
        else if (m_placement.gridsOfBand[grid(a).band].last() == a.grid)
            leaveBox(points, a, a.row + 1, x); // nothing stands between the last box and the outside
        else
            goToBandLine(points, a, false, std::numeric_limits<double>::infinity());
        points.append({x, points.last().y()});
        QList<QPointF> arrival;
        leaveSection(arrival, b);
        return points + reversed(arrival);
    }

    /// From a cell beside the stack to the gutter between it and the bands; the first column goes straight.
    void leaveSection(QList<QPointF>& points, const Place& p) const
    {
        if (p.column > 0) {
            leaveBox(points, p, p.row + 1, m_placement.outsideLine);
            return;
        }
        const double y = rect(p).center().y();
        points.append({rect(p).left(), y});
        points.append({m_placement.outsideLine, y});
    }

    /// Drops points that repeat or lie on the straight line between their neighbours.
    static QList<QPointF> simplified(const QList<QPointF>& points)
    {
        QList<QPointF> result;
        for (const QPointF& point : points) {
            if (!result.isEmpty() && result.last().x() == point.x() && result.last().y() == point.y())
                continue; // compared exactly: operator== of points is not
            if (result.size() >= 2 && onLine(result[result.size() - 2], result.last(), point))
                result.removeLast();
            result.append(point);
        }
        return result;
    }

    static bool onLine(const QPointF& a, const QPointF& b, const QPointF& c)
    {
        return (a.x() == b.x() && b.x() == c.x()) || (a.y() == b.y() && b.y() == c.y());
    }

    const Placement& m_placement;
    const MapLayout& m_layout;
    QHash<QString, Place> m_places;
    QMap<std::pair<int, int>, int> m_lanes;
};

} // namespace

QList<MapLayout::Route> routeRelations(const Placement& placement, const QList<LayoutInput::Edge>& edges)
{
    return Router(placement).run(edges);
}
