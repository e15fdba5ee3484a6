// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double cornerRadius = 7;
constexpr double arrowLength = 6;
constexpr double arrowWidth = 5;

// In device-independent pixels.
constexpr double thinnestRibbon = 1.4;
constexpr double ribbonGrowth = 1.3;
constexpr double thickestRibbon = 6;
constexpr double ribbonEnd = 1.2;   ///< beyond the width of the ribbon
constexpr double widestRibbon = 10; ///< in layout units: it stays in its gutter

/// The polyline with rounded corners.
QPainterPath roundedPath(const QList<QPointF>& points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const double radius = std::min({cornerRadius, in.length() / 2, out.length() / 2});
        path.lineTo(in.pointAt(in.length() > 0 ? radius / in.length() : 0));
        path.quadTo(points[i], out.pointAt(out.length() > 0 ? radius / out.length() : 0));
    }
    path.lineTo(points.last());
    return path;
}

QPainterPath arrowHead(const QPointF& before, const QPointF& tip, double scale)
{
    const QLineF line(tip, before);
    if (line.length() < 1)
        return {};
    const QPointF back = line.pointAt(std::min(1.0, arrowLength * scale / line.length()));
    const QPointF side = QPointF(back.y() - tip.y(), tip.x() - back.x()) * (arrowWidth / 2 / arrowLength);
    QPainterPath head(tip);
    head.lineTo(back + side);
    head.lineTo(back - side);
    head.closeSubpath();
    return head;
}

} // namespace

Qt::PenStyle penStyleOf(const RelationKind& kind)
{
    switch (kind.line) {
    case LineStyle::Solid:
        return Qt::SolidLine;
    case LineStyle::Dashed:
        return Qt::DashLine;
    case LineStyle::Dotted:
        return Qt::DotLine;
    }
    Q_UNREACHABLE();
}

RelationPainter::RelationPainter(const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                                 const QString& language, const MapType& type)
    : m_atlas(atlas)
    , m_layout(layout)
    , m_theme(theme)
    , m_language(language)
    , m_type(type)
    , m_labels(atlas, layout, theme, type.relation)
{
}

void RelationPainter::drawLine(PictureBuilder& builder, const MapLayout::Route& route, const QColor& colour,
                               bool lit)
{
    const Relation* relation = m_atlas.relation(route.id);
    const RelationKind* kind = m_atlas.relationKind(relation->kind);
    const TypedId id{IdType::Relation, route.id};
    // Not thinner than the layout has it, and not thicker on screen than a line should be.
    const double width = (lit ? 1.5 : 1.0) * std::min(1.0, 1.4 * m_type.pixel);
    const double arrow = std::min(1.0, 1.6 * m_type.pixel);
    builder.begin(id, m_atlas.nameOf(id, m_language), relation->detail);
    builder.path(roundedPath(route.points), {}, {colour, width, penStyleOf(*kind)});
    builder.path(arrowHead(route.points[route.points.size() - 2], route.points.last(), arrow), colour, {});
}

void RelationPainter::drawRelation(PictureBuilder& builder, const MapLayout::Route& route,
                                   const QColor& colour, bool lit)
{
    drawLine(builder, route, colour, lit);
    const Relation* relation = m_atlas.relation(route.id);
    const RelationKind* kind = m_atlas.relationKind(relation->kind);
    const bool inBox = m_layout.cells[route.from].box == m_layout.cells[route.to].box &&
                       m_layout.cells[route.from].outside == m_layout.cells[route.to].outside;
    const QString key = relation->from + u'>' + relation->kind;
    if (!lit && (!inBox || m_told.contains(key)))
        return;
    m_told.insert(key);
    m_labels.place(route.points, kind->label.in(m_language), lit ? m_theme.ink : m_theme.secondary);
}

void RelationPainter::drawRibbon(PictureBuilder& builder, const MapLayout::Ribbon& ribbon, int count,
                                 const QColor& colour, const QString& text)
{
    if (ribbon.points.size() < 2)
        return;
    const double pixels = std::min(thinnestRibbon + ribbonGrowth * (std::sqrt(count) - 1), thickestRibbon);
    const double width = std::min(pixels * m_type.pixel, widestRibbon);
    const TypedId id{IdType::Ribbon, ribbon.id};
    builder.begin(id, m_atlas.nameOf(id, m_language), tr("%n relations", nullptr, count));
    builder.path(roundedPath(ribbon.points), {}, {colour, width, Qt::SolidLine});
    const double radius = width / 2 + ribbonEnd * m_type.pixel;
    for (const QPointF& end : {ribbon.points.first(), ribbon.points.last()})
        builder.rect({end.x() - radius, end.y() - radius, 2 * radius, 2 * radius}, radius, colour);
    if (!text.isEmpty())
        m_labels.place(ribbon.points, text, m_theme.ink);
}
