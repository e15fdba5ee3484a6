// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"
#include "widgets/render/export/pptx/slidecanvas.h"
#include "widgets/render/panels/panellook.h"

/// A sheet laid out as tables of slides: how wide its columns are, how high its rows, and which of them
/// stand on which slide. All rows as they are sorted at first, then what sums them up.
class SlideTable
{
public:
    /// Theme and language are those of the document.
    SlideTable(const Sheet& sheet, const ColorTheme& theme, const QString& language, const Atlas& atlas);

    /// The rows of one slide.
    struct Page
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };

    /// What fits on slides whose bodies are that high; at least one page.
    [[nodiscard]] QList<Page> pages(Emu height) const;

    /// How many rows are on none of the pages, because there would be too many.
    [[nodiscard]] qsizetype rowsLeftOut(const QList<Page>& pages) const;

    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); }

    void write(SlideCanvas& canvas, const Page& page, const EmuRect& place) const;

private:
    struct Cell
    {
        QString text;
        QString small; ///< beneath it
    };

    struct Row
    {
        QList<Cell> cells;
        double height = 0;
        bool isTotal = false;
        QColor accent; ///< invalid: none
    };

    Row laidOut(const SheetRow& row, const ColorTheme& theme, const Atlas& atlas) const;
    void writeRow(SlideCanvas& canvas, const Row& row, bool isHeading) const;
    void writeCell(SlideCanvas& canvas, const Cell& cell, qsizetype column, const Row& row,
                   bool isHeading) const;

    QString m_title;
    PanelLook m_look;
    QList<SheetColumn> m_columns;
    QList<double> m_widths;
    Row m_heading;
    QList<Row> m_rows;
};
