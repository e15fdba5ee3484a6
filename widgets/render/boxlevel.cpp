// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/boxlevel.h"

#include <algorithm>
#include <cmath>

namespace {

// In device-independent pixels.
constexpr double chipGap = 3;
constexpr double moreWidth = 52;
constexpr double lowestChip = 16;
constexpr double comfortableChip = 20;
constexpr double highestChip = 54;
constexpr double boxPadding = 6;
constexpr QSizeF smallestCard(176, 84);

double chipHeight(double height, qsizetype rows)
{
    return (height - double(rows - 1) * chipGap) / double(rows);
}

/// The fewest columns that are wide enough for every name and lead to comfortable chips, else those with the
/// highest; 0 if none are legible.
int bestColumns(const QSizeF& pixels, qsizetype count, double widest)
{
    int best = 0;
    double highest = lowestChip;
    for (int columns = 1; columns <= count; ++columns) {
        const double width = (pixels.width() - (columns - 1) * chipGap) / columns;
        if (columns > 1 && width < widest)
            break;
        const double height = chipHeight(pixels.height(), (count + columns - 1) / columns);
        if (height >= comfortableChip)
            return columns;
        if (height >= highest) {
            best = columns;
            highest = height;
        }
    }
    return best;
}

/// How many chips each row has, as words flow in a paragraph.
QList<qsizetype> flow(const QList<double>& widths, double room)
{
    QList<qsizetype> rows;
    double left = 0;
    for (const double width : widths) {
        if (rows.isEmpty() || left < width) {
            rows.append(0);
            left = room;
        }
        ++rows.last();
        left -= width + chipGap;
    }
    return rows;
}

QList<qsizetype> rowsOfColumns(qsizetype count, int columns)
{
    QList<qsizetype> rows(count / columns, columns);
    if (count % columns > 0)
        rows.append(count % columns);
    return rows;
}

/// Chips in rows that fill the width: columns of equal width, or with what is left over shared out evenly.
QList<QRectF> chipsInRows(const QList<qsizetype>& rows, const QList<double>& widths, const QSizeF& pixels,
                          double height, bool equal)
{
    QList<QRectF> chips;
    double y = 0;
    for (const qsizetype inRow : rows) {
        const double room = pixels.width() - double(inRow - 1) * chipGap;
        double needed = 0;
        for (qsizetype i = 0; i < inRow; ++i)
            needed += std::min(widths[chips.size() + i], pixels.width());
        double x = 0;
        for (qsizetype i = 0; i < inRow; ++i) {
            const double own = std::min(widths[chips.size()], pixels.width());
            const double width = equal ? room / double(inRow) : own + (room - needed) / double(inRow);
            chips.append(QRectF(x, y, width, height));
            x += width + chipGap;
        }
        y += height + chipGap;
    }
    return chips;
}

} // namespace

ChipGrid chipGrid(const QRectF& room, const QList<double>& widths, double scale)
{
    ChipGrid result;
    const QSizeF pixels = room.size() * scale;
    if (widths.isEmpty() || pixels.width() < moreWidth || pixels.height() < lowestChip)
        return result;
    QList<double> shown;
    for (const double width : widths)
        shown.append(std::min(width * scale, pixels.width()));
    const int columns = bestColumns(pixels, shown.size(), std::ranges::max(shown));
    QList<qsizetype> rows = columns > 0 ? rowsOfColumns(shown.size(), columns) : flow(shown, pixels.width());
    const qsizetype most = qsizetype((pixels.height() + chipGap) / (lowestChip + chipGap));
    if (rows.size() > most) {
        // The last row ends with a place that counts the rest.
        while (!shown.isEmpty() && rows.size() > most) {
            shown.removeLast();
            rows = flow(shown + QList<double>{moreWidth}, pixels.width());
        }
        result.hidden = int(widths.size() - shown.size());
        shown.append(moreWidth);
    }
    const double height = std::min(chipHeight(pixels.height(), rows.size()), highestChip);
    for (const QRectF& chip : chipsInRows(rows, shown, pixels, height, columns > 0))
        result.chips.append(QRectF(room.topLeft() + chip.topLeft() / scale, chip.size() / scale));
    if (result.hidden > 0)
        result.more = result.chips.takeLast();
    return result;
}

QRectF chipRoom(const QRectF& box, double headingHeight, double scale)
{
    const double padding = boxPadding / scale;
    return box.adjusted(padding, headingHeight, -padding, -padding);
}

DetailLevel boxLevel(const BoxShape& shape, double scale)
{
    const QSizeF cell = shape.smallestCell * scale;
    if (!shape.chipWidths.isEmpty() && cell.width() >= smallestCard.width() &&
        cell.height() >= smallestCard.height())
        return DetailLevel::Cards;
    if (scale >= singleRelationsFrom)
        return DetailLevel::Entities;
    const ChipGrid grid = chipGrid(chipRoom(shape.rect, shape.headingHeight, scale), shape.chipWidths, scale);
    // A few chips beside a large "+n" tell less than a list of names.
    return !grid.chips.isEmpty() && grid.chips.size() >= grid.hidden ? DetailLevel::Groups
                                                                     : DetailLevel::Stack;
}
