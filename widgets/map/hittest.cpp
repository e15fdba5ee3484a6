// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/hittest.h"

#include <algorithm>
#include <cmath>
#include <QPolygonF>

namespace {

/// How far a point is from a level or upright segment, or any other.
double distanceTo(const QPointF& a, const QPointF& b, const QPointF& point)
{
    const QPointF way = b - a;
    const double length = QPointF::dotProduct(way, way);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, way) / length, 0.0, 1.0) : 0;
    const QPointF off = point - (a + way * t);
    return std::hypot(off.x(), off.y());
}

double distanceTo(const QList<QPointF>& line, const QPointF& point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < line.size(); ++i)
        nearest = std::min(nearest, distanceTo(line[i - 1], line[i], point));
    return nearest;
}

} // namespace

HitTest::HitTest(std::shared_ptr<const MapLayout> layout)
    : m_layout(std::move(layout))
{
    for (const MapLayout::Cell& cell : m_layout->cells)
        m_rects.insert({IdType::Entity, cell.id}, cell.rect);
    for (const MapLayout::Box& box : m_layout->boxes)
        m_rects.insert({IdType::Group, box.id}, box.rect);
    for (const MapLayout::Band& band : m_layout->bands) {
        m_rects.insert({IdType::Layer, band.id}, band.rect);
        m_labels.insert(band.id, band.label);
    }
    for (const MapLayout::Route& route : m_layout->routes) {
        m_lines.insert({IdType::Relation, route.id}, route.points);
        m_rects.insert({IdType::Relation, route.id}, QPolygonF(route.points)
                                                         .boundingRect()
                                                         .united(m_layout->cells.value(route.from).rect)
                                                         .united(m_layout->cells.value(route.to).rect));
    }
    for (const MapLayout::Ribbon& ribbon : m_layout->ribbons) {
        m_lines.insert({IdType::Ribbon, ribbon.id}, ribbon.points);
        m_rects.insert({IdType::Ribbon, ribbon.id}, QPolygonF(ribbon.points).boundingRect());
    }
}

std::optional<QRectF> HitTest::rectOf(const TypedId& id) const
{
    const auto found = m_rects.constFind(id);
    return found == m_rects.cend() ? std::nullopt : std::optional(*found);
}

const QList<QPointF>& HitTest::lineOf(const TypedId& id) const
{
    static const QList<QPointF> none;
    const auto found = m_lines.constFind(id);
    return found == m_lines.cend() ? none : *found;
}

bool HitTest::hits(const DisplayBlock& block, const QPointF& point, double tolerance) const
{
    switch (block.id.type) {
    case IdType::Atlas:
        return false; // the frame stands for nothing
    case IdType::Layer:
        return m_labels.value(block.id.id).contains(point);
    case IdType::Relation:
    case IdType::Ribbon:
        return block.bounds.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point) &&
               distanceTo(lineOf(block.id), point) <= tolerance;
    default:
        return block.bounds.contains(point);
    }
}

const DisplayBlock* HitTest::blockAt(const QList<DisplayBlock>& blocks, const QPointF& point,
                                     double tolerance) const
{
    for (auto block = blocks.crbegin(); block != blocks.crend(); ++block) {
        if (hits(*block, point, tolerance))
            return &*block;
    }
    return nullptr;
}
