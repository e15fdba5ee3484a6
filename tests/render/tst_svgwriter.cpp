// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/randomatlas.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/svgtext.h"
#include "widgets/render/export/svgwriter.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QSize pixels(1600, 1000);

QByteArray svgOf(const DisplayList& list, const QSize& size, bool transparent)
{
    return writeSvg(list, {size}, transparent ? QColor(Qt::transparent) : list.background);
}

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< only of elements without children
    qsizetype parent = -1;
};

struct Document
{
    QList<Element> elements;
    QString error;

    [[nodiscard]] QList<Element> named(const char* name) const
    {
        QList<Element> found;
        std::ranges::copy_if(elements, std::back_inserter(found),
                             [&](const Element& element) { return element.name == QLatin1String(name); });
        return found;
    }

    /// The text of the first child of that name of the element with this id.
    [[nodiscard]] QString childText(const QString& id, const char* name) const
    {
        for (const Element& element : elements) {
            if (element.name == QLatin1String(name) && element.parent >= 0 &&
                elements[element.parent].attributes.value(QStringLiteral("id")) == id)
                return element.text;
        }
        return {};
    }
};

Document parse(const QByteArray& svg)
{
    Document document;
    QXmlStreamReader reader(svg);
    QList<qsizetype> open;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            document.elements.append(
                {reader.name().toString(), reader.attributes(), {}, open.isEmpty() ? -1 : open.last()});
            open.append(document.elements.size() - 1);
        } else if (reader.isEndElement()) {
            open.removeLast();
        } else if (reader.isCharacters() && !open.isEmpty()) {
            document.elements[open.last()].text += reader.text();
        }
    }
    document.error = reader.errorString();
    return document;
}

DisplayList smallPicture(ColorTheme::Mode mode = ColorTheme::Mode::Light)
{
    const AtlasPtr atlas = smallAtlas();
    return buildMapPicture(*atlas, layoutOf(*atlas), lookOf(mode, DetailLevel::Entities));
}

DisplayList hostilePicture(const QString& text)
{
    AtlasData data = smallAtlasData();
    const LocalizedText name(text);
    data.title = data.layers[0].name = data.groups[0].name = data.entities[0].name = data.entities[12].name =
        name;
    data.summary = data.layers[0].summary = data.entities[0].summary = data.relations[0].detail = text;
    data.entities[1].facts.first().value = text;
    const Atlas atlas(data);
    return buildMapPicture(atlas, layoutOf(atlas), plainLook());
}

DisplayList emptyList(const QColor& background)
{
    DisplayList list;
    list.page = QRectF(0, 0, 100, 100);
    list.background = background;
    return list;
}

/// What a document may hold: nothing that loads, links or runs.
QString foreignIn(const Document& document)
{
    static const QSet<QString> elements{
        QStringLiteral("svg"),  QStringLiteral("g"),     QStringLiteral("rect"), QStringLiteral("path"),
        QStringLiteral("text"), QStringLiteral("title"), QStringLiteral("desc")};
    static const QSet<QString> colours{QStringLiteral("fill"), QStringLiteral("stroke")};
    static const QRegularExpression hex(QStringLiteral("^(#[0-9a-f]{6}|none)$"));
    static const QRegularExpression name(QStringLiteral("^([a-z][a-zA-Z-]*|xml:lang|xml:space)$"));
    for (const Element& element : document.elements) {
        if (!elements.contains(element.name))
            return element.name;
        for (const QXmlStreamAttribute& attribute : element.attributes) {
            const QString key = attribute.qualifiedName().toString();
            const QString value = attribute.value().toString();
            if (!name.match(key).hasMatch() || key.startsWith(QStringLiteral("on")) ||
                key == QStringLiteral("href") || key == QStringLiteral("style") ||
                value.contains(QStringLiteral("http")) || value.contains(QStringLiteral("url(")))
                return key + u'=' + value;
            if (colours.contains(key) && !hex.match(value).hasMatch())
                return value;
        }
    }
    return {};
}

} // namespace

class TestSvgWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeAndViewBox();
    void wellFormedAndOfOurOwn_data();
    void wellFormedAndOfOurOwn();
    void xmllintAgrees();
    void onlyTheNamespaceIsAnAddress();
    void idsAreUnique();
    void everythingHasIdAndTitle();
    void textsAreThoseOfThePicture();
    void shapesAreThoseOfThePicture();
    void forbiddenCharactersAreStripped();
    void backgroundUnlessTransparent();
    void linesAndAnchors();
    void platesStandBehindTheirTexts();
    void numbersAreShort();
    void sizesOnPaper();
    void pathsAreClosed();
    void sharedLooksStandOnce();
    void linksOfTheWebOnly();
    void languages();
    void rolesForScreenReaders();
    void outlines();
    void elementsOfDocuments();
    void ids();
    void sameBytesTwice();
};

void TestSvgWriter::sizeAndViewBox()
{
    const DisplayList list = smallPicture();
    const Element root = parse(svgOf(list, {2000, 500}, false)).elements.first();
    QCOMPARE(root.attributes.value(QStringLiteral("width")), QStringLiteral("2000"));
    QCOMPARE(root.attributes.value(QStringLiteral("height")), QStringLiteral("500"));
    const QStringList box = root.attributes.value(QStringLiteral("viewBox")).toString().split(u' ');
    QCOMPARE(box.size(), 4);
    const QRectF view(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
    QVERIFY(view.adjusted(-0.01, -0.01, 0.01, 0.01).contains(list.page));
    QVERIFY(std::abs(view.width() / view.height() - 4) < 0.001);
    QVERIFY((view.center() - list.page.center()).manhattanLength() < 0.05);
}

void TestSvgWriter::wellFormedAndOfOurOwn_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::newRow("light") << svgOf(smallPicture(), pixels, false);
    QTest::newRow("dark") << svgOf(smallPicture(ColorTheme::Mode::Dark), pixels, true);
    const AtlasPtr random = RandomAtlas(3).make();
    QTest::newRow("random") << svgOf(buildMapPicture(*random, layoutOf(*random), plainLook()), pixels, false);
    QTest::newRow("nothing") << svgOf(emptyList(Qt::white), pixels, false);
    const QStringList hostile = hostileTexts();
    for (qsizetype i = 0; i < hostile.size(); ++i)
        QTest::addRow("hostile %d", int(i)) << svgOf(hostilePicture(hostile[i]), pixels, false);
}

void TestSvgWriter::wellFormedAndOfOurOwn()
{
    QFETCH(QByteArray, svg);
    const Document document = parse(svg);
    QCOMPARE(document.error, QString());
    QCOMPARE(document.elements.first().name, QStringLiteral("svg"));
    QCOMPARE(foreignIn(document), QString());
    QCOMPARE(document.named("svg").size(), 1);
    QVERIFY(!svg.contains("rgba(") && !svg.contains("<!DOCTYPE") && !svg.contains("<!ENTITY"));
}

void TestSvgWriter::xmllintAgrees()
{
    const QString xmllint = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
    if (xmllint.isEmpty())
        QSKIP("xmllint is not installed");
    QTemporaryDir folder;
    QStringList files;
    const auto add = [&](const DisplayList& list) {
        files << folder.filePath(QStringLiteral("%1.svg").arg(files.size()));
        QFile file(files.last());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(svgOf(list, pixels, false)) > 100);
    };
    add(smallPicture());
    for (const QString& text : hostileTexts())
        add(hostilePicture(text));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(xmllint, QStringList{QStringLiteral("--noout"), QStringLiteral("--nonet")} + files);
    QVERIFY(process.waitForFinished());
    QCOMPARE(QString::fromUtf8(process.readAll()), QString());
    QCOMPARE(process.exitCode(), 0);
}

void TestSvgWriter::onlyTheNamespaceIsAnAddress()
{
    const QByteArray svg = svgOf(smallPicture(), pixels, false);
    QCOMPARE(svg.count("http"), 1);
    QVERIFY(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    QCOMPARE(svg.count("href"), 0);
    QCOMPARE(svg.count("foreignObject"), 0);
}

void TestSvgWriter::idsAreUnique()
{
    for (unsigned seed = 0; seed <= 4; ++seed) {
        const AtlasPtr atlas = seed == 0 ? smallAtlas() : RandomAtlas(seed).make();
        const DisplayList list = buildMapPicture(*atlas, layoutOf(*atlas), plainLook(),
                                                 TypedId{IdType::Entity, atlas->entities.first().id});
        static const QRegularExpression xmlName(QStringLiteral("^[a-z][a-z0-9._-]*$"));
        QSet<QString> known;
        for (const Element& element : parse(svgOf(list, pixels, false)).elements) {
            if (!element.attributes.hasAttribute(QStringLiteral("id")))
                continue;
            const QString id = element.attributes.value(QStringLiteral("id")).toString();
            QVERIFY2(xmlName.match(id).hasMatch(), qPrintable(id));
            QVERIFY2(!known.contains(id), qPrintable(id));
            known << id;
        }
        QCOMPARE(known.size(), idsOf(list).size());
    }
}

void TestSvgWriter::everythingHasIdAndTitle()
{
    const AtlasPtr atlas = smallAtlas();
    const Document document = parse(svgOf(smallPicture(), pixels, false));
    for (const Entity& entity : atlas->entities) {
        const QString title = document.childText(QStringLiteral("entity-") + entity.id, "title");
        QVERIFY2(title.contains(entity.name.in(QStringLiteral("en"))), qPrintable(entity.id));
        QVERIFY(title.contains(entity.name.in(QStringLiteral("zh"))));
    }
    QCOMPARE(document.childText(QStringLiteral("layer-compute"), "title"), QStringLiteral("Compute"));
    QCOMPARE(document.childText(QStringLiteral("group-chips"), "title"), QStringLiteral("Chips"));
    QCOMPARE(document.childText(QStringLiteral("relation-lark-1_runs-on_k100"), "title"),
             QStringLiteral("Lark-1 runs on K100"));
    QCOMPARE(document.childText(QStringLiteral("relation-lark-1_runs-on_k100"), "desc"),
             QStringLiteral("training"));
    QVERIFY(document.childText(QStringLiteral("entity-kite"), "desc")
                .contains(QStringLiteral("~$2.5B (estimated)")));
    QCOMPARE(document.named("title").first().text, QStringLiteral("A small stack"));
}

void TestSvgWriter::textsAreThoseOfThePicture()
{
    for (const DisplayList& list : {smallPicture(), hostilePicture(hostileTexts().first())}) {
        QStringList texts;
        for (const Element& element : parse(svgOf(list, pixels, false)).named("text"))
            texts << element.text;
        QCOMPARE(texts, wordsOf(textsOf(list)));
        QVERIFY(texts.size() > 20);
    }
}

void TestSvgWriter::shapesAreThoseOfThePicture()
{
    const DisplayList list = smallPicture();
    const Document document = parse(svgOf(list, pixels, true));
    const auto rects = std::ranges::count_if(list.items, [](const DisplayItem& item) {
        const auto* text = std::get_if<TextItem>(&item);
        return std::holds_alternative<RectItem>(item) || (text && text->plate.isValid());
    });
    QCOMPARE(document.named("rect").size(), rects);
    const auto paths = std::ranges::count_if(list.items, [](const DisplayItem& item) {
        const auto* path = std::get_if<PathItem>(&item);
        return path && !path->path.isEmpty();
    });
    QCOMPARE(document.named("path").size(), paths);
    static const QRegularExpression data(QStringLiteral("^([MLCHV][-0-9. ]+|Z)+$"));
    for (const Element& path : document.named("path"))
        QVERIFY(data.match(path.attributes.value(QStringLiteral("d"))).hasMatch());
}

void TestSvgWriter::forbiddenCharactersAreStripped()
{
    DisplayList list = emptyList(Qt::white);
    const QString lone = QString(QChar(0xd83d));
    const QString text = QStringLiteral("a\x01") + QChar(0) + QStringLiteral("\x1b\x0b\x0c") + lone +
                         QChar(0xfffe) + QChar(0xffff) + QStringLiteral("b<&>\"' 👩 风") + lone;
    list.title = text;
    list.items = {TextItem{{0, 0}, text, textstyle::name, Qt::black}};
    list.blocks = {{{IdType::Entity, QStringLiteral("kite")}, text, text, {}, 0, 1}};
    const Document document = parse(svgOf(list, pixels, false));
    QCOMPARE(document.error, QString());
    const QString expected = QStringLiteral("ab<&>\"' 👩 风");
    QCOMPARE(document.named("title")[0].text, expected);
    QCOMPARE(document.childText(QStringLiteral("entity-kite"), "title"), expected);
    QCOMPARE(document.childText(QStringLiteral("entity-kite"), "desc"), expected);
    QCOMPARE(document.named("text")[0].text, expected);
}

void TestSvgWriter::backgroundUnlessTransparent()
{
    const DisplayList list = emptyList(QColor(0x12181f));
    const QList<Element> opaque = parse(svgOf(list, {200, 100}, false)).named("rect");
    QCOMPARE(opaque.size(), 1);
    QCOMPARE(opaque[0].attributes.value(QStringLiteral("fill")), QStringLiteral("#12181f"));
    QCOMPARE(opaque[0].attributes.value(QStringLiteral("x")), QStringLiteral("-50")); // beside the page, too
    QCOMPARE(opaque[0].attributes.value(QStringLiteral("width")), QStringLiteral("200"));
    QVERIFY(parse(svgOf(list, {200, 100}, true)).named("rect").isEmpty());
}

void TestSvgWriter::linesAndAnchors()
{
    QPainterPath path(QPointF(0, 0));
    path.lineTo(10, 0);
    DisplayList list = emptyList(Qt::white);
    list.items = {
        PathItem{path, {}, {Qt::red, 1.5, Qt::DashLine}}, PathItem{path, {}, {Qt::red, 2, Qt::DotLine}},
        PathItem{path, Qt::blue, {}},
        TextItem{{50, 50}, QStringLiteral("a"), textstyle::name, Qt::black, TextItem::Anchor::Middle, 8, 90},
        TextItem{{50, 50}, QStringLiteral("b"), textstyle::detail, Qt::black, TextItem::Anchor::End, 8}};
    list.blocks = {{{IdType::Atlas, {}}, {}, {}, {}, 0, list.items.size()}};
    const Document document = parse(svgOf(list, {100, 100}, true));
    const auto value = [&](const char* element, int index, const char* attribute) {
        return document.named(element)[index].attributes.value(QLatin1String(attribute)).toString();
    };
    QCOMPARE(value("path", 0, "stroke-dasharray"), QStringLiteral("6 3"));
    QCOMPARE(value("path", 0, "stroke-width"), QStringLiteral("1.5"));
    QCOMPARE(value("path", 0, "fill"), QStringLiteral("none"));
    QCOMPARE(value("path", 1, "stroke-dasharray"), QStringLiteral("2 4"));
    QCOMPARE(value("path", 2, "fill"), QStringLiteral("#0000ff"));
    QCOMPARE(value("path", 2, "stroke"), QString());
    QCOMPARE(value("text", 0, "text-anchor"), QStringLiteral("middle"));
    QCOMPARE(value("text", 0, "transform"), QStringLiteral("rotate(90 50 50)"));
    QCOMPARE(value("text", 0, "font-weight"), QStringLiteral("bold"));
    QCOMPARE(value("text", 1, "text-anchor"), QStringLiteral("end"));
    QCOMPARE(value("text", 1, "font-size"), QStringLiteral("11"));
    QVERIFY(!document.named("g")[0].attributes.hasAttribute(QStringLiteral("id"))); // the frame is nothing
}

void TestSvgWriter::platesStandBehindTheirTexts()
{
    DisplayList list = emptyList(Qt::white);
    TextItem label{{50, 50}, QStringLiteral("makes"), textstyle::relation, Qt::black};
    label.plate = Qt::yellow;
    list.items = {label};
    list.blocks = {{{IdType::Atlas, {}}, {}, {}, {}, 0, 1}};
    const QList<Element> elements = parse(svgOf(list, {100, 100}, true)).elements;
    QCOMPARE(elements.size(), 4); // svg, g, and these
    QCOMPARE(elements[2].name, QStringLiteral("rect"));
    QCOMPARE(elements[2].attributes.value(QStringLiteral("fill")), QStringLiteral("#ffff00"));
    QCOMPARE(elements[3].name, QStringLiteral("text"));
}

void TestSvgWriter::numbersAreShort()
{
    DisplayList list = emptyList(Qt::white);
    list.items = {RectItem{{1.0 / 3, -1e-9, 123456.789, 1e6}, 0, Qt::red, {}}};
    list.blocks = {{{IdType::Atlas, {}}, {}, {}, {}, 0, 1}};
    const Element rect = parse(svgOf(list, {100, 100}, true)).named("rect").first();
    QCOMPARE(rect.attributes.value(QStringLiteral("x")), QStringLiteral("0.33"));
    QCOMPARE(rect.attributes.value(QStringLiteral("y")), QStringLiteral("0")); // not -0
    QCOMPARE(rect.attributes.value(QStringLiteral("width")), QStringLiteral("123456.79"));
    QCOMPARE(rect.attributes.value(QStringLiteral("height")), QStringLiteral("1000000"));
}

void TestSvgWriter::sizesOnPaper()
{
    const DisplayList list = smallPicture();
    const auto size = [&](const PictureSize& asked) -> QString {
        const QXmlStreamAttributes root =
            parse(writeSvg(list, asked, list.background)).elements[0].attributes;
        return root.value(QStringLiteral("width")) + u' ' + root.value(QStringLiteral("height"));
    };
    QCOMPARE(size({{}, QSizeF(210, 297)}), QStringLiteral("210mm 297mm"));
    QCOMPARE(size({QSize(100, 50), {}, 96, 2.5}), QStringLiteral("250 125"));
    QCOMPARE(size({}), QString::number(std::ceil(list.page.width())) + u' ' +
                           QString::number(std::ceil(list.page.height())));
}

void TestSvgWriter::pathsAreClosed()
{
    QPainterPath path(QPointF(0, 0));
    path.lineTo(10, 0);
    path.lineTo(10, 10);
    path.closeSubpath();
    path.addRect(2, 2, 3, 3);
    QCOMPARE(svgPathData(path), QStringLiteral("M0 0H10V10ZM2 2H5V5H2Z"));
    QPainterPath open(QPointF(0, 0));
    open.cubicTo(1, 2, 3, 4, 5, 6);
    open.lineTo(0, 1);
    QCOMPARE(svgPathData(open), QStringLiteral("M0 0C1 2 3 4 5 6L0 1"));
    open.lineTo(0.004, 3);
    QCOMPARE(svgPathData(open, true), QStringLiteral("M0 0c1 2 3 4 5 6l-5 -5v2"));
    QCOMPARE(svgPathData(path, true), QStringLiteral("M0 0h10v10ZM2 2h3v3h-3Z"));
    DisplayList list = emptyList(Qt::white);
    list.items = {PathItem{path, Qt::red, {}}};
    list.blocks = {{{IdType::Atlas, {}}, {}, {}, {}, 0, 1}};
    QVERIFY(svgOf(list, {100, 100}, true).contains("fill-rule=\"evenodd\"")); // a hole in it
}

void TestSvgWriter::sharedLooksStandOnce()
{
    DisplayList list = emptyList(Qt::white);
    list.items = {TextItem{{0, 0}, QStringLiteral("a"), textstyle::name, Qt::red},
                  TextItem{{0, 0}, QStringLiteral("b"), textstyle::name, Qt::red},
                  TextItem{{0, 0}, QStringLiteral("c"), textstyle::detail, Qt::blue}};
    list.blocks = {{{IdType::Atlas, {}}, {}, {}, {}, 0, 3}};
    const Document document = parse(svgOf(list, {100, 100}, true));
    const QXmlStreamAttributes group = document.named("g")[0].attributes;
    QCOMPARE(group.value(QStringLiteral("font-size")), QStringLiteral("13"));
    QCOMPARE(group.value(QStringLiteral("fill")), QStringLiteral("#ff0000"));
    QVERIFY(!document.named("text")[1].attributes.hasAttribute(QStringLiteral("fill")));
    QCOMPARE(document.named("text")[2].attributes.value(QStringLiteral("fill")), QStringLiteral("#0000ff"));
    QCOMPARE(document.named("text")[2].attributes.value(QStringLiteral("font-size")), QStringLiteral("11"));
}

void TestSvgWriter::linksOfTheWebOnly()
{
    DisplayList list = emptyList(Qt::white);
    list.items = {RectItem{{0, 0, 1, 1}, 0, Qt::red, {}}};
    const QStringList links{QStringLiteral("https://example.org/?a=1&b=%22x%22"),
                            QStringLiteral("javascript:alert(1)"),
                            QStringLiteral("file:///etc/passwd"),
                            QStringLiteral("data:text/html,x"),
                            QStringLiteral("https:"),
                            QStringLiteral("HTTP://example.org"),
                            {}};
    for (const QString& link : links)
        list.blocks.append({{IdType::Source, QStringLiteral("a")}, {}, {}, {}, 0, 1, link});
    const QByteArray svg = svgOf(list, {100, 100}, true);
    const Document document = parse(svg);
    QCOMPARE(document.error, QString());
    const QList<Element> anchors = document.named("a");
    QCOMPARE(anchors.size(), 2);
    const QString xlink = QStringLiteral("http://www.w3.org/1999/xlink");
    QCOMPARE(anchors[0].attributes.value(xlink, QStringLiteral("href")),
             QStringLiteral("https://example.org/?a=1&b=%22x%22"));
    QCOMPARE(anchors[1].attributes.value(xlink, QStringLiteral("href")),
             QStringLiteral("http://example.org"));
    QVERIFY(!svg.contains("javascript") && !svg.contains("file:") && !svg.contains("data:"));
}

void TestSvgWriter::languages()
{
    const QString en = QStringLiteral("en");
    QCOMPARE(scriptLanguage(QStringLiteral("Biren"), en), QString());
    QCOMPARE(scriptLanguage(QStringLiteral("壁仞科技 · Company"), en), QStringLiteral("zh"));
    QCOMPARE(scriptLanguage(QStringLiteral("壁仞科技"), QStringLiteral("zh")), QString());
    QCOMPARE(scriptLanguage(QStringLiteral("壁仞科技"), {}), QStringLiteral("zh"));
    QCOMPARE(scriptLanguage(QStringLiteral("東京の塔"), en), QString());
    const QByteArray svg = writeSvg(smallPicture(), {}, Qt::white, false, en);
    QVERIFY(svg.left(svg.indexOf('>', 60)).contains("xml:lang=\"en\""));
    QVERIFY(svg.contains("xml:lang=\"zh\">"));
}

void TestSvgWriter::rolesForScreenReaders()
{
    const Document document = parse(svgOf(smallPicture(), pixels, false));
    QCOMPARE(document.elements[0].attributes.value(QStringLiteral("role")),
             QStringLiteral("graphics-document document"));
    for (const Element& group : document.named("g")) {
        const QString id = group.attributes.value(QStringLiteral("id")).toString();
        const QString role = group.attributes.value(QStringLiteral("role")).toString();
        if (id.startsWith(QStringLiteral("entity-")))
            QCOMPARE(role, QStringLiteral("graphics-object group"));
        QCOMPARE(role.isEmpty(), id.isEmpty());
    }
}

void TestSvgWriter::outlines()
{
    const DisplayList list = smallPicture();
    const QByteArray svg = writeSvg(list, {}, list.background, true);
    const Document document = parse(svg);
    QCOMPARE(document.error, QString());
    QVERIFY(document.named("text").isEmpty() && !svg.contains("font-"));
    QStringList labels;
    for (const Element& path : document.named("path")) {
        if (path.attributes.hasAttribute(QStringLiteral("aria-label")))
            labels << path.attributes.value(QStringLiteral("aria-label")).toString();
    }
    QCOMPARE(labels, wordsOf(textsOf(list)));
    for (const TextItem& text : textsOf(list)) {
        const QRectF ink = textOutline(text).boundingRect();
        QVERIFY2(boundsOf(text).adjusted(-3, -3, 3, 3).contains(ink), qPrintable(text.text));
        QVERIFY2(text.text.size() < 4 || ink.width() > text.width * 0.8, qPrintable(text.text));
    }
    TextItem turned{{50, 50},  QStringLiteral("Lark"),   textstyle::name,
                    Qt::black, TextItem::Anchor::Middle, textWidth(QStringLiteral("Lark"), textstyle::name),
                    90};
    QVERIFY(textOutline(turned).boundingRect().height() > textOutline(turned).boundingRect().width());
}

void TestSvgWriter::elementsOfDocuments()
{
    const QByteArray element = svgElement(smallPicture(), QStringLiteral("en"), QStringLiteral("p1-"));
    QVERIFY(element.trimmed().startsWith("<svg") && element.contains("id=\"p1-entity-kite\""));
    QVERIFY(!element.contains("<?xml") && !element.contains("id=\"entity-"));
    const QXmlStreamAttributes root = parse(element).elements.first().attributes;
    QVERIFY(root.hasAttribute(QStringLiteral("viewBox")) && !root.hasAttribute(QStringLiteral("width")));
}

void TestSvgWriter::ids()
{
    QCOMPARE(svgId({IdType::Entity, QStringLiteral("biren")}), QStringLiteral("entity-biren"));
    QCOMPARE(svgId({IdType::Relation, QStringLiteral("a>makes>b")}), QStringLiteral("relation-a_makes_b"));
    QVERIFY(svgId({IdType::Group, QStringLiteral("a")}) != svgId({IdType::Layer, QStringLiteral("a")}));
}

void TestSvgWriter::sameBytesTwice()
{
    QCOMPARE(svgOf(smallPicture(), pixels, false), svgOf(smallPicture(), pixels, false));
}

QTEST_MAIN(TestSvgWriter)
#include "tst_svgwriter.moc"
