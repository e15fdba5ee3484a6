// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stageview.h"

#include "model/layout/layoutengine.h"
#include "support/smallatlas.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/present/steppictures.h"
#include "widgets/render/mapmeasure.h"
#include "widgets/search/searchfield.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using Command = PresentationCommand;

namespace {

TourStep step(const char* link, const char* title)
{
    TourStep result;
    result.shown = *readDeepLink(QString::fromLatin1(link));
    result.title = LocalizedText(QString::fromLatin1(title));
    return result;
}

Tour tour()
{
    return {QStringLiteral("talk"),
            LocalizedText(QStringLiteral("A talk")),
            {step("atlas", "All of it"), step("entity:kite&in=group:chips", "Kite makes chips"),
             step("atlas&panel=funding&alone", "Who raised what"), step("atlas&panel=scorecard", "Who leads"),
             step("atlas&lit=entity:kite", "One of them")}};
}

struct Fixture
{
    explicit Fixture(const QSize& size = {1280, 720})
    {
        const AtlasPtr atlas = smallAtlas();
        StageContent content;
        content.atlas = atlas;
        content.layout = computeLayout(measureMap(*atlas, QStringLiteral("en")), {}, {}).layout;
        content.glides = false;
        stage.resize(size);
        stage.setContent(content);
        stage.show();
        stage.activateWindow();
        QCoreApplication::processEvents();
    }

    /// Waits until the step is on the screen.
    bool isShown(qsizetype wanted)
    {
        return QTest::qWaitFor([&] {
            return talk.step() == wanted && !shown.isEmpty() && stage.scene() &&
                   stage.scene()->shown == talk.current().shown;
        });
    }

    bool start(qsizetype at = 0)
    {
        talk.start(tour(), at);
        return isShown(at);
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = stage.focusWidget() ? stage.focusWidget() : &stage;
        QTest::keyClick(focus, Qt::Key(key), modifiers);
    }

    Presentation talk;
    StepPictures pictures;
    StageView stage{talk, pictures};
    QSignalSpy shown{&stage, &StageView::stepShown};
};

} // namespace

class TestStageView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheSteps();
    void keysMove();
    void pageIsSixteenByNine_data();
    void pageIsSixteenByNine();
    void lookingElsewhereAndBack();
    void movingTheMapIsLookingElsewhere();
    void thePanelIsAlive();
    void anotherPanelIsShown();
    void findsThings();
    void themeOfAStep();
    void resizingDrawsAnew();
    void resizingStaysWhereOneLooked();
    void nothingFramesTheMap();
    void zeroShowsAllAndEndsNumbers();
    void nextStepIsMadeReady();
};

void TestStageView::followsTheSteps()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(f.stage.canvas().isVisible());
    f.talk.run(Command::Next);
    QVERIFY(f.isShown(1));
    QCOMPARE(f.stage.navigation().view().focus.toString(), QStringLiteral("group:chips"));
    QCOMPARE(f.stage.navigation().selection()->toString(), QStringLiteral("entity:kite"));
    QVERIFY(!f.talk.isAway()); // going there is not looking elsewhere
    f.talk.run(Command::Next);
    QVERIFY(f.isShown(2));
    QVERIFY(!f.stage.canvas().isVisible()); // the panel stands alone
    QVERIFY(!f.stage.scene()->parts.panel.blocks.isEmpty());
    f.talk.run(Command::Next);
    QVERIFY(f.isShown(3));
    QVERIFY(f.stage.canvas().isVisible());
    const StepParts& parts = f.stage.scene()->parts;
    QVERIFY(!parts.panel.items.empty());
    for (const DisplayBlock& block : parts.panel.blocks)
        QVERIFY2(!block.bounds.intersects(parts.mapRoom), qPrintable(block.id.toString()));
    f.talk.goTo(4);
    QVERIFY(f.isShown(4));
    QVERIFY(f.stage.canvas().lit() && f.stage.canvas().lit()->entities.contains(QStringLiteral("kite")));
    QVERIFY(!f.talk.isAway());
}

void TestStageView::keysMove()
{
    Fixture f;
    QVERIFY(f.start());
    f.key(Qt::Key_Right);
    QVERIFY(f.isShown(1));
    f.key(Qt::Key_PageDown); // as a remote control sends it
    QVERIFY(f.isShown(2));
    f.key(Qt::Key_Left);
    QVERIFY(f.isShown(1));
    f.key(Qt::Key_End);
    QVERIFY(f.isShown(4));
    f.key(Qt::Key_3);
    f.key(Qt::Key_Return);
    QVERIFY(f.isShown(2));
    f.key(Qt::Key_B);
    QCOMPARE(f.talk.cover(), Presentation::Cover::Black);
    f.key(Qt::Key_B);
    QCOMPARE(f.talk.cover(), Presentation::Cover::None);
    f.key(Qt::Key_Escape);
    QVERIFY(!f.talk.isRunning());
}

void TestStageView::pageIsSixteenByNine_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("hd") << QSize(1920, 1080);
    QTest::newRow("wider") << QSize(2560, 1080);
    QTest::newRow("higher") << QSize(1280, 800);
    QTest::newRow("old") << QSize(1024, 768);
    QTest::newRow("4k") << QSize(3840, 2160);
}

void TestStageView::pageIsSixteenByNine()
{
    QFETCH(QSize, size);
    Fixture f(size);
    QVERIFY(f.start(3));
    const QRectF area = f.stage.safeArea();
    QVERIFY(QRectF(f.stage.rect()).adjusted(-0.5, -0.5, 0.5, 0.5).contains(area));
    QVERIFY(std::abs(area.width() / area.height() - 16.0 / 9) < 0.01);
    QVERIFY(std::abs(area.center().x() - size.width() / 2.0) < 1);
    QVERIFY(std::abs(area.center().y() - size.height() / 2.0) < 1);
    QVERIFY(area.width() > size.width() - 1 || area.height() > size.height() - 1);
    QVERIFY(area.adjusted(-1, -1, 1, 1).contains(f.stage.canvas().geometry()));
    QVERIFY(std::abs(f.stage.canvas().magnification() - area.width() / 1600) < 1e-6);
}

void TestStageView::lookingElsewhereAndBack()
{
    Fixture f;
    QVERIFY(f.start(1));
    const View told = f.stage.navigation().view();
    f.stage.navigation().select(*TypedId::parse(u"entity:mosaic"));
    QVERIFY(f.talk.isAway());
    f.key(Qt::Key_R);
    QTRY_VERIFY(f.stage.navigation().view() == told);
    QVERIFY(!f.talk.isAway());
    f.stage.navigation().drillOut();
    QVERIFY(f.talk.isAway());
    f.key(Qt::Key_Escape); // one thing back, and not the end
    QTRY_VERIFY(f.stage.navigation().view() == told);
    QVERIFY(f.talk.isRunning());
}

void TestStageView::movingTheMapIsLookingElsewhere()
{
    Fixture f;
    QVERIFY(f.start());
    const QPointF middle = f.stage.canvas().rect().center();
    QWheelEvent wheel(middle, f.stage.canvas().mapToGlobal(middle), {}, {0, 240}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&f.stage.canvas(), &wheel);
    QTRY_VERIFY(f.talk.isAway());
    const double zoom = f.stage.canvas().zoom();
    f.key(Qt::Key_R);
    QTRY_VERIFY(f.stage.canvas().zoom() < zoom);
    QVERIFY(!f.talk.isAway());
}

void TestStageView::thePanelIsAlive()
{
    Fixture f;
    QVERIFY(f.start(2));
    const DisplayBlock* kite = nullptr;
    for (const DisplayBlock& block : f.stage.scene()->parts.panel.blocks) {
        if (block.id == *TypedId::parse(u"entity:kite"))
            kite = &block;
    }
    QVERIFY(kite);
    const QPointF at =
        f.stage.safeArea().topLeft() + kite->bounds.center() * (f.stage.safeArea().width() / 1600.0);
    QTest::mouseMove(&f.stage, at.toPoint());
    QTRY_COMPARE(f.stage.cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseClick(&f.stage, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(f.stage.navigation().selection()->toString(), QStringLiteral("entity:kite"));
    QVERIFY(f.talk.isAway());
    QTRY_COMPARE(f.stage.scene()->shown.view.selection, f.stage.navigation().selection()); // marked
}

void TestStageView::anotherPanelIsShown()
{
    Fixture f;
    QVERIFY(f.start());
    f.stage.navigation().setPanel(PanelKind::Funding);
    QTRY_VERIFY(!f.stage.scene()->parts.panel.items.empty());
    QVERIFY(f.talk.isAway());
    f.key(Qt::Key_Right);
    QVERIFY(f.isShown(1));
    QVERIFY(!f.stage.navigation().view().panel);
    QVERIFY(f.stage.scene()->parts.panel.items.empty());
}

void TestStageView::findsThings()
{
    Fixture f;
    QVERIFY(f.start());
    auto* field = f.stage.findChild<SearchField*>();
    QVERIFY(field && field->isHidden());
    f.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("g")); // is a letter now, and not the grid
    QCOMPARE(f.talk.cover(), Presentation::Cover::None);
    Q_EMIT field->chosen(*TypedId::parse(u"entity:kite"));
    QVERIFY(field->isHidden());
    QVERIFY(f.talk.isAway());
    QCOMPARE(f.stage.navigation().selection()->toString(), QStringLiteral("entity:kite"));
    f.key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(field->isHidden());
    QVERIFY(f.talk.isRunning());
}

void TestStageView::themeOfAStep()
{
    Fixture f;
    Tour talk = tour();
    talk.steps[1].theme = StepTheme::Dark;
    f.talk.start(talk);
    QVERIFY(f.isShown(0));
    const QColor light = f.stage.grab().toImage().pixelColor(2, 2);
    f.talk.run(Command::Next);
    QVERIFY(f.isShown(1));
    const QColor dark = f.stage.grab().toImage().pixelColor(2, 2);
    QVERIFY(light.lightness() > 200 && dark.lightness() < 60);
}

void TestStageView::resizingDrawsAnew()
{
    Fixture f({800, 450});
    QVERIFY(f.start());
    f.stage.resize(1600, 900);
    QTRY_COMPARE(f.stage.scene()->picture.size(), QSize(1600, 900) * f.stage.devicePixelRatio());
    QVERIFY(!f.talk.isAway());
}

void TestStageView::resizingStaysWhereOneLooked()
{
    Fixture f({800, 450});
    QVERIFY(f.start());
    f.stage.navigation().setPanel(PanelKind::Funding);
    QTRY_VERIFY(!f.stage.scene()->parts.panel.items.empty());
    f.stage.resize(1600, 900);
    QTRY_COMPARE(f.stage.scene()->picture.size(), QSize(1600, 900) * f.stage.devicePixelRatio());
    QVERIFY(f.talk.isAway());
    QCOMPARE(f.stage.scene()->shown.view.panel, std::optional(PanelKind::Funding));
}

void TestStageView::nothingFramesTheMap()
{
    Fixture f;
    QVERIFY(f.start());
    QVERIFY(!f.stage.canvas().hasFocus()); // or it had a frame that says so
    QTest::mouseClick(&f.stage.canvas(), Qt::LeftButton, {}, {3, 3});
    QVERIFY(!f.stage.canvas().hasFocus());
    f.key(Qt::Key_Right);
    QVERIFY(f.isShown(1));
    f.key(Qt::Key_Slash);
    auto* field = f.stage.findChild<SearchField*>();
    QVERIFY(field->isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(field->isHidden());
    QVERIFY(!f.stage.canvas().hasFocus());
}

void TestStageView::zeroShowsAllAndEndsNumbers()
{
    Fixture f;
    QVERIFY(f.start(1));
    const double near = f.stage.canvas().zoom();
    f.key(Qt::Key_0);
    QTRY_VERIFY(f.stage.canvas().zoom() < near);
    QVERIFY(f.talk.typed().isEmpty());
    QVERIFY(f.talk.isAway());
    f.key(Qt::Key_1);
    f.key(Qt::Key_0);
    QCOMPARE(f.talk.typed(), QStringLiteral("10"));
}

void TestStageView::nextStepIsMadeReady()
{
    Fixture f;
    QVERIFY(f.start(3));
    QTRY_COMPARE(f.stage.canvas().isVisible(), true);
    f.talk.run(Command::Next);
    QVERIFY(f.isShown(4));
    // All steps are there soon: whichever is asked for is shown at once.
    QTest::qWait(500);
    for (const qsizetype at : {0, 2, 1}) {
        f.shown.clear();
        f.talk.goTo(at);
        QCOMPARE(f.shown.size(), 1);
    }
}

QTEST_MAIN(TestStageView)
#include "tst_stageview.moc"
