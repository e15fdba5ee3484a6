// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/tsv.h"

#include "model/formulaguard.h"
#include "model/items/itemroles.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace {

bool isFigure(const QModelIndex& index)
{
    return index.data(FigureLengthRole).toInt() > 0;
}

QString cell(const QModelIndex& index)
{
    QString text = index.data().toString();
    const bool isProtected = looksLikeFormula(text) && !isFigure(index);
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return isProtected ? u'\'' + text : text;
}

} // namespace

QString tsvRow(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << cell(model.index(row, column));
    return cells.join(u'\t');
}

QString citationOfRow(const QAbstractItemModel& model, int row)
{
    QModelIndex first = model.index(row, 0);
    const QString text = first.data(CitationRole).toString();
    if (first.data().toString().isEmpty()) // it begins with the value
        first = first.siblingAtColumn(1);
    return looksLikeFormula(text) && !isFigure(first) ? u'\'' + text : text;
}

QString htmlTable(const QAbstractItemModel& model, const QList<int>& rows)
{
    QString html = QStringLiteral("<table>");
    const auto add = [&html](QLatin1String tag, const QVariant& alignment, const QString& text) {
        const bool right = alignment.toInt() & Qt::AlignRight;
        html.append(u'<').append(tag).append(right ? QLatin1String(" align=\"right\">") : QLatin1String(">"));
        html.append(text.toHtmlEscaped()).append(QLatin1String("</")).append(tag).append(u'>');
    };
    const QLatin1String heading("th");
    const QLatin1String cellTag("td");
    html.append(QLatin1String("<tr>"));
    for (int column = 0; column < model.columnCount(); ++column)
        add(heading, model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
            model.headerData(column, Qt::Horizontal).toString());
    html.append(QLatin1String("</tr>"));
    for (const int row : rows) {
        html.append(QLatin1String("<tr>"));
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            add(cellTag, index.data(Qt::TextAlignmentRole), index.data().toString());
        }
        html.append(QLatin1String("</tr>"));
    }
    return html.append(QLatin1String("</table>"));
}
