// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pptx/decktheme.h"

#include "widgets/render/export/pptx/placeholder.h"
#include "widgets/render/export/pptx/slideframe.h"

#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PptxWriter)
};

void writeFonts(OfficeXml& xml)
{
    const OfficeElement scheme(xml, "a:fontScheme", {{"name", "StackAtlas"}});
    for (const char* kind : {"a:majorFont", "a:minorFont"}) {
        const OfficeElement fonts(xml, kind);
        xml.empty("a:latin", {{"typeface", "Noto Sans"}});
        xml.empty("a:ea", {{"typeface", "Noto Sans CJK SC"}});
        xml.empty("a:cs", {{"typeface", ""}});
        xml.empty("a:font", {{"script", "Hans"}, {"typeface", "Noto Sans CJK SC"}});
    }
}

/// Three of each, as the schema demands: plain ones.
void writeEffects(OfficeXml& xml)
{
    const OfficeElement scheme(xml, "a:fmtScheme", {{"name", "StackAtlas"}});
    const auto placeholder = [&] {
        const OfficeElement fill(xml, "a:solidFill");
        xml.empty("a:schemeClr", {{"val", "phClr"}});
    };
    for (const char* list : {"a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"}) {
        const OfficeElement styles(xml, list);
        for (int i = 0; i < 3; ++i) {
            if (qstrcmp(list, "a:lnStyleLst") == 0) {
                const OfficeElement line(xml, "a:ln", {{"w", emuPerPoint * (i + 1)}, {"cap", "flat"}});
                placeholder();
            } else if (qstrcmp(list, "a:effectStyleLst") == 0) {
                const OfficeElement style(xml, "a:effectStyle");
                xml.empty("a:effectLst");
            } else {
                placeholder();
            }
        }
    }
}

void writeBackground(OfficeXml& xml)
{
    const OfficeElement background(xml, "p:bg");
    const OfficeElement look(xml, "p:bgPr");
    {
        const OfficeElement fill(xml, "a:solidFill");
        xml.empty("a:schemeClr", {{"val", "bg1"}});
    }
    xml.empty("a:effectLst");
}

void writeColourMap(OfficeXml& xml, bool isDark)
{
    xml.empty("p:clrMap", {{"bg1", isDark ? "dk1" : "lt1"},
                           {"tx1", isDark ? "lt1" : "dk1"},
                           {"bg2", isDark ? "dk2" : "lt2"},
                           {"tx2", isDark ? "lt2" : "dk2"},
                           {"accent1", "accent1"},
                           {"accent2", "accent2"},
                           {"accent3", "accent3"},
                           {"accent4", "accent4"},
                           {"accent5", "accent5"},
                           {"accent6", "accent6"},
                           {"hlink", "hlink"},
                           {"folHlink", "folHlink"}});
}

/// The style of one level of text, named lvl1pPr and so on.
void writeLevel(OfficeXml& xml, int level, double size, const char* colour, bool bold, bool isTitle = false)
{
    const QByteArray name = "a:lvl" + QByteArray::number(level) + "pPr";
    const OfficeElement style(xml, name.constData(),
                              {{"marL", 0}, {"indent", 0}, {"algn", "l"}, {"defTabSz", 914'400}});
    {
        const OfficeElement before(xml, "a:spcBef");
        xml.empty("a:spcPts", {{"val", 0}});
    }
    xml.empty("a:buNone");
    const OfficeElement run(xml, "a:defRPr",
                            {{"sz", qint64(size * 100)}, {"b", bold ? "1" : "0"}, {"kern", "0"}});
    {
        const OfficeElement fill(xml, "a:solidFill");
        xml.empty("a:schemeClr", {{"val", colour}});
    }
    xml.empty("a:latin", {{"typeface", isTitle ? "+mj-lt" : "+mn-lt"}});
    xml.empty("a:ea", {{"typeface", isTitle ? "+mj-ea" : "+mn-ea"}});
    xml.empty("a:cs", {{"typeface", isTitle ? "+mj-cs" : "+mn-cs"}});
}

struct Holder
{
    Placeholder kind;
    const char* style; ///< size and colour of the layout's own
    double size;
    const char* colour;
    QString prompt;
};

QList<Holder> statementHolders()
{
    return {
        {placeholder::title(), "title", slideframe::titleSize, "tx1", Texts::tr("A statement")},
        {placeholder::message(), "body", slideframe::messageSize, "tx2", Texts::tr("What follows from it")},
        {placeholder::footnotes(), "body", slideframe::footnoteSize, "tx2", Texts::tr("Sources")},
        {placeholder::number(), "number", slideframe::footnoteSize, "tx2", {}}};
}

void writeHolder(OfficeXml& xml, const Holder& holder, qint64 id)
{
    const OfficeElement shape(xml, "p:sp");
    writePlaceholderNames(xml, holder.kind, id);
    {
        const OfficeElement look(xml, "p:spPr");
        writePlace(xml, holder.kind.place);
        const OfficeElement geometry(xml, "a:prstGeom", {{"prst", "rect"}});
        xml.empty("a:avLst");
    }
    const OfficeElement text(xml, "p:txBody");
    const bool isNumber = qstrcmp(holder.style, "number") == 0;
    const bool isTitle = qstrcmp(holder.style, "title") == 0;
    writePlaceholderBody(xml, holder.kind);
    {
        const OfficeElement list(xml, "a:lstStyle");
        const OfficeElement level(xml, "a:lvl1pPr", {{"algn", isNumber ? "r" : "l"}});
        const OfficeElement run(xml, "a:defRPr",
                                {{"sz", qint64(holder.size * 100)}, {"b", isTitle ? "1" : "0"}});
        const OfficeElement fill(xml, "a:solidFill");
        xml.empty("a:schemeClr", {{"val", holder.colour}});
    }
    const OfficeElement paragraph(xml, "a:p");
    if (isNumber) {
        writeSlideNumber(xml, QStringLiteral("‹#›"));
        return;
    }
    const OfficeElement run(xml, "a:r");
    xml.empty("a:rPr", {{"lang", "en-US"}});
    xml.text("a:t", holder.prompt);
}

QByteArray layoutPart(const QString& name, const QList<Holder>& holders)
{
    OfficeXml xml;
    xml.root("p:sldLayout", {{"preserve", "1"}, {"userDrawn", "1"}});
    {
        const OfficeElement content(xml, "p:cSld", {{"name", name}});
        const OfficeElement tree(xml, "p:spTree");
        writeTreeRoot(xml);
        qint64 id = 2;
        for (const Holder& holder : holders)
            writeHolder(xml, holder, id++);
    }
    const OfficeElement map(xml, "p:clrMapOvr");
    xml.empty("a:masterClrMapping");
    return xml.take();
}

} // namespace

void writeTextLevels(OfficeXml& xml, double size, const char* colour)
{
    for (int level = 1; level <= 9; ++level)
        writeLevel(xml, level, size, colour, false);
}

QByteArray themePart(const DeckColours& colours, const QString& name)
{
    OfficeXml xml;
    xml.start("a:theme", {{"xmlns:a", officexml::drawing}, {"name", name}});
    {
        const OfficeElement elements(xml, "a:themeElements");
        {
            const OfficeElement scheme(xml, "a:clrScheme", {{"name", name}});
            for (const DeckColours::Slot& slot : colours.places()) {
                const OfficeElement place(xml, slot.element);
                xml.empty("a:srgbClr", {{"val", slot.colour.name().mid(1).toUpper()}});
            }
        }
        writeFonts(xml);
        writeEffects(xml);
    }
    xml.empty("a:objectDefaults");
    xml.empty("a:extraClrSchemeLst");
    return xml.take();
}

QByteArray masterPart(const DeckColours& colours, const QStringList& layoutRelations)
{
    OfficeXml xml;
    xml.root("p:sldMaster");
    {
        const OfficeElement content(xml, "p:cSld");
        writeBackground(xml);
        const OfficeElement tree(xml, "p:spTree");
        writeTreeRoot(xml);
        QList<Holder> holders = statementHolders();
        holders[1] = {placeholder::text(), "body", 18, "tx1",
                      Texts::tr("Text")}; // masters have these kinds only
        holders.removeAt(2);
        qint64 id = 2;
        for (const Holder& holder : std::as_const(holders))
            writeHolder(xml, holder, id++);
    }
    writeColourMap(xml, colours.isDark());
    {
        const OfficeElement layouts(xml, "p:sldLayoutIdLst");
        qint64 id = firstMasterId;
        for (const QString& relation : layoutRelations)
            xml.empty("p:sldLayoutId", {{"id", ++id}, {"r:id", relation}});
    }
    const OfficeElement styles(xml, "p:txStyles");
    {
        const OfficeElement title(xml, "p:titleStyle");
        writeLevel(xml, 1, slideframe::titleSize, "tx1", true, true);
    }
    {
        const OfficeElement body(xml, "p:bodyStyle");
        writeTextLevels(xml, 18, "tx1");
    }
    const OfficeElement other(xml, "p:otherStyle");
    writeTextLevels(xml, 12, "tx1");
    return xml.take();
}

QByteArray statementLayoutPart()
{
    return layoutPart(Texts::tr("Statement"), statementHolders());
}

QByteArray textLayoutPart()
{
    QList<Holder> holders = statementHolders();
    holders.insert(2, {placeholder::text(), "body", 18, "tx1", Texts::tr("Text")});
    return layoutPart(Texts::tr("Statement and text"), holders);
}

QByteArray notesMasterPart()
{
    OfficeXml xml;
    xml.root("p:notesMaster");
    {
        const OfficeElement content(xml, "p:cSld"); // without a background: it is for paper
        const OfficeElement tree(xml, "p:spTree");
        writeTreeRoot(xml);
        writePlaceholderShape(xml, placeholder::notesPicture(), 2, true);
        writeHolder(xml, {placeholder::notes(), "body", 12, "tx1", Texts::tr("Notes")}, 3);
    }
    writeColourMap(xml, false);
    const OfficeElement style(xml, "p:notesStyle");
    writeTextLevels(xml, 12, "tx1");
    return xml.take();
}
