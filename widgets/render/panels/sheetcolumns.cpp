// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/sheetcolumns.h"

#include <algorithm>
#include <numeric>

namespace {

/// The most of a text that is laid out; longer ones are no table cells.
constexpr qsizetype longestCell = 8'000;
constexpr int mostLines = 80;

/// As much of a text as wrapped() takes at once.
constexpr qsizetype pieceLength = 360;

/// What a column wants and what it can do with.
struct Need
{
    double least = 0;
    double wanted = 0;
    bool figures = false;
};

double longestWord(const QString& text, const TextStyle& style)
{
    double width = 0;
    for (const QString& word : text.left(pieceLength).split(u' ', Qt::SkipEmptyParts))
        width = std::max(width, textWidth(word, style));
    return width;
}

void measure(Need& need, const QString& text, const TextStyle& style, double most)
{
    if (text.isEmpty())
        return;
    need.wanted = std::max(need.wanted, std::min(most, textWidth(text, style)));
    need.least = std::max(need.least, longestWord(text, style));
}

Need needOf(const SheetColumn& column, qsizetype index, const QList<SheetRow>& rows, const PanelLook& look)
{
    const double wide = look.scaled(column.figures ? 200 : 420);
    const double most =
        column.most > 0 ? textWidth(QString(column.most, u'n'), cellStyle(look, false, false)) : wide;
    Need need;
    need.figures = column.figures;
    measure(need, column.heading, headingStyle(look), most);
    for (const SheetRow& row : rows) {
        const SheetCell cell = row.cells.value(index);
        measure(need, cell.text, cellStyle(look, column.figures, row.isTotal), most);
        measure(need, beneath(cell), smallStyle(look), std::min(most, look.scaled(220)));
    }
    need.least = std::min({need.least, need.wanted, look.scaled(160)});
    return need;
}

/// Takes `excess` from the columns, in proportion to what each can spare.
void shrink(QList<double>& widths, const QList<Need>& needs, double excess)
{
    double spare = 0;
    for (qsizetype i = 0; i < widths.size(); ++i)
        spare += widths[i] - needs[i].least;
    const double share = spare > 0 ? std::min(1.0, excess / spare) : 0;
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] -= (widths[i] - needs[i].least) * share;
}

/// Spreads what is left over the columns, so that the table is as wide as its page.
void widen(QList<double>& widths, double left)
{
    const double all = std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    for (double& width : widths)
        width += all > 0 ? left * width / all : left / double(widths.size());
}

} // namespace

TextStyle cellStyle(const PanelLook& look, bool figures, bool isTotal)
{
    return look.text(13, figures || isTotal);
}

TextStyle smallStyle(const PanelLook& look)
{
    return look.text(11);
}

TextStyle headingStyle(const PanelLook& look)
{
    return look.text(11, true);
}

QString beneath(const SheetCell& cell)
{
    QStringList parts{cell.caution, cell.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QStringList allLines(const QString& text, const TextStyle& style, double width)
{
    QStringList lines;
    for (const QString& paragraph : text.left(longestCell).split(u'\n', Qt::SkipEmptyParts)) {
        QString rest = paragraph.simplified();
        while (!rest.isEmpty() && lines.size() < mostLines) {
            const bool isLast = rest.size() <= pieceLength;
            QStringList some = wrapped(rest.left(pieceLength), style, width, mostLines);
            if (!isLast && some.size() > 1)
                some.removeLast(); // it goes on with what follows
            qsizetype used = 0;
            for (const QString& line : std::as_const(some)) {
                const qsizetype at = rest.indexOf(line, used); // a word wider than the column was cut
                used = at < 0 ? pieceLength : at + line.size();
            }
            lines += some;
            rest = isLast ? QString() : rest.mid(std::max<qsizetype>(used, 1)).trimmed();
        }
    }
    return lines.mid(0, mostLines);
}

QList<double> columnWidths(const Sheet& sheet, const QList<SheetRow>& rows, const PanelLook& look,
                           double room)
{
    QList<Need> needs;
    QList<double> widths;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        needs.append(needOf(sheet.columns[column], column, rows, look));
        widths.append(needs.last().wanted);
    }
    if (widths.isEmpty())
        return widths;
    const auto sum = [&] { return std::accumulate(widths.cbegin(), widths.cend(), 0.0); };
    if (sum() > room)
        shrink(widths, needs, sum() - room);
    if (sum() > room) { // even the longest words do not fit: they are cut
        for (const double factor = room / sum(); double& width : widths)
            width *= factor;
    } else {
        widen(widths, room - sum());
    }
    return widths;
}
