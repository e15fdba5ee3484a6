// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/nearestcell.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

/// How far apart two intervals are; 0 where they overlap.
double gapBetween(double fromA, double toA, double fromB, double toB)
{
    return std::max({0.0, fromB - toA, fromA - toB});
}

/// The cost of going from one rectangle to another; infinite if it does not lie that way.
double cost(const QRectF& from, const QRectF& to, Direction direction)
{
    const bool level = direction == Direction::Left || direction == Direction::Right;
    const QPointF way = to.center() - from.center();
    const double along = direction == Direction::Right  ? way.x()
                         : direction == Direction::Left ? -way.x()
                         : direction == Direction::Down ? way.y()
                                                        : -way.y();
    const double gapAlong = level ? gapBetween(from.left(), from.right(), to.left(), to.right())
                                  : gapBetween(from.top(), from.bottom(), to.top(), to.bottom());
    if (along <= 0 || gapAlong <= 0)
        return std::numeric_limits<double>::infinity();
    const double gapAcross = level ? gapBetween(from.top(), from.bottom(), to.top(), to.bottom())
                                   : gapBetween(from.left(), from.right(), to.left(), to.right());
    const double offset = level ? std::abs(way.y()) : std::abs(way.x());
    return gapAlong + 2 * gapAcross + 0.1 * offset;
}

} // namespace

int nearestCell(const MapLayout& layout, int from, Direction direction, const Passing& passing)
{
    int best = -1;
    double bestCost = std::numeric_limits<double>::infinity();
    for (int i = 0; i < layout.cells.size(); ++i) {
        if (const double candidate = cost(layout.cells[from].rect, layout.cells[i].rect, direction);
            i != from && candidate < bestCost && passing.contains(layout.cells[i].id)) {
            best = i;
            bestCost = candidate;
        }
    }
    return best;
}

int nearestCell(const MapLayout& layout, const QPointF& point, const Passing& passing)
{
    int best = -1;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (int i = 0; i < layout.cells.size(); ++i) {
        const QPointF way = layout.cells[i].rect.center() - point;
        if (const double distance = std::hypot(way.x(), way.y());
            distance < bestDistance && passing.contains(layout.cells[i].id)) {
            best = i;
            bestDistance = distance;
        }
    }
    return best;
}

int cellOf(const MapLayout& layout, const QString& entity)
{
    const auto found = std::ranges::find(layout.cells, entity, &MapLayout::Cell::id);
    return found == layout.cells.cend() ? -1 : int(found - layout.cells.cbegin());
}
