// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/linecut.h"

#include <algorithm>
#include <cmath>
#include <QLineF>
#include <QPolygonF>

namespace {

/// Distance of the lines of a hatch along an axis, as that of Qt's patterns.
constexpr double hatchStep = 8;

/// No hatch has more lines: an area that large is not looked at from near.
constexpr int mostLines = 4'000;

QList<QLineF> edgesOf(const QPainterPath& area)
{
    QList<QLineF> edges;
    for (const QPolygonF& polygon : area.toSubpathPolygons()) {
        for (qsizetype i = 0; i < polygon.size(); ++i)
            edges.append({polygon[i], polygon[(i + 1) % polygon.size()]});
    }
    return edges;
}

/// Adds what lies within the area of one line, continuing the path where it goes on from its end.
void addWithin(QPainterPath& result, const QLineF& line, const QPainterPath& area, const QList<QLineF>& edges)
{
    QList<double> cuts{0, 1};
    for (const QLineF& edge : edges) {
        QPointF meeting;
        if (line.intersects(edge, &meeting) != QLineF::BoundedIntersection)
            continue;
        const QPointF along = meeting - line.p1();
        const double squared = line.dx() * line.dx() + line.dy() * line.dy();
        cuts.append(std::clamp(QPointF::dotProduct(along, line.p2() - line.p1()) / squared, 0.0, 1.0));
    }
    std::ranges::sort(cuts);
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        if (cuts[i + 1] - cuts[i] < 1e-9 || !area.contains(line.pointAt((cuts[i] + cuts[i + 1]) / 2)))
            continue;
        const QPointF from = line.pointAt(cuts[i]);
        if (result.isEmpty() || result.currentPosition() != from)
            result.moveTo(from);
        result.lineTo(line.pointAt(cuts[i + 1]));
    }
}

/// Parallels to (1, slope), or upright where `upright`, that cover an area.
QList<QLineF> parallels(const QRectF& bounds, double slope, bool upright)
{
    QList<QLineF> lines;
    const auto first = [](double from) { return std::ceil(from / hatchStep) * hatchStep; };
    if (upright) {
        for (double x = first(bounds.left()); x <= bounds.right() && lines.size() < mostLines; x += hatchStep)
            lines.append({x, bounds.top(), x, bounds.bottom()});
        return lines;
    }
    // y = slope * x + c
    const double c1 = bounds.top() - slope * bounds.left();
    const double c2 = bounds.top() - slope * bounds.right();
    for (double c = first(std::min(c1, c2));
         c <= std::max(c1, c2) + bounds.height() && lines.size() < mostLines; c += hatchStep)
        lines.append({bounds.left(), slope * bounds.left() + c, bounds.right(), slope * bounds.right() + c});
    return lines;
}

} // namespace

QPainterPath linesWithin(const QPainterPath& path, const QPainterPath& area)
{
    const QList<QLineF> edges = edgesOf(area);
    QPainterPath result;
    for (const QPolygonF& polygon : path.toSubpathPolygons()) {
        for (qsizetype i = 0; i + 1 < polygon.size(); ++i) {
            if (polygon[i] != polygon[i + 1])
                addWithin(result, {polygon[i], polygon[i + 1]}, area, edges);
        }
    }
    return result;
}

QPainterPath hatchLines(const QPainterPath& area, Qt::BrushStyle style)
{
    const QRectF bounds = area.boundingRect();
    QList<QLineF> lines;
    if (style == Qt::HorPattern || style == Qt::CrossPattern)
        lines += parallels(bounds, 0, false);
    if (style == Qt::VerPattern || style == Qt::CrossPattern)
        lines += parallels(bounds, 0, true);
    if (style == Qt::BDiagPattern || style == Qt::DiagCrossPattern)
        lines += parallels(bounds, -1, false);
    if (style == Qt::FDiagPattern || style == Qt::DiagCrossPattern)
        lines += parallels(bounds, 1, false);
    const QList<QLineF> edges = edgesOf(area);
    QPainterPath result;
    for (const QLineF& line : lines)
        addWithin(result, line, area, edges);
    return result;
}
