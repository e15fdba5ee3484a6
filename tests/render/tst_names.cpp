// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/names.h"

#include <QTest>

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
};

void TestNames::names_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const QString kite = QStringLiteral("Kite");
    const QString feng = QStringLiteral("风筝");
    const QString en = QStringLiteral("en");
    const QString zh = QStringLiteral("zh");
    QTest::newRow("English first") << kite << feng << en << kite << feng;
    QTest::newRow("Chinese first") << kite << feng << zh << feng << kite;
    QTest::newRow("the same in both") << kite << kite << zh << kite << QString();
    QTest::newRow("English only") << kite << QString() << en << kite << QString();
    QTest::newRow("English only, Chinese asked for") << kite << QString() << zh << kite << QString();
    QTest::newRow("Chinese only, English asked for") << QString() << feng << en << feng << QString();
    QTest::newRow("another language") << kite << feng << QStringLiteral("de") << kite << feng;
    QTest::newRow("none") << QString() << QString() << en << QString() << QString();
}

void TestNames::names()
{
    QFETCH(QString, english);
    QFETCH(QString, chinese);
    QFETCH(QString, language);
    LocalizedText name;
    if (!english.isEmpty())
        name.set(QStringLiteral("en"), english);
    if (!chinese.isEmpty())
        name.set(QStringLiteral("zh"), chinese);
    const NamePair pair = namePair(name, language);
    QTEST(pair.first, "first");
    QTEST(pair.second, "second");
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
