// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/steppictures.h"

#include "model/layout/layoutengine.h"
#include "support/smallatlas.h"
#include "widgets/render/mapmeasure.h"

#include <QSignalSpy>
#include <QTest>

namespace {

TourStep step(const char* link)
{
    TourStep result;
    result.shown = *readDeepLink(QString::fromLatin1(link));
    result.title = LocalizedText(QString::fromLatin1(link));
    return result;
}

StepPictures::Look look()
{
    const AtlasPtr atlas = smallAtlas();
    return {.atlas = atlas, .layout = computeLayout(measureMap(*atlas, QStringLiteral("en")), {}, {}).layout};
}

} // namespace

class TestStepPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepHasOne();
    void onlyWhatChangedIsMadeAgain();
    void whatIsNotThereHasNone();
};

void TestStepPictures::everyStepHasOne()
{
    StepPictures pictures;
    pictures.setSteps({step("atlas"), step("atlas&panel=funding&alone")});
    QVERIFY(pictures.picture(0).isNull()); // there is no atlas yet
    pictures.setLook(look());
    QTRY_VERIFY(!pictures.picture(0).isNull() && !pictures.picture(1).isNull());
    QCOMPARE(pictures.picture(0).size(), QSize(320, 180));
    QVERIFY(pictures.picture(0) != pictures.picture(1));
    QVERIFY(pictures.picture(2).isNull());
    QVERIFY(pictures.picture(-1).isNull());
}

void TestStepPictures::onlyWhatChangedIsMadeAgain()
{
    StepPictures pictures;
    pictures.setLook(look());
    pictures.setSteps({step("atlas"), step("entity:kite")});
    QTRY_VERIFY(!pictures.picture(0).isNull() && !pictures.picture(1).isNull());
    const QImage kite = pictures.picture(1);
    QSignalSpy ready(&pictures, &StepPictures::pictureReady);
    pictures.setSteps({step("entity:kite"), step("entity:k100")}); // one moves, one is new
    QCOMPARE(pictures.picture(0), kite);
    QTRY_COMPARE(ready.size(), 1);
    QCOMPARE(ready.first().first().value<qsizetype>(), 1);
}

void TestStepPictures::whatIsNotThereHasNone()
{
    StepPictures pictures;
    QSignalSpy ready(&pictures, &StepPictures::pictureReady);
    pictures.setLook(look());
    pictures.setSteps({step("entity:nobody"), step("atlas")});
    QTRY_VERIFY(!pictures.picture(1).isNull()); // it holds up nothing
    QVERIFY(pictures.picture(0).isNull());
    QCOMPARE(ready.size(), 2);
}

QTEST_MAIN(TestStepPictures)
#include "tst_steppictures.moc"
