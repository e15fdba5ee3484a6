// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/minimappainter.h"

#include <algorithm>

namespace {

constexpr double bandShare = 0.34; ///< of the accent in the surface of a band
constexpr double boxShare = 0.16;
constexpr double litShare = 0.75;
constexpr double dimming = 0.4;
constexpr double dot = 1.75; ///< radius in pixels
constexpr double centreDot = 2.75;

class MinimapPainter
{
public:
    MinimapPainter(QPainter& painter, const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                   const Neighbourhood& lit, const QTransform& transform)
        : m_painter(painter)
        , m_atlas(atlas)
        , m_layout(layout)
        , m_theme(theme)
        , m_lit(lit)
        , m_transform(transform)
    {
    }

    void drawBands()
    {
        for (const MapLayout::Band& band : m_layout.bands)
            fill(band.rect,
                 surface(m_theme.accent(*m_atlas.layer(band.id)), bandShare, m_lit.layers.contains(band.id)));
        if (!m_layout.outside.isNull())
            fill(m_layout.outside, surface(m_theme.outsideAccent(), boxShare, false));
    }

    void drawBoxes()
    {
        for (const MapLayout::Box& box : m_layout.boxes) {
            const bool lit = m_lit.groups.contains(box.id);
            fill(box.rect, surface(accentOf(box), lit ? litShare : boxShare, lit));
        }
        for (const MapLayout::Box& section : m_layout.sections)
            fill(section.rect, surface(m_theme.outsideAccent(), 0.04, false));
    }

    void drawDots()
    {
        if (m_lit.entities.isEmpty())
            return;
        m_painter.setRenderHint(QPainter::Antialiasing);
        for (const bool centres : {false, true}) { // those it is about come last and stay whole
            for (const MapLayout::Cell& cell : m_layout.cells) {
                if (m_lit.entities.contains(cell.id) && m_lit.centres.contains(cell.id) == centres)
                    drawDot(cell, centres ? centreDot : dot);
            }
        }
    }

private:
    [[nodiscard]] QColor surface(const QColor& accent, double share, bool lit) const
    {
        const bool dimmed = !m_lit.isEmpty() && !lit;
        return mixed(m_theme.panel, accent, dimmed ? share * dimming : share);
    }

    [[nodiscard]] QColor accentOf(const MapLayout::Box& box) const
    {
        return m_theme.accent(*m_atlas.layer(m_atlas.group(box.id)->layer));
    }

    void fill(const QRectF& rect, const QColor& colour)
    {
        QRectF target = m_transform.mapRect(rect);
        target.setSize(target.size().expandedTo({1, 1}));
        m_painter.fillRect(target, colour);
    }

    void drawDot(const MapLayout::Cell& cell, double radius)
    {
        m_painter.setPen(QPen(m_theme.panel, 1));
        m_painter.setBrush(cell.outside ? m_theme.outsideAccent() : accentOf(m_layout.boxes[cell.box]));
        m_painter.drawEllipse(m_transform.map(cell.rect.center()), radius + 0.5, radius + 0.5);
    }

    QPainter& m_painter;
    const Atlas& m_atlas;
    const MapLayout& m_layout;
    const ColorTheme& m_theme;
    const Neighbourhood& m_lit;
    QTransform m_transform;
};

} // namespace

QTransform minimapTransform(const MapLayout& layout, const QRectF& target)
{
    const QRectF content = layout.content();
    if (content.isEmpty() || target.isEmpty())
        return {};
    const double scale = std::min(target.width() / content.width(), target.height() / content.height());
    const QPointF corner = target.center() - content.center() * scale;
    return {scale, 0, 0, scale, corner.x(), corner.y()};
}

void paintMinimap(QPainter& painter, const Atlas& atlas, const MapLayout& layout, const ColorTheme& theme,
                  const Neighbourhood& lit, const QRectF& target)
{
    MinimapPainter minimap(painter, atlas, layout, theme, lit, minimapTransform(layout, target));
    minimap.drawBands();
    minimap.drawBoxes();
    minimap.drawDots();
}
