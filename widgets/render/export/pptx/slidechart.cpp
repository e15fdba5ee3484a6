// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/slidechart.h"

#include "model/xmltext.h"
#include "widgets/render/export/pptx/chartworkbook.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>

namespace {

constexpr qsizetype shortCategory = 8;
constexpr double textSize = 10;
constexpr qsizetype longestText = 90; ///< of a name in a chart

QString chartText(const QString& text)
{
    const QString line = onOneLine(xmlText(text));
    return line.size() > longestText ? QString(xmlText(line.left(longestText - 1)) + u'…') : line;
}

class ChartWriter
{
public:
    ChartWriter(const ChartData& chart, const DeckColours& colours, const QString& language)
        : m_chart(chart)
        , m_colours(colours)
        , m_language(officeLanguage(language))
        , m_isUpright(std::ranges::all_of(chart.categories,
                                          [](const QString& name) { return name.size() <= shortCategory; }))
    {
    }

    QByteArray write(const QString& book)
    {
        m_xml.start("c:chartSpace", {{"xmlns:c", officexml::charts},
                                     {"xmlns:a", officexml::drawing},
                                     {"xmlns:r", officexml::relationships}});
        value("c:date1904", "0");
        value("c:roundedCorners", "0");
        writeChart();
        {
            const OfficeElement look(m_xml, "c:spPr");
            m_xml.empty("a:noFill");
            m_colours.line(m_xml, {}, 0);
        }
        writeTextLook(textSize, m_colours.theme().ink);
        {
            const OfficeElement data(m_xml, "c:externalData", {{"r:id", book}});
            value("c:autoUpdate", "0");
        }
        return m_xml.take();
    }

private:
    void value(const char* name, const char* text) { m_xml.empty(name, {{"val", text}}); }

    void value(const char* name, qint64 number) { m_xml.empty(name, {{"val", number}}); }

    void writeTextLook(double size, const QColor& colour, bool bold = false)
    {
        const OfficeElement look(m_xml, "c:txPr");
        m_xml.empty("a:bodyPr");
        m_xml.empty("a:lstStyle");
        const OfficeElement paragraph(m_xml, "a:p");
        {
            const OfficeElement properties(m_xml, "a:pPr");
            writeRunLook("a:defRPr", size, bold, colour);
        }
        m_xml.empty("a:endParaRPr", {{"lang", m_language}});
    }

    void writeRunLook(const char* name, double size, bool bold, const QColor& colour)
    {
        const OfficeElement run(m_xml, name,
                                {{"lang", m_language}, {"sz", qint64(size * 100)}, {"b", bold ? "1" : "0"}});
        m_colours.fill(m_xml, colour);
    }

    /// A text of its own: a title, or the label of a bar.
    void writeRichText(const QString& text, double size, bool bold, const QColor& colour)
    {
        const OfficeElement element(m_xml, "c:tx");
        const OfficeElement rich(m_xml, "c:rich");
        m_xml.empty("a:bodyPr");
        m_xml.empty("a:lstStyle");
        const OfficeElement paragraph(m_xml, "a:p");
        {
            const OfficeElement properties(m_xml, "a:pPr");
            writeRunLook("a:defRPr", size, bold, colour);
        }
        const OfficeElement run(m_xml, "a:r");
        writeRunLook("a:rPr", size, bold, colour);
        m_xml.text("a:t", chartText(text));
    }

    void writeTitle(const QString& text, double size, bool bold, const QColor& colour)
    {
        const OfficeElement title(m_xml, "c:title");
        writeRichText(text, size, bold, colour);
        value("c:overlay", "0");
    }

    void writeChart()
    {
        const OfficeElement chart(m_xml, "c:chart");
        const bool hasTitle = !m_chart.title.isEmpty();
        if (hasTitle)
            writeTitle(m_chart.title, 12, true, m_colours.theme().ink);
        value("c:autoTitleDeleted", hasTitle ? "0" : "1");
        {
            const OfficeElement area(m_xml, "c:plotArea");
            m_xml.empty("c:layout");
            writeBars();
            writeCategoryAxis();
            writeValueAxis();
        }
        if (m_chart.series.size() > 1) {
            const OfficeElement legend(m_xml, "c:legend");
            value("c:legendPos", "b");
            value("c:overlay", "0");
            writeTextLook(textSize, m_colours.theme().secondary);
        }
        value("c:plotVisOnly", "1");
        value("c:dispBlanksAs", "gap");
    }

    /// Whether series only tell kinds of bars apart: no category has more than one.
    [[nodiscard]] bool hasOneBarEach() const
    {
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            const auto bars = std::ranges::count_if(m_chart.series, [&](const ChartData::Series& series) {
                return series.values.value(i).has_value();
            });
            if (bars > 1)
                return false;
        }
        return true;
    }

    void writeBars()
    {
        const OfficeElement bars(m_xml, "c:barChart");
        value("c:barDir", m_isUpright ? "col" : "bar");
        const bool isStacked = m_chart.isStacked && !hasOneBarEach();
        value("c:grouping", isStacked ? "stacked" : "clustered");
        value("c:varyColors", "0");
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            writeSeries(i, isStacked);
        value("c:gapWidth", m_chart.categories.size() > 12 ? 40 : 70);
        if (isStacked || hasOneBarEach())
            value("c:overlap", "100");
        value("c:axId", categoryAxis);
        value("c:axId", valueAxis);
    }

    [[nodiscard]] static QString cells(qsizetype column, qsizetype first, qsizetype last)
    {
        const QString letters = u'$' + workbookColumn(column) + u'$';
        QString text = QLatin1String(workbookSheet) + u'!' + letters + QString::number(first);
        if (last > first)
            text += u':' + letters + QString::number(last);
        return text;
    }

    void writeSeries(qsizetype index, bool isStacked)
    {
        const ChartData::Series& series = m_chart.series[index];
        const qsizetype rows = m_chart.categories.size();
        const OfficeElement element(m_xml, "c:ser");
        value("c:idx", index);
        value("c:order", index);
        {
            const OfficeElement name(m_xml, "c:tx");
            const OfficeElement reference(m_xml, "c:strRef");
            m_xml.text("c:f", cells(1 + index, 1, 1));
            const OfficeElement cache(m_xml, "c:strCache");
            value("c:ptCount", 1);
            const OfficeElement point(m_xml, "c:pt", {{"idx", 0}});
            m_xml.text("c:v", xmlText(series.name));
        }
        {
            const OfficeElement look(m_xml, "c:spPr");
            m_colours.fill(m_xml, series.colour);
        }
        value("c:invertIfNegative", "0");
        writeLabels(series, isStacked);
        {
            const OfficeElement names(m_xml, "c:cat");
            const OfficeElement reference(m_xml, "c:strRef");
            m_xml.text("c:f", cells(0, 2, 1 + rows));
            const OfficeElement cache(m_xml, "c:strCache");
            value("c:ptCount", rows);
            for (qsizetype i = 0; i < rows; ++i) {
                const OfficeElement point(m_xml, "c:pt", {{"idx", i}});
                m_xml.text("c:v", chartText(m_chart.categories[i]));
            }
        }
        const OfficeElement values(m_xml, "c:val");
        const OfficeElement reference(m_xml, "c:numRef");
        m_xml.text("c:f", cells(1 + index, 2, 1 + rows));
        const OfficeElement cache(m_xml, "c:numCache");
        m_xml.text("c:formatCode", QStringLiteral("General"));
        value("c:ptCount", rows);
        for (qsizetype i = 0; i < rows; ++i) {
            if (const auto number = series.values.value(i)) {
                const OfficeElement point(m_xml, "c:pt", {{"idx", i}});
                m_xml.text("c:v", QString::number(*number, 'g', 15));
            }
        }
    }

    void writeShown(bool isShown)
    {
        value("c:showLegendKey", "0");
        value("c:showVal", isShown ? "1" : "0");
        value("c:showCatName", "0");
        value("c:showSerName", "0");
        value("c:showPercent", "0");
        value("c:showBubbleSize", "0");
    }

    /// Figures as published, each at its bar.
    void writeLabels(const ChartData::Series& series, bool isStacked)
    {
        const char* place = isStacked ? "ctr" : "outEnd"; // programs refuse the latter on stacks
        const QColor ink = isStacked && series.colour.isValid() ? m_colours.theme().onAccent(series.colour)
                                                                : m_colours.theme().ink;
        const OfficeElement labels(m_xml, "c:dLbls");
        for (qsizetype i = 0; i < m_chart.categories.size(); ++i) {
            if (!series.values.value(i) || chartText(series.labels.value(i)).trimmed().isEmpty())
                continue;
            const OfficeElement label(m_xml, "c:dLbl");
            value("c:idx", i);
            writeRichText(series.labels[i], textSize, true, ink);
            value("c:dLblPos", place);
            writeShown(true);
        }
        {
            const OfficeElement look(m_xml, "c:spPr");
            m_xml.empty("a:noFill");
            m_colours.line(m_xml, {}, 0);
        }
        writeTextLook(textSize, ink, true);
        value("c:dLblPos", place);
        writeShown(series.labels.isEmpty() && series.colour.isValid());
    }

    void writeCategoryAxis()
    {
        const OfficeElement axis(m_xml, "c:catAx");
        value("c:axId", categoryAxis);
        {
            const OfficeElement scaling(m_xml, "c:scaling");
            value("c:orientation", m_isUpright ? "minMax" : "maxMin"); // the first on top
        }
        value("c:delete", "0");
        value("c:axPos", m_isUpright ? "b" : "l");
        m_xml.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "nextTo");
        {
            const OfficeElement look(m_xml, "c:spPr");
            m_colours.line(m_xml, {m_colours.theme().secondary, 1, Qt::SolidLine}, points(0.75));
        }
        writeTextLook(textSize, m_colours.theme().ink);
        value("c:crossAx", valueAxis);
        value("c:crosses", "autoZero");
        value("c:auto", "0");
        value("c:lblAlgn", "ctr");
        value("c:lblOffset", 100);
        value("c:noMultiLvlLbl", "1");
    }

    void writeValueAxis()
    {
        const OfficeElement axis(m_xml, "c:valAx");
        value("c:axId", valueAxis);
        {
            const OfficeElement scaling(m_xml, "c:scaling");
            value("c:orientation", "minMax");
            value("c:min", "0");
        }
        value("c:delete", "0");
        value("c:axPos", m_isUpright ? "l" : "b");
        {
            const OfficeElement lines(m_xml, "c:majorGridlines");
            const OfficeElement look(m_xml, "c:spPr");
            m_colours.line(m_xml, {m_colours.theme().hairline, 1, Qt::SolidLine}, points(0.5));
        }
        if (!m_chart.axis.isEmpty())
            writeTitle(m_chart.axis, 9, false, m_colours.theme().secondary);
        m_xml.empty("c:numFmt", {{"formatCode", "General"}, {"sourceLinked", "0"}});
        value("c:majorTickMark", "none");
        value("c:minorTickMark", "none");
        value("c:tickLblPos", "nextTo");
        {
            const OfficeElement look(m_xml, "c:spPr");
            m_colours.line(m_xml, {}, 0);
        }
        writeTextLook(9, m_colours.theme().secondary);
        value("c:crossAx", categoryAxis);
        value("c:crosses", m_isUpright ? "autoZero" : "max"); // below, though the first category is on top
        value("c:crossBetween", "between");
    }

    static constexpr qint64 categoryAxis = 111'111'111;
    static constexpr qint64 valueAxis = 222'222'222;

    OfficeXml m_xml;
    const ChartData& m_chart;
    const DeckColours& m_colours;
    QString m_language;
    bool m_isUpright;
};

/// The figures in a sentence, for those who cannot see them.
QString descriptionOf(const ChartData& chart)
{
    QStringList parts;
    for (const ChartData::Series& series : chart.series) {
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            const auto value = series.values.value(i);
            const QString figure = series.labels.value(i, value ? QString::number(*value) : QString());
            if (value && !figure.isEmpty())
                parts << chart.categories[i] + QStringLiteral(": ") + figure;
        }
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

QByteArray chartPart(const ChartData& chart, const DeckColours& colours, const QString& language,
                     const QString& book)
{
    return ChartWriter(chart, colours, language).write(book);
}

void writeChartFrame(SlideCanvas& canvas, const ChartData& chart, const QString& relation,
                     const EmuRect& place)
{
    OfficeXml& xml = canvas.xml();
    const OfficeElement frame(xml, "p:graphicFrame");
    {
        const OfficeElement names(xml, "p:nvGraphicFramePr");
        canvas.writeNames(chart.title.isEmpty() ? QStringLiteral("Chart") : chart.title,
                          descriptionOf(chart));
        xml.empty("p:cNvGraphicFramePr");
        xml.empty("p:nvPr");
    }
    writePlace(xml, place, "p:xfrm");
    const OfficeElement graphic(xml, "a:graphic");
    const OfficeElement data(xml, "a:graphicData", {{"uri", officexml::charts}});
    xml.empty("c:chart", {{"xmlns:c", officexml::charts}, {"r:id", relation}});
}
