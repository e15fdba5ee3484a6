// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/svgwriter.h"

#include "model/xmltext.h"
#include "widgets/render/export/svgtext.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QHash>
#include <QXmlStreamWriter>

namespace {

/// The families of pictures, then what stands in for them on systems that do not have them.
const QString families = QStringLiteral("'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', "
                                        "'Microsoft YaHei', sans-serif");

/// What most of several values are, if it is said shorter once for all of them; else empty.
QString shared(QStringList values)
{
    std::ranges::sort(values);
    QString best;
    qsizetype most = 1;
    for (qsizetype i = 0, count = 0; i < values.size(); ++i) {
        count = i > 0 && values[i] == values[i - 1] ? count + 1 : 1;
        if (count > most) {
            most = count;
            best = values[i];
        }
    }
    return best;
}

/// What distinguishes a kind of file from the others.
struct SvgLook
{
    QColor background; ///< transparent: none
    bool outlines = false;
    QString language;
    QString idPrefix;
};

class SvgPicture
{
public:
    SvgPicture(QIODevice* device, const DisplayList& list, const SvgLook& look)
        : m_xml(device)
        , m_list(list)
        , m_look(look)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    /// A file, if it has a `width` and a `height`; else an element of a document.
    void write(const QRectF& view, const QString& width, const QString& height)
    {
        if (!width.isEmpty())
            m_xml.writeStartDocument(QStringLiteral("1.0"));
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        if (hasLinks())
            m_xml.writeNamespace(xlink, QStringLiteral("xlink"));
        attribute("version", QStringLiteral("1.1"));
        if (!width.isEmpty()) {
            attribute("width", width);
            attribute("height", height);
        }
        attribute("viewBox", svgNumber(view.x()) + u' ' + svgNumber(view.y()) + u' ' +
                                 svgNumber(view.width()) + u' ' + svgNumber(view.height()));
        if (!m_look.language.isEmpty())
            attribute("xml:lang", m_look.language);
        if (!m_look.outlines)
            attribute("font-family", families);
        attribute("stroke-linejoin", QStringLiteral("round"));
        // Of the graphics module of ARIA, with roles before it for who does not know that. Not "img": that
        // would hide all that is in it.
        attribute("role", QStringLiteral("graphics-document document"));
        titleAndDescription(m_list.title, m_list.description);
        if (m_look.background.alpha() > 0) {
            m_xml.writeEmptyElement(QStringLiteral("rect"));
            box(view);
            colour("fill", m_look.background);
        }
        for (const DisplayBlock& block : m_list.blocks)
            writeLinkedBlock(block);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    [[nodiscard]] bool hasLinks() const
    {
        return std::ranges::any_of(
            m_list.blocks, [](const DisplayBlock& block) { return !webAddress(block.link).isEmpty(); });
    }

    void attribute(const char* name, const QString& value)
    {
        m_xml.writeAttribute(QString::fromLatin1(name), value);
    }

    /// Hex and opacity apart: some programs paint rgba() black.
    void colour(const char* name, const QColor& value)
    {
        attribute(name, value.name());
        if (value.alpha() < 255)
            m_xml.writeAttribute(QString::fromLatin1(name) + QStringLiteral("-opacity"),
                                 svgNumber(value.alphaF()));
    }

    void titleAndDescription(const QString& title, const QString& description)
    {
        if (!title.isEmpty())
            m_xml.writeTextElement(QStringLiteral("title"), xmlText(title));
        if (!description.isEmpty())
            m_xml.writeTextElement(QStringLiteral("desc"), xmlText(description));
    }

    void writeLinkedBlock(const DisplayBlock& block)
    {
        const QString address = webAddress(block.link);
        if (address.isEmpty()) {
            writeBlock(block);
            return;
        }
        m_xml.writeStartElement(QStringLiteral("a"));
        m_xml.writeAttribute(xlink, QStringLiteral("href"), address); // readers of SVG 1.1 know no other
        writeBlock(block);
        m_xml.writeEndElement();
    }

    void writeBlock(const DisplayBlock& block)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        const bool stands = block.id.type != IdType::Atlas;
        if (stands)
            attribute("id", ownId(block.id));
        const bool hasTexts = writeSharedLook(block);
        if (stands) {
            // The children of a symbol are hidden from screen readers: what has words is none.
            attribute("role", hasTexts ? QStringLiteral("graphics-object group")
                                       : QStringLiteral("graphics-symbol img"));
            titleAndDescription(block.title, block.description);
        }
        for (size_t i = block.first; i < block.first + block.count; ++i)
            std::visit([this](const auto& item) { writeItem(item); }, m_list.items[i]);
        m_xml.writeEndElement();
    }

    /// What most texts of a block have in common stands once, in its group: shapes do not mind. Returns
    /// whether it has any.
    bool writeSharedLook(const DisplayBlock& block)
    {
        QStringList sizes;
        QStringList fills;
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            if (const auto* text = std::get_if<TextItem>(&m_list.items[i])) {
                sizes << svgNumber(text->style.pixelSize);
                fills << text->colour.name();
            }
        }
        m_size = m_look.outlines ? QString() : shared(sizes);
        m_fill = m_look.outlines ? QString() : shared(fills);
        if (!m_size.isEmpty())
            attribute("font-size", m_size);
        if (!m_fill.isEmpty())
            attribute("fill", m_fill);
        return !sizes.isEmpty();
    }

    /// A thing may have several rows of a table: all but the first get a number, which no id holds.
    QString ownId(const TypedId& id)
    {
        const QString plain = m_look.idPrefix + svgId(id);
        const int before = m_idCounts[plain]++;
        return before == 0 ? plain : plain + u'_' + QString::number(before + 1);
    }

    void box(const QRectF& rect)
    {
        attribute("x", svgNumber(rect.x()));
        attribute("y", svgNumber(rect.y()));
        attribute("width", svgNumber(rect.width()));
        attribute("height", svgNumber(rect.height()));
    }

    void fillAndLine(const QColor& fill, const LineLook& line)
    {
        if (fill.isValid())
            colour("fill", fill);
        else
            attribute("fill", QStringLiteral("none"));
        if (!line.colour.isValid())
            return;
        colour("stroke", line.colour);
        if (line.width != 1)
            attribute("stroke-width", svgNumber(line.width));
        // The patterns of Qt's pens, which count in line widths.
        if (line.style == Qt::DashLine)
            attribute("stroke-dasharray", svgNumber(4 * line.width) + u' ' + svgNumber(2 * line.width));
        else if (line.style == Qt::DotLine)
            attribute("stroke-dasharray", svgNumber(line.width) + u' ' + svgNumber(2 * line.width));
    }

    void writeItem(const RectItem& item)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        box(item.rect);
        if (item.radius > 0)
            attribute("rx", svgNumber(item.radius));
        fillAndLine(item.fill, item.line);
    }

    void writeItem(const PathItem& item)
    {
        if (item.path.isEmpty())
            return;
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", svgPathData(item.path));
        if (item.fill.isValid() && item.path.fillRule() == Qt::OddEvenFill &&
            item.path.toSubpathPolygons().size() > 1)
            attribute("fill-rule", QStringLiteral("evenodd"));
        fillAndLine(item.fill, item.line);
    }

    void writeItem(const TextItem& item)
    {
        if (item.plate.isValid())
            writeItem(RectItem{plateOf(item), 0, item.plate, {}});
        if (!m_look.outlines || !writeOutline(item))
            writeText(item);
    }

    /// False if there is no outline, as of pictograms.
    bool writeOutline(const TextItem& item)
    {
        const QString data = svgPathData(textOutline(item), true);
        if (data.isEmpty())
            return false;
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("role", QStringLiteral("img"));
        attribute("aria-label", xmlText(item.text));
        colour("fill", item.colour);
        attribute("d", data);
        return true;
    }

    /// Without a textLength, though it would hold the width in fonts of other widths: librsvg ignores it, and
    /// LibreOffice pushes letters into each other where Chromium makes them narrower.
    void writeText(const TextItem& item)
    {
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", svgNumber(item.position.x()));
        attribute("y", svgNumber(item.position.y()));
        if (const QString size = svgNumber(item.style.pixelSize); size != m_size)
            attribute("font-size", size);
        if (item.style.bold)
            attribute("font-weight", QStringLiteral("bold"));
        if (item.anchor == TextItem::Anchor::Middle)
            attribute("text-anchor", QStringLiteral("middle"));
        else if (item.anchor == TextItem::Anchor::End)
            attribute("text-anchor", QStringLiteral("end"));
        if (item.colour.name() != m_fill || item.colour.alpha() < 255)
            colour("fill", item.colour);
        if (item.angle != 0) {
            attribute("transform", QStringLiteral("rotate(") + svgNumber(item.angle) + u' ' +
                                       svgNumber(item.position.x()) + u' ' + svgNumber(item.position.y()) +
                                       u')');
        }
        if (const QString language = scriptLanguage(item.text, m_look.language); !language.isEmpty())
            attribute("xml:lang", language);
        const QString text = xmlText(item.text);
        if (text != text.simplified())
            attribute("xml:space", QStringLiteral("preserve"));
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    static inline const QString xlink = QStringLiteral("http://www.w3.org/1999/xlink");

    QXmlStreamWriter m_xml;
    const DisplayList& m_list;
    const SvgLook& m_look;
    QHash<QString, int> m_idCounts;
    QString m_size; ///< what the group says for its texts
    QString m_fill;
};

/// A side in pixels: whole ones, however many, for a drawing has no limit.
double wholePixels(double side)
{
    return std::clamp(std::ceil(side - 1e-6), 1.0, 1e6);
}

} // namespace

QString svgId(const TypedId& id)
{
    QString text = idTypeName(id.type) + u'-' + id.id;
    return text.replace(u'>', u'_'); // ids hold no underscore, so this stays unique
}

QByteArray writeSvg(const DisplayList& list, const PictureSize& size, const QColor& background, bool outlines,
                    const QString& language)
{
    QSizeF sides;
    QString unit;
    if (size.millimetres) {
        sides = *size.millimetres;
        unit = QStringLiteral("mm");
    } else {
        const QSizeF wanted = (size.pixels ? QSizeF(*size.pixels) : list.page.size()) * size.scale;
        sides = {wholePixels(wanted.width()), wholePixels(wanted.height())};
    }
    const SvgLook look{background, outlines, language, {}};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgPicture(&buffer, list, look)
        .write(pageInShapeOf(list.page, sides), svgNumber(sides.width()) + unit,
               svgNumber(sides.height()) + unit);
    return buffer.data();
}

QByteArray svgElement(const DisplayList& list, const QString& language, const QString& idPrefix)
{
    const SvgLook look{Qt::transparent, false, language, idPrefix};
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    SvgPicture(&buffer, list, look).write(list.page, {}, {});
    return buffer.data();
}
