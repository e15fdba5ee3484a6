// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clipboard.h"

#include "model/navigation.h"
#include "model/sheetwriter.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/panels/panelcontent.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>
#include <QXmlStreamReader>

class ClipboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersPixelsAndDrawing();
    void bothShowThePage();
    void offersTheBytesOfAFile();
    void mapSaysWhatItShows();
    void panelHasItsTables();
    void wordsAreSafe();
};

void ClipboardTest::offersPixelsAndDrawing()
{
    const AtlasPtr atlas = smallAtlas();
    const DisplayList list = buildMapScene(*atlas, layoutOf(*atlas), plainLook());
    copyPicture(list, {640, 400});
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    const auto image = data->imageData().value<QImage>();
    QCOMPARE(image.size(), QSize(1280, 800)); // sharp in a document as well

    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    QXmlStreamReader svg(data->data(QStringLiteral("image/svg+xml")));
    QStringList texts;
    while (!svg.atEnd()) {
        if (svg.readNext() == QXmlStreamReader::Characters)
            texts << svg.text().toString();
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(texts.contains(QStringLiteral("Kite Semiconductor")));
}

void ClipboardTest::bothShowThePage()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout layout = layoutOf(*atlas);
    DisplayList list = buildMapScene(*atlas, layout, plainLook());
    list.page = layout.boxes.first().rect;
    const QSize pixels = list.page.size().toSize();
    copyPicture(list, pixels);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const auto image = data->imageData().value<QImage>();
    QCOMPARE(image.size(), pixels * 2);
    // Inside the box, well away from its edge and its heading: nothing of the canvas is seen.
    QVERIFY(image.pixelColor(image.width() / 2, image.height() - 6) != list.background);
    QXmlStreamReader svg(data->data(QStringLiteral("image/svg+xml")));
    QVERIFY(svg.readNextStartElement());
    QCOMPARE(svg.attributes().value(QStringLiteral("width")).toString(), QString::number(pixels.width()));
    QCOMPARE(svg.attributes().value(QStringLiteral("height")).toString(), QString::number(pixels.height()));
}

void ClipboardTest::offersTheBytesOfAFile()
{
    const AtlasPtr atlas = smallAtlas();
    copyPicture(buildMapScene(*atlas, layoutOf(*atlas), plainLook()), {320, 200});
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->formats().contains(QStringLiteral("image/png")));
    const QByteArray png = data->data(QStringLiteral("image/png"));
    QVERIFY(png.startsWith("\x89PNG"));
    QCOMPARE(QImage::fromData(png, "PNG").size(), QSize(640, 400));
    QVERIFY(!data->hasText());
    QVERIFY(!data->hasHtml());
}

void ClipboardTest::mapSaysWhatItShows()
{
    const AtlasPtr atlas = smallAtlas();
    Navigation navigation;
    navigation.setAtlas(atlas);
    navigation.focusOn({IdType::Group, QStringLiteral("labs")});
    navigation.select({IdType::Entity, QStringLiteral("kite")});
    const CopiedWords words = wordsOfMap(*atlas, navigation, QStringLiteral("en"));
    const QStringList lines = words.text.split(u'\n');
    QCOMPARE(lines.first(), atlas->title.in(QStringLiteral("en")));
    QVERIFY2(words.text.contains(QStringLiteral("Kite Semiconductor")), qPrintable(words.text));
    QVERIFY(words.text.contains(atlas->edition));
    QVERIFY(lines.last().contains(atlas->sources.first().title));
    QVERIFY(words.html.isEmpty()); // else a word processor takes that and no picture

    copyPicture(buildMapScene(*atlas, layoutOf(*atlas), plainLook()), {320, 200}, words);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(data->text(), words.text);
    QVERIFY(data->hasImage());
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
}

void ClipboardTest::panelHasItsTables()
{
    const AtlasPtr atlas = smallAtlas();
    const PanelParts parts = partsOf(PanelKind::Funding, *atlas, {}, {});
    QVERIFY(!parts.sheets.isEmpty());
    const CopiedWords words = wordsOfPanel(parts);
    QVERIFY(words.text.startsWith(parts.title));
    QVERIFY(words.text.endsWith(parts.sources));
    QVERIFY(words.text.contains(sheetTsv(parts.sheets.first(), firstOrder(parts.sheets.first()))));
    QVERIFY(words.html.contains(QStringLiteral("<table")));
    QVERIFY(words.html.contains(parts.sources.toHtmlEscaped()));
    copyPicture(buildMapScene(*atlas, layoutOf(*atlas), plainLook()), {320, 200}, words);
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->html(), words.html);
}

void ClipboardTest::wordsAreSafe()
{
    AtlasData data = smallAtlasData();
    data.title = LocalizedText(QStringLiteral("=HYPERLINK(1)"));
    const Atlas atlas(data);
    QVERIFY(wordsOfMap(atlas, Navigation(), QStringLiteral("en")).text.startsWith(u'\''));
    PanelParts parts;
    parts.title = QStringLiteral("<img src=x>");
    parts.sources = QStringLiteral("<script>");
    parts.sheets.resize(1);
    QVERIFY(!wordsOfPanel(parts).html.contains(QStringLiteral("<img")));
    QVERIFY(!wordsOfPanel(parts).html.contains(QStringLiteral("<script")));
}

QTEST_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
