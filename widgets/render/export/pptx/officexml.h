// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/emu.h"

#include <concepts>
#include <initializer_list>
#include <QBuffer>
#include <QXmlStreamWriter>

/// Writes a part of an Office file: elements by their usual prefixes, texts without what XML forbids.
class OfficeXml
{
public:
    struct Attribute
    {
        const char* name;
        QString value;

        Attribute(const char* itsName, const QString& text)
            : name(itsName)
            , value(text)
        {
        }

        Attribute(const char* itsName, const char* text)
            : name(itsName)
            , value(QString::fromLatin1(text))
        {
        }

        Attribute(const char* itsName, std::integral auto number)
            : name(itsName)
            , value(QString::number(number))
        {
        }
    };

    using Attributes = std::initializer_list<Attribute>;

    OfficeXml();

    void start(const char* name, Attributes attributes = {});
    void end();
    void empty(const char* name, Attributes attributes = {});
    void text(const char* name, const QString& text, Attributes attributes = {});

    /// The root of a part with the namespaces of drawings, presentations and relationships.
    void root(const char* name, Attributes attributes = {});

    /// Ends all that is open and gives the bytes.
    QByteArray take();

private:
    void write(Attributes attributes);

    QBuffer m_buffer;
    QXmlStreamWriter m_xml;
};

/// An element until the end of a scope.
class OfficeElement
{
public:
    OfficeElement(OfficeXml& xml, const char* name, OfficeXml::Attributes attributes = {})
        : m_xml(xml)
    {
        m_xml.start(name, attributes);
    }

    OfficeElement(const OfficeElement&) = delete;
    OfficeElement& operator=(const OfficeElement&) = delete;

    ~OfficeElement() { m_xml.end(); }

private:
    OfficeXml& m_xml;
};

/// a:xfrm, or p:xfrm of what is not a shape.
void writePlace(OfficeXml& xml, const EmuRect& rect, const char* name = "a:xfrm");

/// The root of a tree of shapes, which stands for the page.
void writeTreeRoot(OfficeXml& xml);

namespace officexml {

inline constexpr const char* drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr const char* presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
inline constexpr const char* relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr const char* charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";

} // namespace officexml
