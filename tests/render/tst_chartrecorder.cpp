// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/chartrecorder.h"

#include "render/scenesupport.h"
#include "widgets/render/export/svgwriter.h"
#include "widgets/render/linecut.h"

#include <QTest>

namespace {

const QSizeF size(200, 100);

DisplayList recorded(const std::function<void(QPainter&)>& paint)
{
    return recordPicture(size, Qt::white, paint);
}

} // namespace

class ChartRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textStaysText();
    void textIsTurned();
    void rectsKeepTheirPlace();
    void transparencyIsMixed();
    void clipsCut();
    void clipsEnd();
    void hatchesAreLines();
    void targets();
};

void ChartRecorderTest::textStaysText()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.setFont(chartFontFor({12, true}));
        painter.setPen(QColor(0x102030));
        painter.drawText(QPointF(10, 20), QStringLiteral("Zhipu 智谱 $500M"));
        painter.drawText(QRectF(0, 40, 200, 20), Qt::AlignRight, QStringLiteral("<b>plain</b>"));
    });
    const QList<TextItem> texts = textsOf(list);
    QCOMPARE(wordsOf(texts),
             QStringList({QStringLiteral("Zhipu 智谱 $500M"), QStringLiteral("<b>plain</b>")}));
    QCOMPARE(texts[0].style, (TextStyle{12, true}));
    QCOMPARE(texts[0].colour, QColor(0x102030));
    QCOMPARE(texts[0].position, QPointF(10, 20));
    QVERIFY(qAbs(boundsOf(texts[1]).right() - 200) < 3);
    QVERIFY(writeSvg(list, {QSize(200, 100)}, list.background).contains("&lt;b&gt;plain"));
}

void ChartRecorderTest::textIsTurned()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.setFont(chartFontFor({10, false}));
        painter.translate(50, 80);
        painter.rotate(-90);
        painter.scale(2, 2);
        painter.drawText(QPointF(0, 0), QStringLiteral("up"));
    });
    QCOMPARE(textsOf(list).size(), 1);
    QCOMPARE(textsOf(list)[0].angle, -90.0);
    QCOMPARE(textsOf(list)[0].style.pixelSize, 20.0);
    QCOMPARE(textsOf(list)[0].position, QPointF(50, 80));
}

void ChartRecorderTest::rectsKeepTheirPlace()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.translate(10, 5);
        painter.fillRect(QRectF(0, 0, 30, 40), QColor(0x2b5c8a));
    });
    QCOMPARE(list.items.size(), size_t(1));
    const auto* rect = std::get_if<RectItem>(&list.items[0]);
    QVERIFY(rect);
    QCOMPARE(rect->rect, QRectF(10, 5, 30, 40));
    QCOMPARE(rect->fill, QColor(0x2b5c8a));
    QVERIFY(!rect->line.colour.isValid());
}

void ChartRecorderTest::transparencyIsMixed()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.setOpacity(0.5);
        painter.fillRect(QRectF(0, 0, 10, 10), Qt::black);
        painter.setOpacity(0);
        painter.fillRect(QRectF(20, 0, 10, 10), Qt::black);
    });
    QCOMPARE(list.items.size(), size_t(1));
    QCOMPARE(std::get<RectItem>(list.items[0]).fill.alpha(), 255);
    QVERIFY(qAbs(std::get<RectItem>(list.items[0]).fill.red() - 128) <= 1);
}

void ChartRecorderTest::clipsCut()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.setClipRect(QRectF(20, 20, 50, 50));
        painter.fillRect(QRectF(0, 0, 40, 40), Qt::red);
        painter.setPen(Qt::blue);
        painter.drawLine(QPointF(0, 30), QPointF(200, 30));
        painter.drawText(QPointF(120, 90), QStringLiteral("outside"));
        painter.fillRect(QRectF(100, 0, 40, 40), Qt::red);
    });
    QCOMPARE(list.items.size(), size_t(2));
    QCOMPARE(std::get<PathItem>(list.items[0]).path.boundingRect(), QRectF(20, 20, 20, 20));
    QCOMPARE(std::get<PathItem>(list.items[1]).path.boundingRect(), QRectF(20, 30, 50, 0));
}

void ChartRecorderTest::clipsEnd()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.save();
        painter.setClipRect(QRectF(20, 20, 5, 5));
        painter.restore();
        painter.fillRect(QRectF(0, 0, 40, 40), Qt::red);
    });
    QCOMPARE(boundsOf(list.items.at(0)), QRectF(0, 0, 40, 40));
}

void ChartRecorderTest::hatchesAreLines()
{
    const DisplayList list = recorded([](QPainter& painter) {
        painter.fillRect(QRectF(10, 10, 60, 40), QBrush(QColor(0x2b5c8a), Qt::BDiagPattern));
    });
    QCOMPARE(list.items.size(), size_t(1));
    const auto& hatch = std::get<PathItem>(list.items[0]);
    QVERIFY(!hatch.fill.isValid());
    QVERIFY(hatch.path.elementCount() >= 20);
    QVERIFY(holds(QRectF(10, 10, 60, 40), hatch.path.boundingRect()));
}

void ChartRecorderTest::targets()
{
    const TypedId biren{IdType::Entity, QStringLiteral("biren")};
    const DisplayList list = recordPicture(
        size, Qt::white, [](QPainter& painter) { painter.fillRect(QRectF(0, 0, 9, 9), Qt::red); },
        {{biren, QStringLiteral("Biren"), QRectF(0, 0, 9, 9)}});
    const DisplayBlock* block = blockOf(list, biren);
    QVERIFY(block);
    QCOMPARE(block->bounds, QRectF(0, 0, 9, 9));
    QCOMPARE(block->first + block->count, list.items.size());
    QCOMPARE(list.page, QRectF(QPointF(), size));
}

QTEST_MAIN(ChartRecorderTest)
#include "tst_chartrecorder.moc"
