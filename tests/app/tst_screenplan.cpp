// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/screenplan.h"

#include <QTest>

namespace {

const ScreenInfo laptop{QStringLiteral("eDP-1"), {0, 0, 1440, 900}};
const ScreenInfo beamer{QStringLiteral("HDMI-1"), {1440, 0, 1920, 1080}};
const ScreenInfo wall{QStringLiteral("DP-3"), {3360, 0, 3840, 2160}};

} // namespace

class ScreenPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
    void namesOfTheirOwn();
};

void ScreenPlanTest::plans_data()
{
    QTest::addColumn<QList<ScreenInfo>>("screens");
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("console");
    QTest::addColumn<int>("stageAt");
    QTest::addColumn<int>("consoleAt");
    const auto add = [](const char* name, const QList<ScreenInfo>& screens, const QString& stage,
                        const QString& console, int stageAt, int consoleAt) {
        QTest::newRow(name) << screens << stage << console << stageAt << consoleAt;
    };
    ScreenInfo mirror = beamer;
    mirror.geometry = laptop.geometry;
    const QString gone = QStringLiteral("VGA-1");
    add("none", {}, {}, {}, -1, -1);
    add("one", {laptop}, {}, laptop.name, 0, -1);
    add("one, unknown wishes", {laptop}, gone, gone, 0, -1);
    add("two", {laptop, beamer}, {}, laptop.name, 1, 0);
    add("two, the window on the second", {laptop, beamer}, {}, beamer.name, 0, 1);
    add("two, no window", {laptop, beamer}, {}, {}, 1, 0);
    add("two, the stage where the window is", {laptop, beamer}, laptop.name, laptop.name, 0, 1);
    add("swapped", {laptop, beamer}, laptop.name, beamer.name, 0, 1);
    add("the wanted one is gone", {laptop, beamer}, gone, laptop.name, 1, 0);
    add("mirrored", {laptop, mirror}, {}, laptop.name, 0, -1);
    add("three", {laptop, beamer, wall}, wall.name, laptop.name, 2, 0);
    add("three, the speaker's is gone", {beamer, wall}, wall.name, laptop.name, 1, 0);
    add("three, only the speaker's is left", {laptop}, wall.name, laptop.name, 0, -1);
}

void ScreenPlanTest::plans()
{
    QFETCH(QList<ScreenInfo>, screens);
    QFETCH(QString, stage);
    QFETCH(QString, console);
    QFETCH(int, stageAt);
    QFETCH(int, consoleAt);
    const ScreenPlan plan = planScreens(screens, {.stage = stage, .console = console});
    QCOMPARE(plan.stage, stageAt);
    QCOMPARE(plan.console, consoleAt);
}

void ScreenPlanTest::namesOfTheirOwn()
{
    const auto screens = withOwnNames({laptop, laptop, {QString(), {}}, {QString(), {}}});
    QStringList names;
    for (const ScreenInfo& screen : screens)
        names << screen.name;
    QCOMPARE(names, QStringList({QStringLiteral("eDP-1"), QStringLiteral("eDP-1#2"), QStringLiteral("#3"),
                                 QStringLiteral("#4")}));
}

QTEST_GUILESS_MAIN(ScreenPlanTest)
#include "tst_screenplan.moc"
