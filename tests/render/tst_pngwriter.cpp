// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/pngstream.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/picturebuilder.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QProcess>
#include <QTest>
#include <QThreadPool>

namespace {

/// Set in a second process of this program, which then only writes the picture.
constexpr const char* writeOnly = "STACKATLAS_TEST_WRITE_PNG";

DisplayList picture()
{
    const AtlasPtr atlas = smallAtlas();
    return buildMapPicture(*atlas, layoutOf(*atlas), plainLook());
}

PictureSize inPixels(int width, int height)
{
    PictureSize size;
    size.pixels = QSize(width, height);
    return size;
}

QByteArray png(bool transparent = false, const QSize& pixels = {400, 250})
{
    DisplayList list = picture();
    list.title = QStringLiteral("A small stack 小生态");
    const QColor background = transparent ? QColor(Qt::transparent) : list.background;
    return writePng(list, inPixels(pixels.width(), pixels.height()), background, QStringLiteral("Café"))
        .value_or(QByteArray());
}

QImage read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    reader.setAllocationLimit(0);
    return reader.read();
}

/// Lines of every kind across the whole picture, and circles, in one block, so that each strip cuts them.
DisplayList lines()
{
    PictureBuilder builder;
    builder.beginFrame();
    int number = 0;
    for (const Qt::PenStyle style : {Qt::SolidLine, Qt::DashLine, Qt::DotLine}) {
        for (const double width : {0.3, 1.0, 2.7}) {
            ++number;
            QPainterPath steep(QPointF(20.3 * number, 0));
            steep.lineTo(700 - 31.7 * number, 2000);
            builder.path(steep, {}, {Qt::black, width, style});
            QPainterPath curve(QPointF(0, 150.1 * number));
            curve.cubicTo(500, 0, 200, 2000, 800, 130.7 * number);
            builder.path(curve, {}, {Qt::darkRed, width, style});
            const QRectF box(41.3 * number, 33.7 * number, 300.2, 1303.9);
            builder.rect(box, number, {}, {Qt::blue, width, style});
        }
        builder.text({50.5, 400.25 * number / 3}, QStringLiteral("星野 Talkie"), {300, false}, Qt::darkGreen,
                     2000);
    }
    DisplayList list = builder.take();
    list.page = QRectF(0, 0, 800, 2000);
    list.background = Qt::white;
    return list;
}

} // namespace

class TestPngWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsTheOneAskedFor();
    void pictureIsCentred();
    void transparency();
    void stripsAreThePicture_data();
    void stripsAreThePicture();
    void textMetadata();
    void titlesOfAllKinds();
    void dotsAnInch();
    void sizesThatCannotBe();
    void progressAndCancel();
    void inAnotherThread();
    void errorsOfTheLibrary();
    void sameBytesTwice();
    void sameBytesOnEveryScreen_data();
    void sameBytesOnEveryScreen();
};

void TestPngWriter::sizeIsTheOneAskedFor()
{
    for (const QSize& size : {QSize(400, 250), QSize(1, 1), QSize(37, 411), QSize(largestSide, 1)}) {
        const QImage image = read(png(false, size));
        QCOMPARE(image.size(), size);
        QCOMPARE(image.devicePixelRatio(), 1.0);
    }
}

void TestPngWriter::pictureIsCentred()
{
    PictureBuilder builder;
    builder.beginFrame();
    builder.rect({0, 0, 100, 100}, 0, Qt::red);
    DisplayList list = builder.take();
    list.page = QRectF(0, 0, 100, 100);
    const QImage image = paintImage(list, {40, 20}, Qt::blue);
    QCOMPARE(image.pixelColor(9, 10), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(10, 10), QColor(Qt::red));
    QCOMPARE(image.pixelColor(29, 19), QColor(Qt::red));
    QCOMPARE(image.pixelColor(30, 10), QColor(Qt::blue));
}

void TestPngWriter::transparency()
{
    const QImage opaque = read(png(false));
    QVERIFY(!opaque.hasAlphaChannel());
    QCOMPARE(opaque.pixelColor(1, 1), ColorTheme::light().canvas);
    const QImage transparent = read(png(true));
    QVERIFY(transparent.hasAlphaChannel());
    QCOMPARE(transparent.pixelColor(1, 1).alpha(), 0);
    const QPoint inBand(60, 120); // a coloured label
    QCOMPARE(transparent.pixelColor(inBand).alpha(), 255);
    QCOMPARE(transparent.pixelColor(inBand).rgb(), opaque.pixelColor(inBand).rgb());

    // Half covered pixels are as bright as what covers them, not darkened.
    PictureBuilder builder;
    builder.beginFrame();
    builder.rect({0, 0, 2.5, 4}, 0, QColor(200, 100, 50));
    DisplayList list = builder.take();
    list.page = QRectF(0, 0, 4, 4);
    const auto half = writePng(list, inPixels(4, 4), Qt::transparent, {});
    QVERIFY(half);
    const QColor edge = read(*half).pixelColor(2, 2);
    QVERIFY(std::abs(edge.alpha() - 127) <= 2);
    QVERIFY(std::abs(edge.red() - 200) <= 2 && std::abs(edge.green() - 100) <= 2);
}

void TestPngWriter::stripsAreThePicture_data()
{
    QTest::addColumn<bool>("drawn");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QColor>("background");
    QTest::newRow("map, small") << false << QSize(largestSide, 1200) << QColor(Qt::white);
    QTest::newRow("map, large") << false << QSize(6400, 4000) << QColor(Qt::white);
    QTest::newRow("map, transparent") << false << QSize(6400, 4000) << QColor(Qt::transparent);
    QTest::newRow("lines, small") << true << QSize(largestSide, 1300) << QColor(Qt::white);
    QTest::newRow("lines, large") << true << QSize(2800, 7000) << QColor(Qt::white);
    QTest::newRow("lines, transparent") << true << QSize(2801, 7001) << QColor(Qt::transparent);
}

void TestPngWriter::stripsAreThePicture()
{
    QFETCH(bool, drawn);
    QFETCH(QSize, pixels);
    QFETCH(QColor, background);
    const DisplayList list = drawn ? lines() : picture();
    int strips = 0;
    const auto bytes = writePng(list, inPixels(pixels.width(), pixels.height()), background, {}, [&](double) {
        ++strips;
        return true;
    });
    QVERIFY(bytes);
    QVERIFY2(strips > 2, "this would test nothing");
    const QImage strippedImage = read(*bytes);
    const QImage whole = paintImage(list, pixels, background).convertToFormat(strippedImage.format());
    qint64 different = 0;
    int worst = 0;
    for (int y = 0; y < pixels.height(); ++y) {
        const auto* there = reinterpret_cast<const QRgb*>(strippedImage.constScanLine(y));
        const auto* here = reinterpret_cast<const QRgb*>(whole.constScanLine(y));
        for (int x = 0; x < pixels.width(); ++x) {
            if (there[x] != here[x]) {
                ++different;
                worst = std::max({worst, std::abs(qGray(there[x]) - qGray(here[x])),
                                  std::abs(qAlpha(there[x]) - qAlpha(here[x]))});
            }
        }
    }
    // The rasterizer rounds steep lines anew where it begins a band, of a whole picture as well, if not in
    // the same rows: after thousands of rows a hundredth of a pixel has become a tenth. No map has such
    // lines.
    const int tolerance = drawn ? 32 : 0;
    QVERIFY2(worst <= tolerance && (drawn || different == 0),
             qPrintable(QStringLiteral("%1 pixels differ, by %2 at most").arg(different).arg(worst)));
}

void TestPngWriter::textMetadata()
{
    const QByteArray bytes = png();
    const QImage image = read(bytes);
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("A small stack 小生态"));
    QCOMPARE(image.text(QStringLiteral("Source")), QStringLiteral("Café"));
    QCOMPARE(image.text(QStringLiteral("Software")), QStringLiteral("StackAtlas"));
    QCOMPARE(image.textKeys().size(), 3); // no clock, no user
    QVERIFY(bytes.contains("iTXtTitle"));
    QVERIFY(bytes.contains("tEXtSource"));
}

void TestPngWriter::titlesOfAllKinds()
{
    DisplayList list = picture();
    for (const QString& text : hostileTexts()) {
        list.title = text;
        const auto bytes = writePng(list, inPixels(40, 25), Qt::white, text);
        QVERIFY(bytes);
        const QImage image = read(*bytes);
        QCOMPARE(image.size(), QSize(40, 25));
        if (text.isValidUtf16())
            QCOMPARE(image.text(QStringLiteral("Title")), onOneLine(text));
    }
}

void TestPngWriter::dotsAnInch()
{
    PictureSize size;
    size.millimetres = QSizeF(50.8, 25.4);
    size.dpi = 300;
    const auto bytes = writePng(picture(), size, Qt::white, {});
    QVERIFY(bytes);
    const QImage image = read(*bytes);
    QCOMPARE(image.size(), QSize(600, 300));
    QCOMPARE(image.dotsPerMeterX(), 11811);
    QCOMPARE(image.dotsPerMeterY(), 11811);
    QCOMPARE(read(png()).dotsPerMeterX(), 3780);
}

void TestPngWriter::sizesThatCannotBe()
{
    for (const QSize& size :
         {QSize(largestSide + 1, 10), QSize(10, largestSide + 1), QSize(0, 10), QSize(10, -1)}) {
        int calls = 0;
        const auto bytes =
            writePng(picture(), inPixels(size.width(), size.height()), Qt::white, {}, [&](double) {
                ++calls;
                return true;
            });
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ExportError::Refused);
        QVERIFY(bytes.error().text.contains(QString::number(largestSide)));
        QCOMPARE(calls, 0);
    }
}

void TestPngWriter::progressAndCancel()
{
    const DisplayList list = picture();
    const PictureSize size = inPixels(8000, 5000);
    QList<double> shares;
    const auto tell = [&](double share) {
        shares.append(share);
        return shares.size() < 3;
    };
    const auto cancelled = writePng(list, size, Qt::white, {}, tell);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ExportError::Cancelled);
    QCOMPARE(shares.size(), 3);

    shares.clear();
    const auto whole = writePng(list, size, Qt::white, {}, [&](double share) {
        shares.append(share);
        return true;
    });
    QVERIFY(whole);
    QVERIFY(std::ranges::is_sorted(shares));
    QVERIFY(shares.first() > 0);
    QCOMPARE(shares.last(), 1.0);
}

void TestPngWriter::inAnotherThread()
{
    QByteArray there;
    QThreadPool pool;
    pool.start([&] { there = png(); });
    QVERIFY(pool.waitForDone());
    QVERIFY(there == png());
}

void TestPngWriter::errorsOfTheLibrary()
{
    PngStream stream;
    QVERIFY(!stream.begin({QSize(0, 10), false, 96, {}}));
    QVERIFY(!stream.error().isEmpty());
    PngStream unfinished;
    QVERIFY(unfinished.begin({QSize(4, 4), false, 96, {}}));
    QVERIFY(!unfinished.end()); // no rows
    QVERIFY(!unfinished.error().isEmpty());
}

void TestPngWriter::sameBytesTwice()
{
    QVERIFY(png().startsWith("\x89PNG"));
    QVERIFY(png() == png());
    QVERIFY(png(true) == png(true));
    QVERIFY(png(false, {6400, 4000}) == png(false, {6400, 4000})); // of several strips
}

void TestPngWriter::sameBytesOnEveryScreen_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("another process") << QStringLiteral("UNUSED") << QString();
    QTest::newRow("font DPI") << QStringLiteral("QT_FONT_DPI") << QStringLiteral("192");
    QTest::newRow("scale factor") << QStringLiteral("QT_SCALE_FACTOR") << QStringLiteral("2");
    QTest::newRow("locale") << QStringLiteral("LC_ALL") << QStringLiteral("C");
}

void TestPngWriter::sameBytesOnEveryScreen()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(writeOnly), QStringLiteral("1"));
    environment.insert(variable, value);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QByteArray there = QByteArray::fromBase64(process.readAllStandardOutput());
    QVERIFY(there.startsWith("\x89PNG"));
    QVERIFY(there == png());
}

int main(int argc, char** argv)
{
    const QGuiApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(writeOnly)) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) && out.write(png().toBase64()) > 0 ? 0 : 1;
    }
    TestPngWriter test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pngwriter.moc"
