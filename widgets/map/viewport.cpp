// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/viewport.h"

#include <algorithm>

void Viewport::setContent(const QRectF& content)
{
    m_content = content;
}

void Viewport::setViewSize(const QSizeF& size)
{
    m_viewSize = size;
}

QTransform Viewport::transform() const
{
    return QTransform(m_scale, 0, 0, m_scale, -m_origin.x() * m_scale, -m_origin.y() * m_scale);
}

void Viewport::fit(const QRectF& rect, double margin, double mostScale)
{
    if (rect.isEmpty() || m_viewSize.isEmpty())
        return;
    const double width = std::max(1.0, m_viewSize.width() - 2 * margin);
    const double height = std::max(1.0, m_viewSize.height() - 2 * margin);
    m_scale = std::min({width / rect.width(), height / rect.height(), mostScale});
    m_origin = rect.center() - QPointF(m_viewSize.width(), m_viewSize.height()) / (2 * m_scale);
}

bool Viewport::showsWholeContent() const
{
    constexpr double tolerance = 0.5;
    return visibleRect().adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(m_content);
}

Camera Viewport::camera() const
{
    const QRectF seen = visibleRect();
    return {seen.center(), seen.width()};
}

void Viewport::show(const Camera& camera)
{
    if (m_viewSize.isEmpty() || camera.width <= 0)
        return;
    m_scale =
        std::clamp(m_viewSize.width() / camera.width, std::min(smallestScale(), largestScale), largestScale);
    m_origin = camera.centre - QPointF(m_viewSize.width(), m_viewSize.height()) / (2 * m_scale);
    keepContentInView();
}

double Viewport::smallestScale() const
{
    if (m_content.isEmpty() || m_viewSize.isEmpty())
        return 0.01;
    // Half of what shows everything: enough to see that there is nothing beyond.
    return 0.5 * std::min(m_viewSize.width() / m_content.width(), m_viewSize.height() / m_content.height());
}

void Viewport::zoomAt(const QPointF& anchor, double factor)
{
    const QPointF fixed = toLayout(anchor);
    m_scale = std::clamp(m_scale * factor, std::min(smallestScale(), largestScale), largestScale);
    m_origin = fixed - anchor / m_scale;
    keepContentInView();
}

void Viewport::panBy(const QPointF& delta)
{
    m_origin -= delta / m_scale;
    keepContentInView();
}

void Viewport::keepContentInView()
{
    // A quarter of the view always shows content.
    const QSizeF keep = m_viewSize / (4 * m_scale);
    const QRectF view = visibleRect();
    m_origin.setX(std::clamp(
        m_origin.x(), m_content.left() - view.width() + keep.width(),
        std::max(m_content.left() - view.width() + keep.width(), m_content.right() - keep.width())));
    m_origin.setY(std::clamp(
        m_origin.y(), m_content.top() - view.height() + keep.height(),
        std::max(m_content.top() - view.height() + keep.height(), m_content.bottom() - keep.height())));
}

void Viewport::reveal(const QRectF& rect, double margin)
{
    const QRectF wanted =
        rect.adjusted(-margin / m_scale, -margin / m_scale, margin / m_scale, margin / m_scale);
    const QRectF view = visibleRect();
    const auto shift = [](double from, double to, double viewFrom, double viewTo) {
        if (from < viewFrom || to - from > viewTo - viewFrom)
            return from - viewFrom;
        return to > viewTo ? to - viewTo : 0.0;
    };
    m_origin += QPointF(shift(wanted.left(), wanted.right(), view.left(), view.right()),
                        shift(wanted.top(), wanted.bottom(), view.top(), view.bottom()));
}
