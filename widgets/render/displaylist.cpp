// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displaylist.h"

namespace {

/// The text before it is turned.
QRectF flatBounds(const TextItem& item)
{
    const double left = item.anchor == TextItem::Anchor::Start    ? 0
                        : item.anchor == TextItem::Anchor::Middle ? -item.width / 2
                                                                  : -item.width;
    return {item.position.x() + left, item.position.y() - textAscent(item.style), item.width,
            textAscent(item.style) + textDescent(item.style)};
}

QRectF boundsOfText(const TextItem& item)
{
    QTransform transform;
    transform.translate(item.position.x(), item.position.y());
    transform.rotate(item.angle);
    transform.translate(-item.position.x(), -item.position.y());
    return transform.mapRect(item.plate.isValid() ? flatBounds(item).united(plateOf(item))
                                                  : flatBounds(item));
}

QRectF grown(const QRectF& rect, const LineLook& line)
{
    const double half = line.colour.isValid() ? line.width / 2 : 0;
    return rect.adjusted(-half, -half, half, half);
}

} // namespace

QRectF plateOf(const TextItem& item)
{
    constexpr double padding = 3;
    const QRectF flat = flatBounds(item);
    const double height = item.style.pixelSize + padding;
    return {flat.left() - padding, item.position.y() - item.style.pixelSize * 0.35 - height / 2,
            flat.width() + 2 * padding, height};
}

QRectF boundsOf(const DisplayItem& item)
{
    if (const auto* rect = std::get_if<RectItem>(&item))
        return grown(rect->rect, rect->line);
    if (const auto* path = std::get_if<PathItem>(&item))
        return grown(path->path.boundingRect(), path->line);
    return boundsOfText(std::get<TextItem>(item));
}
