// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clipboard.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

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

QTEST_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
