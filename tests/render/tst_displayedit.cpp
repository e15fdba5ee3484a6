// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displayedit.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/picturebuilder.h"

#include <QTest>

namespace {

const TypedId kite{IdType::Entity, QStringLiteral("kite")};
const TypedId loom{IdType::Entity, QStringLiteral("loom")};
constexpr TextStyle style{10, false};

DisplayList someList()
{
    PictureBuilder builder;
    builder.begin(kite, QStringLiteral("Kite"));
    builder.rect({10, 10, 80, 40}, 0, Qt::red, {Qt::black, 2});
    builder.text({14, 30}, QStringLiteral("A text with several words"), style, Qt::black, 400);
    builder.begin(loom, QStringLiteral("Loom"));
    QPainterPath line({0, 100});
    line.lineTo(300, 100);
    builder.path(line, {}, {Qt::blue, 1});
    DisplayList list = builder.take();
    list.page = {0, 0, 300, 200};
    list.title = QStringLiteral("Title");
    return list;
}

} // namespace

class TestDisplayEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves();
    void scales();
    void appends();
    void cropsNothingThatIsInside();
    void cutsAtTheEdge();
    void textsAreElidedOrLeftOut();
    void blocksWithoutItemsGo();
    void cutMapsStayInTheirArea();
};

void TestDisplayEdit::moves()
{
    const DisplayList moved = translated(someList(), {5, 7});
    QCOMPARE(moved.page, QRectF(5, 7, 300, 200));
    QCOMPARE(std::get<RectItem>(moved.items[0]).rect, QRectF(15, 17, 80, 40));
    QCOMPARE(std::get<TextItem>(moved.items[1]).position, QPointF(19, 37));
    QCOMPARE(moved.blocks[0].bounds.topLeft(), someList().blocks[0].bounds.topLeft() + QPointF(5, 7));
}

void TestDisplayEdit::scales()
{
    const DisplayList list = someList();
    const DisplayList large = scaled(list, 2);
    QCOMPARE(large.page, QRectF(0, 0, 600, 400));
    QCOMPARE(std::get<RectItem>(large.items[0]).rect, QRectF(20, 20, 160, 80));
    QCOMPARE(std::get<RectItem>(large.items[0]).line.width, 4.0);
    const auto& text = std::get<TextItem>(large.items[1]);
    QCOMPARE(text.style.pixelSize, 20.0);
    QVERIFY(std::abs(text.width - textWidth(text.text, text.style)) < 0.01);
    QCOMPARE(std::get<PathItem>(large.items[2]).path.boundingRect(), QRectF(0, 200, 600, 0));
    QCOMPARE(large.title, list.title);
    for (qsizetype i = 0; i < list.blocks.size(); ++i)
        QCOMPARE(large.blocks[i].bounds.size(), list.blocks[i].bounds.size() * 2);
}

void TestDisplayEdit::appends()
{
    DisplayList list = someList();
    append(list, someList());
    QCOMPARE(list.blocks.size(), 4);
    QCOMPARE(list.items.size(), size_t(6));
    QCOMPARE(list.blocks[2].first, size_t(3));
}

void TestDisplayEdit::cropsNothingThatIsInside()
{
    const DisplayList list = someList();
    const DisplayList cropped = croppedTo(list, {-10, -10, 400, 400});
    QCOMPARE(cropped.items.size(), list.items.size());
    QCOMPARE(cropped.blocks.size(), list.blocks.size());
    QCOMPARE(cropped.page, QRectF(-10, -10, 400, 400));
    QCOMPARE(cropped.title, list.title);
}

void TestDisplayEdit::cutsAtTheEdge()
{
    const QRectF area(40, 20, 100, 120);
    const DisplayList cropped = croppedTo(someList(), area);
    for (const DisplayItem& item : cropped.items)
        QVERIFY(holds(area, boundsOf(item)));
    for (const DisplayBlock& block : cropped.blocks)
        QVERIFY(holds(area, block.bounds));
    // Of the rectangle what is left, and no line where it was cut.
    const auto& fill = std::get<PathItem>(cropped.items[0]);
    QCOMPARE(fill.path.boundingRect(), QRectF(40, 20, 50, 30));
    QVERIFY(!fill.line.colour.isValid());
    const auto& edge = std::get<PathItem>(cropped.items[1]);
    QVERIFY(!edge.fill.isValid());
    for (int i = 0; i < edge.path.elementCount(); ++i) {
        const QPointF point = edge.path.elementAt(i);
        QVERIFY(point.x() == 90 || point.y() == 50);
    }
    const auto& line = std::get<PathItem>(cropped.items.back());
    QVERIFY(line.path.boundingRect().left() >= 40 && line.path.boundingRect().right() <= 140);
}

void TestDisplayEdit::textsAreElidedOrLeftOut()
{
    const auto textIn = [](const QRectF& area) {
        const QList<TextItem> texts = textsOf(croppedTo(someList(), area));
        return texts.isEmpty() ? QString() : texts.first().text;
    };
    QCOMPARE(textIn({0, 0, 300, 300}), QStringLiteral("A text with several words"));
    const QString shorter = textIn({0, 0, 90, 300});
    QVERIFY(shorter.startsWith(QStringLiteral("A text")) && shorter.endsWith(u'…'));
    QCOMPARE(textIn({0, 0, 30, 300}), QString());   // a letter would be left
    QCOMPARE(textIn({20, 0, 300, 300}), QString()); // its beginning is cut
    QCOMPARE(textIn({0, 25, 300, 300}), QString()); // its upper half is
}

void TestDisplayEdit::blocksWithoutItemsGo()
{
    const DisplayList cropped = croppedTo(someList(), {0, 60, 300, 100});
    QCOMPARE(cropped.blocks.size(), 1);
    QCOMPARE(cropped.blocks[0].id, loom);
    QCOMPARE(cropped.blocks[0].first, size_t(0));
    QVERIFY(croppedTo(someList(), {1000, 1000, 10, 10}).blocks.isEmpty());
}

void TestDisplayEdit::cutMapsStayInTheirArea()
{
    const AtlasPtr atlas = smallAtlas();
    const MapLayout layout = layoutOf(*atlas);
    const QRectF all = layout.content();
    const QList<QRectF> areas{all,
                              {all.center(), all.bottomRight()},
                              {all.topLeft(), all.center()},
                              QRectF(all.center(), QSizeF(3, 3))};
    for (const DetailLevel level : allLevels) {
        const DisplayList map = buildMapScene(*atlas, layout, lookOf(ColorTheme::Mode::Light, level),
                                              neighbourhoodOf(*atlas, kite));
        for (const QRectF& area : areas) {
            const DisplayList cropped = croppedTo(map, area);
            size_t next = 0;
            for (const DisplayBlock& block : cropped.blocks) {
                QVERIFY(holds(area, block.bounds));
                QCOMPARE(block.first, next);
                QVERIFY(block.count > 0);
                next += block.count;
            }
            QCOMPARE(next, cropped.items.size());
        }
    }
}

QTEST_MAIN(TestDisplayEdit)
#include "tst_displayedit.moc"
