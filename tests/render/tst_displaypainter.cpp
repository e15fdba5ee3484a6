// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displaypainter.h"
#include "widgets/render/picturebuilder.h"

#include <QImage>
#include <QTest>
#include <thread>

namespace {

const TypedId id{IdType::Entity, QStringLiteral("kite")};

struct Painted
{
    QImage image;
    bool finished = false;
};

Painted paint(const DisplayList& list, double scale = 1, const QRectF& visible = {0, 0, 100, 100},
              const PaintOptions& options = {})
{
    Painted result{QImage(100, 100, QImage::Format_RGB32)};
    result.image.fill(Qt::white);
    QPainter painter(&result.image);
    painter.scale(scale, scale);
    result.finished = paintDisplayList(painter, list, visible, options);
    return result;
}

/// Every pixel that is not white.
QRect paintedArea(const QImage& image)
{
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != 0xffffffff)
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

template <typename Draw> DisplayList listOf(Draw draw)
{
    PictureBuilder builder;
    builder.begin(id, {});
    draw(builder);
    return builder.take();
}

} // namespace

class TestDisplayPainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rectangles();
    void roundedCorners();
    void paths();
    void linesAreNeverThinnerThanAPixel();
    void textStandsInItsBounds_data();
    void textStandsInItsBounds();
    void laterItemsCoverEarlierOnes();
    void platesHideLines();
    void blocksOutsideTheViewAreSkipped();
    void cancelledBetweenBlocks();
    void smallTextIsLeftOut();
    void paintsTheSameInAnotherThread();
};

void TestDisplayPainter::rectangles()
{
    const QImage image = paint(listOf([](PictureBuilder& b) { b.rect({10, 20, 30, 40}, 0, Qt::red); })).image;
    QCOMPARE(paintedArea(image), QRect(10, 20, 30, 40));
    QCOMPARE(image.pixelColor(10, 20), QColor(Qt::red));
    QCOMPARE(image.pixelColor(39, 59), QColor(Qt::red));
    const QImage framed =
        paint(listOf([](PictureBuilder& b) { b.rect({10, 20, 30, 40}, 0, {}, {Qt::blue, 2}); })).image;
    QCOMPARE(paintedArea(framed), QRect(9, 19, 32, 42));
    QCOMPARE(framed.pixelColor(25, 40), QColor(Qt::white)); // without a fill
    QCOMPARE(framed.pixelColor(9, 40), QColor(Qt::blue));
}

void TestDisplayPainter::roundedCorners()
{
    const QImage image =
        paint(listOf([](PictureBuilder& b) { b.rect({10, 10, 40, 40}, 12, Qt::red); })).image;
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::white));
    QCOMPARE(image.pixelColor(49, 49), QColor(Qt::white));
    QCOMPARE(image.pixelColor(10, 30), QColor(Qt::red));
}

void TestDisplayPainter::paths()
{
    const QImage image = paint(listOf([](PictureBuilder& b) {
                             QPainterPath triangle(QPointF(10, 10));
                             triangle.lineTo(60, 10);
                             triangle.lineTo(10, 60);
                             triangle.closeSubpath();
                             b.path(triangle, Qt::red, {});
                         })).image;
    QCOMPARE(image.pixelColor(15, 15), QColor(Qt::red));
    QCOMPARE(image.pixelColor(50, 50), QColor(Qt::white));
}

void TestDisplayPainter::linesAreNeverThinnerThanAPixel()
{
    const DisplayList list = listOf([](PictureBuilder& b) {
        QPainterPath path(QPointF(0, 505));
        path.lineTo(1000, 505);
        b.path(path, {}, {Qt::black, 1});
    });
    const QImage image = paint(list, 0.1, {0, 0, 1000, 1000}).image;
    QCOMPARE(image.pixelColor(50, 50), QColor(Qt::black)); // full, where a tenth of a pixel would be pale
    QCOMPARE(paintedArea(image).height(), 1);
}

void TestDisplayPainter::textStandsInItsBounds_data()
{
    QTest::addColumn<TextItem::Anchor>("anchor");
    QTest::addColumn<double>("angle");
    QTest::newRow("start") << TextItem::Anchor::Start << 0.0;
    QTest::newRow("middle") << TextItem::Anchor::Middle << 0.0;
    QTest::newRow("end") << TextItem::Anchor::End << 0.0;
    QTest::newRow("turned") << TextItem::Anchor::Start << 90.0;
    QTest::newRow("turned, end") << TextItem::Anchor::End << -90.0;
}

void TestDisplayPainter::textStandsInItsBounds()
{
    QFETCH(TextItem::Anchor, anchor);
    QFETCH(double, angle);
    const QString text = QStringLiteral("Kg风");
    DisplayList list;
    list.items = {TextItem{
        {50, 50}, text, textstyle::name, Qt::black, anchor, textWidth(text, textstyle::name), angle}};
    const QRectF bounds = boundsOf(list.items.front());
    list.blocks = {{id, {}, {}, bounds, 0, 1}};
    const QRect area = paintedArea(paint(list).image);
    QVERIFY(bounds.adjusted(-1.5, -1.5, 1.5, 1.5).contains(QRectF(area)));
    QVERIFY(area.width() * area.height() > 0.5 * bounds.width() * bounds.height()); // and fills them
}

void TestDisplayPainter::laterItemsCoverEarlierOnes()
{
    const QImage image = paint(listOf([](PictureBuilder& b) {
                             b.rect({10, 10, 40, 40}, 0, Qt::red);
                             b.rect({20, 20, 20, 20}, 0, Qt::blue);
                         })).image;
    QCOMPARE(image.pixelColor(15, 15), QColor(Qt::red));
    QCOMPARE(image.pixelColor(30, 30), QColor(Qt::blue));
}

void TestDisplayPainter::platesHideLines()
{
    const DisplayList list = listOf([](PictureBuilder& b) {
        QPainterPath line(QPointF(0, 46));
        line.lineTo(100, 46);
        b.path(line, {}, {Qt::red, 2});
        b.text({50, 50}, QStringLiteral("i  i"), textstyle::name, Qt::black, 100, TextItem::Anchor::Middle,
               Qt::yellow);
    });
    const QRect plate = plateOf(std::get<TextItem>(list.items[1])).toRect();
    const QImage image = paint(list).image;
    QCOMPARE(image.pixelColor(plate.left() + 1, 46), QColor(Qt::yellow));
    QCOMPARE(image.pixelColor(plate.right() - 1, 46), QColor(Qt::yellow));
    QCOMPARE(image.pixelColor(plate.left() - 3, 46), QColor(Qt::red));
    QCOMPARE(image.pixelColor(plate.right() + 3, 46), QColor(Qt::red));
}

void TestDisplayPainter::blocksOutsideTheViewAreSkipped()
{
    PictureBuilder builder;
    builder.begin(id, {});
    builder.rect({0, 0, 10, 10}, 0, Qt::red);
    builder.begin({IdType::Entity, QStringLiteral("loom")}, {});
    builder.rect({50, 50, 10, 10}, 0, Qt::blue);
    const DisplayList list = builder.take();
    QCOMPARE(paintedArea(paint(list, 1, {0, 0, 40, 40}).image), QRect(0, 0, 10, 10));
    QCOMPARE(paintedArea(paint(list, 1, {40, 40, 40, 40}).image), QRect(50, 50, 10, 10));
    QVERIFY(paintedArea(paint(list, 1, {80, 80, 20, 20}).image).isNull());
    // A block that reaches into the view is painted whole.
    QCOMPARE(paintedArea(paint(list, 1, {55, 55, 1, 1}).image), QRect(50, 50, 10, 10));
}

void TestDisplayPainter::cancelledBetweenBlocks()
{
    PictureBuilder builder;
    for (int i = 0; i < 5; ++i) {
        builder.begin({IdType::Entity, QString::number(i)}, {});
        builder.rect(QRectF(i * 10, 0, 10, 10), 0, Qt::red);
    }
    const DisplayList list = builder.take();
    int asked = 0;
    const Painted painted = paint(list, 1, {0, 0, 100, 100}, {.cancelled = [&] { return ++asked == 3; }});
    QVERIFY(!painted.finished);
    QCOMPARE(asked, 3);
    QCOMPARE(paintedArea(painted.image), QRect(0, 0, 20, 10));
    QVERIFY(paint(list).finished);
    QVERIFY(paint(list, 1, {0, 0, 100, 100}, {.cancelled = [] { return false; }}).finished);
}

void TestDisplayPainter::smallTextIsLeftOut()
{
    const DisplayList list = listOf([](PictureBuilder& b) {
        b.text({5, 20}, QStringLiteral("WWW"), {10, false}, Qt::black, 100);
        b.text({5, 60}, QStringLiteral("WWW"), {20, false}, Qt::black, 100);
    });
    const auto top = [&](double scale, double smallest) {
        return paintedArea(paint(list, scale, {0, 0, 1000, 1000}, {.smallestText = smallest}).image).top();
    };
    QVERIFY(top(1, 0) < 20);
    QVERIFY(top(1, 10) < 20); // the limit itself is drawn
    QVERIFY(top(1, 11) > 30);
    QVERIFY(top(0.5, 6) > 15); // device pixels count
    QVERIFY(paintedArea(paint(list, 0.5, {0, 0, 1000, 1000}, {.smallestText = 11}).image).isNull());
}

void TestDisplayPainter::paintsTheSameInAnotherThread()
{
    const DisplayList list = listOf([](PictureBuilder& b) {
        b.rect({5, 5, 60, 60}, 9, Qt::yellow, {Qt::black, 1.5, Qt::DashLine});
        b.text({5, 40}, QStringLiteral("Kite 风筝"), textstyle::name, Qt::black, 100);
    });
    QImage there;
    std::thread([&] { there = paint(list, 1.3).image; }).join();
    QVERIFY(there == paint(list, 1.3).image);
}

QTEST_MAIN(TestDisplayPainter)
#include "tst_displaypainter.moc"
