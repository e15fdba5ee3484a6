// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/slidetable.h"

#include "model/sheetwriter.h"
#include "model/xmltext.h"
#include "widgets/render/export/pptx/slideframe.h"
#include "widgets/render/panels/sheetcolumns.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>

namespace {

constexpr double textScale = 9.0 / 11; ///< the small texts of tables are 9 points then, the others more
constexpr double sideMargin = 5;       ///< points, within a cell
constexpr double topMargin = 2.5;
constexpr qsizetype mostPages = 40;
constexpr int mostLines = 10;   ///< of a cell; no figure is that long
constexpr double safety = 0.96; ///< of a width: other programs set texts a little wider

double height(const QString& text, const TextStyle& style, double width)
{
    if (text.isEmpty())
        return 0;
    const bool isTall = std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x2e80; });
    const auto lines = double(std::max<qsizetype>(allLines(text, style, width * safety).size(), 1));
    return lines * style.pixelSize * (isTall ? 1.48 : 1.38);
}

/// As much of a text as a cell of a slide can have.
QString cellText(const QString& text, const TextStyle& style, double width)
{
    const QString line = onOneLine(xmlText(text));
    const QStringList lines = allLines(line, style, width * safety);
    if (lines.size() <= mostLines)
        return line;
    return lines.mid(0, mostLines).join(u' ') + u'…';
}

} // namespace

SlideTable::SlideTable(const Sheet& sheet, const ColorTheme& theme, const QString& language,
                       const Atlas& atlas)
    : m_title(sheet.title)
    , m_columns(sheet.columns)
{
    m_look.theme = theme;
    m_look.language = language;
    m_look.textScale = textScale;
    const double width = double(slideframe::body.width) / double(emuPerPoint);
    const QList<SheetRow> rows = rowsWithTotals(sheet, firstOrder(sheet));
    const double margins = 2 * sideMargin * double(m_columns.size());
    m_widths = columnWidths(sheet, rows, m_look, (width - margins) * safety);
    for (double& each : m_widths)
        each = each / safety + 2 * sideMargin;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QString heading = onOneLine(xmlText(m_columns[i].heading));
        m_heading.cells.append({heading, {}});
        m_heading.height =
            std::max(m_heading.height, height(heading, headingStyle(m_look), m_widths[i] - 2 * sideMargin));
    }
    m_heading.height += 2 * topMargin;
    for (const SheetRow& row : rows)
        m_rows.append(laidOut(row, theme, atlas));
}

SlideTable::Row SlideTable::laidOut(const SheetRow& row, const ColorTheme& theme, const Atlas& atlas) const
{
    Row result;
    result.isTotal = row.isTotal;
    if (const Layer* layer = atlas.layer(row.layer))
        result.accent = theme.accent(*layer);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const SheetCell cell = row.cells.value(i);
        const double width = m_widths[i] - 2 * sideMargin;
        const TextStyle style = cellStyle(m_look, m_columns[i].figures, row.isTotal);
        const TextStyle small = smallStyle(m_look);
        const Cell made{cellText(cell.text, style, width), cellText(beneath(cell), small, width)};
        result.height =
            std::max(result.height, height(made.text, style, width) + height(made.small, small, width));
        result.cells.append(made);
    }
    result.height = std::max(result.height, cellStyle(m_look, false, false).pixelSize * 1.38) + 2 * topMargin;
    return result;
}

QList<SlideTable::Page> SlideTable::pages(Emu height) const
{
    const double room = double(height) / double(emuPerPoint);
    QList<Page> pages{Page{}};
    double taken = m_heading.height;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (taken + m_rows[i].height > room && pages.last().count > 0) {
            if (pages.size() == mostPages)
                break;
            pages.append({i, 0});
            taken = m_heading.height;
        }
        ++pages.last().count;
        taken += m_rows[i].height;
    }
    return pages;
}

qsizetype SlideTable::rowsLeftOut(const QList<Page>& pages) const
{
    return m_rows.size() - pages.last().first - pages.last().count;
}

void SlideTable::write(SlideCanvas& canvas, const Page& page, const EmuRect& place) const
{
    OfficeXml& xml = canvas.xml();
    const OfficeElement frame(xml, "p:graphicFrame");
    {
        const OfficeElement names(xml, "p:nvGraphicFramePr");
        canvas.writeNames(m_title.isEmpty() ? QStringLiteral("Table") : m_title);
        {
            const OfficeElement own(xml, "p:cNvGraphicFramePr");
            xml.empty("a:graphicFrameLocks", {{"noGrp", "1"}});
        }
        xml.empty("p:nvPr");
    }
    double high = m_heading.height;
    for (qsizetype i = page.first; i < page.first + page.count; ++i)
        high += m_rows[i].height;
    Emu wide = 0;
    for (const double width : m_widths)
        wide += points(width);
    writePlace(xml, {place.x, place.y, wide, points(high)}, "p:xfrm");
    const OfficeElement graphic(xml, "a:graphic");
    const OfficeElement data(xml, "a:graphicData",
                             {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/table"}});
    const OfficeElement table(xml, "a:tbl");
    xml.empty("a:tblPr", {{"firstRow", "1"}});
    {
        const OfficeElement grid(xml, "a:tblGrid");
        for (const double width : m_widths)
            xml.empty("a:gridCol", {{"w", points(width)}});
    }
    writeRow(canvas, m_heading, true);
    for (qsizetype i = page.first; i < page.first + page.count; ++i)
        writeRow(canvas, m_rows[i], false);
}

void SlideTable::writeRow(SlideCanvas& canvas, const Row& row, bool isHeading) const
{
    const OfficeElement element(canvas.xml(), "a:tr", {{"h", points(row.height)}});
    for (qsizetype column = 0; column < m_columns.size(); ++column)
        writeCell(canvas, row.cells[column], column, row, isHeading);
}

void SlideTable::writeCell(SlideCanvas& canvas, const Cell& cell, qsizetype column, const Row& row,
                           bool isHeading) const
{
    OfficeXml& xml = canvas.xml();
    const ColorTheme& theme = canvas.colours().theme();
    const bool isFigure = m_columns[column].figures;
    const TextStyle style = isHeading ? headingStyle(m_look) : cellStyle(m_look, isFigure, row.isTotal);
    const OfficeElement element(xml, "a:tc");
    {
        const OfficeElement body(xml, "a:txBody");
        xml.empty("a:bodyPr");
        xml.empty("a:lstStyle");
        const auto paragraph = [&](const QString& text, const TextStyle& look, const QColor& colour) {
            const OfficeElement lines(xml, "a:p");
            xml.empty("a:pPr", {{"algn", isFigure ? "r" : "l"}});
            if (!text.isEmpty())
                canvas.writeRun(text, look.pixelSize, look.bold, colour);
            else // an empty one is as high as its text would be
                xml.empty("a:endParaRPr",
                          {{"lang", canvas.language()}, {"sz", qint64(std::llround(look.pixelSize * 100))}});
        };
        paragraph(cell.text, style, isHeading ? theme.secondary : theme.ink);
        if (!cell.small.isEmpty())
            paragraph(cell.small, smallStyle(m_look), theme.secondary);
    }
    const OfficeElement look(xml, "a:tcPr",
                             {{"marL", points(sideMargin)},
                              {"marR", points(sideMargin)},
                              {"marT", points(topMargin)},
                              {"marB", points(topMargin)},
                              {"anchor", isHeading ? "b" : "t"}});
    const DeckColours& colours = canvas.colours();
    const LineLook none;
    const LineLook accent{column == 0 && !isHeading ? row.accent : QColor(), 1, Qt::SolidLine};
    const LineLook above{row.isTotal ? theme.ink : QColor(), 1, Qt::SolidLine};
    const LineLook below{isHeading ? theme.ink : theme.hairline, 1, Qt::SolidLine};
    colours.line(xml, accent, points(2.5), "a:lnL");
    colours.line(xml, none, 0, "a:lnR");
    colours.line(xml, above, points(0.75), "a:lnT");
    colours.line(xml, below, points(0.75), "a:lnB");
    colours.fill(xml, isHeading ? QColor() : theme.panel);
}
