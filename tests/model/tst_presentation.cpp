// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/presentation.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Command = PresentationCommand;
using Cover = Presentation::Cover;

namespace {

Tour tourOf(qsizetype steps)
{
    Tour tour;
    tour.id = QStringLiteral("talk");
    for (qsizetype i = 0; i < steps; ++i) {
        TourStep step;
        step.title = LocalizedText(QStringLiteral("Statement %1").arg(i + 1));
        tour.steps.append(step);
    }
    return tour;
}

} // namespace

class TestPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughTheSteps();
    void nothingHappensBeforeTheStart();
    void coversGoFirst();
    void theGridChooses();
    void numbersAreTyped();
    void numbersAreForgotten();
    void awayAndBack();
    void escapeTakesBackAndEnds();
    void pausingStopsTheTime();
    void loops();
    void aTourThatIsEditedMeanwhile();
};

void TestPresentation::goesThroughTheSteps()
{
    Presentation talk;
    QSignalSpy wanted(&talk, &Presentation::stepWanted);
    talk.start(tourOf(3), 1);
    QVERIFY(talk.isRunning());
    QCOMPARE(talk.step(), 1);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(talk.following()->title.in(QStringLiteral("en")), QStringLiteral("Statement 3"));
    talk.run(Command::Next);
    QCOMPARE(talk.step(), 2);
    QVERIFY(!talk.following());
    talk.run(Command::Next); // there is no more
    QCOMPARE(talk.step(), 2);
    QCOMPARE(wanted.size(), 2);
    talk.run(Command::First);
    QCOMPARE(talk.step(), 0);
    talk.run(Command::Previous);
    QCOMPARE(talk.step(), 0);
    talk.run(Command::Last);
    QCOMPARE(talk.step(), 2);
    talk.run(Command::Previous);
    QCOMPARE(talk.step(), 1);
    talk.goTo(5);
    talk.goTo(-1);
    QCOMPARE(talk.step(), 1);
    talk.start(tourOf(2), 7);
    QCOMPARE(talk.step(), 1);
}

void TestPresentation::nothingHappensBeforeTheStart()
{
    Presentation talk;
    QSignalSpy changed(&talk, &Presentation::stateChanged);
    talk.start(tourOf(0));
    QVERIFY(!talk.isRunning());
    for (const Command command :
         {Command::Next, Command::Grid, Command::Black, Command::Laser, Command::Escape})
        talk.run(command);
    talk.typeDigit(1);
    talk.goTo(0);
    talk.leaveStep();
    talk.moveInGrid(1);
    talk.end();
    QCOMPARE(changed.size(), 0);
}

void TestPresentation::coversGoFirst()
{
    Presentation talk;
    talk.start(tourOf(3));
    talk.run(Command::Black);
    QCOMPARE(talk.cover(), Cover::Black);
    talk.run(Command::White);
    QCOMPARE(talk.cover(), Cover::White);
    talk.run(Command::Next); // what was hidden is shown, and not what comes after it
    QCOMPARE(talk.cover(), Cover::None);
    QCOMPARE(talk.step(), 0);
    talk.run(Command::Black);
    talk.run(Command::Black);
    QCOMPARE(talk.cover(), Cover::None);
    talk.run(Command::White);
    talk.run(Command::Previous);
    QCOMPARE(talk.cover(), Cover::None);
    talk.run(Command::Black);
    talk.goTo(2); // from the console
    QCOMPARE(talk.cover(), Cover::None);
    QCOMPARE(talk.step(), 2);
}

void TestPresentation::theGridChooses()
{
    Presentation talk;
    talk.start(tourOf(5), 1);
    talk.moveInGrid(1); // there is none
    talk.run(Command::Grid);
    QCOMPARE(talk.cover(), Cover::Grid);
    QCOMPARE(talk.gridAt(), 1);
    talk.run(Command::Next);
    talk.moveInGrid(2);
    QCOMPARE(talk.gridAt(), 4);
    talk.moveInGrid(3);
    QCOMPARE(talk.gridAt(), 4);
    talk.run(Command::First);
    QCOMPARE(talk.gridAt(), 0);
    talk.run(Command::Last);
    talk.run(Command::Previous);
    QCOMPARE(talk.gridAt(), 3);
    QCOMPARE(talk.step(), 1);
    talk.run(Command::Confirm);
    QCOMPARE(talk.step(), 3);
    QCOMPARE(talk.cover(), Cover::None);
    talk.run(Command::Grid);
    talk.moveInGrid(-2);
    talk.run(Command::Escape); // nothing is chosen
    QCOMPARE(talk.step(), 3);
    QCOMPARE(talk.cover(), Cover::None);
    QVERIFY(talk.isRunning());
}

void TestPresentation::numbersAreTyped()
{
    Presentation talk;
    talk.start(tourOf(12));
    talk.typeDigit(1);
    talk.typeDigit(2);
    QCOMPARE(talk.typed(), QStringLiteral("12"));
    QCOMPARE(talk.step(), 0);
    talk.run(Command::Confirm);
    QCOMPARE(talk.step(), 11);
    QVERIFY(talk.typed().isEmpty());
    for (const int digit : {9, 9, 9, 9, 9, -1, 10})
        talk.typeDigit(digit);
    QCOMPARE(talk.typed(), QStringLiteral("9999"));
    talk.run(Command::Confirm);
    QCOMPARE(talk.step(), 11); // there is none
    talk.typeDigit(0);
    talk.run(Command::Confirm);
    QCOMPARE(talk.step(), 11);
    talk.run(Command::First);
    talk.run(Command::Confirm); // without a number it goes on
    QCOMPARE(talk.step(), 1);
}

void TestPresentation::numbersAreForgotten()
{
    Presentation talk;
    talk.start(tourOf(3));
    talk.typeDigit(3);
    talk.run(Command::Escape);
    QVERIFY(talk.typed().isEmpty());
    QVERIFY(talk.isRunning());
    talk.typeDigit(3);
    QTRY_VERIFY_WITH_TIMEOUT(talk.typed().isEmpty(), 6000);
    QCOMPARE(talk.step(), 0);
}

void TestPresentation::awayAndBack()
{
    Presentation talk;
    talk.start(tourOf(3), 1);
    QSignalSpy wanted(&talk, &Presentation::stepWanted);
    talk.leaveStep();
    QVERIFY(talk.isAway());
    talk.run(Command::Return);
    QVERIFY(!talk.isAway());
    QCOMPARE(talk.step(), 1);
    QCOMPARE(wanted.size(), 1);
    talk.leaveStep();
    talk.run(Command::Escape);
    QVERIFY(!talk.isAway() && talk.isRunning());
    talk.leaveStep();
    talk.run(Command::Previous); // what was shown before
    QCOMPARE(talk.step(), 1);
    talk.leaveStep();
    talk.run(Command::Next); // the story goes on
    QCOMPARE(talk.step(), 2);
    QVERIFY(!talk.isAway());
    talk.leaveStep();
    talk.run(Command::Next); // there is nothing after the last: back to it
    QCOMPARE(talk.step(), 2);
    QVERIFY(!talk.isAway());
}

void TestPresentation::escapeTakesBackAndEnds()
{
    Presentation talk;
    QSignalSpy ended(&talk, &Presentation::ended);
    talk.start(tourOf(2));
    talk.leaveStep();
    talk.run(Command::Black);
    talk.run(Command::Escape);
    QCOMPARE(talk.cover(), Cover::None);
    QVERIFY(talk.isAway());
    talk.run(Command::Escape);
    QVERIFY(!talk.isAway());
    QCOMPARE(ended.size(), 0);
    talk.run(Command::Escape);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!talk.isRunning());
    talk.start(tourOf(2), 1); // again
    QVERIFY(talk.isRunning());
    talk.end();
    QCOMPARE(ended.size(), 2);
}

void TestPresentation::pausingStopsTheTime()
{
    TalkTimer::Time now = 0s;
    Presentation talk([&now] { return now; });
    talk.setPlanned(10min);
    talk.start(tourOf(2));
    now = 1min;
    QCOMPARE(talk.timer().elapsed(), TalkTimer::Time(1min));
    talk.run(Command::Pause);
    QVERIFY(talk.isPaused());
    now = 5min;
    talk.run(Command::Next); // one may move all the same
    QCOMPARE(talk.step(), 1);
    QCOMPARE(talk.timer().elapsed(), TalkTimer::Time(1min));
    talk.run(Command::Pause);
    now = 6min;
    QCOMPARE(talk.timer().elapsed(), TalkTimer::Time(2min));
    QCOMPARE(talk.timer().remaining(), TalkTimer::Time(8min));
    talk.end();
    now = 1h;
    QCOMPARE(talk.timer().elapsed(), TalkTimer::Time(2min)); // the talk is over
}

void TestPresentation::loops()
{
    Presentation talk;
    QSignalSpy wanted(&talk, &Presentation::stepWanted);
    talk.setLoop(20ms);
    talk.start(tourOf(2));
    QTRY_VERIFY(wanted.size() >= 4); // round and round
    talk.run(Command::Pause);
    wanted.clear();
    QTest::qWait(80);
    QCOMPARE(wanted.size(), 0);
    talk.run(Command::Pause);
    QTRY_VERIFY(wanted.size() >= 2);
    talk.setLoop(0ms);
    wanted.clear();
    QTest::qWait(80);
    QCOMPARE(wanted.size(), 0);
    talk.setLoop(1h);
    talk.run(Command::Last);
    talk.run(Command::Next);
    QCOMPARE(talk.step(), 0); // by hand as well
}

void TestPresentation::aTourThatIsEditedMeanwhile()
{
    Presentation talk;
    talk.start(tourOf(4), 3);
    QSignalSpy wanted(&talk, &Presentation::stepWanted);
    Tour tour = tourOf(4);
    tour.title = LocalizedText(QStringLiteral("Another name"));
    talk.replaceTour(tour);
    QCOMPARE(wanted.size(), 0); // what is shown is the same
    talk.replaceTour(tourOf(2));
    QCOMPARE(talk.step(), 1);
    QCOMPARE(wanted.size(), 1);
    talk.replaceTour(tourOf(0));
    QVERIFY(!talk.isRunning());
    talk.replaceTour(tourOf(2));
    QVERIFY(!talk.isRunning());
}

QTEST_GUILESS_MAIN(TestPresentation)
#include "tst_presentation.moc"
