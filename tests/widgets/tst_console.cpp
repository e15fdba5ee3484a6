// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/console.h"
#include "widgets/present/consolecontrols.h"
#include "widgets/present/consolenotes.h"
#include "widgets/present/consoletimes.h"
#include "widgets/present/paceview.h"
#include "widgets/present/presentkeys.h"
#include "widgets/present/steppicture.h"
#include "widgets/present/steppictures.h"
#include "widgets/present/stepsmodel.h"
#include "widgets/present/talkwords.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QWheelEvent>

using namespace std::chrono_literals;
using Command = PresentationCommand;
using Cover = Presentation::Cover;

namespace {

Tour tourOf(qsizetype steps)
{
    Tour tour;
    for (qsizetype i = 0; i < steps; ++i) {
        TourStep step;
        step.title = LocalizedText(QStringLiteral("Statement %1").arg(i + 1));
        step.title.set(QStringLiteral("zh"), QStringLiteral("陈述 %1").arg(i + 1));
        step.message = LocalizedText(QStringLiteral("Message %1").arg(i + 1));
        step.notes = i == 2 ? QString() : QStringLiteral("Say <b>this</b> of %1.\n").arg(i + 1).repeated(40);
        tour.steps.append(step);
    }
    return tour;
}

struct Fixture
{
    explicit Fixture(const QSize& size = {1280, 720})
    {
        console.resize(size);
        console.show();
        console.activateWindow();
        console.setFocus();
        QCoreApplication::processEvents();
        talk.start(tourOf(5));
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    [[nodiscard]] QString label(const char* name) const
    {
        auto* label = console.findChild<QLabel*>(QLatin1String(name));
        return label && label->isVisibleTo(&console) ? label->text() : QString();
    }

    [[nodiscard]] QToolButton* button(const char* text) const
    {
        for (auto* button : console.findChildren<QToolButton*>()) {
            if (button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }

    void click(const char* text) { QTest::mouseClick(button(text), Qt::LeftButton); }

    [[nodiscard]] QTextEdit* notes() const { return console.findChild<QTextEdit*>(); }

    [[nodiscard]] QSpinBox* minutes() const { return console.findChild<QSpinBox*>(); }

    [[nodiscard]] PaceView* pace() const { return console.findChild<PaceView*>(); }

    [[nodiscard]] QListView* steps() const { return console.findChild<QListView*>(); }

    std::chrono::milliseconds now{0};
    StepPictures pictures;
    Presentation talk{[this] { return now; }};
    Console console{talk, pictures};
};

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheStep();
    void showsTheState();
    void words();
    void timeGoesOn();
    void ticksWhileShown();
    void paceIsToldInWords();
    void minutesAreSet();
    void minutesGiveTheKeysBack();
    void keysAreThoseOfTheStage();
    void buttonsHaveTheKeyboardToo();
    void buttons();
    void everyButtonNamesItsKey();
    void notesHaveASize();
    void notesScroll();
    void stepsAreChosen();
    void fitsSmallScreens();
    void beforeAndAfter();
};

void TestConsole::showsTheStep()
{
    Fixture f;
    QCOMPARE(f.label("title"), QStringLiteral("Statement 1"));
    QCOMPARE(f.label("message"), QStringLiteral("Message 1"));
    QCOMPARE(f.label("nextTitle"), QStringLiteral("Statement 2"));
    QCOMPARE(f.label("step"), QStringLiteral("1 of 5"));
    QVERIFY(f.notes()->toPlainText().startsWith(QStringLiteral("Say <b>this</b> of 1."))); // as it is written
    f.talk.goTo(2);
    QCOMPARE(f.label("title"), QStringLiteral("Statement 3"));
    QVERIFY(f.notes()->toPlainText().isEmpty());
    QVERIFY(f.notes()->placeholderText().contains(QStringLiteral("No notes")));
    f.talk.goTo(4);
    QCOMPARE(f.label("nextTitle"), QStringLiteral("End of the tour"));
    QVERIFY(!f.console.findChild<StepPicture*>(QStringLiteral("nextPicture"))->isVisible());
    f.console.setLanguage(QStringLiteral("zh"));
    QCOMPARE(f.label("title"), QStringLiteral("陈述 5"));
    for (const QLabel* label : f.console.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestConsole::showsTheState()
{
    Fixture f;
    QVERIFY(f.label("state").isEmpty());
    f.talk.run(Command::Black);
    QCOMPARE(f.label("state"), QStringLiteral("Black screen"));
    QCOMPARE(f.console.findChild<StepPicture*>(QStringLiteral("picture"))->veil(),
             QStringLiteral("Black screen"));
    f.talk.run(Command::White);
    QCOMPARE(f.label("state"), QStringLiteral("White screen"));
    f.talk.run(Command::White);
    f.talk.run(Command::Pause);
    f.talk.run(Command::Laser);
    f.talk.leaveStep();
    f.talk.typeDigit(4);
    const QString state = f.label("state");
    for (const char* part : {"Paused", "Pointer on", "Away from the step", "R returns", "Step 4"})
        QVERIFY2(state.contains(QLatin1String(part)), part);
    f.talk.run(Command::Confirm);
    QVERIFY(!f.label("state").contains(QStringLiteral("Away")));
}

void TestConsole::words()
{
    QCOMPARE(timeWords(0ms), QStringLiteral("0:00"));
    QCOMPARE(timeWords(59'999ms), QStringLiteral("0:59"));
    QCOMPARE(timeWords(61s), QStringLiteral("1:01"));
    QCOMPARE(timeWords(1h + 4min + 5s), QStringLiteral("1:04:05"));
    QCOMPARE(timeWords(-80s), QStringLiteral("−1:20"));
    QCOMPARE(timeWords(-300ms), QStringLiteral("0:00"));
}

void TestConsole::timeGoesOn()
{
    Fixture f;
    f.talk.setPlanned(10min);
    f.now = 90s + 400ms;
    f.talk.goTo(0);
    QCOMPARE(f.label("elapsed"), QStringLiteral("1:30"));
    QCOMPARE(f.label("remaining"), QStringLiteral("8:30")); // the two make up the plan
    f.now = 11min;
    f.talk.goTo(0);
    QCOMPARE(f.label("remaining"), QStringLiteral("−1:00"));
    f.talk.setPlanned(0ms);
    QVERIFY(f.label("remaining").isEmpty());
    QVERIFY(!f.label("clock").isEmpty());
}

void TestConsole::ticksWhileShown()
{
    Fixture f;
    f.now = 4'980ms;
    f.talk.goTo(0);
    QCOMPARE(f.label("elapsed"), QStringLiteral("0:04"));
    f.now = 5'010ms; // nothing happens but that time passes
    QTRY_COMPARE_WITH_TIMEOUT(f.label("elapsed"), QStringLiteral("0:05"), 900);
    f.console.hide();
    const auto timers = f.console.findChild<ConsoleTimes*>();
    f.now = 9s;
    QTest::qWait(1200);
    QCOMPARE(timers->findChild<QLabel*>(QStringLiteral("elapsed"))->text(), QStringLiteral("0:05"));
    f.console.show();
    QCOMPARE(f.label("elapsed"), QStringLiteral("0:09"));
}

void TestConsole::paceIsToldInWords()
{
    Fixture f;
    QCOMPARE(f.pace()->pace(), Pace::Unplanned);
    QVERIFY(!f.pace()->isVisible());
    f.talk.setPlanned(10min); // two minutes a step
    QCOMPARE(f.pace()->pace(), Pace::OnPace);
    QCOMPARE(f.pace()->accessibleName(), QStringLiteral("on pace"));
    f.now = 3min + 20s;
    f.talk.goTo(0);
    QCOMPARE(f.pace()->pace(), Pace::Behind);
    QCOMPARE(f.pace()->accessibleName(), QStringLiteral("1:20 behind"));
    f.talk.goTo(2);
    QCOMPARE(f.pace()->pace(), Pace::Early);
    QCOMPARE(f.pace()->accessibleName(), QStringLiteral("0:40 early"));
    QVERIFY(f.pace()->isVisible());
}

void TestConsole::minutesAreSet()
{
    Fixture f;
    QSignalSpy planned(&f.console, &Console::plannedChanged);
    QTest::mouseClick(f.minutes(), Qt::LeftButton);
    f.minutes()->setFocus();
    f.minutes()->selectAll();
    QTest::keyClicks(f.minutes(), QStringLiteral("15"));
    QVERIFY(f.talk.typed().isEmpty()); // digits are the box's
    QCOMPARE(f.talk.timer().planned(), TalkTimer::Time(15min));
    f.key(Qt::Key_Return);
    QVERIFY(f.console.hasFocus());
    QCOMPARE(f.talk.step(), 0); // Enter ended the editing and nothing else
    QCOMPARE(planned.last().first().value<std::chrono::minutes>(), 15min);
    f.talk.setPlanned(20min);
    QCOMPARE(f.minutes()->value(), 20);
}

void TestConsole::minutesGiveTheKeysBack()
{
    Fixture f;
    f.minutes()->setFocus();
    f.key(Qt::Key_Up);
    QCOMPARE(f.minutes()->value(), 1);
    QCOMPARE(f.talk.step(), 0);
    f.key(Qt::Key_PageDown); // a remote control
    QCOMPARE(f.talk.step(), 1);
    QCOMPARE(f.minutes()->value(), 1);
    f.key(Qt::Key_B);
    QCOMPARE(f.talk.cover(), Cover::Black);
    f.key(Qt::Key_Escape);
    QVERIFY(f.console.hasFocus());
    QVERIFY(f.talk.isRunning());
}

void TestConsole::keysAreThoseOfTheStage()
{
    Fixture f;
    for (QWidget* focused : QList<QWidget*>{&f.console, f.steps(), f.notes()}) {
        focused->setFocus();
        f.talk.goTo(0);
        for (const int key : {Qt::Key_Right, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Down})
            f.key(key);
        QCOMPARE(f.talk.step(), 4);
        f.key(Qt::Key_PageUp);
        f.key(Qt::Key_Left);
        QCOMPARE(f.talk.step(), 2);
        f.key(Qt::Key_Home);
        QCOMPARE(f.talk.step(), 0);
        f.key(Qt::Key_3);
        f.key(Qt::Key_Return);
        QCOMPARE(f.talk.step(), 2);
        f.key(Qt::Key_B);
        QCOMPARE(f.talk.cover(), Cover::Black);
        f.key(Qt::Key_B);
    }
}

void TestConsole::buttonsHaveTheKeyboardToo()
{
    Fixture f;
    f.button("Black")->setFocus();
    f.key(Qt::Key_Space);
    QCOMPARE(f.talk.cover(), Cover::Black);
    f.key(Qt::Key_Return);
    QCOMPARE(f.talk.cover(), Cover::None);
    f.key(Qt::Key_Right); // goes on, and not to the next button
    QCOMPARE(f.talk.step(), 1);
    QVERIFY(f.button("Black")->hasFocus());
    f.key(Qt::Key_4);
    f.key(Qt::Key_Return);
    QCOMPARE(f.talk.step(), 3);
}

void TestConsole::buttons()
{
    Fixture f;
    f.click("Next");
    QCOMPARE(f.talk.step(), 1);
    f.click("Previous");
    QCOMPARE(f.talk.step(), 0);
    f.click("Black");
    QCOMPARE(f.talk.cover(), Cover::Black);
    QVERIFY(f.button("Black")->isChecked());
    f.click("White");
    QVERIFY(f.button("White")->isChecked() && !f.button("Black")->isChecked());
    f.click("All steps");
    QCOMPARE(f.talk.cover(), Cover::Grid);
    f.click("All steps");
    QCOMPARE(f.talk.cover(), Cover::None);
    f.click("Pointer");
    QVERIFY(f.talk.hasLaser() && f.button("Pointer")->isChecked());
    f.click("Pause");
    QVERIFY(f.talk.isPaused() && f.button("Pause")->isChecked());
    f.talk.leaveStep();
    f.click("Return");
    QVERIFY(!f.talk.isAway());
    QVERIFY(f.console.hasFocus()); // a click does not take the keys
    QSignalSpy swap(&f.console, &Console::swapScreensWanted);
    QVERIFY(!f.button("Swap screens")->isEnabled());
    f.console.setCanSwapScreens(true);
    f.click("Swap screens");
    QCOMPARE(swap.size(), 1);
    f.click("End");
    QVERIFY(!f.talk.isRunning());
    QVERIFY(!f.button("Next")->isEnabled());
}

void TestConsole::everyButtonNamesItsKey()
{
    Fixture f;
    const auto* controls = f.console.findChild<ConsoleControls*>();
    QStringList tips;
    for (const QToolButton* button : controls->findChildren<QToolButton*>()) {
        tips.append(button->toolTip());
        QVERIFY(!button->accessibleName().isEmpty());
    }
    for (const PresentKey& key : presentKeys()) {
        const bool hasButton =
            key.command != Command::First && key.command != Command::Last && key.command != Command::Confirm;
        const QString name = key.keys.first().toString(QKeySequence::NativeText);
        const bool told =
            std::ranges::any_of(tips, [&](const QString& tip) { return tip.contains(QString(u'(' + name)); });
        QCOMPARE(told, hasButton);
    }
}

void TestConsole::notesHaveASize()
{
    Fixture f;
    QSignalSpy changed(&f.console, &Console::notesSizeChanged);
    QCOMPARE(f.console.notesSize(), 22);
    f.click("A+");
    QCOMPARE(f.console.notesSize(), 24);
    f.click("A−");
    f.key(Qt::Key_Plus, Qt::ControlModifier);
    f.key(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(f.console.notesSize(), 28);
    f.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(f.console.notesSize(), 24);
    QCOMPARE(f.notes()->font().pixelSize(), 24);
    QWheelEvent wheel({20, 20}, f.notes()->mapToGlobal(QPointF(20, 20)), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(f.notes()->viewport(), &wheel);
    QCOMPARE(f.console.notesSize(), 32);
    f.console.setNotesSize(500);
    QCOMPARE(f.console.notesSize(), 72);
    QVERIFY(!f.button("A+")->isEnabled());
    f.console.setNotesSize(1);
    QCOMPARE(f.console.notesSize(), 12);
    QCOMPARE(changed.last().first().toInt(), 12);
    f.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(f.console.notesSize(), 22);
}

void TestConsole::notesScroll()
{
    Fixture f;
    const QScrollBar* bar = f.notes()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(bar->value() > 0);
    QCOMPARE(f.talk.step(), 0);
    f.key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(bar->value(), 0);
    f.key(Qt::Key_Down, Qt::ShiftModifier);
    f.talk.run(Command::Pause); // not a new step: they stay where they are
    QVERIFY(bar->value() > 0);
    f.talk.goTo(1);
    QCOMPARE(bar->value(), 0);
}

void TestConsole::stepsAreChosen()
{
    Fixture f;
    QCOMPARE(f.steps()->model()->rowCount(), 5);
    const QRect row = f.steps()->visualRect(f.steps()->model()->index(3, 0));
    QTest::mouseClick(f.steps()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(f.talk.step(), 3);
    QCOMPARE(f.steps()->currentIndex().row(), 3);
    f.talk.run(Command::Grid);
    f.talk.moveInGrid(-2);
    QCOMPARE(f.steps()->currentIndex().row(), 1);
}

void TestConsole::fitsSmallScreens()
{
    Fixture f({800, 600});
    f.talk.setPlanned(20min);
    f.now = 3h;
    f.talk.goTo(1);
    f.talk.leaveStep();
    QCoreApplication::processEvents();
    QCOMPARE(f.console.size(), QSize(800, 600));
    QVERIFY2(f.console.minimumSizeHint().width() <= 800,
             qPrintable(QString::number(f.console.minimumSizeHint().width())));
    QVERIFY(f.console.minimumSizeHint().height() <= 600);
    QVERIFY(!f.steps()->isVisible());
    for (const QToolButton* button : f.console.findChildren<QToolButton*>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        QVERIFY(button->width() >= button->sizeHint().width());
        QVERIFY(f.console.rect().contains(QRect(button->mapTo(&f.console, QPoint()), button->size())));
    }
    f.console.resize(1920, 1080);
    QVERIFY(f.steps()->isVisible());
}

void TestConsole::beforeAndAfter()
{
    StepPictures pictures;
    Presentation talk;
    Console console(talk, pictures); // nothing is presented yet
    console.show();
    QTest::keyClick(&console, Qt::Key_Right);
    QVERIFY(!talk.isRunning());
    talk.start(tourOf(1));
    talk.replaceTour({}); // ends it
    QVERIFY(!talk.isRunning());
    QTest::keyClick(&console, Qt::Key_Right);
    console.hide();
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
