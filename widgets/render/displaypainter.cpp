// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displaypainter.h"

#include <cmath>

namespace {

class ItemPainter
{
public:
    ItemPainter(QPainter& painter, const PaintOptions& options)
        : m_painter(painter)
        , m_base(painter.worldTransform())
        , m_scale(std::hypot(m_base.m11(), m_base.m12()))
        , m_smallestText(options.smallestText)
    {
    }

    void operator()(const RectItem& item)
    {
        m_painter.setPen(pen(item.line));
        m_painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        if (item.radius > 0)
            m_painter.drawRoundedRect(item.rect, item.radius, item.radius);
        else
            m_painter.drawRect(item.rect);
    }

    void operator()(const PathItem& item)
    {
        m_painter.setPen(pen(item.line));
        m_painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        m_painter.drawPath(item.path);
    }

    void operator()(const TextItem& item)
    {
        if (item.style.pixelSize * m_scale < m_smallestText)
            return;
        const double left = item.anchor == TextItem::Anchor::Start    ? 0
                            : item.anchor == TextItem::Anchor::Middle ? -item.width / 2
                                                                      : -item.width;
        if (item.plate.isValid())
            m_painter.fillRect(plateOf(item), item.plate);
        const double scale = item.style.pixelSize / shapingSize;
        QTransform transform = QTransform::fromTranslate(item.position.x(), item.position.y());
        transform.rotate(item.angle);
        transform.scale(scale, scale);
        m_painter.setPen(item.colour);
        m_painter.setFont(item.style.bold ? m_bold : m_regular);
        m_painter.setWorldTransform(transform * m_base);
        m_painter.drawText(QPointF(left / scale, 0), item.text);
        m_painter.setWorldTransform(m_base);
    }

private:
    /// Never thinner than a pixel: thinner lines cost more and show less.
    [[nodiscard]] QPen pen(const LineLook& look) const
    {
        if (!look.colour.isValid())
            return Qt::NoPen;
        QPen pen(look.colour, look.width * m_scale < 1 ? 0 : look.width, look.style, Qt::FlatCap,
                 Qt::RoundJoin);
        pen.setCosmetic(look.width * m_scale < 1);
        return pen;
    }

    QPainter& m_painter;
    QTransform m_base;
    double m_scale;
    double m_smallestText;
    QFont m_regular = shapingFont(false);
    QFont m_bold = shapingFont(true);
};

} // namespace

bool paintDisplayList(QPainter& painter, const DisplayList& list, const QRectF& visible,
                      const PaintOptions& options)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    ItemPainter paint(painter, options);
    for (const DisplayBlock& block : list.blocks) {
        if (options.cancelled && options.cancelled())
            return false;
        if (!block.bounds.intersects(visible))
            continue;
        for (size_t i = block.first; i < block.first + block.count; ++i)
            std::visit(paint, list.items[i]);
    }
    return true;
}
