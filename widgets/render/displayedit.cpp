// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displayedit.h"

#include "widgets/render/linecut.h"

#include <QTransform>

namespace {

struct Mover
{
    QPointF by;

    void operator()(RectItem& item) const { item.rect.translate(by); }

    void operator()(PathItem& item) const { item.path.translate(by); }

    void operator()(TextItem& item) const { item.position += by; }
};

QRectF scaledRect(const QRectF& rect, double factor)
{
    return {rect.topLeft() * factor, rect.size() * factor};
}

struct Scaler
{
    double factor;

    void operator()(RectItem& item) const
    {
        item.rect = scaledRect(item.rect, factor);
        item.radius *= factor;
        item.line.width *= factor;
    }

    void operator()(PathItem& item) const
    {
        item.path = QTransform::fromScale(factor, factor).map(item.path);
        item.line.width *= factor;
    }

    void operator()(TextItem& item) const
    {
        item.position *= factor;
        item.style.pixelSize *= factor;
        item.width *= factor;
    }
};

/// Cuts items at the edge of an area and collects what is left of them.
class Cutter
{
public:
    Cutter(const QRectF& area, std::vector<DisplayItem>& kept)
        : m_area(area)
        , m_kept(kept)
    {
        m_path.addRect(area);
    }

    void operator()(const RectItem& item)
    {
        QPainterPath outline;
        if (item.radius > 0)
            outline.addRoundedRect(item.rect, item.radius, item.radius);
        else
            outline.addRect(item.rect);
        cut(outline, item.fill, item.line);
    }

    void operator()(const PathItem& item) { cut(item.path, item.fill, item.line); }

    /// A word or more of it has to be left, or it tells nothing.
    void operator()(const TextItem& item)
    {
        constexpr double leastLetters = 5;
        const QRectF bounds = boundsOf(item);
        if (item.angle != 0 || item.anchor != TextItem::Anchor::Start || bounds.left() < m_area.left() ||
            bounds.top() < m_area.top() || bounds.bottom() > m_area.bottom())
            return;
        const double room =
            m_area.right() - item.position.x() - (bounds.right() - item.position.x() - item.width);
        if (room < leastLetters * item.style.pixelSize)
            return;
        TextItem shorter = item;
        shorter.text = elided(item.text, item.style, room);
        shorter.width = textWidth(shorter.text, item.style);
        if (!shorter.text.isEmpty())
            m_kept.emplace_back(shorter);
    }

private:
    void cut(const QPainterPath& path, const QColor& fill, const LineLook& line)
    {
        if (fill.isValid()) {
            if (const QPainterPath inside = path.intersected(m_path); !inside.isEmpty())
                m_kept.emplace_back(PathItem{inside, fill, {}});
        }
        if (line.colour.isValid()) {
            // The line of the edge itself is not to reach beyond the page.
            const double half = line.width / 2;
            QPainterPath within;
            within.addRect(m_area.adjusted(half, half, -half, -half));
            if (const QPainterPath inside = linesWithin(path, within); !inside.isEmpty())
                m_kept.emplace_back(PathItem{inside, {}, line});
        }
    }

    QRectF m_area;
    QPainterPath m_path;
    std::vector<DisplayItem>& m_kept;
};

} // namespace

DisplayList translated(const DisplayList& list, const QPointF& by)
{
    DisplayList moved = list;
    moved.page.translate(by);
    for (DisplayBlock& block : moved.blocks)
        block.bounds.translate(by);
    for (DisplayItem& item : moved.items)
        std::visit(Mover{by}, item);
    return moved;
}

DisplayList scaled(const DisplayList& list, double factor)
{
    DisplayList result = list;
    result.page = scaledRect(list.page, factor);
    for (DisplayBlock& block : result.blocks)
        block.bounds = scaledRect(block.bounds, factor);
    for (DisplayItem& item : result.items)
        std::visit(Scaler{factor}, item);
    return result;
}

void append(DisplayList& list, const DisplayList& more)
{
    for (DisplayBlock block : more.blocks) {
        block.first += list.items.size();
        list.blocks.append(block);
    }
    list.items.insert(list.items.end(), more.items.cbegin(), more.items.cend());
}

DisplayList croppedTo(const DisplayList& list, const QRectF& area)
{
    DisplayList result{area, list.background, list.title, list.description, {}, {}};
    Cutter cutter(area, result.items);
    for (DisplayBlock block : list.blocks) {
        if (!block.bounds.intersects(area))
            continue;
        const size_t first = result.items.size();
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            const DisplayItem& item = list.items[i];
            const QRectF bounds = boundsOf(item);
            if (area.contains(bounds))
                result.items.push_back(item);
            else if (bounds.intersects(area))
                std::visit(cutter, item);
        }
        if (result.items.size() == first)
            continue;
        block.first = first;
        block.count = result.items.size() - first;
        block.bounds = {};
        for (size_t i = first; i < result.items.size(); ++i)
            block.bounds = block.bounds.united(boundsOf(result.items[i]));
        result.blocks.append(block);
    }
    return result;
}
