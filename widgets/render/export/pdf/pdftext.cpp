// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pdf/pdftext.h"

#include "widgets/render/export/pdf/qpdf.h"

#include <algorithm>
#include <map>
#include <QCryptographicHash>
#include <QGlyphRun>
#include <QRawFont>
#include <QRegularExpression>
#include <QSet>
#include <QTextLayout>
#include <vector>

namespace {

/// What the characters of a document look like, to tell which of those that look the same was meant.
///
/// Qt asks a font for the first character of each glyph, and fonts use one glyph for several: the word for
/// people, U+4EBA, would be copied as the radical U+2F08, and a space as a tab.
class WrittenCharacters
{
public:
    explicit WrittenCharacters(const ExportDocument& document)
    {
        for (const ExportPage& page : document.pages) {
            for (const DisplayItem& item : page.picture.items) {
                if (const auto* text = std::get_if<TextItem>(&item))
                    add(*text);
            }
        }
    }

    /// What was written where a font says `character`.
    [[nodiscard]] QString meantBy(char16_t character) const
    {
        const QString said{QChar(character)};
        if (m_written[0].contains(character) || m_written[1].contains(character))
            return said;
        for (const Face& face : m_faces) {
            const QList<quint32> glyphs = face.font.glyphIndexesForString(said);
            if (glyphs.size() != 1 || glyphs[0] == 0)
                continue;
            if (const auto found = face.characters.find(glyphs[0]); found != face.characters.end())
                return QString(QChar(found->second));
        }
        const bool isLigature = character >= 0xfb00 && character <= 0xfb06;
        return isLigature ? said.normalized(QString::NormalizationForm_KC) : said;
    }

private:
    struct Face
    {
        QRawFont font;
        std::map<quint32, char16_t> characters; ///< by glyph
    };

    void add(const TextItem& text)
    {
        const int weight = text.style.bold ? 1 : 0;
        for (const QChar c : text.text) {
            if (c.isSurrogate() || m_written[weight].contains(c.unicode()))
                continue;
            m_written[weight].insert(c.unicode());
            addGlyph(c, m_fonts[weight]);
        }
    }

    void addGlyph(QChar c, const QFont& font)
    {
        QTextLayout layout(QString(c), font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        const QList<QGlyphRun> runs = layout.glyphRuns();
        if (runs.size() != 1 || runs[0].glyphIndexes().size() != 1 || runs[0].glyphIndexes()[0] == 0)
            return;
        const QRawFont raw = runs[0].rawFont();
        auto face = std::ranges::find(m_faces, raw, &Face::font);
        if (face == m_faces.end())
            face = m_faces.insert(m_faces.end(), Face{raw, {}});
        face->characters.emplace(runs[0].glyphIndexes()[0], c.unicode());
    }

    const QFont m_fonts[2] = {shapingFont(false), shapingFont(true)};
    QSet<char16_t> m_written[2];
    std::vector<Face> m_faces;
};

/// The characters of glyphs, as far as a map of Qt's tells them.
std::map<int, char16_t> readMap(const QByteArray& map)
{
    static const QRegularExpression ranges(
        QStringLiteral("<([0-9a-fA-F]{4})>\\s*<[0-9a-fA-F]{4}>\\s*\\[([^\\]]*)\\]"));
    static const QRegularExpression entries(QStringLiteral("<([0-9a-fA-F]{4})>"));
    std::map<int, char16_t> characters;
    auto range = ranges.globalMatch(QString::fromLatin1(map));
    while (range.hasNext()) {
        const QRegularExpressionMatch found = range.next();
        int glyph = found.captured(1).toInt(nullptr, 16);
        auto entry = entries.globalMatch(found.captured(2));
        for (; entry.hasNext(); ++glyph) {
            if (const auto character = char16_t(entry.next().captured(1).toUShort(nullptr, 16)))
                characters.emplace(glyph, character);
        }
    }
    return characters;
}

QByteArray hex(int number)
{
    return QByteArray::number(number, 16).rightJustified(4, '0').toUpper();
}

QByteArray writeMap(const std::map<int, char16_t>& characters, const WrittenCharacters& written)
{
    constexpr size_t mostInBlock = 100; // says the specification
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    size_t left = characters.size();
    size_t inBlock = 0;
    for (const auto& [glyph, character] : characters) {
        if (inBlock == 0)
            map += QByteArray::number(qulonglong(std::min(left, mostInBlock))) + " beginbfchar\n";
        map += '<' + hex(glyph) + "> <";
        for (const QChar unit : written.meantBy(character))
            map += hex(unit.unicode());
        map += ">\n";
        --left;
        if (++inBlock == mostInBlock || left == 0) {
            map += "endbfchar\n";
            inBlock = 0;
        }
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QByteArray bytesOf(QPDFObjectHandle& stream)
{
    const auto bytes = stream.getStreamData();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

/// Six letters that say which glyphs of a font there are.
std::string tagOf(const QByteArray& map)
{
    std::string tag;
    for (const char byte : QCryptographicHash::hash(map, QCryptographicHash::Sha256).first(6))
        tag += char('A' + uchar(byte) % 26);
    return tag;
}

/// The name of a font that is not whole begins with a tag. Qt gives it to the descriptor only, and another
/// one each time.
void nameSubset(QPDFObjectHandle& font, const std::string& tag)
{
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
    const std::string name = font.getKey("/BaseFont").getName().substr(1);
    const QPDFObjectHandle tagged = QPDFObjectHandle::newName('/' + tag + '+' + name);
    font.replaceKey("/BaseFont", tagged);
    descendant.replaceKey("/BaseFont", tagged);
    descriptor.replaceKey("/FontName", tagged);
}

} // namespace

void repairText(QPDF& pdf, const ExportDocument& document)
{
    const WrittenCharacters written(document);
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        QPDFObjectHandle map = font.getKey("/ToUnicode");
        const QByteArray repaired = writeMap(readMap(bytesOf(map)), written);
        map.replaceStreamData(repaired.toStdString(), QPDFObjectHandle::newNull(),
                              QPDFObjectHandle::newNull());
        nameSubset(font, tagOf(repaired));
    }
}
