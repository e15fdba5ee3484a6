// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sheetwriter.h"

#include "model/formulaguard.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QCoreApplication>
#include <QLocale>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SheetWriter)
};

SheetCell cellOf(const SheetRow& row, qsizetype column)
{
    return row.cells.value(column);
}

bool holdsFigures(const SheetColumn& column, const QList<SheetRow>& rows, qsizetype index)
{
    return column.figures || std::ranges::any_of(rows, [&](const SheetRow& row) {
               return row.cells.size() > index && row.cells[index].number.has_value();
           });
}

std::optional<double> lowOf(const SheetCell& cell)
{
    return cell.quantity ? std::optional(cell.quantity->low) : cell.number;
}

std::optional<double> highOf(const SheetCell& cell)
{
    return cell.quantity ? std::optional(cell.quantity->high) : cell.number;
}

SheetField textField(const QString& text)
{
    SheetField field;
    field.text = text;
    return field;
}

SheetField numberField(const SheetCell& cell, const std::optional<double>& number)
{
    SheetField field;
    if (!number || !std::isfinite(*number))
        return field;
    field.number = number;
    if (!cell.quantity) {
        field.isExact = true; // counted
        return field;
    }
    field.currency = cell.quantity->currency;
    field.unit = cell.quantity->unit;
    field.isExact = cell.quantity->qualifier == Qualifier::Exact && !cell.quantity->approximate;
    return field;
}

/// Fills a table column by column.
class FieldTable
{
public:
    explicit FieldTable(const QList<SheetRow>& rows)
        : m_rows(rows)
    {
        m_fields.rows.resize(rows.size());
    }

    /// Adds a column; one that has nothing in it only if it is `always` there.
    template <typename Make> void add(const SheetFields::Column& column, bool always, Make make)
    {
        QList<SheetField> made;
        bool isEmpty = true;
        for (const SheetRow& row : m_rows) {
            made.append(make(row));
            isEmpty = isEmpty && made.last().text.isEmpty() && !made.last().number;
        }
        if (isEmpty && !always)
            return;
        m_fields.columns.append(column);
        for (qsizetype i = 0; i < made.size(); ++i)
            m_fields.rows[i].append(made[i]);
    }

    void addSheetColumn(const SheetColumn& column, qsizetype index)
    {
        const bool figures = holdsFigures(column, m_rows, index);
        const QString heading = column.heading;
        add({heading, false, figures}, true,
            [=](const SheetRow& row) { return textField(cellOf(row, index).text); });
        if (figures) {
            add({Texts::tr("%1: low").arg(heading), true, false}, false, [=](const SheetRow& row) {
                return numberField(cellOf(row, index), lowOf(cellOf(row, index)));
            });
            add({Texts::tr("%1: high").arg(heading), true, false}, false, [=](const SheetRow& row) {
                return numberField(cellOf(row, index), highOf(cellOf(row, index)));
            });
            add({Texts::tr("%1: counts").arg(heading), false, false}, false,
                [=](const SheetRow& row) { return textField(cellOf(row, index).measure); });
        }
        add({Texts::tr("%1: to be taken as").arg(heading), false, false}, false,
            [=](const SheetRow& row) { return textField(cellOf(row, index).caution); });
        add({Texts::tr("%1: note").arg(heading), false, false}, false,
            [=](const SheetRow& row) { return textField(cellOf(row, index).note); });
    }

    /// A column for everything that rows rest on: basis, dates, source …
    void addEvidence()
    {
        QStringList labels;
        for (const SheetRow& row : m_rows) {
            for (const EvidenceLine& line : row.evidence) {
                if (!labels.contains(line.label))
                    labels.append(line.label);
            }
        }
        for (const QString& label : std::as_const(labels)) {
            if (isShown(label))
                continue;
            add({label, false, false}, false,
                [&](const SheetRow& row) { return textField(evidenceText(row, label)); });
        }
    }

private:
    static QString evidenceText(const SheetRow& row, const QString& label)
    {
        const auto line = std::ranges::find(row.evidence, label, &EvidenceLine::label);
        return line == row.evidence.cend() ? QString() : line->text;
    }

    /// Whether a column of the sheet already says all that the rows rest on under its heading.
    [[nodiscard]] bool isShown(const QString& label) const
    {
        const auto column = std::ranges::find(m_fields.columns, label, &SheetFields::Column::heading);
        if (column == m_fields.columns.cend())
            return false;
        const qsizetype index = column - m_fields.columns.cbegin();
        for (qsizetype row = 0; row < m_rows.size(); ++row) {
            const QString text = evidenceText(m_rows[row], label);
            if (!text.isEmpty() && text != m_fields.rows[row][index].text)
                return false;
        }
        return true;
    }

public:
    SheetFields take() { return std::move(m_fields); }

private:
    const QList<SheetRow>& m_rows;
    SheetFields m_fields;
};

QByteArray csvCell(const SheetField& field)
{
    if (field.number)
        return QByteArray::number(*field.number, 'f', QLocale::FloatingPointShortest);
    QByteArray cell = field.text.toUtf8();
    cell.replace('\0', "");
    if (looksLikeFormula(field.text))
        cell.prepend('\'');
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    return std::ranges::any_of(cell, isSpecial) ? '"' + cell.replace('"', "\"\"") + '"' : cell;
}

QByteArray csvLine(const QList<SheetField>& fields)
{
    QByteArray line;
    for (qsizetype i = 0; i < fields.size(); ++i)
        line += (i > 0 ? "," : "") + csvCell(fields[i]);
    return line + "\r\n";
}

/// What qualifies a cell, in one line.
QString qualifies(const SheetCell& cell)
{
    QStringList parts{cell.caution, cell.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Where a row comes from: the last thing that it rests on.
QString sourceOf(const SheetRow& row)
{
    return row.evidence.isEmpty() ? QString() : row.evidence.last().text;
}

QString sourceHeading(const QList<SheetRow>& rows)
{
    const auto row =
        std::ranges::find_if(rows, [](const SheetRow& each) { return !each.evidence.isEmpty(); });
    return row == rows.cend() ? QString() : row->evidence.last().label;
}

QString tsvCell(const QString& shown, bool isFigure)
{
    QString text = shown;
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return looksLikeFormula(shown) && !isFigure ? u'\'' + text : text;
}

/// Escaped, and without what no document may hold.
QString htmlText(const QString& text)
{
    QString shown = text;
    for (QChar& c : shown) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = u' ';
    }
    return shown.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
}

QString htmlCell(const SheetCell& cell, bool figures)
{
    QString html = figures ? QStringLiteral("<td align=\"right\">") : QStringLiteral("<td>");
    const QString text = htmlText(cell.text);
    html +=
        figures && !text.isEmpty() ? QString(QStringLiteral("<b>") + text + QStringLiteral("</b>")) : text;
    if (const QString more = qualifies(cell); !more.isEmpty())
        html += QStringLiteral("<br><small>") + htmlText(more) + QStringLiteral("</small>");
    return html + QStringLiteral("</td>");
}

} // namespace

QList<qsizetype> firstOrder(const Sheet& sheet)
{
    QList<qsizetype> order(sheet.rows.size());
    std::iota(order.begin(), order.end(), 0);
    if (sheet.sortColumn < 0 || sheet.sortColumn >= sheet.columns.size())
        return order;
    // Like figures stand together; rows without one come last, whichever way it goes.
    std::ranges::stable_sort(order, [&](qsizetype left, qsizetype right) {
        const SheetCell a = cellOf(sheet.rows[left], sheet.sortColumn);
        const SheetCell b = cellOf(sheet.rows[right], sheet.sortColumn);
        if (a.number.has_value() != b.number.has_value())
            return a.number.has_value();
        if (a.number && a.measure != b.measure)
            return a.measure < b.measure;
        if (a.number)
            return sheet.descending ? *a.number > *b.number : *a.number < *b.number;
        const int texts = QString::compare(a.text, b.text, Qt::CaseInsensitive);
        return sheet.descending ? texts > 0 : texts < 0;
    });
    return order;
}

QList<SheetRow> rowsWithTotals(const Sheet& sheet, const QList<qsizetype>& shown)
{
    QList<SheetRow> rows;
    for (const qsizetype row : shown)
        rows.append(sheet.rows[row]);
    if (sheet.totals && !shown.isEmpty())
        rows += sheet.totals(sheet, std::span(shown.constData(), size_t(shown.size())));
    return rows;
}

SheetFields sheetFields(const Sheet& sheet, const QList<qsizetype>& shown)
{
    const QList<SheetRow> rows = rowsWithTotals(sheet, shown);
    FieldTable table(rows);
    for (qsizetype column = 0; column < sheet.columns.size(); ++column)
        table.addSheetColumn(sheet.columns[column], column);
    table.addEvidence();
    SheetFields fields = table.take();
    fields.totals = rows.size() - shown.size();
    return fields;
}

QByteArray sheetCsv(const Sheet& sheet, const QList<qsizetype>& shown)
{
    const SheetFields fields = sheetFields(sheet, shown);
    QList<SheetField> headings;
    for (const SheetFields::Column& column : fields.columns)
        headings.append(textField(column.heading));
    QByteArray csv = csvLine(headings);
    for (const QList<SheetField>& row : fields.rows)
        csv += csvLine(row);
    return csv;
}

QString sheetTsv(const Sheet& sheet, const QList<qsizetype>& shown)
{
    const QList<SheetRow> rows = rowsWithTotals(sheet, shown);
    const QString source = sourceHeading(rows);
    QStringList cells;
    for (const SheetColumn& column : sheet.columns)
        cells << tsvCell(column.heading, false);
    if (!source.isEmpty())
        cells << tsvCell(source, false);
    QStringList lines{cells.join(u'\t')};
    for (const SheetRow& row : rows) {
        cells.clear();
        for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
            const SheetCell cell = cellOf(row, column);
            const QString more = qualifies(cell);
            cells << tsvCell(more.isEmpty() ? cell.text
                                            : QString(cell.text + QStringLiteral(" (") + more + u')'),
                             cell.number.has_value());
        }
        if (!source.isEmpty())
            cells << tsvCell(sourceOf(row), false);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QString sheetHtml(const Sheet& sheet, const QList<qsizetype>& shown)
{
    const QList<SheetRow> rows = rowsWithTotals(sheet, shown);
    const QString source = sourceHeading(rows);
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table border=\"1\" cellspacing=\"0\" "
                                  "cellpadding=\"4\">\n<thead><tr>");
    for (const SheetColumn& column : sheet.columns)
        html += (column.figures ? QStringLiteral("<th align=\"right\">")
                                : QStringLiteral("<th align=\"left\">")) +
                htmlText(column.heading) + QStringLiteral("</th>");
    if (!source.isEmpty())
        html += QStringLiteral("<th align=\"left\">") + htmlText(source) + QStringLiteral("</th>");
    html += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const SheetRow& row : rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < sheet.columns.size(); ++column)
            html += htmlCell(cellOf(row, column), sheet.columns[column].figures);
        if (!source.isEmpty())
            html += QStringLiteral("<td>") + htmlText(sourceOf(row)) + QStringLiteral("</td>");
        html += QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</tbody>\n</table>\n");
}
