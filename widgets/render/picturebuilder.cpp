// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/picturebuilder.h"

#include "widgets/render/colortheme.h"

#include <algorithm>

QString onOneLine(const QString& text)
{
    QString result = text;
    std::ranges::replace_if(result, [](QChar c) { return c.category() == QChar::Other_Control; }, u' ');
    return result.simplified();
}

void PictureBuilder::begin(const TypedId& id, const QString& title, const QString& description)
{
    endBlock();
    m_block = DisplayBlock{id, title, description, {}, m_list.items.size(), 0};
}

void PictureBuilder::endBlock()
{
    if (m_block && m_list.items.size() > m_block->first) {
        m_block->count = m_list.items.size() - m_block->first;
        m_list.blocks.append(*m_block);
    }
    m_block.reset();
}

QColor PictureBuilder::shade(const QColor& colour) const
{
    return m_fade && colour.isValid() ? mixed(m_fade->base, colour, m_fade->share) : colour;
}

void PictureBuilder::add(DisplayItem item)
{
    m_block->bounds = m_block->bounds.united(boundsOf(item));
    m_list.items.push_back(std::move(item));
}

void PictureBuilder::rect(const QRectF& rect, double radius, const QColor& fill, const LineLook& line)
{
    add(RectItem{rect, radius, shade(fill), {shade(line.colour), line.width, line.style}});
}

void PictureBuilder::path(const QPainterPath& path, const QColor& fill, const LineLook& line)
{
    add(PathItem{path, shade(fill), {shade(line.colour), line.width, line.style}});
}

double PictureBuilder::text(const QPointF& baseline, const QString& text, const TextStyle& style,
                            const QColor& colour, double maxWidth, TextItem::Anchor anchor,
                            const QColor& plate)
{
    const QString shown = elided(onOneLine(text), style, maxWidth);
    if (shown.isEmpty())
        return 0;
    const double width = textWidth(shown, style);
    add(TextItem{baseline, shown, style, shade(colour), anchor, width, 0, shade(plate)});
    return width;
}

double PictureBuilder::lines(const QPointF& top, const QString& text, const TextStyle& style,
                             const QColor& colour, double maxWidth, int lines)
{
    double y = top.y();
    for (const QString& line : wrapped(text, style, maxWidth, lines)) {
        this->text({top.x(), y + textAscent(style)}, line, style, colour, maxWidth);
        y += lineHeight(style);
    }
    return y - top.y();
}

DisplayList PictureBuilder::take()
{
    endBlock();
    return std::move(m_list);
}
