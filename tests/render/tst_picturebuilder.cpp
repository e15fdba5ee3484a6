// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "widgets/render/picturebuilder.h"

#include <QTest>

namespace {

const TypedId kite{IdType::Entity, QStringLiteral("kite")};
const TypedId loom{IdType::Entity, QStringLiteral("loom")};

} // namespace

class TestPictureBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksHoldWhatWasDrawnInThem();
    void boundsContainAllItems();
    void emptyBlocksAreDropped();
    void textIsCutAndMeasured();
    void textIsOneLine();
    void textWithoutRoomIsLeftOut();
    void linesStandBelowEachOther();
    void fadingMixesEveryColour();
    void fadingLeavesNothingInvisible();
};

void TestPictureBuilder::blocksHoldWhatWasDrawnInThem()
{
    PictureBuilder builder;
    builder.begin(kite, QStringLiteral("Kite"), QStringLiteral("A company"));
    builder.rect({0, 0, 10, 10}, 2, Qt::red);
    builder.text({0, 10}, QStringLiteral("Kite"), textstyle::name, Qt::black, 100);
    builder.begin(loom, QStringLiteral("Loom"));
    builder.rect({20, 0, 10, 10}, 2, Qt::red);
    builder.beginFrame();
    builder.rect({40, 0, 10, 10}, 2, Qt::red);
    const DisplayList list = builder.take();
    QCOMPARE(list.items.size(), size_t(4));
    QCOMPARE(list.blocks.size(), 3);
    QCOMPARE(list.blocks[0].id, kite);
    QCOMPARE(list.blocks[0].title, QStringLiteral("Kite"));
    QCOMPARE(list.blocks[0].description, QStringLiteral("A company"));
    QCOMPARE(list.blocks[0].first, size_t(0));
    QCOMPARE(list.blocks[0].count, size_t(2));
    QCOMPARE(list.blocks[1].first, size_t(2));
    QCOMPARE(list.blocks[1].count, size_t(1));
    QCOMPARE(list.blocks[2].id.type, IdType::Atlas);
}

void TestPictureBuilder::boundsContainAllItems()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    builder.rect({0, 0, 10, 10}, 2, Qt::red, {Qt::black, 2});
    QPainterPath path(QPointF(50, 5));
    path.lineTo(80, 5);
    builder.path(path, {}, {Qt::black, 1});
    builder.text({0, 40}, QStringLiteral("Kite"), textstyle::name, Qt::black, 100, TextItem::Anchor::End);
    const DisplayList list = builder.take();
    for (const DisplayItem& item : list.items)
        QVERIFY(list.blocks.first().bounds.contains(boundsOf(item)));
    QVERIFY(list.blocks.first().bounds.left() < -10); // the text reaches left of the rectangle
    QVERIFY(list.blocks.first().bounds.right() >= 80 && list.blocks.first().bounds.right() < 85);
}

void TestPictureBuilder::emptyBlocksAreDropped()
{
    PictureBuilder builder;
    builder.begin(kite, QStringLiteral("Kite"));
    builder.begin(loom, QStringLiteral("Loom"));
    builder.rect({0, 0, 1, 1}, 0, Qt::red);
    builder.begin(kite, QStringLiteral("Kite"));
    const DisplayList list = builder.take();
    QCOMPARE(list.blocks.size(), 1);
    QCOMPARE(list.blocks.first().id, loom);
    QVERIFY(PictureBuilder().take().blocks.isEmpty());
}

void TestPictureBuilder::textIsCutAndMeasured()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    const QString text = QStringLiteral("Kite Semiconductor");
    QCOMPARE(builder.text({0, 0}, text, textstyle::name, Qt::black, 500), textWidth(text, textstyle::name));
    const double cut = builder.text({0, 0}, text, textstyle::name, Qt::black, 60);
    QVERIFY(cut > 30 && cut <= 60);
    const QList<TextItem> texts = textsOf(builder.take());
    QCOMPARE(texts[0].text, text);
    QVERIFY(texts[1].text.endsWith(u'…'));
    QCOMPARE(texts[1].width, cut);
    QCOMPARE(texts[1].style, textstyle::name);
}

void TestPictureBuilder::textIsOneLine()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    builder.text({0, 0}, QStringLiteral("a\nb\tc  \x01 d\x7f"), textstyle::name, Qt::black, 500);
    for (const QString& hostile : hostileTexts())
        builder.text({0, 0}, hostile, textstyle::name, Qt::black, 500);
    const QList<TextItem> texts = textsOf(builder.take());
    QCOMPARE(texts.first().text, QStringLiteral("a b c d"));
    for (const TextItem& text : texts) {
        QVERIFY(text.width > 0 && text.width <= 500);
        for (const QChar c : text.text)
            QVERIFY(c.category() != QChar::Other_Control);
    }
}

void TestPictureBuilder::textWithoutRoomIsLeftOut()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    QCOMPARE(builder.text({0, 0}, QStringLiteral("Kite"), textstyle::name, Qt::black, 2), 0.0);
    QCOMPARE(builder.text({0, 0}, QStringLiteral("Kite"), textstyle::name, Qt::black, -20), 0.0);
    QCOMPARE(builder.text({0, 0}, QStringLiteral(" \n "), textstyle::name, Qt::black, 200), 0.0);
    QVERIFY(builder.take().items.empty());
}

void TestPictureBuilder::linesStandBelowEachOther()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    const double height = builder.lines({5, 100}, QStringLiteral("one two three four five six seven"),
                                        textstyle::detail, Qt::black, 60, 3);
    const DisplayList list = builder.take();
    const QList<TextItem> texts = textsOf(list);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(height, 3 * lineHeight(textstyle::detail));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(texts[i].position.x(), 5.0);
        QCOMPARE(texts[i].position.y(),
                 100 + textAscent(textstyle::detail) + i * lineHeight(textstyle::detail));
        QVERIFY(texts[i].width <= 60);
    }
    QVERIFY(QRectF(5, 100 - 0.5, 60, height + 1).contains(list.blocks.first().bounds));
    QCOMPARE(PictureBuilder().lines({0, 0}, {}, textstyle::detail, Qt::black, 60, 3), 0.0);
}

void TestPictureBuilder::fadingMixesEveryColour()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    const QColor base(Qt::white);
    const auto drawAll = [&] {
        builder.rect({0, 0, 10, 10}, 0, Qt::black, {Qt::red, 1});
        QPainterPath path;
        path.lineTo(5, 5);
        builder.path(path, Qt::black, {Qt::red, 3, Qt::DashLine});
        builder.text({0, 0}, QStringLiteral("Kite"), textstyle::name, Qt::black, 100);
    };
    builder.fadeInto(base, 0.25);
    drawAll();
    builder.noFade();
    drawAll();
    const DisplayList list = builder.take();
    const QColor paleBlack = mixed(base, Qt::black, 0.25);
    const QColor paleRed = mixed(base, Qt::red, 0.25);
    QCOMPARE(std::get<RectItem>(list.items[0]).fill, paleBlack);
    QCOMPARE(std::get<RectItem>(list.items[0]).line.colour, paleRed);
    QCOMPARE(std::get<PathItem>(list.items[1]).fill, paleBlack);
    QCOMPARE(std::get<PathItem>(list.items[1]).line.colour, paleRed);
    QCOMPARE(std::get<PathItem>(list.items[1]).line.width, 3.0);
    QCOMPARE(std::get<PathItem>(list.items[1]).line.style, Qt::DashLine);
    QCOMPARE(std::get<TextItem>(list.items[2]).colour, paleBlack);
    QCOMPARE(std::get<RectItem>(list.items[3]).fill, QColor(Qt::black));
    QCOMPARE(std::get<TextItem>(list.items[5]).colour, QColor(Qt::black));
}

void TestPictureBuilder::fadingLeavesNothingInvisible()
{
    PictureBuilder builder;
    builder.begin(kite, {});
    builder.fadeInto(Qt::white, 0.25);
    builder.rect({0, 0, 10, 10}, 0, {}, {});
    const DisplayList list = builder.take();
    QVERIFY(!std::get<RectItem>(list.items[0]).fill.isValid()); // no fill stays no fill
    QVERIFY(!std::get<RectItem>(list.items[0]).line.colour.isValid());
}

QTEST_MAIN(TestPictureBuilder)
#include "tst_picturebuilder.moc"
