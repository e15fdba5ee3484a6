// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/themespicture.h"

#include "widgets/render/panels/paneltext.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

constexpr double margin = 16;
constexpr double gap = 12;       ///< between cards
constexpr double facingGap = 32; ///< between columns that face each other
constexpr double sectionGap = 28;
constexpr double padding = 12;     ///< within a card
constexpr double cardRoom = 320;   ///< that a card is given before another stands next to it
constexpr double columnRoom = 230; ///< that a column needs to face another
constexpr double indent = 12;      ///< of points
constexpr double chipHeight = 22;
constexpr double chipPadding = 8;
constexpr double chipGap = 5;
constexpr double accentWidth = 3;
constexpr int mostInARow = 4;

class ThemesDrawer
{
    Q_DECLARE_TR_FUNCTIONS(ThemesPicture)

public:
    ThemesDrawer(const Atlas& atlas, const ThemesContent& content, const PanelLook& look)
        : m_atlas(atlas)
        , m_content(content)
        , m_look(look)
        , m_theme(look.theme)
        , m_left(look.scaled(margin))
        , m_right(look.width - look.scaled(margin))
        , m_chip(look.text(12))
        , m_chosen(look.text(12, true))
    {
    }

    [[nodiscard]] DisplayList draw()
    {
        double y = scaled(margin);
        if (m_content.isEmpty()) {
            m_builder.beginFrame();
            const PanelText text(tr("This atlas has no themes."), m_look.text(14), m_theme.secondary,
                                 m_right - m_left);
            text.draw(m_builder, {m_left, y});
            y += text.height();
        }
        for (const ThemesContent::Section& section : m_content.sections) {
            if (&section != &m_content.sections.first())
                y += scaled(sectionGap);
            y = drawSection(section, y);
        }
        DisplayList list = m_builder.take();
        list.page = {0, 0, m_look.width, std::ceil(y + scaled(margin))};
        list.background = m_theme.panel;
        return list;
    }

private:
    struct ChipPlace
    {
        const ThemesContent::Chip* chip;
        QRectF rect; ///< from the top left of its card
    };

    /// A card with its texts laid out for a width.
    struct CardLayout
    {
        const ThemesContent::Card* card;
        QList<PanelText> head; ///< title, side, summary
        QList<PanelText> points;
        QList<ChipPlace> chips;
        double chipsTop = 0;
        QList<PanelText> source;
        double height = 0;
    };

    [[nodiscard]] double scaled(double distance) const { return m_look.scaled(distance); }

    // ---- sections

    double drawHeading(const QString& text, double x, double y, double width, double size,
                       const QColor& colour)
    {
        const PanelText heading(text, m_look.text(size, true), colour, width);
        m_builder.beginFrame();
        heading.draw(m_builder, {x, y});
        return heading.height();
    }

    double drawSection(const ThemesContent::Section& section, double y)
    {
        const double whole = m_right - m_left;
        if (!section.heading.isEmpty())
            y += drawHeading(section.heading, m_left, y, whole, 17, m_theme.ink) + scaled(8);
        const int count = int(section.columns.size());
        const double columnWidth = count > 0 ? (whole - (count - 1) * scaled(facingGap)) / count : whole;
        if (count > 1 && columnWidth >= scaled(columnRoom)) {
            y = drawFacing(section, y, columnWidth);
        } else {
            for (const ThemesContent::Column& column : section.columns) {
                if (&column != &section.columns.first())
                    y += scaled(gap + 4);
                if (!column.heading.isEmpty())
                    y = drawColumnHead(section, column, m_left, y, whole,
                                       columnHeadHeight(section, column, whole));
                y = drawGrid(column.cards, m_left, y, whole, int(column.cards.size()), column.side < 0);
            }
        }
        if (!section.joint.isEmpty())
            y = drawGrid(section.joint, m_left, y + scaled(gap), whole, int(section.joint.size()), true);
        return y;
    }

    [[nodiscard]] double headingSize(const ThemesContent::Section& section) const
    {
        return section.heading.isEmpty() ? 17 : 14;
    }

    [[nodiscard]] double columnHeadHeight(const ThemesContent::Section& section,
                                          const ThemesContent::Column& column, double width) const
    {
        return PanelText(column.heading, m_look.text(headingSize(section), true), m_theme.ink, width)
                   .height() +
               scaled(6);
    }

    /// The heading of a column with a line beneath it, thick, in the colour of its side.
    double drawColumnHead(const ThemesContent::Section& section, const ThemesContent::Column& column,
                          double x, double y, double width, double height)
    {
        const QColor colour = column.side >= 0 ? m_theme.side(column.side) : m_theme.ink;
        drawHeading(column.heading, x, y, width, headingSize(section), colour);
        m_builder.rect({x, y + height - scaled(2), width, scaled(2)}, 0,
                       column.side >= 0 ? colour : m_theme.secondary);
        return y + height + scaled(8);
    }

    /// Columns next to each other, their cards in common rows, with a line between them.
    double drawFacing(const ThemesContent::Section& section, double y, double columnWidth)
    {
        double head = 0;
        int most = 1; // cards of a column: all columns give a card the same room
        for (const ThemesContent::Column& column : section.columns) {
            head = std::max(head, columnHeadHeight(section, column, columnWidth));
            most = std::max(most, int(column.cards.size()));
        }
        double x = m_left;
        double bottom = y;
        QList<double> lines;
        const double top = y;
        for (const ThemesContent::Column& column : section.columns) {
            const double cardsTop = drawColumnHead(section, column, x, y, columnWidth, head);
            bottom =
                std::max(bottom, drawGrid(column.cards, x, cardsTop, columnWidth, most, column.side < 0));
            x += columnWidth + scaled(facingGap);
            lines << x - scaled(facingGap) / 2;
        }
        lines.removeLast();
        m_builder.beginFrame();
        for (const double at : lines) {
            QPainterPath path({at, top});
            path.lineTo(at, bottom);
            m_builder.path(path, {}, {m_theme.hairline, 1, Qt::DashLine});
        }
        return bottom;
    }

    /// Cards in as many columns as there is room for and `most` cards fill evenly; those of a row are equally
    /// high.
    double drawGrid(const QList<ThemesContent::Card>& cards, double x, double y, double width, int most,
                    bool withSides)
    {
        const double apart = scaled(gap);
        const int fitting = int((width + apart) / (scaled(cardRoom) + apart));
        const int fullest = std::clamp(fitting, 1, mostInARow);
        const int rows = (std::max(1, most) + fullest - 1) / fullest;
        const int columns = (std::max(1, most) + rows - 1) / rows;
        const double cardWidth = (width - (columns - 1) * apart) / columns;
        for (qsizetype first = 0; first < cards.size(); first += columns) {
            QList<CardLayout> row;
            double height = 0;
            for (qsizetype i = first; i < std::min(cards.size(), first + columns); ++i) {
                row << layOut(cards[i], cardWidth, withSides);
                height = std::max(height, row.last().height);
            }
            for (qsizetype i = 0; i < row.size(); ++i)
                drawCard(row[i], {x + double(i) * (cardWidth + apart), y, cardWidth, height});
            y += height + (first + columns < cards.size() ? apart : 0);
        }
        return y;
    }

    // ---- cards

    [[nodiscard]] PanelText pointOf(const FactLine& point, double room) const
    {
        QList<PanelRun> runs;
        const TextStyle plain = m_look.text(13);
        if (point.quantity) {
            runs << PanelRun{point.figure, m_look.text(13, true), m_theme.ink}
                 << PanelRun{point.phrase.mid(point.figure.size()), plain, m_theme.ink};
        } else {
            runs << PanelRun{point.phrase, plain, m_theme.ink};
        }
        QStringList notes{point.note, point.caution};
        notes.removeAll(QString());
        if (!notes.isEmpty())
            runs << PanelRun{QStringLiteral("  ") + notes.join(QStringLiteral(" · ")), m_look.text(11.5),
                             m_theme.secondary};
        return {runs, room};
    }

    [[nodiscard]] CardLayout layOut(const ThemesContent::Card& card, double width, bool withSide) const
    {
        CardLayout result;
        result.card = &card;
        const double room = width - scaled(2 * padding);
        double y = scaled(padding - 2);
        const auto add = [&](QList<PanelText>& list, const PanelText& paragraph) {
            if (paragraph.height() <= 0)
                return;
            list << paragraph;
            y += paragraph.height();
        };
        add(result.head, {card.title, m_look.text(15, true), m_theme.ink, room});
        if (withSide && !card.sideName.isEmpty())
            add(result.head, {card.sideName, m_look.text(11.5, true), m_theme.side(card.side), room});
        add(result.head, {card.summary, m_look.text(12.5), m_theme.secondary, room});
        y += card.points.isEmpty() ? 0 : scaled(6);
        for (const FactLine& point : card.points) {
            add(result.points, pointOf(point, room - scaled(indent)));
            y += scaled(2);
        }
        y += scaled(8);
        result.chipsTop = y;
        y = placeChips(result, y, room);
        add(result.source, {card.source, m_look.text(11), m_theme.secondary, room});
        result.height = y + scaled(padding - 4);
        return result;
    }

    double placeChips(CardLayout& layout, double y, double room) const
    {
        double x = 0;
        for (const ThemesContent::Chip& chip : layout.card->chips) {
            const double width = std::min(room, std::ceil(textWidth(chip.name, m_chosen)) +
                                                    scaled(2 * chipPadding + accentWidth));
            if (x > 0 && x + width > room) {
                x = 0;
                y += scaled(chipHeight + chipGap);
            }
            layout.chips.append({&chip, {scaled(padding) + x, y, width, scaled(chipHeight)}});
            x += width + scaled(chipGap);
        }
        return layout.chips.isEmpty() ? y : y + scaled(chipHeight + 7);
    }

    [[nodiscard]] QString descriptionOf(const ThemesContent::Card& card) const
    {
        QStringList lines{card.kind};
        if (!card.sideName.isEmpty())
            lines.last() += QStringLiteral(" · ") + card.sideName;
        lines << card.summary;
        for (const FactLine& point : card.points)
            lines << QStringLiteral("• ") + citation({}, point.phrase, point.caution, {});
        lines << card.source;
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

    void drawCard(const CardLayout& layout, const QRectF& rect)
    {
        const ThemesContent::Card& card = *layout.card;
        const TypedId id{IdType::Theme, card.theme};
        const bool selected = m_look.selected == id;
        m_builder.begin(id, card.title, descriptionOf(card));
        m_builder.rect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), m_theme.node,
                       {selected ? m_theme.ink : m_theme.hairline, selected ? 2.0 : 1.0});
        if (card.side >= 0)
            m_builder.rect(
                {rect.left(), rect.top() + scaled(10), scaled(accentWidth), rect.height() - scaled(20)}, 0,
                m_theme.side(card.side));
        const double x = rect.left() + scaled(padding);
        double y = rect.top() + scaled(padding - 2);
        for (const PanelText& paragraph : layout.head) {
            paragraph.draw(m_builder, {x, y});
            y += paragraph.height();
        }
        y += scaled(6);
        const double dot = scaled(4);
        for (const PanelText& point : layout.points) {
            const double middle = y + lineHeight(m_look.text(13)) / 2;
            m_builder.rect({x + scaled(1), middle - dot / 2, dot, dot}, dot / 2, m_theme.secondary);
            point.draw(m_builder, {x + scaled(indent), y});
            y += point.height() + scaled(2);
        }
        // The source stands at the foot, however high the others of the row are.
        for (const PanelText& source : layout.source)
            source.draw(m_builder, {x, rect.bottom() - scaled(padding - 4) - source.height()});
        for (const ChipPlace& place : layout.chips)
            drawChip(*place.chip, place.rect.translated(rect.topLeft()));
    }

    void drawChip(const ThemesContent::Chip& chip, const QRectF& rect)
    {
        const bool selected = m_look.selected == chip.thing;
        const Layer* layer = m_atlas.layer(chip.layer);
        const QColor accent = layer ? m_theme.accent(*layer) : m_theme.outsideAccent();
        m_builder.begin(chip.thing, chip.name, chip.place);
        m_builder.rect(rect.adjusted(0.5, 0.5, -0.5, -0.5), scaled(3), m_theme.litNode(accent),
                       {selected ? m_theme.ink : m_theme.hairline, selected ? 2.0 : 1.0});
        m_builder.rect({rect.left(), rect.top(), scaled(accentWidth), rect.height()}, 0, accent);
        const TextStyle& style = selected ? m_chosen : m_chip;
        const double baseline = rect.center().y() + (textAscent(style) - textDescent(style)) / 2;
        m_builder.text({rect.left() + scaled(accentWidth + chipPadding - 1), baseline}, chip.name, style,
                       m_theme.ink, rect.width() - scaled(accentWidth + 2 * chipPadding - 4));
    }

    const Atlas& m_atlas;
    const ThemesContent& m_content;
    const PanelLook& m_look;
    const ColorTheme& m_theme;
    double m_left;
    double m_right;
    TextStyle m_chip;
    TextStyle m_chosen;
    PictureBuilder m_builder;
};

} // namespace

DisplayList themesPicture(const Atlas& atlas, const ThemesContent& content, const PanelLook& look)
{
    return ThemesDrawer(atlas, content, look).draw();
}
