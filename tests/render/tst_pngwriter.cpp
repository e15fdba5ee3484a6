// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/picturebuilder.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QProcess>
#include <QTest>

namespace {

/// Set in a second process of this program, which then only writes the picture.
constexpr const char* writeOnly = "STACKATLAS_TEST_WRITE_PNG";

DisplayList picture()
{
    const AtlasPtr atlas = smallAtlas();
    return buildMapPicture(*atlas, layoutOf(*atlas), plainLook());
}

QByteArray png(bool transparent = false, const QSize& pixels = {400, 250})
{
    return writePng(paintImage(picture(), pixels, transparent), QStringLiteral("A small stack 小生态"));
}

QImage read(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, "png");
    return reader.read();
}

} // namespace

class TestPngWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizeIsTheOneAskedFor();
    void pictureIsCentred();
    void transparency();
    void textMetadata();
    void sameBytesTwice();
    void sameBytesOnEveryScreen_data();
    void sameBytesOnEveryScreen();
    void nothingToWrite();
};

void TestPngWriter::sizeIsTheOneAskedFor()
{
    for (const QSize& size : {QSize(400, 250), QSize(1, 1), QSize(37, 411)}) {
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
    list.background = Qt::blue;
    const QImage image = paintImage(list, {40, 20}, false);
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
}

void TestPngWriter::textMetadata()
{
    const QImage image = read(png());
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("A small stack 小生态"));
    QCOMPARE(image.text(QStringLiteral("Software")), QStringLiteral("StackAtlas"));
    QCOMPARE(image.textKeys().size(), 2); // no clock, no user
}

void TestPngWriter::sameBytesTwice()
{
    QVERIFY(png().startsWith("\x89PNG"));
    QVERIFY(png() == png());
    QVERIFY(png(true) == png(true));
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

void TestPngWriter::nothingToWrite()
{
    QVERIFY(writePng(QImage(), QStringLiteral("Nothing")).isEmpty());
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
