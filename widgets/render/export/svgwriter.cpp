// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/svgwriter.h"

#include "widgets/render/export/picturesize.h"
#include "widgets/render/export/xmltext.h"

#include <cmath>
#include <QBuffer>
#include <QHash>
#include <QXmlStreamWriter>

namespace {

/// Two decimals are a hundredth of a pixel; trailing zeros are dropped.
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 9); // not -0; nine digits hold every coordinate
}

QString pathData(const QPainterPath& path)
{
    QString data;
    const auto point = [&](int i) -> QString {
        return number(path.elementAt(i).x) + u' ' + number(path.elementAt(i).y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        switch (path.elementAt(i).type) {
        case QPainterPath::MoveToElement:
            data += u'M' + point(i);
            break;
        case QPainterPath::LineToElement:
            data += u'L' + point(i);
            break;
        case QPainterPath::CurveToElement:
            data += u'C' + point(i) + u' ' + point(i + 1) + u' ' + point(i + 2);
            i += 2;
            break;
        case QPainterPath::CurveToDataElement:
            Q_UNREACHABLE();
        }
    }
    return data;
}

class SvgPicture
{
public:
    SvgPicture(QIODevice* device, const DisplayList& list)
        : m_xml(device)
        , m_list(list)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void write(const QRectF& view, const QSize& pixels, bool transparent)
    {
        m_xml.writeStartDocument(QStringLiteral("1.0"));
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("version", QStringLiteral("1.1"));
        attribute("width", QString::number(pixels.width()));
        attribute("height", QString::number(pixels.height()));
        attribute("viewBox",
                  QStringLiteral("%1 %2 %3 %4")
                      .arg(number(view.x()), number(view.y()), number(view.width()), number(view.height())));
        attribute("font-family",
                  QStringLiteral("'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"));
        attribute("role", QStringLiteral("img"));
        titleAndDescription(m_list.title, m_list.description);
        if (!transparent) {
            m_xml.writeEmptyElement(QStringLiteral("rect"));
            box(view);
            attribute("fill", m_list.background.name());
        }
        for (const DisplayBlock& block : m_list.blocks)
            writeBlock(block);
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char* name, const QString& value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }

    void titleAndDescription(const QString& title, const QString& description)
    {
        if (!title.isEmpty())
            m_xml.writeTextElement(QStringLiteral("title"), xmlText(title));
        if (!description.isEmpty())
            m_xml.writeTextElement(QStringLiteral("desc"), xmlText(description));
    }

    void writeBlock(const DisplayBlock& block)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        if (block.id.type != IdType::Atlas) {
            attribute("id", ownId(block.id));
            titleAndDescription(block.title, block.description);
        }
        for (size_t i = block.first; i < block.first + block.count; ++i)
            std::visit([this](const auto& item) { writeItem(item); }, m_list.items[i]);
        m_xml.writeEndElement();
    }

    /// A thing may have several rows of a table: all but the first get a number, which no id holds.
    QString ownId(const TypedId& id)
    {
        const QString plain = svgId(id);
        const int before = m_idCounts[plain]++;
        return before == 0 ? plain : plain + u'_' + QString::number(before + 1);
    }

    void box(const QRectF& rect)
    {
        attribute("x", number(rect.x()));
        attribute("y", number(rect.y()));
        attribute("width", number(rect.width()));
        attribute("height", number(rect.height()));
    }

    void fillAndLine(const QColor& fill, const LineLook& line)
    {
        attribute("fill", fill.isValid() ? fill.name() : QStringLiteral("none"));
        if (!line.colour.isValid())
            return;
        attribute("stroke", line.colour.name());
        if (line.width != 1)
            attribute("stroke-width", number(line.width));
        // The patterns of Qt's pens, which count in line widths.
        if (line.style == Qt::DashLine)
            attribute("stroke-dasharray", number(4 * line.width) + u' ' + number(2 * line.width));
        else if (line.style == Qt::DotLine)
            attribute("stroke-dasharray", number(line.width) + u' ' + number(2 * line.width));
    }

    void writeItem(const RectItem& item)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        box(item.rect);
        if (item.radius > 0)
            attribute("rx", number(item.radius));
        fillAndLine(item.fill, item.line);
    }

    void writeItem(const PathItem& item)
    {
        if (item.path.isEmpty())
            return;
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", pathData(item.path));
        fillAndLine(item.fill, item.line);
    }

    void writeItem(const TextItem& item)
    {
        if (item.plate.isValid())
            writeItem(RectItem{plateOf(item), 0, item.plate, {}});
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", number(item.position.x()));
        attribute("y", number(item.position.y()));
        attribute("font-size", QString::number(item.style.pixelSize));
        if (item.style.bold)
            attribute("font-weight", QStringLiteral("bold"));
        if (item.anchor == TextItem::Anchor::Middle)
            attribute("text-anchor", QStringLiteral("middle"));
        else if (item.anchor == TextItem::Anchor::End)
            attribute("text-anchor", QStringLiteral("end"));
        attribute("fill", item.colour.name());
        if (item.angle != 0) {
            attribute("transform",
                      QStringLiteral("rotate(%1 %2 %3)")
                          .arg(number(item.angle), number(item.position.x()), number(item.position.y())));
        }
        m_xml.writeCharacters(xmlText(item.text));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const DisplayList& m_list;
    QHash<QString, int> m_idCounts;
};

} // namespace

QString svgId(const TypedId& id)
{
    QString text = idTypeName(id.type) + u'-' + id.id;
    return text.replace(u'>', u'_'); // ids hold no underscore, so this stays unique
}

QByteArray writeSvg(const DisplayList& list, const QSize& pixels, bool transparent)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgPicture(&buffer, list).write(pageInShapeOf(list.page, pixels), pixels, transparent);
    return buffer.data();
}
