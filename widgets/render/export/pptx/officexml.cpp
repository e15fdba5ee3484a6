// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/officexml.h"

#include "model/xmltext.h"

OfficeXml::OfficeXml()
{
    m_buffer.open(QIODevice::WriteOnly);
    m_xml.setDevice(&m_buffer);
    m_xml.writeStartDocument(QStringLiteral("1.0"), true);
}

void OfficeXml::write(Attributes attributes)
{
    for (const Attribute& attribute : attributes)
        m_xml.writeAttribute(QString::fromLatin1(attribute.name), xmlText(attribute.value));
}

void OfficeXml::start(const char* name, Attributes attributes)
{
    m_xml.writeStartElement(QString::fromLatin1(name));
    write(attributes);
}

void OfficeXml::end()
{
    m_xml.writeEndElement();
}

void OfficeXml::empty(const char* name, Attributes attributes)
{
    m_xml.writeEmptyElement(QString::fromLatin1(name));
    write(attributes);
}

void OfficeXml::text(const char* name, const QString& text, Attributes attributes)
{
    start(name, attributes);
    m_xml.writeCharacters(xmlText(text));
    end();
}

void OfficeXml::root(const char* name, Attributes attributes)
{
    start(name, {{"xmlns:a", officexml::drawing},
                 {"xmlns:r", officexml::relationships},
                 {"xmlns:p", officexml::presentation}});
    write(attributes);
}

QByteArray OfficeXml::take()
{
    m_xml.writeEndDocument();
    return m_buffer.data();
}

void writePlace(OfficeXml& xml, const EmuRect& rect, const char* name)
{
    const OfficeElement place(xml, name);
    xml.empty("a:off", {{"x", rect.x}, {"y", rect.y}});
    xml.empty("a:ext", {{"cx", rect.width}, {"cy", rect.height}});
}

void writeTreeRoot(OfficeXml& xml)
{
    {
        const OfficeElement names(xml, "p:nvGrpSpPr");
        xml.empty("p:cNvPr", {{"id", 1}, {"name", ""}});
        xml.empty("p:cNvGrpSpPr");
        xml.empty("p:nvPr");
    }
    const OfficeElement look(xml, "p:grpSpPr");
    const OfficeElement place(xml, "a:xfrm");
    xml.empty("a:off", {{"x", 0}, {"y", 0}});
    xml.empty("a:ext", {{"cx", 0}, {"cy", 0}});
    xml.empty("a:chOff", {{"x", 0}, {"y", 0}});
    xml.empty("a:chExt", {{"cx", 0}, {"cy", 0}});
}
