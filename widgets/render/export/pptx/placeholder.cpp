// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/placeholder.h"

#include "widgets/render/export/pptx/slideframe.h"

namespace placeholder {

Placeholder title()
{
    return {"title", nullptr, "Title", "t", slideframe::title};
}

Placeholder message()
{
    return {"body", "13", "Message", "t", slideframe::message};
}

Placeholder footnotes()
{
    return {"body", "14", "Footnotes", "b", slideframe::footnotes};
}

Placeholder number()
{
    return {"sldNum", "12", "Slide number", "b", slideframe::number};
}

Placeholder text()
{
    return {"body", "1", "Text", "t", slideframe::body};
}

Placeholder notes()
{
    return {"body", "1", "Notes", "t", {685'800, 4'400'550, 5'486'400, 3'600'450}};
}

Placeholder notesPicture()
{
    return {"sldImg", "2", "Slide", "t", {685'800, 1'143'000, 5'486'400, 3'086'100}};
}

} // namespace placeholder

void writePlaceholderNames(OfficeXml& xml, const Placeholder& placeholder, qint64 id)
{
    const bool isPicture = qstrcmp(placeholder.type, "sldImg") == 0;
    const OfficeElement names(xml, "p:nvSpPr");
    xml.empty("p:cNvPr", {{"id", id}, {"name", placeholder.name}});
    {
        const OfficeElement own(xml, "p:cNvSpPr");
        if (isPicture)
            xml.empty("a:spLocks", {{"noGrp", "1"}, {"noRot", "1"}, {"noChangeAspect", "1"}});
        else
            xml.empty("a:spLocks", {{"noGrp", "1"}});
    }
    const OfficeElement application(xml, "p:nvPr");
    if (!placeholder.index)
        xml.empty("p:ph", {{"type", placeholder.type}});
    else if (qstrcmp(placeholder.type, "body") == 0 || qstrcmp(placeholder.type, "sldNum") == 0)
        xml.empty("p:ph", {{"type", placeholder.type}, {"sz", "quarter"}, {"idx", placeholder.index}});
    else
        xml.empty("p:ph", {{"type", placeholder.type}, {"idx", placeholder.index}});
}

void writePlaceholderBody(OfficeXml& xml, const Placeholder& placeholder)
{
    const OfficeElement body(xml, "a:bodyPr",
                             {{"vert", "horz"},
                              {"wrap", "square"},
                              {"lIns", "0"},
                              {"tIns", "0"},
                              {"rIns", "0"},
                              {"bIns", "0"},
                              {"anchor", placeholder.anchor}});
    xml.empty("a:noAutofit");
}

void writePlaceholderShape(OfficeXml& xml, const Placeholder& placeholder, qint64 id, bool hasPlace)
{
    const OfficeElement shape(xml, "p:sp");
    writePlaceholderNames(xml, placeholder, id);
    const OfficeElement look(xml, "p:spPr");
    if (!hasPlace)
        return;
    writePlace(xml, placeholder.place);
    const OfficeElement geometry(xml, "a:prstGeom", {{"prst", "rect"}});
    xml.empty("a:avLst");
}

void writeSlideNumber(OfficeXml& xml, const QString& shown)
{
    const OfficeElement field(xml, "a:fld",
                              {{"id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"}, {"type", "slidenum"}});
    xml.empty("a:rPr", {{"lang", "en-US"}});
    xml.text("a:t", shown);
}
