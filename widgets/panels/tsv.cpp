// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/tsv.h"

#include "model/items/itemroles.h"

#include <QAbstractItemModel>
#include <QStringList>

namespace {

QString cell(const QModelIndex& index)
{
    QString text = index.data().toString();
    const bool isFigure = index.data(FigureLengthRole).toInt() > 0;
    const bool looksLikeFormula = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
    for (QChar& c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r' || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return looksLikeFormula && !isFigure ? u'\'' + text : text;
}

} // namespace

QString tsvRow(const QAbstractItemModel& model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << cell(model.index(row, column));
    return cells.join(u'\t');
}
