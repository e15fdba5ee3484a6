// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/deck.h"

#include "model/xmltext.h"
#include "widgets/render/export/pptx/chartworkbook.h"
#include "widgets/render/export/pptx/decktheme.h"
#include "widgets/render/export/pptx/placeholder.h"
#include "widgets/render/export/pptx/slidechart.h"
#include "widgets/render/picturebuilder.h"

namespace {

constexpr QLatin1String presentation("ppt/presentation.xml");
constexpr QLatin1String master("ppt/slideMasters/slideMaster1.xml");
constexpr QLatin1String statementLayout("ppt/slideLayouts/slideLayout1.xml");
constexpr QLatin1String textLayout("ppt/slideLayouts/slideLayout2.xml");
constexpr QLatin1String notesMaster("ppt/notesMasters/notesMaster1.xml");
constexpr QLatin1String theme("ppt/theme/theme1.xml");
constexpr QLatin1String notesTheme("ppt/theme/theme2.xml");

QByteArray typeOf(const char* kind)
{
    return QByteArray("application/vnd.openxmlformats-officedocument.") + kind + "+xml";
}

QString numbered(const char* path, qsizetype number, const char* extension = ".xml")
{
    return QLatin1String(path) + QString::number(number) + QLatin1String(extension);
}

/// A shape for text of the layout, at a place of its own.
void writeHolder(SlideCanvas& canvas, const Placeholder& kind, const EmuRect& place, const QStringList& lines,
                 double size = 0)
{
    OfficeXml& xml = canvas.xml();
    const OfficeElement shape(xml, "p:sp");
    writePlaceholderNames(xml, kind, canvas.nextId());
    {
        const OfficeElement look(xml, "p:spPr");
        if (place != kind.place)
            writePlace(xml, place);
    }
    const OfficeElement text(xml, "p:txBody");
    writePlaceholderBody(xml, kind);
    xml.empty("a:lstStyle");
    for (const QString& line : lines) {
        const OfficeElement paragraph(xml, "a:p");
        if (xmlText(line).isEmpty())
            continue;
        const OfficeElement run(xml, "a:r");
        if (size > 0)
            xml.empty("a:rPr", {{"lang", canvas.language()}, {"sz", qint64(size * 100)}});
        else
            xml.empty("a:rPr", {{"lang", canvas.language()}});
        xml.text("a:t", line);
    }
}

void writeNumber(SlideCanvas& canvas, qsizetype number)
{
    OfficeXml& xml = canvas.xml();
    const OfficeElement shape(xml, "p:sp");
    writePlaceholderNames(xml, placeholder::number(), canvas.nextId());
    xml.empty("p:spPr");
    const OfficeElement text(xml, "p:txBody");
    writePlaceholderBody(xml, placeholder::number());
    xml.empty("a:lstStyle");
    const OfficeElement paragraph(xml, "a:p");
    writeSlideNumber(xml, QString::number(number));
}

} // namespace

Deck::Deck(const ExportDocument& document)
    : m_document(document)
    , m_colours(document.theme, *document.atlas)
{
    // The order of parts is that in which readers come by them.
    m_package.relate({}, "officeDocument", presentation);
    m_package.relate({},
                     "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                     QStringLiteral("docProps/core.xml"));
    m_package.relate({}, "extended-properties", QStringLiteral("docProps/app.xml"));
}

void Deck::addSlide(const SlideFrame& frame, const Body& body)
{
    const FramePlaces places(frame);
    const QString path = numbered("ppt/slides/slide", m_slides.size() + 1);
    m_slides.append(path);
    m_package.relate(path, "slideLayout", statementLayout);
    const QByteArray part = slidePart(path, places, body);
    m_package.add(path, typeOf("presentationml.slide"), part);
    QStringList notes{frame.notes, places.leftOut};
    notes.removeAll(QString());
    if (!notes.isEmpty())
        addNotes(path, notes.join(u'\n'));
}

QByteArray Deck::slidePart(const QString& path, const FramePlaces& places, const Body& body)
{
    SlideCanvas canvas(
        m_colours, m_document.language,
        {[this, path](const char* type, const QString& part) { return m_package.relate(path, type, part); },
         [this, path](const QString& address) {
             return m_package.relateOutside(path, "hyperlink", address);
         }});
    QString title = xmlText(places.titleLines.join(u' ')).trimmed();
    if (title.isEmpty()) // slides are found by their titles
        title = xmlText(onOneLine(m_document.title)).left(80).trimmed();
    if (title.isEmpty())
        title = QStringLiteral("StackAtlas");
    writeHolder(canvas, placeholder::title(), places.title, {title},
                places.titleSize < slideframe::titleSize ? places.titleSize : 0);
    if (!places.messageLines.isEmpty())
        writeHolder(canvas, placeholder::message(), places.message, {places.messageLines.join(u' ')});
    body(canvas, places.body);
    if (!places.footnoteLines.isEmpty())
        writeHolder(canvas, placeholder::footnotes(), places.footnotes, places.footnoteLines);
    writeNumber(canvas, m_slides.size());
    return canvas.take();
}

void Deck::addNotes(const QString& slide, const QString& text)
{
    const QString path = numbered("ppt/notesSlides/notesSlide", ++m_notes);
    m_package.relate(slide, "notesSlide", path);
    m_package.relate(path, "notesMaster", notesMaster);
    m_package.relate(path, "slide", slide);
    OfficeXml xml;
    xml.root("p:notes");
    {
        const OfficeElement content(xml, "p:cSld");
        const OfficeElement tree(xml, "p:spTree");
        writeTreeRoot(xml);
        writePlaceholderShape(xml, placeholder::notesPicture(), 2, false);
        const OfficeElement shape(xml, "p:sp");
        writePlaceholderNames(xml, placeholder::notes(), 3);
        xml.empty("p:spPr");
        const OfficeElement body(xml, "p:txBody");
        xml.empty("a:bodyPr");
        xml.empty("a:lstStyle");
        for (const QString& line : text.split(u'\n')) {
            const OfficeElement paragraph(xml, "a:p");
            if (xmlText(line).isEmpty())
                continue;
            const OfficeElement run(xml, "a:r");
            xml.empty("a:rPr", {{"lang", officeLanguage(m_document.language)}});
            xml.text("a:t", line);
        }
    }
    {
        const OfficeElement map(xml, "p:clrMapOvr");
        xml.empty("a:masterClrMapping");
    }
    m_package.add(path, typeOf("presentationml.notesSlide"), xml.take());
}

QString Deck::addChart(const ChartData& chart)
{
    const QString path = numbered("ppt/charts/chart", ++m_charts);
    const QString book = numbered("ppt/embeddings/Microsoft_Excel_Sheet", m_charts, ".xlsx");
    const auto bytes = chartWorkbook(chart, exportTime(*m_document.atlas));
    if (!bytes) {
        m_failure = bytes.error();
        return path;
    }
    const QString relation = m_package.relate(path, "package", book);
    m_package.add(path, typeOf("drawingml.chart"),
                  chartPart(chart, m_colours, m_document.language, relation));
    m_package.add(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", *bytes);
    return path;
}

void Deck::addShared()
{
    const QString name = QStringLiteral("StackAtlas");
    const QStringList layouts{m_package.relate(master, "slideLayout", statementLayout),
                              m_package.relate(master, "slideLayout", textLayout)};
    m_package.relate(master, "theme", theme);
    m_package.add(master, typeOf("presentationml.slideMaster"), masterPart(m_colours, layouts));
    m_package.relate(statementLayout, "slideMaster", master);
    m_package.add(statementLayout, typeOf("presentationml.slideLayout"), statementLayoutPart());
    m_package.relate(textLayout, "slideMaster", master);
    m_package.add(textLayout, typeOf("presentationml.slideLayout"), textLayoutPart());
    m_package.add(theme, typeOf("theme"), themePart(m_colours, name));
    if (m_notes == 0)
        return;
    m_package.relate(notesMaster, "theme", notesTheme);
    m_package.add(notesMaster, typeOf("presentationml.notesMaster"), notesMasterPart());
    const DeckColours onPaper(ColorTheme::light(), *m_document.atlas);
    m_package.add(notesTheme, typeOf("theme"), themePart(onPaper, name));
}

void Deck::addPresentation()
{
    OfficeXml xml;
    xml.root("p:presentation", {{"saveSubsetFonts", "1"}});
    {
        const OfficeElement masters(xml, "p:sldMasterIdLst");
        xml.empty("p:sldMasterId",
                  {{"id", firstMasterId}, {"r:id", m_package.relate(presentation, "slideMaster", master)}});
    }
    if (m_notes > 0) {
        const OfficeElement masters(xml, "p:notesMasterIdLst");
        xml.empty("p:notesMasterId", {{"r:id", m_package.relate(presentation, "notesMaster", notesMaster)}});
    }
    {
        constexpr qint64 firstSlideId = 256;
        const OfficeElement slides(xml, "p:sldIdLst");
        qint64 id = firstSlideId;
        for (const QString& slide : std::as_const(m_slides))
            xml.empty("p:sldId", {{"id", id++}, {"r:id", m_package.relate(presentation, "slide", slide)}});
    }
    xml.empty("p:sldSz", {{"cx", slideframe::slideWidth}, {"cy", slideframe::slideHeight}});
    xml.empty("p:notesSz", {{"cx", placeholder::notesWidth}, {"cy", placeholder::notesHeight}});
    {
        const OfficeElement style(xml, "p:defaultTextStyle");
        writeTextLevels(xml, 12, "tx1");
    }
    m_package.relate(presentation, "theme", theme);
    for (const char* part : {"presProps", "viewProps", "tableStyles"}) {
        const QString path = QStringLiteral("ppt/") + QLatin1String(part) + QStringLiteral(".xml");
        m_package.relate(presentation, part, path);
    }
    m_package.add(presentation, typeOf("presentationml.presentation.main"), xml.take());

    OfficeXml properties;
    properties.root("p:presentationPr");
    m_package.add(QStringLiteral("ppt/presProps.xml"), typeOf("presentationml.presProps"), properties.take());
    OfficeXml view;
    view.root("p:viewPr");
    m_package.add(QStringLiteral("ppt/viewProps.xml"), typeOf("presentationml.viewProps"), view.take());
    OfficeXml tables;
    tables.start("a:tblStyleLst",
                 {{"xmlns:a", officexml::drawing}, {"def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"}});
    m_package.add(QStringLiteral("ppt/tableStyles.xml"), typeOf("presentationml.tableStyles"), tables.take());
}

void Deck::addProperties()
{
    const QString time = exportTime(*m_document.atlas).toString(Qt::ISODate);
    OfficeXml core;
    core.start("cp:coreProperties",
               {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
    core.text("dc:title", m_document.title.left(255));
    core.text("dc:creator", QStringLiteral("StackAtlas"));
    core.text("cp:lastModifiedBy", QStringLiteral("StackAtlas"));
    core.text("dcterms:created", time, {{"xsi:type", "dcterms:W3CDTF"}});
    core.text("dcterms:modified", time, {{"xsi:type", "dcterms:W3CDTF"}});
    core.text("dc:language", officeLanguage(m_document.language));
    m_package.add(QStringLiteral("docProps/core.xml"),
                  "application/vnd.openxmlformats-package.core-properties+xml", core.take());
    OfficeXml app;
    app.start("Properties",
              {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
    app.text("Application", QStringLiteral("StackAtlas"));
    app.text("PresentationFormat", QStringLiteral("Widescreen"));
    app.text("Slides", QString::number(m_slides.size()));
    app.text("Notes", QString::number(m_notes));
    m_package.add(QStringLiteral("docProps/app.xml"), typeOf("extended-properties"), app.take());
}

std::expected<QByteArray, QString> Deck::take()
{
    if (!m_failure.isEmpty())
        return std::unexpected(m_failure);
    addPresentation();
    addShared();
    addProperties();
    return m_package.zipped(exportTime(*m_document.atlas));
}
