// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/slidecanvas.h"

#include "model/xmltext.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <QUrl>

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestDescription = 1'000;

/// The address in the form that files have it, or nothing where it is not one of the web.
QString webAddress(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.isValid() && !url.host().isEmpty() &&
                       (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    return isWeb ? QString::fromLatin1(url.toEncoded()) : QString();
}

QString cut(const QString& text, qsizetype longest)
{
    const QString line = onOneLine(xmlText(text));
    if (line.size() <= longest)
        return line;
    return xmlText(line.left(longest - 1)) + u'…';
}

} // namespace

SlideCanvas::SlideCanvas(const DeckColours& colours, const QString& language, Relations relations)
    : m_colours(colours)
    , m_language(officeLanguage(language))
    , m_relations(std::move(relations))
{
    m_xml.root("p:sld");
    m_xml.start("p:cSld");
    m_xml.start("p:spTree");
    writeTreeRoot(m_xml);
}

QString SlideCanvas::ownName(const QString& name)
{
    const QString wished = cut(name, longestName).trimmed();
    const QString plain = wished.isEmpty() ? QStringLiteral("Shape") : wished;
    const int before = m_names[plain]++;
    return before == 0 ? plain : plain + u' ' + QString::number(before + 1);
}

void SlideCanvas::writeNames(const QString& name, const QString& description, const QString& link)
{
    const QString said = cut(description, longestDescription);
    const QString own = ownName(name);
    if (said.isEmpty())
        m_xml.start("p:cNvPr", {{"id", nextId()}, {"name", own}});
    else
        m_xml.start("p:cNvPr", {{"id", nextId()}, {"name", own}, {"descr", said}});
    if (const QString address = webAddress(link); !address.isEmpty())
        m_xml.empty("a:hlinkClick", {{"r:id", m_relations.outside(address)}});
    m_xml.end();
}

void SlideCanvas::writeDecorationNames(const QString& name)
{
    const OfficeElement names(m_xml, "p:cNvPr", {{"id", nextId()}, {"name", ownName(name)}});
    const OfficeElement list(m_xml, "a:extLst");
    const OfficeElement extension(m_xml, "a:ext", {{"uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"}});
    m_xml.empty(
        "adec:decorative",
        {{"xmlns:adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"}, {"val", "1"}});
}

void SlideCanvas::writeRun(const QString& text, double size, bool bold, const QColor& colour)
{
    constexpr qint64 smallest = 100; // a point: the least that there is
    const OfficeElement run(m_xml, "a:r");
    {
        const OfficeElement look(m_xml, "a:rPr",
                                 {{"lang", m_language},
                                  {"sz", std::max(smallest, qint64(std::llround(size * 100)))},
                                  {"b", bold ? "1" : "0"},
                                  {"noProof", "1"}});
        m_colours.fill(m_xml, colour);
    }
    m_xml.text("a:t", text);
}

QByteArray SlideCanvas::take()
{
    m_xml.end();
    m_xml.end();
    m_xml.start("p:clrMapOvr");
    m_xml.empty("a:masterClrMapping");
    return m_xml.take();
}

QString officeLanguage(const QString& language)
{
    if (language == QLatin1String("zh"))
        return QStringLiteral("zh-CN");
    if (language == QLatin1String("en") || language.isEmpty())
        return QStringLiteral("en-US");
    return language;
}
