// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/colortheme.h"

#include <QTest>

namespace {

constexpr double enough = 4.5; ///< WCAG 2.1 AA for text
constexpr int layers = 12;
constexpr int sides = 8;

Layer layerOf(int order)
{
    Layer layer;
    layer.order = order;
    return layer;
}

} // namespace

class TestColorTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfKnownPairs();
    void textIsLegible_data();
    void textIsLegible();
    void designsColours();

    void accentsDiffer_data() { themes(); }

    void accentsDiffer();
    void ownAccentOfALayer();
    void mixing();

private:
    void themes();
};

void TestColorTheme::themes()
{
    QTest::addColumn<ColorTheme::Mode>("mode");
    QTest::newRow("light") << ColorTheme::Mode::Light;
    QTest::newRow("dark") << ColorTheme::Mode::Dark;
}

void TestColorTheme::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.005); // the grey that just passes
}

void TestColorTheme::textIsLegible_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("surface");
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        const QByteArray mode = theme.mode == ColorTheme::Mode::Dark ? "dark: " : "light: ";
        const auto pair = [&](const QByteArray& name, const QColor& text, const QColor& surface) {
            const QByteArray row = mode + name;
            QTest::newRow(row.constData()) << text << surface;
        };
        const auto quietTexts = [&](const QByteArray& name, const QColor& surface) {
            pair("ink on " + name, theme.ink, surface);
            pair("secondary on " + name, theme.secondary, surface); // relation labels, too
        };
        quietTexts("canvas", theme.canvas);
        quietTexts("panel", theme.panel);
        quietTexts("node", theme.node);
        quietTexts("lit outsider", theme.litNode(theme.outsideAccent()));
        for (const BasisMark mark : basisMarks) {
            const QColor colour = theme.basis(mark);
            const QByteArray word = basisMarkName(mark).toLatin1();
            for (const QColor& surface : {theme.node, theme.litNode(colour), theme.panel, theme.canvas})
                pair("figure, " + word + " on " + surface.name().toLatin1(), colour, surface);
            pair("letter, " + word, theme.onAccent(colour), colour);
        }
        pair("ink on warning", theme.ink, theme.warningFill);
        for (int side = 0; side < sides; ++side) {
            const QColor colour = theme.side(side);
            const QByteArray number = QByteArray::number(side);
            quietTexts("led by side " + number, theme.litNode(colour));
            pair("side " + number + " on canvas", colour, theme.canvas);
            pair("side " + number + " on panel", colour, theme.panel);
            pair("side " + number + " on node", colour, theme.node);
            pair("side " + number + " on what it leads", colour, theme.litNode(colour));
        }
        for (int order = 1; order <= layers; ++order) {
            const QColor accent = theme.accent(layerOf(order));
            const QByteArray number = QByteArray::number(order);
            quietTexts("tint " + number, theme.tint(accent));
            quietTexts("lit node " + number, theme.litNode(accent));
            pair("headline on node " + number, accent, theme.node);
            pair("headline on lit node " + number, accent, theme.litNode(accent));
            pair("headline on panel " + number, accent, theme.panel);
            pair("on accent " + number, theme.onAccent(accent), accent);
            pair("quiet on accent " + number, theme.quietOnAccent(accent), accent);
            pair("chip " + number, theme.onAccent(accent), theme.chip(accent));
        }
    }
}

void TestColorTheme::textIsLegible()
{
    QFETCH(QColor, text);
    QFETCH(QColor, surface);
    const double ratio = contrastRatio(text, surface);
    QVERIFY2(ratio >= enough,
             qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), surface.name()).arg(ratio)));
}

void TestColorTheme::designsColours()
{
    const QList<QRgb> light{0xff2b5c8a, 0xff5b4a9e, 0xff0b7a75, 0xffa65a18, 0xff9c3848};
    const QList<QRgb> dark{0xff6fa8dc, 0xffa99be8, 0xff4db6ac, 0xffe0a060, 0xffe07a8b};
    for (int i = 0; i < light.size(); ++i) {
        QCOMPARE(ColorTheme::light().accent(layerOf(i + 1)).rgb(), light[i]);
        QCOMPARE(ColorTheme::dark().accent(layerOf(i + 1)).rgb(), dark[i]);
    }
    QCOMPARE(ColorTheme::of(ColorTheme::Mode::Light).canvas, QColor(0xf4f6f8));
    QCOMPARE(ColorTheme::of(ColorTheme::Mode::Dark).canvas, QColor(0x12181f));
}

void TestColorTheme::accentsDiffer()
{
    QFETCH(ColorTheme::Mode, mode);
    const ColorTheme theme = ColorTheme::of(mode);
    for (int a = 1; a <= layers; ++a) {
        QVERIFY(theme.accent(layerOf(a)).isValid());
        for (int b = a + 1; b <= layers; ++b)
            QVERIFY2(theme.accent(layerOf(a)) != theme.accent(layerOf(b)), qPrintable(QString::number(b)));
    }
    for (int a = 0; a < sides; ++a) {
        for (int b = a + 1; b < sides; ++b)
            QVERIFY2(theme.side(a) != theme.side(b), qPrintable(QString::number(b)));
    }
}

void TestColorTheme::ownAccentOfALayer()
{
    Layer layer = layerOf(2);
    layer.accent = Layer::Accent{QStringLiteral("#123456"), QStringLiteral("#abcdef")};
    QCOMPARE(ColorTheme::light().accent(layer), QColor(0x123456));
    QCOMPARE(ColorTheme::dark().accent(layer), QColor(0xabcdef));
    // Text on any accent is the better of light and dark.
    QCOMPARE(ColorTheme::light().onAccent(QColor(0x123456)), QColor(Qt::white));
    QVERIFY(ColorTheme::light().onAccent(QColor(0xabcdef)) != QColor(Qt::white));
}

void TestColorTheme::mixing()
{
    const QColor base(10, 20, 30);
    const QColor top(110, 220, 30);
    QCOMPARE(mixed(base, top, 0), base);
    QCOMPARE(mixed(base, top, 1), top);
    QCOMPARE(mixed(base, top, 0.5), QColor(60, 120, 30));
    QCOMPARE(mixed(base, top, 0.5).alpha(), 255);
}

QTEST_APPLESS_MAIN(TestColorTheme)
#include "tst_colortheme.moc"
