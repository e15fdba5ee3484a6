// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigation.h"

#include <QSignalSpy>
#include <QTest>

namespace {

const TypedId kite{IdType::Entity, QStringLiteral("kite")};
const TypedId chips{IdType::Group, QStringLiteral("chips")};

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothing();
    void selecting();
    void sameSelectionIsNoChange();
    void clearing();
    void stateIsNewWhenTheSignalComes();
};

void TestNavigation::startsWithNothing()
{
    QVERIFY(!Navigation().selection());
}

void TestNavigation::selecting()
{
    Navigation navigation;
    const QSignalSpy changed(&navigation, &Navigation::selectionChanged);
    navigation.select(kite);
    QCOMPARE(navigation.selection(), std::optional(kite));
    navigation.select(chips);
    QCOMPARE(navigation.selection(), std::optional(chips));
    QCOMPARE(changed.size(), 2);
}

void TestNavigation::sameSelectionIsNoChange()
{
    Navigation navigation;
    navigation.select(kite);
    const QSignalSpy changed(&navigation, &Navigation::selectionChanged);
    navigation.select(kite);
    QCOMPARE(changed.size(), 0);
    navigation.select({IdType::Group, kite.id}); // the same id of another type
    QCOMPARE(changed.size(), 1);
}

void TestNavigation::clearing()
{
    Navigation navigation;
    const QSignalSpy changed(&navigation, &Navigation::selectionChanged);
    navigation.clearSelection();
    QCOMPARE(changed.size(), 0);
    navigation.select(kite);
    navigation.clearSelection();
    QVERIFY(!navigation.selection());
    QCOMPARE(changed.size(), 2);
}

void TestNavigation::stateIsNewWhenTheSignalComes()
{
    Navigation navigation;
    std::optional<TypedId> seen;
    connect(&navigation, &Navigation::selectionChanged, this, [&] { seen = navigation.selection(); });
    navigation.select(kite);
    QCOMPARE(seen, std::optional(kite));
}

QTEST_APPLESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
