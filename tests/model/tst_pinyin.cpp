// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/pinyin.h"

#include <QTest>

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void oneReaderServesManyTexts();
};

void TestPinyin::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reading");
    const auto row = [](const char* name, const char* text, const char* reading) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(reading);
    };
    row("a name", "壁仞科技", "bi ren ke ji");
    row("traditional", "華為", "hua wei");
    row("umlaut", "女绿", "nu lu");
    row("mixed", "百度Apollo", "bai du apollo");
    row("digits", "昇腾910B", "sheng teng910b");
    row("Latin alone", "Biren", "biren");
    row("accents", "Zürich", "zurich");
    row("nothing", "", "");
}

void TestPinyin::reads()
{
    QFETCH(const QString, text);
    QTEST(pinyinOf(text), "reading");
}

void TestPinyin::oneReaderServesManyTexts()
{
    const Pinyin pinyin;
    for (int i = 0; i < 100; ++i)
        QCOMPARE(pinyin.of(QString::fromUtf8("华为")), QStringLiteral("hua wei"));
    // A lone half of a surrogate pair is no character, and no reason to fall.
    QCOMPARE(pinyin.of(QString(QChar(0xd842))).size(), 1);
    QVERIFY(pinyin.of(QString(1000, QChar(0x4e2d))).startsWith(QStringLiteral("zhong zhong")));
}

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
