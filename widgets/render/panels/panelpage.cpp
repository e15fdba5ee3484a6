// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/panelpage.h"

#include "widgets/render/panels/sheetcolumns.h"
#include "widgets/render/panels/sheetpicture.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double margin = 48;
constexpr double betweenPictures = 28;

struct Mover
{
    QPointF by;

    void operator()(RectItem& item) const { item.rect.translate(by); }

    void operator()(PathItem& item) const { item.path.translate(by); }

    void operator()(TextItem& item) const { item.position += by; }
};

/// Puts a page together from the top down.
class PageMaker
{
public:
    PageMaker(const PanelParts& parts, const Atlas& atlas, const PanelLook& look)
        : m_parts(parts)
        , m_atlas(atlas)
        , m_look(look)
        , m_width(look.width)
    {
        for (const DisplayList& picture : parts.pictures)
            m_width = std::max(m_width, picture.page.width());
    }

    DisplayList make()
    {
        m_page.background =
            m_parts.pictures.isEmpty() ? m_look.theme.panel : m_parts.pictures.first().background;
        m_page.title = m_parts.title;
        m_page.description = m_parts.subtitle;
        makeHead();
        for (const DisplayList& picture : m_parts.pictures)
            addPicture(picture);
        for (const Sheet& sheet : m_parts.sheets) {
            if (m_parts.showsSheets && !sheet.rows.isEmpty())
                addPicture(sheetPicture(sheet, m_atlas, m_look));
        }
        makeFoot();
        m_page.page = {0, 0, m_width + 2 * margin, std::ceil(m_y + margin * 0.75)};
        return std::move(m_page);
    }

private:
    void append(const DisplayList& list)
    {
        for (DisplayBlock block : list.blocks) {
            block.first += m_page.items.size();
            m_page.blocks.append(block);
        }
        m_page.items.insert(m_page.items.end(), list.items.cbegin(), list.items.cend());
    }

    /// Texts of the frame, as many lines as they need.
    void addText(const QString& text, const TextStyle& style, const QColor& colour, double width)
    {
        PictureBuilder builder;
        builder.beginFrame();
        for (const QString& line : allLines(text, style, width)) {
            builder.text({margin, m_y + textAscent(style)}, line, style, colour, width + 0.5);
            m_y += lineHeight(style);
        }
        append(builder.take());
    }

    void makeHead()
    {
        QStringList eyebrow{m_atlas.title.in(m_look.language), m_atlas.edition};
        eyebrow.removeAll(QString());
        m_y = margin * 0.75;
        addText(eyebrow.join(QStringLiteral(" · ")), m_look.text(13), m_look.theme.secondary, m_width);
        m_y += 4;
        addText(m_parts.title, m_look.text(28, true), m_look.theme.ink, m_width);
        if (!m_parts.subtitle.isEmpty()) {
            m_y += 4;
            addText(m_parts.subtitle, m_look.text(14), m_look.theme.secondary, m_width);
        }
        m_y += 20;
    }

    void addPicture(const DisplayList& picture)
    {
        m_y = std::round(m_y);
        if ((m_parts.showsSheets || m_parts.pictures.size() > 1) && !picture.title.isEmpty()) {
            addText(picture.title, m_look.text(16, true), m_look.theme.ink, m_width);
            m_y += 8;
        }
        append(translated(picture, QPointF(margin, m_y) - picture.page.topLeft()));
        m_y += picture.page.height() + betweenPictures;
    }

    void makeFoot()
    {
        for (const QString& note : m_parts.notes) {
            addText(note, m_look.text(12), m_look.theme.secondary, m_width);
            m_y += 4;
        }
        m_y += 4;
        const TextStyle style = m_look.text(12);
        const QString program = QStringLiteral("StackAtlas");
        const double side = textWidth(program, style);
        PictureBuilder builder;
        builder.beginFrame();
        m_y = std::round(m_y);
        QPainterPath line({margin, m_y + 0.5}); // a row of pixels, not half of two
        line.lineTo(margin + m_width, m_y + 0.5);
        builder.path(line, {}, {m_look.theme.hairline});
        m_y += 10;
        builder.text({margin + m_width, m_y + textAscent(style)}, program, style, m_look.theme.secondary,
                     side + 1, TextItem::Anchor::End);
        append(builder.take());
        const double before = m_y;
        addText(m_parts.sources, style, m_look.theme.secondary, m_width - side - 32);
        m_y = std::max(m_y, before + lineHeight(style));
    }

    const PanelParts& m_parts;
    const Atlas& m_atlas;
    const PanelLook& m_look;
    double m_width;
    double m_y = 0;
    DisplayList m_page;
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

DisplayList panelPage(const PanelParts& parts, const Atlas& atlas, const PanelLook& look)
{
    return PageMaker(parts, atlas, look).make();
}

QString panelText(const PanelParts& parts)
{
    QStringList lines{parts.title, parts.subtitle};
    lines << parts.notes << parts.sources;
    lines.removeAll(QString());
    return lines.join(u'\n');
}
