// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/labelplacer.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double labelPadding = 3;
constexpr double widestBeside = 120; ///< beside an upright line: longer labels would stand anywhere

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
        else if (length < 1 && size.width() <= widestBeside)
            places.append({0, QRectF(middle + QPointF(3, -size.height() / 2), size)});
    }
    std::ranges::stable_sort(places, std::greater<>(), [](const auto& place) { return place.first; });
    QList<QRectF> result;
    for (const auto& [length, rect] : std::as_const(places))
        result.append(rect);
    return result;
}

} // namespace

void LabelPlacer::place(const QList<QPointF>& points, const QString& text, const QColor& colour)
{
    const QSizeF size(textWidth(text, m_style) + 2 * labelPadding, m_style.pixelSize * 1.3);
    for (const QRectF& rect : labelPlaces(points, size)) {
        if (isFree(rect)) {
            m_labels.append({rect, text, colour});
            return;
        }
    }
}

void LabelPlacer::draw(PictureBuilder& builder) const
{
    builder.beginFrame();
    for (const Label& label : m_labels) {
        builder.text({label.rect.center().x(), label.rect.center().y() + m_style.pixelSize * 0.35},
                     label.text, m_style, label.colour, label.rect.width(), TextItem::Anchor::Middle,
                     surfaceAt(label.rect.center()));
    }
}

bool LabelPlacer::isFree(const QRectF& rect) const
{
    const auto touches = [&](const QRectF& other) { return other.intersects(rect); };
    return std::ranges::none_of(m_labels, touches, &Label::rect) &&
           std::ranges::none_of(m_obstacles, touches) &&
           std::ranges::none_of(m_layout.boxes, touches, &MapLayout::Box::header) &&
           std::ranges::none_of(m_layout.sections, touches, &MapLayout::Box::header) &&
           std::ranges::none_of(m_layout.bands, touches, &MapLayout::Band::label);
}

QColor LabelPlacer::surfaceAt(const QPointF& point) const
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
