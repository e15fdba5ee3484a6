// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/detaillevel.h"
#include "widgets/render/textstyle.h"

#include <QTest>

class TestDetailLevel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreScaleNeverTellsLess();
    void everyLevelHasItsScale();
    void textsOfTheLevelAreLegible();
    void namesRoundTrip();
    void unknownNames();
};

void TestDetailLevel::moreScaleNeverTellsLess()
{
    DetailLevel last = detailLevelFor(0.001);
    QCOMPARE(last, DetailLevel::Stack);
    for (double scale = 0.01; scale < 8; scale += 0.01) {
        const DetailLevel level = detailLevelFor(scale);
        QVERIFY2(level >= last, qPrintable(QString::number(scale)));
        last = level;
    }
    QCOMPARE(last, DetailLevel::Cards);
}

void TestDetailLevel::everyLevelHasItsScale()
{
    QCOMPARE(detailLevelFor(0.3), DetailLevel::Stack);
    QCOMPARE(detailLevelFor(0.5), DetailLevel::Groups);
    QCOMPARE(detailLevelFor(1), DetailLevel::Entities);
    QCOMPARE(detailLevelFor(3), DetailLevel::Cards);
}

void TestDetailLevel::textsOfTheLevelAreLegible()
{
    constexpr double smallest = 7; // pixels
    for (double scale = 0.05; scale < 8; scale *= 1.01) {
        switch (detailLevelFor(scale)) {
        case DetailLevel::Stack:
            break; // nothing is told with less
        case DetailLevel::Groups:
            QVERIFY(textstyle::groupText.pixelSize * scale >= smallest);
            break;
        case DetailLevel::Entities:
            QVERIFY(textstyle::detail.pixelSize * scale >= smallest);
            break;
        case DetailLevel::Cards:
            QVERIFY(textstyle::cardText.pixelSize * scale >= smallest);
            break;
        }
    }
}

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
