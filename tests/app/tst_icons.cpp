// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/icons.h"

#include <QDir>
#include <QPainter>
#include <QTest>

namespace {

struct Ink
{
    int pixels = 0;       ///< that are not fully transparent
    int alpha = 0;        ///< the strongest
    bool foreign = false; ///< any in another colour than asked for
};

Ink inkOf(const QPixmap& pixmap, const QColor& colour)
{
    Ink ink;
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 0)
                continue;
            ++ink.pixels;
            ink.alpha = std::max(ink.alpha, pixel.alpha());
            if (pixel.alpha() > 200 &&
                (std::abs(pixel.red() - colour.red()) > 12 || std::abs(pixel.green() - colour.green()) > 12 ||
                 std::abs(pixel.blue() - colour.blue()) > 12))
                ink.foreign = true;
        }
    }
    return ink;
}

} // namespace

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areDrawnInTheColour_data();
    void areDrawnInTheColour();
    void areSharpAtEveryResolution();
    void areFainterWhenDisabled();
    void copiesAreAlike();
    void unknownNamesAreEmpty();
};

void IconsTest::areDrawnInTheColour_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    for (const QString& file : files) {
        const QString name = QString(file).chopped(4);
        if (name != QStringLiteral("stackatlas")) // that of the program has colours of its own
            QTest::newRow(qPrintable(name)) << name;
    }
}

void IconsTest::areDrawnInTheColour()
{
    QFETCH(const QString, name);
    const QColor colour(0x1e, 0xa0, 0x3c);
    for (const int size : {16, 20, 24, 48}) {
        const Ink ink = inkOf(icon(name, colour).pixmap(size, size), colour);
        QVERIFY2(ink.pixels > size, qPrintable(QString::number(size)));
        QVERIFY(ink.pixels < size * size);
        QVERIFY(ink.alpha > 200);
        QVERIFY(!ink.foreign);
    }
}

void IconsTest::areSharpAtEveryResolution()
{
    const QIcon shown = icon(QStringLiteral("open"), Qt::black);
    const QPixmap twice = shown.pixmap(QSize(20, 20), 2.0);
    QCOMPARE(twice.size(), QSize(40, 40));
    QCOMPARE(twice.devicePixelRatio(), 2.0);
    QCOMPARE(twice.toImage().convertToFormat(QImage::Format_ARGB32), [&] {
        QPixmap direct = shown.pixmap(40, 40);
        direct.setDevicePixelRatio(2);
        return direct.toImage().convertToFormat(QImage::Format_ARGB32);
    }()); // drawn anew, not scaled up
}

void IconsTest::areFainterWhenDisabled()
{
    const QIcon shown = icon(QStringLiteral("open"), Qt::black);
    const Ink disabled = inkOf(shown.pixmap(QSize(20, 20), QIcon::Disabled), Qt::black);
    QVERIFY(disabled.pixels > 0);
    QVERIFY(disabled.alpha < 180); // strokes that cross are stronger
}

void IconsTest::copiesAreAlike()
{
    QIcon copy = icon(QStringLiteral("open"), Qt::blue);
    const QImage before = copy.pixmap(20, 20).toImage();
    copy.addPixmap(QPixmap(8, 8)); // detaches: clones the engine
    QCOMPARE(copy.pixmap(20, 20).toImage(), before);
}

void IconsTest::unknownNamesAreEmpty()
{
    const QPixmap nothing = icon(QStringLiteral("no-such-icon"), Qt::black).pixmap(20, 20);
    QCOMPARE(inkOf(nothing, Qt::black).pixels, 0);
}

QTEST_MAIN(IconsTest)
#include "tst_icons.moc"
