// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detaillevel.h"

#include <QTest>

class TestDetailLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesRoundTrip();
    void unknownNames();
};

void TestDetailLevel::namesRoundTrip()
{
    const QList<std::pair<DetailLevel, QString>> levels{{DetailLevel::Stack, QStringLiteral("stack")},
                                                        {DetailLevel::Groups, QStringLiteral("groups")},
                                                        {DetailLevel::Entities, QStringLiteral("entities")},
                                                        {DetailLevel::Cards, QStringLiteral("cards")}};
    for (const auto& [level, name] : levels) {
        QCOMPARE(detailLevelName(level), name);
        QCOMPARE(detailLevelNamed(name), std::optional(level));
    }
}

void TestDetailLevel::unknownNames()
{
    for (const QString& name :
         {QString(), QStringLiteral("Stack"), QStringLiteral("card"), QStringLiteral("cards ")})
        QVERIFY2(!detailLevelNamed(name), qPrintable(name));
}

QTEST_APPLESS_MAIN(TestDetailLevel)
#include "tst_detaillevel.moc"
