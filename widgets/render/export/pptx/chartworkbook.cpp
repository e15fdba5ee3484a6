// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/chartworkbook.h"

#include "widgets/render/export/pptx/officepackage.h"
#include "widgets/render/export/pptx/officexml.h"
#include "widgets/render/export/xlsxwriter.h"

namespace {

constexpr const char* spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// The worksheet with all texts in place: such cells are never calculated.
class WorksheetPart
{
public:
    explicit WorksheetPart(const ChartData& chart)
        : m_chart(chart)
    {
    }

    QByteArray write()
    {
        m_xml.start("worksheet", {{"xmlns", spreadsheet}});
        m_xml.start("sheetData");
        startRow();
        textCell(0, m_chart.axis);
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            textCell(1 + i, m_chart.series[i].name);
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            if (!m_chart.series[i].labels.isEmpty())
                textCell(1 + m_chart.series.size() + i, m_chart.series[i].name);
        }
        m_xml.end();
        for (qsizetype category = 0; category < m_chart.categories.size(); ++category)
            writeCategory(category);
        return m_xml.take();
    }

private:
    void writeCategory(qsizetype category)
    {
        startRow();
        textCell(0, m_chart.categories[category]);
        for (qsizetype i = 0; i < m_chart.series.size(); ++i) {
            if (const auto value = m_chart.series[i].values.value(category)) {
                m_xml.start("c", {{"r", place(1 + i)}});
                m_xml.text("v", QString::number(*value, 'g', 15));
                m_xml.end();
            }
        }
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            textCell(1 + m_chart.series.size() + i, m_chart.series[i].labels.value(category));
        m_xml.end();
    }

    void startRow() { m_xml.start("row", {{"r", ++m_row}}); }

    [[nodiscard]] QString place(qsizetype column) const
    {
        return workbookColumn(column) + QString::number(m_row);
    }

    void textCell(qsizetype column, const QString& text)
    {
        if (text.isEmpty())
            return;
        const OfficeElement cell(m_xml, "c", {{"r", place(column)}, {"t", "inlineStr"}});
        const OfficeElement string(m_xml, "is");
        m_xml.text("t", xlsxText(text), {{"xml:space", "preserve"}});
    }

    OfficeXml m_xml;
    const ChartData& m_chart;
    qint64 m_row = 0;
};

QByteArray bookPart(const QString& sheetRelation)
{
    OfficeXml xml;
    xml.start("workbook", {{"xmlns", spreadsheet}, {"xmlns:r", officexml::relationships}});
    xml.start("sheets");
    xml.empty("sheet", {{"name", workbookSheet}, {"sheetId", 1}, {"r:id", sheetRelation}});
    return xml.take();
}

} // namespace

QString workbookColumn(qsizetype column)
{
    QString letters;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(char16_t(u'A' + (rest - 1) % 26)));
    return letters;
}

std::expected<QByteArray, QString> chartWorkbook(const ChartData& chart, const QDateTime& time)
{
    const QString book = QStringLiteral("xl/workbook.xml");
    const QString sheet = QStringLiteral("xl/worksheets/sheet1.xml");
    OfficePackage package;
    package.relate({}, "officeDocument", book);
    package.add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                bookPart(package.relate(book, "worksheet", sheet)));
    package.add(sheet, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
                WorksheetPart(chart).write());
    return package.zipped(time);
}
