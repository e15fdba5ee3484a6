// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlaslanguages.h"
#include "support/smallatlas.h"

#include <QTest>

class AtlasLanguagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languagesOfNames();
    void defaultLanguage();
};

void AtlasLanguagesTest::languagesOfNames()
{
    QCOMPARE(languagesOf(*smallAtlas()), (QStringList{QStringLiteral("en"), QStringLiteral("zh")}));
    AtlasData data = smallAtlasData();
    data.entities.last().name.set(QStringLiteral("de"), QStringLiteral("Name"));
    QCOMPARE(languagesOf(Atlas(data)).first(), QStringLiteral("de"));
}

void AtlasLanguagesTest::defaultLanguage()
{
    QCOMPARE(defaultLanguageOf(*smallAtlas()), QStringLiteral("en"));
    AtlasData data;
    data.title.set(QStringLiteral("zh"), QStringLiteral("图"));
    QCOMPARE(defaultLanguageOf(Atlas(data)), QStringLiteral("zh"));
    QCOMPARE(defaultLanguageOf(Atlas(AtlasData())), QStringLiteral("en"));
}

QTEST_GUILESS_MAIN(AtlasLanguagesTest)
#include "tst_atlaslanguages.moc"
