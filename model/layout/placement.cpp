// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/placement.h"

#include "model/layout/columns.h"
#include "model/layout/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

using namespace metrics;

/// A box before it has a position: what it holds, in how many rows, and the least it needs.
struct BoxPlan
{
    const LayoutInput::Group* group = nullptr;
    QList<int> order = {}; ///< of the nodes, column by column
    int rows = 0;
    int columns = 0;
    QList<int> columnCounts = {};
    QList<double> columnWidths = {};
    double rowHeight = 0; ///< the least

    [[nodiscard]] int count() const { return int(group->nodes.size()); }

    [[nodiscard]] double width() const
    {
        const double cells = std::accumulate(columnWidths.cbegin(), columnWidths.cend(), 0.0) +
                             columnGap * std::max(0, columns - 1);
        return std::max(cells, group->headerWidth) + 2 * boxPadding;
    }
};

struct BandPlan
{
    const LayoutInput::Layer* layer = nullptr;
    QList<BoxPlan> boxes = {}; ///< left to right

    [[nodiscard]] int rows() const
    {
        int most = 1;
        for (const BoxPlan& box : boxes)
            most = std::max(most, box.rows);
        return most;
    }

    [[nodiscard]] int columns() const
    {
        int sum = 0;
        for (const BoxPlan& box : boxes)
            sum += std::max(1, box.columns);
        return sum;
    }

    [[nodiscard]] double width(double labelWidth) const
    {
        double sum = labelWidth + boxGap + boxGap;
        for (const BoxPlan& box : boxes)
            sum += box.width();
        return sum + boxGap * double(std::max<qsizetype>(0, boxes.size() - 1));
    }
};

BoxPlan planBox(const LayoutInput::Group& group, const GroupArrangement& order, const QList<int>& tiedRuns,
                int rows)
{
    BoxPlan plan{.group = &group};
    const int count = plan.count();
    if (count == 0)
        return plan;
    plan.columns = (count + rows - 1) / rows;
    plan.rows = (count + plan.columns - 1) / plan.columns;
    plan.order.clear();
    for (const QList<int>& column : fillColumns(tiedRuns, plan.rows, plan.columns)) {
        double width = 0;
        for (const int position : column) {
            const QSizeF& size = group.nodes[order[position]].size;
            width = std::max(width, size.width());
            plan.rowHeight = std::max(plan.rowHeight, size.height());
            plan.order.append(order[position]);
        }
        plan.columnCounts.append(int(column.size()));
        plan.columnWidths.append(width);
    }
    return plan;
}

/// Rows of a group from its own count and the shape of the stack alone.
int rowsFor(qsizetype count, qsizetype groups, qsizetype layers)
{
    const double ratio = typicalCellAspect * double(groups) / (cellAreaAspect * double(layers));
    return std::clamp(int(std::lround(std::sqrt(double(count) * ratio))), 1,
                      int(std::max<qsizetype>(1, count)));
}

/// Share number `index` of `count` in a whole number of pixels: nearly equal whole numbers that add up to it,
/// so that every edge stands on a pixel.
double shareOf(double total, qsizetype index, qsizetype count)
{
    const auto upTo = [&](qsizetype shares) { return std::floor(total * double(shares) / double(count)); };
    return upTo(index + 1) - upTo(index);
}

class Placer
{
public:
    Placer(const LayoutInput& input, const QList<QList<int>>& groupOrder,
           const QList<GroupArrangement>& arrangements)
        : m_input(input)
        , m_runs(tiedRuns(input, arrangements))
    {
        planBands(groupOrder, arrangements);
        planOutside(arrangements);
    }

    Placement run()
    {
        chooseSize();
        placeFrame();
        double bottom = m_result.layout.footer.top() - bandGap;
        m_result.bandLines.append(bottom + bandGap / 2);
        for (qsizetype i = 0; i < m_bands.size(); ++i) {
            const BandPlan& band = m_bands[i];
            const double height = bandHeight(band) + shareOf(m_leftOver, i, m_bands.size());
            placeBand(band, QRectF(margin, bottom - height, m_bandsWidth, height));
            bottom -= height + bandGap;
            m_result.bandLines.append(bottom + bandGap / 2);
        }
        placeOutside();
        return std::move(m_result);
    }

private:
    void planBands(const QList<QList<int>>& groupOrder, const QList<GroupArrangement>& arrangements)
    {
        qsizetype firstOfLayer = 0;
        for (qsizetype l = 0; l < m_input.layers.size(); ++l) {
            const LayoutInput::Layer& layer = m_input.layers[l];
            BandPlan band{.layer = &layer};
            for (const int g : groupOrder[l]) {
                const LayoutInput::Group& group = layer.groups[g];
                const int rows = rowsFor(group.nodes.size(), layer.groups.size(), m_input.layers.size());
                band.boxes.append(
                    planBox(group, arrangements[firstOfLayer + g], m_runs[firstOfLayer + g], rows));
                m_rowHeight = std::max(m_rowHeight, band.boxes.last().rowHeight);
            }
            firstOfLayer += layer.groups.size();
            m_bands.append(band);
        }
        m_firstOutside = firstOfLayer;
    }

    void planOutside(const QList<GroupArrangement>& arrangements)
    {
        qsizetype count = 0;
        for (const LayoutInput::Group& section : m_input.outside)
            count += section.nodes.size() + 1; // its heading takes a row as well
        const double rowsAtHand = outsideRowsPerLayer * double(std::max<qsizetype>(1, m_input.layers.size()));
        const int columns = std::max(1, int(std::ceil(double(count) / rowsAtHand)));
        for (qsizetype s = 0; s < m_input.outside.size(); ++s) {
            const LayoutInput::Group& section = m_input.outside[s];
            const int rows = std::max(1, int((section.nodes.size() + columns - 1) / columns));
            m_sections.append(
                planBox(section, arrangements[m_firstOutside + s], m_runs[m_firstOutside + s], rows));
            m_sectionRows += m_sections.last().rows;
            m_outsideRowHeight = std::max(m_outsideRowHeight, m_sections.last().rowHeight);
        }
    }

    // ---- sizes

    [[nodiscard]] double boxFrameHeight() const { return m_input.headerHeight + rowGap + boxPadding; }

    [[nodiscard]] double rowsHeight(int rows, double rowHeight) const
    {
        return rows * rowHeight + (rows - 1) * rowGap;
    }

    [[nodiscard]] double bandHeight(const BandPlan& band) const
    {
        const double cells = boxFrameHeight() + rowsHeight(band.rows(), m_rowHeight);
        return std::max(cells, m_input.labelHeight) + 2 * bandPadding;
    }

    [[nodiscard]] double stackHeight() const
    {
        double sum = bandGap * double(std::max<qsizetype>(0, m_bands.size() - 1));
        for (const BandPlan& band : m_bands)
            sum += bandHeight(band);
        return sum;
    }

    [[nodiscard]] double outsideWidth() const
    {
        double width = 0;
        for (const BoxPlan& section : m_sections)
            width = std::max(width, section.width());
        return m_sections.isEmpty() ? 0 : width + 2 * bandPadding;
    }

    [[nodiscard]] double outsideHeight(double rowHeight) const
    {
        double sum = m_input.headerHeight + bandPadding;
        for (const BoxPlan& section : m_sections)
            sum += boxFrameHeight() + rowsHeight(section.rows, rowHeight);
        return sum + boxPadding * double(std::max<qsizetype>(0, m_sections.size() - 1)) + bandPadding;
    }

    /// The frame above and below the bands.
    [[nodiscard]] double frameHeight() const
    {
        return 2 * margin + m_input.titleHeight + m_input.footerHeight + 2 * bandGap;
    }

    void chooseSize()
    {
        const double outside = outsideWidth();
        const double outsideTotal = outside > 0 ? outside + outsideGap : 0;
        double bandsWidth = 0;
        int rows = 0;
        for (const BandPlan& band : std::as_const(m_bands)) {
            bandsWidth = std::max(bandsWidth, band.width(m_input.labelWidth));
            rows += band.rows();
        }
        const double needed =
            std::max(stackHeight(), m_sections.isEmpty() ? 0 : outsideHeight(m_outsideRowHeight));
        const double width =
            std::max(bandsWidth + outsideTotal + 2 * margin, aspect * (needed + frameHeight()));
        // Whole multiples of 8 by 5, so that the sides are integers and exactly 16:10.
        const double units = std::ceil(width / 8);
        m_result.layout.size = {units * 8, units * 5};

        m_bandsWidth = m_result.layout.size.width() - 2 * margin - outsideTotal;
        const double spare = m_result.layout.size.height() - frameHeight() - stackHeight();
        m_rowHeight += spare / std::max(1, rows);
        // A band held up by its label takes less than its share: hand out what is left until nothing is.
        for (int i = 0; i < 20; ++i)
            m_rowHeight +=
                (m_result.layout.size.height() - frameHeight() - stackHeight()) / std::max(1, rows);
        m_rowHeight = std::floor(m_rowHeight);
        m_leftOver = m_result.layout.size.height() - frameHeight() - stackHeight();
    }

    // ---- rectangles

    void placeFrame()
    {
        MapLayout& layout = m_result.layout;
        const double inner = layout.size.width() - 2 * margin;
        layout.title = {margin, margin, inner, m_input.titleHeight};
        layout.footer = {margin, layout.size.height() - margin - m_input.footerHeight, inner,
                         m_input.footerHeight};
    }

    void placeBand(const BandPlan& band, const QRectF& rect)
    {
        MapLayout& layout = m_result.layout;
        layout.bands.append(
            {band.layer->id, rect, QRectF(rect.topLeft(), QSizeF(m_input.labelWidth, rect.height()))});
        const double spare = rect.width() - band.width(m_input.labelWidth);
        const double top = rect.top() + bandPadding;
        const double height = rect.height() - 2 * bandPadding;
        double left = rect.left() + m_input.labelWidth + boxGap;
        int columnsBefore = 0;
        QList<int> grids;
        for (const BoxPlan& box : band.boxes) {
            double share = 0;
            for (int column = 0; column < std::max(1, box.columns); ++column)
                share += shareOf(spare, columnsBefore++, band.columns());
            const QRectF boxRect(left, top, box.width() + share, height);
            grids.append(int(m_result.grids.size()));
            layout.boxes.append({box.group->id, boxRect, headerOf(boxRect)});
            BoxGrid grid = placeCells(box, boxRect, int(layout.boxes.size()) - 1, false);
            grid.band = int(layout.bands.size()) - 1;
            grid.leftGutter = left - boxGap / 2;
            grid.rightGutter = boxRect.right() + boxGap / 2;
            m_result.grids.append(grid);
            left = boxRect.right() + boxGap;
        }
        m_result.gridsOfBand.append(grids);
    }

    [[nodiscard]] QRectF headerOf(const QRectF& box) const
    {
        return {box.left() + boxPadding, box.top(), box.width() - 2 * boxPadding, m_input.headerHeight};
    }

    /// Cells fill the box: columns share what is left of the width, rows what is left of the height.
    BoxGrid placeCells(const BoxPlan& box, const QRectF& rect, int boxIndex, bool outside)
    {
        BoxGrid grid{.box = boxIndex,
                     .rows = box.rows,
                     .columns = box.columns,
                     .firstCell = int(m_result.layout.cells.size()),
                     .cellCount = box.count(),
                     .columnCounts = box.columnCounts};
        if (box.count() == 0)
            return grid;
        const double top = rect.top() + m_input.headerHeight + rowGap;
        const double height = rect.bottom() - boxPadding - top - (box.rows - 1) * rowGap;
        const double gaps = columnGap * (box.columns - 1);
        const QList<double> widths = justified(box.columnWidths, rect.width() - 2 * boxPadding - gaps);

        QList<double> tops{top};
        for (int row = 0; row < box.rows; ++row) {
            grid.rowLines.append(tops.last() - rowGap / 2);
            tops.append(tops.last() + shareOf(height, row, box.rows) + rowGap);
        }
        grid.rowLines.append(rect.bottom() - boxPadding / 2);

        int next = 0;
        double left = rect.left() + boxPadding;
        grid.columnLines.append(left - boxPadding / 2);
        for (int column = 0; column < box.columns; ++column) {
            const double width = widths[column];
            for (int row = 0; row < box.columnCounts[column]; ++row) {
                const LayoutInput::Node& node = box.group->nodes[box.order[next++]];
                const QRectF cell(left, tops[row], width, tops[row + 1] - tops[row] - rowGap);
                m_result.layout.cells.append({node.id, cell, boxIndex, outside});
            }
            left += width + columnGap;
            grid.columnLines.append(left - columnGap / 2);
        }
        grid.columnLines.last() = rect.right() - boxPadding / 2;
        return grid;
    }

    void placeOutside()
    {
        if (m_sections.isEmpty())
            return;
        MapLayout& layout = m_result.layout;
        const double left = margin + m_bandsWidth + outsideGap;
        const double top = layout.title.bottom() + bandGap;
        layout.outside =
            QRectF(QPointF(left, top), QPointF(layout.size.width() - margin, layout.footer.top() - bandGap));
        layout.outsideHeader = {left + bandPadding, top, layout.outside.width() - 2 * bandPadding,
                                m_input.headerHeight};
        m_result.outsideLine = left - outsideGap / 2;

        const double spare = layout.outside.height() - outsideHeight(m_outsideRowHeight);
        int rowsBefore = 0;
        double y = top + m_input.headerHeight + bandPadding;
        for (const BoxPlan& section : std::as_const(m_sections)) {
            double height = boxFrameHeight() + rowsHeight(section.rows, m_outsideRowHeight);
            for (int row = 0; row < section.rows; ++row)
                height += shareOf(spare, rowsBefore++, m_sectionRows);
            const QRectF rect(left + bandPadding, y, layout.outside.width() - 2 * bandPadding, height);
            layout.sections.append({section.group->id, rect, headerOf(rect)});
            BoxGrid grid = placeCells(section, rect, int(layout.sections.size()) - 1, true);
            grid.leftGutter = m_result.outsideLine;
            grid.rightGutter = m_result.outsideLine;
            m_result.grids.append(grid);
            y = rect.bottom() + boxPadding;
        }
    }

    const LayoutInput& m_input;
    QList<QList<int>> m_runs; ///< of each group, as in `arrangements`
    QList<BandPlan> m_bands;
    QList<BoxPlan> m_sections;
    qsizetype m_firstOutside = 0;
    int m_sectionRows = 0;
    double m_rowHeight = 0; ///< of cells, the same in all bands
    double m_outsideRowHeight = 0;
    double m_bandsWidth = 0;
    double m_leftOver = 0; ///< of the height, less than a pixel a row
    Placement m_result;
};

} // namespace

Placement placeMap(const LayoutInput& input, const QList<QList<int>>& groupOrder,
                   const QList<GroupArrangement>& arrangements)
{
    return Placer(input, groupOrder, arrangements).run();
}
