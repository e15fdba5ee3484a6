// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "widgets/render/textstyle.h"

#include <QElapsedTimer>
#include <QFontInfo>
#include <QRawFont>
#include <QTest>
#include <thread>

namespace {

const QList<TextStyle> styles{textstyle::title,  textstyle::bandName,   textstyle::name,
                              textstyle::detail, textstyle::cardFigure, textstyle::relation};
const QList<double> widths{-5, 0, 1, 7, 20, 61.3, 100, 320, 1000};

QStringList sampleTexts()
{
    return QStringList{{},
                       QStringLiteral("Kite"),
                       QStringLiteral("Kite Semiconductor and Sons of Shanghai"),
                       QStringLiteral("AVATAR To. Wij fi ffl"),
                       QStringLiteral("海光信息技术股份有限公司，上海")} +
           hostileTexts();
}

QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

class TestTextStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fontIsTheDesigns();
    void elidedNeverExceedsTheWidth();
    void elidedKeepsWhatFits();
    void elidedMarksWhatIsCut();
    void wrappedNeverExceedsWidthNorLines();
    void wrappedLosesNothingThatFits();
    void wrappedMarksWhatIsCut();
    void chineseBreaksAnywhere();
    void longWordsAreCutNotLost();
    void noLines();
    void nothing();
    void longStringsAreFast();
    void metricsAreOrdered();
    void measuresTheSameInEveryThread();
};

void TestTextStyle::fontIsTheDesigns()
{
    const QFont font = fontFor(textstyle::name);
    QCOMPARE(font.families().mid(0, 2),
             (QStringList{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC")}));
    QCOMPARE(double(font.pixelSize()), textstyle::name.pixelSize);
    QVERIFY(font.bold());
    QVERIFY(!fontFor(textstyle::detail).bold());
    QCOMPARE(font.hintingPreference(), QFont::PreferNoHinting);
    QVERIFY(font.styleStrategy() & QFont::NoSubpixelAntialias);
    QCOMPARE(QFontInfo(font).family(), QStringLiteral("Noto Sans")); // installed where tests run
}

void TestTextStyle::elidedNeverExceedsTheWidth()
{
    for (const TextStyle& style : styles) {
        for (const QString& text : sampleTexts()) {
            for (const double width : widths) {
                const QString shown = elided(text, style, width);
                QVERIFY2(shown.isEmpty() || textWidth(shown, style) <= width,
                         qPrintable(QStringLiteral("%1 in %2")
                                        .arg(text.first(std::min(text.size(), qsizetype(40))))
                                        .arg(width)));
            }
        }
    }
}

void TestTextStyle::elidedKeepsWhatFits()
{
    const QString text = QStringLiteral("Kite Semiconductor 风筝");
    QCOMPARE(elided(text, textstyle::name, textWidth(text, textstyle::name)), text);
    QCOMPARE(elided(text, textstyle::name, 10'000), text);
}

void TestTextStyle::elidedMarksWhatIsCut()
{
    const QString text = QStringLiteral("Kite Semiconductor");
    const QString shown = elided(text, textstyle::name, textWidth(text, textstyle::name) - 1);
    QVERIFY(shown.endsWith(u'…'));
    QVERIFY(text.startsWith(shown.chopped(1).trimmed()));
    QVERIFY(shown.size() > text.size() / 2);
    // What is too long is cut however wide the place.
    QVERIFY(elided(QString(50'000, u'i'), textstyle::name, 1e7).endsWith(u'…'));
}

void TestTextStyle::wrappedNeverExceedsWidthNorLines()
{
    for (const TextStyle& style : styles) {
        for (const QString& text : sampleTexts()) {
            for (const double width : widths) {
                for (const int lines : {1, 2, 5}) {
                    const QStringList shown = wrapped(text, style, width, lines);
                    QVERIFY(shown.size() <= lines);
                    for (const QString& line : shown)
                        QVERIFY(line.isEmpty() || textWidth(line, style) <= width);
                }
            }
        }
    }
}

void TestTextStyle::wrappedLosesNothingThatFits()
{
    for (const QString& text :
         {QStringLiteral("Kite Semiconductor and Sons, Shanghai: chips (64 GB) for all"),
          QStringLiteral("海光信息技术股份有限公司，上海；人工智能 AI 芯片")}) {
        for (const double width : {90.0, 130.0, 400.0}) {
            const QStringList lines = wrapped(text, textstyle::detail, width, 50);
            QCOMPARE(squeezed(lines.join(QString())), squeezed(text));
            for (const QString& line : lines)
                QCOMPARE(line, line.trimmed());
        }
    }
}

void TestTextStyle::wrappedMarksWhatIsCut()
{
    const QString text = QStringLiteral("one two three four five six seven eight nine ten");
    const QStringList lines = wrapped(text, textstyle::detail, 60, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(!lines.first().endsWith(u'…'));
    QVERIFY(lines.last().endsWith(u'…'));
    QVERIFY(
        wrapped(QStringLiteral("word ").repeated(10'000), textstyle::detail, 300, 100).last().endsWith(u'…'));
}

void TestTextStyle::chineseBreaksAnywhere()
{
    const QString text = QStringLiteral("人工智能芯片研究院");
    const double width = textWidth(text.first(4), textstyle::detail) + 1;
    QCOMPARE(wrapped(text, textstyle::detail, width, 9),
             (QStringList{text.first(4), text.sliced(4, 4), text.sliced(8)}));
    // But no line begins with a full stop.
    for (const QString& line : wrapped(QStringLiteral("人工智能。芯片研究。"), textstyle::detail, width, 9))
        QVERIFY(!line.startsWith(u'。'));
}

void TestTextStyle::longWordsAreCutNotLost()
{
    const QStringList lines =
        wrapped(QStringLiteral("a Donaudampfschifffahrtsgesellschaft b"), textstyle::detail, 60, 9);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first(), QStringLiteral("a"));
    QVERIFY(lines[1].startsWith(QStringLiteral("Donau")) && lines[1].endsWith(u'…'));
    QCOMPARE(lines.last(), QStringLiteral("b"));
}

void TestTextStyle::noLines()
{
    QCOMPARE(wrapped(QStringLiteral("one two"), textstyle::detail, 20, 0), QStringList());
    QCOMPARE(wrapped(QStringLiteral("one two"), textstyle::detail, 20, -3), QStringList());
}

void TestTextStyle::nothing()
{
    QCOMPARE(textWidth({}, textstyle::name), 0.0);
    QCOMPARE(elided({}, textstyle::name, 100), QString());
    QCOMPARE(wrapped({}, textstyle::name, 100, 3), QStringList());
    QCOMPARE(wrapped(QStringLiteral("  \n "), textstyle::name, 100, 3), QStringList());
}

void TestTextStyle::longStringsAreFast()
{
    const QString latin = QString(50'000, u'W');
    const QString chinese = QStringLiteral("人工智能").repeated(12'500);
    const QString words = QStringLiteral("some words ").repeated(5'000);
    elided(chinese, textstyle::name, 200); // loads the fonts
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        for (const QString& text : {latin, chinese, words}) {
            QVERIFY(!elided(text, textstyle::name, 200).isEmpty());
            QVERIFY(!wrapped(text, textstyle::name, 200, 3).isEmpty());
        }
    }
    const double each = double(timer.elapsed()) / 120;
    QVERIFY2(each < 25, qPrintable(QStringLiteral("%1 ms").arg(each)));
}

void TestTextStyle::metricsAreOrdered()
{
    for (const TextStyle& style : styles) {
        QVERIFY(textAscent(style) > 0 && textDescent(style) > 0);
        QVERIFY(textAscent(style) <= 1.2 * style.pixelSize);
        // Lines do not overlap, and stand on whole units.
        QVERIFY(lineHeight(style) + 0.5 >= textAscent(style) + textDescent(style));
        QCOMPARE(lineHeight(style), std::round(lineHeight(style)));
        QVERIFY(textWidth(QStringLiteral("WW"), style) > textWidth(QStringLiteral("W"), style));
    }
    QVERIFY(textWidth(QStringLiteral("Kite"), textstyle::name) >
            textWidth(QStringLiteral("Kite"), {textstyle::name.pixelSize, false}));
}

void TestTextStyle::measuresTheSameInEveryThread()
{
    const QString text = QStringLiteral("Kite 风筝半导体");
    double there = 0;
    std::thread([&] { there = textWidth(text, textstyle::name); }).join();
    QCOMPARE(there, textWidth(text, textstyle::name));
}

QTEST_MAIN(TestTextStyle)
#include "tst_textstyle.moc"
