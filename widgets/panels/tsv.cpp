// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/tsv.h"

#include "model/items/itemroles.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace {

bool isFigure(const QModelIndex& index)
{
    return index.data(FigureLengthRole).toInt() > 0;
}

bool looksLikeFormula(const QString& text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
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
    const auto element = [](const QString& tag, const QVariant& alignment, const QString& text) -> QString {
        const bool right = alignment.toInt() & Qt::AlignRight;
        return u'<' + tag + (right ? QStringLiteral(" align=\"right\">") : QStringLiteral(">")) +
               text.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
    };
    QString html = QStringLiteral("<table><tr>");
    for (int column = 0; column < model.columnCount(); ++column)
        html += element(QStringLiteral("th"), model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole),
                        model.headerData(column, Qt::Horizontal).toString());
    html += QStringLiteral("</tr>");
    for (const int row : rows) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            html += element(QStringLiteral("td"), index.data(Qt::TextAlignmentRole), index.data().toString());
        }
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}
