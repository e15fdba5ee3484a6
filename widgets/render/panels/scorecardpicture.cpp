// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/scorecardpicture.h"

#include "widgets/render/panels/paneltext.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace {

constexpr double margin = 16;
constexpr double padding = 12;     ///< within a cell, sideways
constexpr double rowPadding = 9;   ///< above and below what stands in a row
constexpr double arrowWidth = 10;  ///< of the arrow of a leader
constexpr double arrowRoom = 18;   ///< that it takes next to the figure
constexpr double barWidth = 4;     ///< at the outer edge of what a side leads
constexpr double sideRoom = 132;   ///< that a side needs for a column of its own
constexpr double nameRoom = 168;   ///< that the names of dimensions need
constexpr double widestName = 360; ///< that they are given
constexpr double remarkRoom = 104; ///< for trend and basis
constexpr double widestSide = 460; ///< a column that is wider is hard to read across
constexpr double smallestRow = 44;

class ScorecardDrawer
{
    Q_DECLARE_TR_FUNCTIONS(ScorecardPicture)

public:
    ScorecardDrawer(const ScorecardContent& content, const PanelLook& look)
        : m_content(content)
        , m_look(look)
        , m_sides(int(content.sides.size()))
        , m_name(look.text(14))
        , m_figure(look.text(15))
        , m_leading(look.text(15, true))
        , m_head(look.text(13, true))
        , m_small(look.text(11.5))
    {
        arrange();
    }

    [[nodiscard]] DisplayList draw()
    {
        double y = scaled(margin / 2);
        if (m_content.isEmpty()) {
            m_builder.beginFrame();
            y += scaled(margin / 2);
            y += drawn(tr("This atlas has no scorecard."), m_name, m_look.theme.secondary, y);
        } else {
            y = drawHeads(y);
            for (const ScorecardContent::Row& row : m_content.rows)
                y = m_isWide ? drawWide(row, y) : drawNarrow(row, y);
            y = drawFooter(y + scaled(10));
        }
        DisplayList list = m_builder.take();
        list.page = {0, 0, m_look.width, std::ceil(y + scaled(margin))};
        list.background = m_look.theme.panel;
        list.description = m_content.tally;
        return list;
    }

private:
    struct Cell
    {
        PanelText figure;
        PanelText note;

        [[nodiscard]] double height() const { return figure.height() + note.height(); }
    };

    [[nodiscard]] double scaled(double distance) const { return m_look.scaled(distance); }

    void arrange()
    {
        m_left = scaled(margin);
        m_right = m_look.width - scaled(margin);
        const double whole = m_right - m_left;
        const int columns = std::max(1, m_sides);
        m_isWide = whole >= scaled(nameRoom + remarkRoom + columns * sideRoom);
        if (!m_isWide) {
            m_sidesLeft = m_left;
            m_sideWidth = m_sides == 2 ? whole / 2 : whole;
            return;
        }
        const double remark = std::max(scaled(remarkRoom), whole * 0.13);
        const double name = std::clamp(whole * 0.27, scaled(nameRoom), scaled(widestName));
        m_sideWidth = std::min((whole - name - remark) / columns, scaled(widestSide));
        m_sidesLeft = m_left + name;
        // What wide columns do not need is the names', so that all of it stays together.
        const double rest = whole - name - remark - m_sideWidth * columns;
        m_sidesLeft += rest / 2;
    }

    [[nodiscard]] double sidesRight() const { return m_sidesLeft + m_sideWidth * std::max(1, m_sides); }

    /// The first of two sides is read from the middle to the left.
    [[nodiscard]] bool isMirrored(int side) const { return m_sides == 2 && side == 0; }

    [[nodiscard]] QRectF cellRect(int side, double top, double height) const
    {
        return {m_sidesLeft + side * m_sideWidth, top, m_sideWidth, height};
    }

    double drawn(const QString& text, const TextStyle& style, const QColor& colour, double y)
    {
        const PanelText paragraph(text, style, colour, m_right - m_left);
        paragraph.draw(m_builder, {m_left, y});
        return paragraph.height();
    }

    // ---- heads

    [[nodiscard]] QString headOf(int side) const
    {
        const ScorecardContent::Side& each = m_content.sides[side];
        const QString name = each.name.toUpper();
        return m_content.tally.isEmpty() ? name : name + u' ' + QLocale().toString(each.leads);
    }

    double drawHeads(double y)
    {
        m_builder.beginFrame();
        if (!m_isWide && m_sides != 2) {
            QList<PanelRun> runs;
            for (int side = 0; side < m_sides; ++side) {
                runs << PanelRun{headOf(side), m_head, m_look.theme.side(side)};
                if (side + 1 < m_sides)
                    runs << PanelRun{QStringLiteral("   "), m_head, m_look.theme.secondary};
            }
            const PanelText heads(runs, m_right - m_left);
            heads.draw(m_builder, {m_left, y});
            y += heads.height();
        } else {
            QList<PanelText> heads;
            double height = 0;
            for (int side = 0; side < m_sides; ++side) {
                heads << PanelText(headOf(side), m_head, m_look.theme.side(side),
                                   m_sideWidth - scaled(2 * padding));
                height = std::max(height, heads.last().height());
            }
            for (int side = 0; side < m_sides; ++side)
                drawAligned(heads[side], side, y + height - heads[side].height());
            y += height;
        }
        y += scaled(6);
        line(y);
        return y;
    }

    void line(double y)
    {
        QPainterPath path({m_left, y});
        path.lineTo(m_right, y);
        m_builder.path(path, {}, {m_look.theme.hairline, 1});
    }

    void drawAligned(const PanelText& text, int side, double top)
    {
        const QRectF rect = cellRect(side, top, 0);
        if (isMirrored(side))
            text.draw(m_builder, {rect.right() - scaled(padding), top}, TextItem::Anchor::End);
        else
            text.draw(m_builder, {rect.left() + scaled(padding), top});
    }

    // ---- rows

    [[nodiscard]] bool isSelected(const ScorecardContent::Row& row) const
    {
        return m_look.selected == TypedId{IdType::Dimension, row.dimension};
    }

    void begin(const ScorecardContent::Row& row)
    {
        QStringList words{row.citation};
        words << row.caveats;
        m_builder.begin({IdType::Dimension, row.dimension}, row.name, words.join(u'\n'));
    }

    [[nodiscard]] Cell cellOf(const ScorecardContent::Row& row, int side, double room) const
    {
        const auto& value = row.values[side];
        const bool leads = row.leader == side;
        const ColorTheme& theme = m_look.theme;
        if (!value)
            return {PanelText(tr("not in source"), m_small, theme.secondary, room), PanelText({}, room)};
        QStringList notes{value->note};
        if (value->caution != row.basis) // what is as certain as the leader is said once
            notes.prepend(value->caution);
        notes.removeAll(QString());
        return {PanelText(value->phrase, leads ? m_leading : m_figure, theme.ink, room),
                PanelText(notes.join(QStringLiteral(" · ")), m_small, theme.secondary, room)};
    }

    /// The surface, bar and arrow of the side that leads.
    void drawLead(int side, const QRectF& cell, double firstLine)
    {
        const QColor colour = m_look.theme.side(side);
        m_builder.rect(cell, 0, m_look.theme.litNode(colour));
        const double bar = scaled(barWidth);
        const bool atRight = m_sides == 2 && side == 1;
        m_builder.rect({atRight ? cell.right() - bar : cell.left(), cell.top(), bar, cell.height()}, 0,
                       colour);
        const double middle = firstLine + lineHeight(m_leading) / 2;
        const double size = scaled(arrowWidth);
        QPainterPath arrow;
        if (isMirrored(side)) {
            const double x = cell.right() - scaled(padding);
            arrow.moveTo(x - size, middle);
            arrow.lineTo(x, middle - size * 0.6);
            arrow.lineTo(x, middle + size * 0.6);
        } else {
            const double x = cell.left() + scaled(padding);
            arrow.moveTo(x + size, middle);
            arrow.lineTo(x, middle - size * 0.6);
            arrow.lineTo(x, middle + size * 0.6);
        }
        arrow.closeSubpath();
        m_builder.path(arrow, m_look.theme.ink, {});
    }

    void drawCell(const Cell& cell, int side, const QRectF& rect, double top)
    {
        const double shift = scaled(padding + arrowRoom);
        const bool mirrored = isMirrored(side);
        const double x = mirrored ? rect.right() - shift : rect.left() + shift;
        const auto anchor = mirrored ? TextItem::Anchor::End : TextItem::Anchor::Start;
        cell.figure.draw(m_builder, {x, top}, anchor);
        cell.note.draw(m_builder, {x, top + cell.figure.height()}, anchor);
    }

    [[nodiscard]] double figureRoom() const
    {
        return m_sideWidth - scaled(2 * padding + arrowRoom + barWidth);
    }

    /// Trend and basis of the leader, one beneath the other or on one line.
    [[nodiscard]] PanelText remarkOf(const ScorecardContent::Row& row, double room) const
    {
        const ColorTheme& theme = m_look.theme;
        QList<PanelRun> runs;
        if (!row.trend.isEmpty())
            runs << PanelRun{row.trend, m_look.text(12.5, true), theme.ink};
        if (!row.trend.isEmpty() && !row.basis.isEmpty())
            runs << PanelRun{QStringLiteral("  "), m_small, theme.secondary};
        if (!row.basis.isEmpty())
            runs << PanelRun{row.basis, m_small, theme.secondary};
        return {runs, room};
    }

    [[nodiscard]] PanelText nameOf(const ScorecardContent::Row& row, double room) const
    {
        return {row.name, m_look.text(14, isSelected(row)), m_look.theme.ink, room};
    }

    [[nodiscard]] PanelText caveatOf(const ScorecardContent::Row& row, double room) const
    {
        return {row.caveats.join(QStringLiteral(" · ")), m_small, m_look.theme.secondary, room};
    }

    void frame(const ScorecardContent::Row& row, const QRectF& rect)
    {
        line(rect.bottom());
        if (isSelected(row))
            m_builder.rect(rect.adjusted(1, 1, -1, -1), scaled(3), {}, {m_look.theme.ink, 2});
    }

    double drawWide(const ScorecardContent::Row& row, double y)
    {
        const double inset = scaled(8);
        const double nameWidth = m_sidesLeft - m_left - inset - scaled(padding);
        const PanelText name = nameOf(row, nameWidth);
        const PanelText caveat = caveatOf(row, nameWidth);
        const double remarkLeft = sidesRight() + scaled(padding);
        const PanelText remark = remarkOf(row, m_right - remarkLeft - scaled(4));
        QList<Cell> cells;
        double inner = std::max(name.height() + caveat.height(), remark.height());
        for (int side = 0; side < m_sides; ++side) {
            cells << cellOf(row, side, figureRoom());
            inner = std::max(inner, cells.last().height());
        }
        const double height = std::max(scaled(smallestRow), inner + scaled(2 * rowPadding));
        const QRectF rect(m_left, y, m_right - m_left, height);
        // One line in the middle of the row, more from where such a line would begin on.
        const double first = y + std::min((height - lineHeight(m_figure)) / 2, scaled(rowPadding + 2));
        begin(row);
        m_builder.rect(rect, 0, m_look.theme.panel);
        if (row.leader >= 0)
            drawLead(row.leader, cellRect(row.leader, y, height), first);
        const double nudge = (lineHeight(m_figure) - lineHeight(m_name)) / 2;
        name.draw(m_builder, {m_left + inset, first + nudge});
        caveat.draw(m_builder, {m_left + inset, first + nudge + name.height()});
        for (int side = 0; side < m_sides; ++side)
            drawCell(cells[side], side, cellRect(side, y, height), first);
        remark.draw(m_builder, {remarkLeft, first + (lineHeight(m_figure) - lineHeight(m_small)) / 2});
        frame(row, rect);
        return y + height;
    }

    double drawNarrow(const ScorecardContent::Row& row, double y)
    {
        const double inset = scaled(6);
        const double whole = m_right - m_left - 2 * inset;
        const PanelText remark = remarkOf(row, whole * 0.45);
        const PanelText name = nameOf(row, whole - remark.breadth() - scaled(padding));
        const PanelText caveat = caveatOf(row, whole);
        const double top = y + scaled(rowPadding);
        const double cellsTop = top + std::max(name.height(), remark.height()) + scaled(6);
        QList<Cell> cells;
        QList<QRectF> rects;
        double bottom = cellsTop;
        for (int side = 0; side < m_sides; ++side) {
            cells << cellOf(row, side, m_sides == 2 ? figureRoom() : figureRoom() * 0.62);
            if (m_sides == 2)
                bottom = std::max(bottom, cellsTop + cells.last().height() + scaled(10));
        }
        if (m_sides == 2) {
            for (int side = 0; side < m_sides; ++side)
                rects << cellRect(side, cellsTop, bottom - cellsTop);
        } else {
            for (int side = 0; side < m_sides; ++side) {
                const PanelText head = sideLabel(side);
                const double height = std::max(cells[side].height(), head.height()) + scaled(8);
                rects << QRectF(m_left + inset, bottom, whole, height);
                bottom += height;
            }
        }
        const double caveatTop = bottom + (caveat.height() > 0 ? scaled(4) : 0);
        const QRectF rect(m_left, y, m_right - m_left, caveatTop + caveat.height() + scaled(rowPadding) - y);
        begin(row);
        m_builder.rect(rect, 0, m_look.theme.panel);
        name.draw(m_builder, {m_left + inset, top});
        remark.draw(m_builder, {m_right - inset, top + (lineHeight(m_name) - lineHeight(m_small)) / 2},
                    TextItem::Anchor::End);
        for (int side = 0; side < m_sides; ++side) {
            const double pad = scaled(m_sides == 2 ? 5 : 4);
            if (row.leader == side)
                drawLead(side, rects[side], rects[side].top() + pad);
            if (m_sides == 2) {
                drawCell(cells[side], side, rects[side], rects[side].top() + pad);
                continue;
            }
            sideLabel(side).draw(m_builder,
                                 {rects[side].left() + scaled(padding + arrowRoom), rects[side].top() + pad});
            const double x = rects[side].left() + rects[side].width() * 0.34;
            cells[side].figure.draw(m_builder, {x, rects[side].top() + pad});
            cells[side].note.draw(m_builder, {x, rects[side].top() + pad + cells[side].figure.height()});
        }
        caveat.draw(m_builder, {m_left + inset, caveatTop});
        frame(row, rect);
        return rect.bottom();
    }

    /// The name of a side beside its figure, where sides stand one beneath the other.
    [[nodiscard]] PanelText sideLabel(int side) const
    {
        const double room = (m_right - m_left - scaled(12)) * 0.34 - scaled(padding + arrowRoom + 6);
        return {m_content.sides[side].name, m_look.text(12.5, true), m_look.theme.side(side), room};
    }

    double drawFooter(double y)
    {
        QStringList texts{m_content.judgedBy, m_content.tally};
        texts.removeAll(QString());
        if (texts.isEmpty())
            return y;
        m_builder.beginFrame();
        return y + drawn(texts.join(u' '), m_look.text(12), m_look.theme.secondary, y);
    }

    const ScorecardContent& m_content;
    const PanelLook& m_look;
    int m_sides;
    TextStyle m_name;
    TextStyle m_figure;
    TextStyle m_leading;
    TextStyle m_head;
    TextStyle m_small;
    PictureBuilder m_builder;
    bool m_isWide = false;
    double m_left = 0;
    double m_right = 0;
    double m_sidesLeft = 0;
    double m_sideWidth = 0;
};

} // namespace

DisplayList scorecardPicture(const ScorecardContent& content, const PanelLook& look)
{
    return ScorecardDrawer(content, look).draw();
}
