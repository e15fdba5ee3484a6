// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double cornerRadius = 7;
constexpr double arrowLength = 6;
constexpr double arrowWidth = 5;
constexpr double labelPadding = 3;

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

QPainterPath arrowHead(const QPointF& before, const QPointF& tip)
{
    const QLineF line(tip, before);
    if (line.length() < 1)
        return {};
    const QPointF back = line.pointAt(std::min(1.0, arrowLength / line.length()));
    const QPointF side = QPointF(back.y() - tip.y(), tip.x() - back.x()) * (arrowWidth / 2 / arrowLength);
    QPainterPath head(tip);
    head.lineTo(back + side);
    head.lineTo(back - side);
    head.closeSubpath();
    return head;
}

/// Where a label of this size may stand: on level stretches that are long enough, longest first, or beside an
/// upright one.
QList<QRectF> labelPlaces(const QList<QPointF>& points, const QSizeF& size)
{
    QList<std::pair<double, QRectF>> places;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF middle = (points[i - 1] + points[i]) / 2;
        const double length = std::abs(points[i].x() - points[i - 1].x());
        if (length >= size.width() + 16)
            places.append({length, QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size)});
        else if (length < 1)
            places.append({0, QRectF(middle + QPointF(3, -size.height() / 2), size)});
    }
    std::ranges::stable_sort(places, std::greater<>(), [](const auto& place) { return place.first; });
    QList<QRectF> result;
    for (const auto& [length, rect] : std::as_const(places))
        result.append(rect);
    return result;
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
                                 const QString& language)
    : m_atlas(atlas)
    , m_layout(layout)
    , m_theme(theme)
    , m_language(language)
{
}

void RelationPainter::draw(PictureBuilder& builder, const MapLayout::Route& route, const QColor& colour,
                           bool lit)
{
    const Relation* relation = m_atlas.relation(route.id);
    const RelationKind* kind = m_atlas.relationKind(relation->kind);
    const TypedId id{IdType::Relation, route.id};
    builder.begin(id, m_atlas.nameOf(id, m_language), relation->detail);
    builder.path(roundedPath(route.points), {}, {colour, lit ? 1.5 : 1.0, penStyleOf(*kind)});
    builder.path(arrowHead(route.points[route.points.size() - 2], route.points.last()), colour, {});

    const bool inBox = m_layout.cells[route.from].box == m_layout.cells[route.to].box &&
                       m_layout.cells[route.from].outside == m_layout.cells[route.to].outside;
    const QString key = relation->from + u'>' + relation->kind;
    if (!lit && (!inBox || m_told.contains(key)))
        return;
    m_told.insert(key);
    placeLabel(route, kind->label.in(m_language), lit ? m_theme.ink : m_theme.secondary);
}

void RelationPainter::placeLabel(const MapLayout::Route& route, const QString& text, const QColor& colour)
{
    const TextStyle style = textstyle::relation;
    const QSizeF size(textWidth(text, style) + 2 * labelPadding, style.pixelSize + 3);
    for (const QRectF& place : labelPlaces(route.points, size)) {
        if (isFree(place)) {
            m_labels.append({place, text, colour});
            return;
        }
    }
}

void RelationPainter::drawLabels(PictureBuilder& builder) const
{
    const TextStyle style = textstyle::relation;
    builder.beginFrame();
    for (const Label& label : m_labels) {
        builder.text({label.rect.center().x(), label.rect.center().y() + style.pixelSize * 0.35}, label.text,
                     style, label.colour, label.rect.width(), TextItem::Anchor::Middle,
                     surfaceAt(label.rect.center()));
    }
}

bool RelationPainter::isFree(const QRectF& rect) const
{
    const auto touches = [&](const QRectF& other) { return other.intersects(rect); };
    return std::ranges::none_of(m_labels, touches, &Label::rect) &&
           std::ranges::none_of(m_layout.cells, touches, &MapLayout::Cell::rect) &&
           std::ranges::none_of(m_layout.boxes, touches, &MapLayout::Box::header) &&
           std::ranges::none_of(m_layout.sections, touches, &MapLayout::Box::header) &&
           std::ranges::none_of(m_layout.bands, touches, &MapLayout::Band::label);
}

QColor RelationPainter::surfaceAt(const QPointF& point) const
{
    const auto holds = [&](const QRectF& rect) { return rect.contains(point); };
    if (std::ranges::any_of(m_layout.boxes, holds, &MapLayout::Box::rect) ||
        std::ranges::any_of(m_layout.sections, holds, &MapLayout::Box::rect))
        return m_theme.panel;
    for (const MapLayout::Band& band : m_layout.bands) {
        if (band.rect.contains(point))
            return m_theme.tint(m_theme.accent(*m_atlas.layer(band.id)));
    }
    return m_theme.canvas;
}
