// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/localizedtext.h"

#include <QTest>

class TestLocalizedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantedLanguageFirst();
    void englishStandsIn();
    void anyLanguageStandsIn();
    void emptyText();
    void equality();
};

void TestLocalizedText::wantedLanguageFirst()
{
    LocalizedText text(QStringLiteral("Kite"));
    text.set(QStringLiteral("zh"), QStringLiteral("风筝"));
    QCOMPARE(text.in(QStringLiteral("zh")), QStringLiteral("风筝"));
    QCOMPARE(text.in(QStringLiteral("en")), QStringLiteral("Kite"));
    QCOMPARE(text.only(QStringLiteral("zh")), QStringLiteral("风筝"));
    text.set(QStringLiteral("zh"), QStringLiteral("纸鸢"));
    QCOMPARE(text.in(QStringLiteral("zh")), QStringLiteral("纸鸢"));
}

void TestLocalizedText::englishStandsIn()
{
    LocalizedText text(QStringLiteral("Kite"));
    text.set(QStringLiteral("de"), QStringLiteral("Drachen"));
    QCOMPARE(text.in(QStringLiteral("zh")), QStringLiteral("Kite"));
    QCOMPARE(text.in({}), QStringLiteral("Kite"));
    QCOMPARE(text.only(QStringLiteral("zh")), QString());
}

void TestLocalizedText::anyLanguageStandsIn()
{
    LocalizedText text;
    text.set(QStringLiteral("zh"), QStringLiteral("风筝"));
    QCOMPARE(text.in(QStringLiteral("en")), QStringLiteral("风筝"));
    QCOMPARE(text.in(QStringLiteral("de")), QStringLiteral("风筝"));
    text.set(QStringLiteral("ja"), QStringLiteral("凧"));
    QCOMPARE(text.in(QStringLiteral("de")), text.in(QStringLiteral("fr"))); // always the same
}

void TestLocalizedText::emptyText()
{
    const LocalizedText text;
    QVERIFY(text.isEmpty());
    QVERIFY(text.in(QStringLiteral("en")).isEmpty());
    QVERIFY(!LocalizedText(QStringLiteral("Kite")).isEmpty());
}

void TestLocalizedText::equality()
{
    LocalizedText first(QStringLiteral("Kite"));
    LocalizedText second(QStringLiteral("Kite"));
    QCOMPARE(first, second);
    second.set(QStringLiteral("zh"), QStringLiteral("风筝"));
    QVERIFY(!(first == second));
    QCOMPARE(second.all().keys(), (QStringList{QStringLiteral("en"), QStringLiteral("zh")}));
}

QTEST_APPLESS_MAIN(TestLocalizedText)
#include "tst_localizedtext.moc"
