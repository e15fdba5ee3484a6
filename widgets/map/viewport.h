// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/view.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

/// Which part of a map is seen, and how large: the arithmetic of zooming and panning, without a widget.
///
/// `scale` is device-independent pixels a layout unit; `origin` is the layout point at the view's top left.
class Viewport
{
public:
    static constexpr double largestScale = 8;

    /// The rectangle to be shown when everything is; panning cannot lose it.
    void setContent(const QRectF& content);
    void setViewSize(const QSizeF& size);

    [[nodiscard]] double scale() const { return m_scale; }

    [[nodiscard]] QPointF origin() const { return m_origin; }

    [[nodiscard]] QSizeF viewSize() const { return m_viewSize; }

    [[nodiscard]] QPointF toView(const QPointF& point) const { return (point - m_origin) * m_scale; }

    [[nodiscard]] QPointF toLayout(const QPointF& point) const { return point / m_scale + m_origin; }

    [[nodiscard]] QRectF visibleRect() const { return {m_origin, m_viewSize / m_scale}; }

    /// Layout to view coordinates.
    [[nodiscard]] QTransform transform() const;

    /// Shows all of `rect`, centred, with a margin in view pixels; never larger than `mostScale`.
    void fit(const QRectF& rect, double margin, double mostScale = largestScale);

    void fitContent() { fit(m_content, contentMargin); }

    [[nodiscard]] bool showsWholeContent() const;

    /// What is seen, whatever the size of the view.
    [[nodiscard]] Camera camera() const;

    /// Shows what a camera sees, as far as the limits of scale and content allow.
    void show(const Camera& camera);

    /// Scales by `factor` and keeps the layout point under `anchor` (view coordinates) where it is.
    void zoomAt(const QPointF& anchor, double factor);

    /// Moves what is seen along with a drag by `delta` view pixels.
    void panBy(const QPointF& delta);

    /// Pans as little as needed to show `rect`.
    void reveal(const QRectF& rect, double margin);

    bool operator==(const Viewport&) const = default;

private:
    static constexpr double contentMargin = 16;

    [[nodiscard]] double smallestScale() const;
    void keepContentInView();

    QRectF m_content;
    QSizeF m_viewSize;
    QPointF m_origin;
    double m_scale = 1;
};
