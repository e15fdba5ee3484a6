// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/picturesize.h"

#include <limits>
#include <QTest>
#include <random>

class TestPictureSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void refused_data();
    void refused();
    void pageIsCentredInItsShape();
};

void TestPictureSize::sizes_data()
{
    QTest::addColumn<QSizeF>("page");
    QTest::addColumn<QSize>("pixels"); // invalid: the page's own
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("expected");
    const QSizeF page(1600, 1000);
    const QSize own;
    QTest::newRow("own") << page << own << 1.0 << QSize(1600, 1000);
    QTest::newRow("own, twice") << page << own << 2.0 << QSize(3200, 2000);
    QTest::newRow("given") << page << QSize(1920, 1080) << 1.0 << QSize(1920, 1080);
    QTest::newRow("given, twice") << page << QSize(1920, 1080) << 2.0 << QSize(3840, 2160);
    QTest::newRow("rounded up") << QSizeF(100.2, 50.5) << own << 1.0 << QSize(101, 51);
    QTest::newRow("not by a rounding error") << QSizeF(100, 70) << own << 1.1 << QSize(110, 77);
    QTest::newRow("smallest") << page << QSize(1, 1) << 1.0 << QSize(1, 1);
    QTest::newRow("less than a pixel") << page << own << 0.0001 << QSize(1, 1);
    QTest::newRow("largest") << page << QSize(largestSide, largestSide) << 1.0
                             << QSize(largestSide, largestSide);
}

void TestPictureSize::sizes()
{
    QFETCH(QSizeF, page);
    QFETCH(QSize, pixels);
    QFETCH(double, scale);
    const auto size =
        pixelSize({{12, 34}, page},
                  {.pixels = pixels.isValid() ? std::optional(pixels) : std::nullopt, .scale = scale});
    QVERIFY(size);
    QTEST(*size, "expected");
}

void TestPictureSize::refused_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("scale");
    const QSize hd(1920, 1080);
    QTest::newRow("zero") << QSize(0, 0) << 1.0;
    QTest::newRow("no height") << QSize(100, 0) << 1.0;
    QTest::newRow("negative") << QSize(-100, 100) << 1.0;
    QTest::newRow("too wide") << QSize(largestSide + 1, 1) << 1.0;
    QTest::newRow("too high") << QSize(1, largestSide + 1) << 1.0;
    QTest::newRow("too wide by scale") << hd << 9.0;
    QTest::newRow("no scale") << hd << 0.0;
    QTest::newRow("negative scale") << hd << -1.0;
    QTest::newRow("infinite scale") << hd << std::numeric_limits<double>::infinity();
    QTest::newRow("no number") << hd << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("beyond int") << hd << 1e300;
}

void TestPictureSize::refused()
{
    QFETCH(QSize, pixels);
    QFETCH(double, scale);
    const auto size = pixelSize({0, 0, 100, 100}, {.pixels = pixels, .scale = scale});
    QVERIFY(!size);
    QVERIFY(size.error().contains(QString::number(largestSide))); // it says what the limit is
}

void TestPictureSize::pageIsCentredInItsShape()
{
    QCOMPARE(pageInShapeOf({0, 0, 100, 100}, {200, 100}), QRectF(-50, 0, 200, 100));
    QCOMPARE(pageInShapeOf({10, 20, 100, 100}, {100, 200}), QRectF(10, -30, 100, 200));
    std::mt19937 random(7);
    std::uniform_real_distribution<double> length(1, 5000);
    for (int i = 0; i < 200; ++i) {
        const QRectF page(length(random) - 2500, length(random), length(random), length(random));
        const QSize pixels(1 + int(length(random)), 1 + int(length(random)));
        const QRectF shaped = pageInShapeOf(page, pixels);
        QVERIFY(shaped.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(page));
        QVERIFY(std::abs(shaped.width() * pixels.height() - shaped.height() * pixels.width()) <
                1e-6 * shaped.width() * pixels.height());
        QVERIFY((shaped.center() - page.center()).manhattanLength() < 1e-6);
        // No wider and no higher than it must be.
        QVERIFY(std::abs(shaped.width() - page.width()) < 1e-6 ||
                std::abs(shaped.height() - page.height()) < 1e-6);
    }
}

QTEST_APPLESS_MAIN(TestPictureSize)
#include "tst_picturesize.moc"
