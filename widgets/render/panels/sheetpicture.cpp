// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/sheetpicture.h"

#include "model/sheetwriter.h"
#include "widgets/render/panels/sheetcolumns.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

/// Draws a table row by row, from the top down.
class SheetPainter
{
public:
    SheetPainter(const Sheet& sheet, const Atlas& atlas, const PanelLook& look)
        : m_sheet(sheet)
        , m_atlas(atlas)
        , m_look(look)
        , m_rows(rowsWithTotals(sheet, firstOrder(sheet)))
        , m_left(look.scaled(12))
        , m_gap(look.scaled(20))
        , m_padding(look.scaled(6))
    {
        const double gaps = m_gap * double(std::max<qsizetype>(0, sheet.columns.size() - 1));
        m_widths = columnWidths(sheet, m_rows, look, look.width - 2 * m_left - gaps);
    }

    DisplayList draw()
    {
        drawHeadings();
        bool wasTotal = false;
        for (const SheetRow& row : m_rows) {
            drawRow(row, row.isTotal && !wasTotal);
            wasTotal = row.isTotal;
        }
        if (m_rows.isEmpty())
            drawText(QCoreApplication::translate("SheetPicture", "Nothing to show."));
        drawNotes();
        DisplayList list = m_builder.take();
        list.page = {0, 0, m_look.width, std::ceil(m_y) + 1};
        list.background = m_look.theme.panel;
        list.title = m_sheet.title;
        return list;
    }

private:
    /// The lines of a cell, wrapped.
    struct CellLines
    {
        QStringList text;
        QStringList more;
    };

    [[nodiscard]] double leftOf(qsizetype column) const
    {
        double x = m_left;
        for (qsizetype i = 0; i < column; ++i)
            x += m_widths[i] + m_gap;
        return x;
    }

    [[nodiscard]] bool isFigure(qsizetype column) const { return m_sheet.columns[column].figures; }

    [[nodiscard]] TextStyle styleOf(qsizetype column, const SheetRow& row) const
    {
        return cellStyle(m_look, isFigure(column), row.isTotal);
    }

    void drawLines(qsizetype column, double top, const QStringList& lines, const TextStyle& style,
                   const QColor& colour)
    {
        const bool right = isFigure(column);
        const double x = leftOf(column) + (right ? m_widths[column] : 0);
        double y = top + textAscent(style);
        for (const QString& line : lines) {
            m_builder.text({x, y}, line, style, colour, m_widths[column] + 0.5,
                           right ? TextItem::Anchor::End : TextItem::Anchor::Start);
            y += lineHeight(style);
        }
    }

    void drawHeadings()
    {
        const TextStyle style = headingStyle(m_look);
        m_builder.beginFrame();
        QList<QStringList> headings;
        qsizetype most = 1;
        for (qsizetype column = 0; column < m_widths.size(); ++column) {
            headings.append(allLines(m_sheet.columns[column].heading, style, m_widths[column]));
            most = std::max(most, headings.last().size());
        }
        const double height = double(most) * lineHeight(style);
        for (qsizetype column = 0; column < m_widths.size(); ++column) {
            const double missing = double(most - headings[column].size()) * lineHeight(style);
            drawLines(column, missing, headings[column], style, m_look.theme.secondary);
        }
        m_y = height + m_padding;
        rule(m_y, m_look.theme.secondary, 1);
    }

    void rule(double y, const QColor& colour, double width)
    {
        const double middle = std::round(y) + 0.5; // a row of pixels, not half of two
        QPainterPath path({0, middle});
        path.lineTo(m_look.width, middle);
        m_builder.path(path, {}, {colour, width});
    }

    [[nodiscard]] QList<CellLines> linesOf(const SheetRow& row) const
    {
        QList<CellLines> cells;
        for (qsizetype column = 0; column < m_widths.size(); ++column) {
            const SheetCell cell = row.cells.value(column);
            cells.append({allLines(cell.text, styleOf(column, row), m_widths[column]),
                          allLines(beneath(cell), smallStyle(m_look), m_widths[column])});
        }
        return cells;
    }

    [[nodiscard]] double heightOf(const QList<CellLines>& cells, const SheetRow& row) const
    {
        double height = lineHeight(cellStyle(m_look, false, false));
        for (qsizetype column = 0; column < cells.size(); ++column) {
            height = std::max(height, double(cells[column].text.size()) * lineHeight(styleOf(column, row)) +
                                          double(cells[column].more.size()) * lineHeight(smallStyle(m_look)));
        }
        return height;
    }

    /// What a click on the row selects.
    static std::optional<TypedId> thingOf(const SheetRow& row)
    {
        return row.thing || row.cells.isEmpty() ? row.thing : row.cells.first().thing;
    }

    [[nodiscard]] QColor accentOf(const SheetRow& row) const
    {
        const Layer* layer = m_atlas.layer(row.layer);
        return layer ? m_look.theme.accent(*layer) : QColor();
    }

    void begin(const std::optional<TypedId>& thing, const QString& description = {})
    {
        if (thing)
            m_builder.begin(*thing, m_atlas.nameOf(*thing, m_look.language), description);
        else
            m_builder.beginFrame();
    }

    void drawRow(const SheetRow& row, bool firstTotal)
    {
        const QList<CellLines> cells = linesOf(row);
        const double height = heightOf(cells, row) + 2 * m_padding;
        const std::optional<TypedId> thing = thingOf(row);
        begin(thing, row.citation);
        drawRowGround(row, thing, height);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (!standsForItself(row, column))
                drawCell(column, cells[column], row);
        }
        const bool last = &row == &m_rows.last();
        rule(m_y + height, last ? m_look.theme.secondary : m_look.theme.hairline, 1);
        if (firstTotal)
            rule(m_y, m_look.theme.ink, 1.5);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            if (standsForItself(row, column)) {
                begin(row.cells[column].thing);
                drawCell(column, cells[column], row);
            }
        }
        m_y += height;
    }

    /// Whether a cell is a block of its own.
    [[nodiscard]] static bool standsForItself(const SheetRow& row, qsizetype column)
    {
        return column < row.cells.size() && row.cells[column].thing &&
               row.cells[column].thing != thingOf(row);
    }

    /// A surface to click at, and what makes the row stand out.
    void drawRowGround(const SheetRow& row, const std::optional<TypedId>& thing, double height)
    {
        const QRectF ground(0, m_y, m_look.width, height);
        const bool isSelected = thing && m_look.selected == thing;
        const QColor accent = accentOf(row);
        const QColor lit = accent.isValid() ? accent : m_look.theme.secondary;
        if (isSelected)
            m_builder.rect(ground.adjusted(0.75, 0.75, -0.75, -0.75), 0, mixed(m_look.theme.panel, lit, 0.12),
                           {lit, 1.5});
        else
            m_builder.rect(ground, 0, {});
        if (accent.isValid())
            m_builder.rect({0, m_y + 3, isSelected ? 6.0 : 3.0, height - 6}, 0, accent);
    }

    void drawCell(qsizetype column, const CellLines& cell, const SheetRow& row)
    {
        const TextStyle style = styleOf(column, row);
        const double top = m_y + m_padding;
        drawLines(column, top, cell.text, style, m_look.theme.ink);
        drawLines(column, top + double(cell.text.size()) * lineHeight(style), cell.more, smallStyle(m_look),
                  m_look.theme.secondary);
    }

    void drawText(const QString& text)
    {
        const TextStyle style = m_look.text(12);
        m_builder.beginFrame();
        for (const QString& line : allLines(text, style, m_look.width - 2 * m_left)) {
            m_y += lineHeight(style);
            m_builder.text({m_left, m_y}, line, style, m_look.theme.secondary, m_look.width);
        }
        m_y += m_look.scaled(6);
    }

    void drawNotes()
    {
        if (!m_sheet.notes.isEmpty())
            m_y += m_look.scaled(6);
        for (const QString& note : m_sheet.notes)
            drawText(note);
    }

    const Sheet& m_sheet;
    const Atlas& m_atlas;
    const PanelLook& m_look;
    QList<SheetRow> m_rows;
    double m_left; ///< where texts begin, right of the accent
    double m_gap;  ///< between columns
    double m_padding;
    QList<double> m_widths;
    double m_y = 0;
    PictureBuilder m_builder;
};

} // namespace

DisplayList sheetPicture(const Sheet& sheet, const Atlas& atlas, const PanelLook& look)
{
    return SheetPainter(sheet, atlas, look).draw();
}
