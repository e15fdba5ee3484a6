// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/talktimer.h"

#include <QTest>

using namespace std::chrono_literals;
using Time = TalkTimer::Time;

class TestTalkTimer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesDoNotCount();
    void withoutAPlanNothingIsLate();
    void paceIsThatOfTheStep();
    void theMachineGoesOn();
};

void TestTalkTimer::pausesDoNotCount()
{
    Time now = 1h;
    TalkTimer timer([&now] { return now; });
    QCOMPARE(timer.elapsed(), Time(0));
    timer.setPaused(true); // nothing has begun
    QVERIFY(!timer.isPaused());
    timer.start();
    now += 10s;
    QCOMPARE(timer.elapsed(), Time(10s));
    timer.setPaused(true);
    now += 1min;
    timer.setPaused(true);
    QVERIFY(timer.isPaused());
    QCOMPARE(timer.elapsed(), Time(10s));
    timer.setPaused(false);
    now += 5s;
    QCOMPARE(timer.elapsed(), Time(15s));
    timer.setPaused(true);
    timer.start();
    QVERIFY(!timer.isPaused());
    QCOMPARE(timer.elapsed(), Time(0));
}

void TestTalkTimer::withoutAPlanNothingIsLate()
{
    Time now = 0s;
    TalkTimer timer([&now] { return now; });
    timer.start();
    now += 1h;
    QCOMPARE(timer.remaining(), Time(0));
    QCOMPARE(timer.behind(0, 9), Time(0));
    timer.setPlanned(10min);
    QCOMPARE(timer.remaining(), Time(-50min));
    QCOMPARE(timer.dueAt(0, 0), Time(0));
}

void TestTalkTimer::paceIsThatOfTheStep()
{
    Time now = 0s;
    TalkTimer timer([&now] { return now; });
    timer.setPlanned(10min);
    timer.start();
    QCOMPARE(timer.dueAt(0, 5), Time(2min));
    QCOMPARE(timer.dueAt(4, 5), Time(10min));
    now = 90s;
    QCOMPARE(timer.behind(0, 5), Time(0));
    QCOMPARE(timer.behind(1, 5), Time(-30s)); // half a minute early
    now = 150s;
    QCOMPARE(timer.behind(0, 5), Time(30s));
    QCOMPARE(timer.remaining(), Time(450s));
}

void TestTalkTimer::theMachineGoesOn()
{
    TalkTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > Time(0));
}

QTEST_APPLESS_MAIN(TestTalkTimer)
#include "tst_talktimer.moc"
