// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/shortcutsdialog.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

namespace {

QList<ShortcutRow> rows()
{
    return {{QStringLiteral("File"), QStringLiteral("Open"), QStringLiteral("Ctrl+O")},
            {QStringLiteral("File"), QStringLiteral("Quit"), QStringLiteral("Ctrl+Q")},
            {QStringLiteral("On the map"), QStringLiteral("Zoom <i>in</i>"), QStringLiteral("Wheel")}};
}

QList<ShortcutRow> shown(const ShortcutsDialog& dialog)
{
    QList<ShortcutRow> result;
    const auto* table = dialog.findChild<QTreeWidget*>();
    for (int i = 0; i < table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* group = table->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (!group->isHidden() && !group->child(j)->isHidden())
                result.append({group->text(0), group->child(j)->text(0), group->child(j)->text(1)});
        }
    }
    return result;
}

} // namespace

class ShortcutsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreReadable();
    void collectsFromMenus();
    void listsEverything();
    void narrowsDown_data();
    void narrowsDown();
    void typingGoesIntoTheSearch();
};

void ShortcutsDialogTest::textsAreReadable()
{
    QCOMPARE(plainActionText(QStringLiteral("&Open…")), QStringLiteral("Open"));
    QCOMPARE(plainActionText(QStringLiteral("Save && c&lose")), QStringLiteral("Save & close"));
    QCOMPARE(plainActionText(QStringLiteral("&")), QStringLiteral("&"));
    QCOMPARE(plainActionText({}), QString());
}

void ShortcutsDialogTest::collectsFromMenus()
{
    QMenu file(QStringLiteral("&File"));
    QAction* open = file.addAction(QStringLiteral("&Open…"));
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    file.addSeparator();
    file.addAction(QStringLiteral("No key"));
    QMenu* below = file.addMenu(QStringLiteral("Below"));
    QAction* deep = below->addAction(QStringLiteral("Deep"));
    deep->setShortcuts({QKeySequence(Qt::Key_F7), QKeySequence(Qt::Key_F8)});
    const QList<ShortcutRow> expected{
        {QStringLiteral("File"), QStringLiteral("Open"), QStringLiteral("Ctrl+O")},
        {QStringLiteral("File"), QStringLiteral("Deep"), QStringLiteral("F7  F8")}};
    QCOMPARE(shortcutsIn({&file}), expected);
}

void ShortcutsDialogTest::listsEverything()
{
    const ShortcutsDialog dialog(rows());
    QCOMPARE(shown(dialog), rows());
    QCOMPARE(dialog.findChild<QTreeWidget*>()->topLevelItemCount(), 2);
}

void ShortcutsDialogTest::narrowsDown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("left");
    QTest::newRow("name") << QStringLiteral("quit") << QList<int>{1};
    QTest::newRow("key") << QStringLiteral("ctrl") << QList<int>{0, 1};
    QTest::newRow("group") << QStringLiteral("map") << QList<int>{2};
    QTest::newRow("words in any order") << QStringLiteral("ctrl+o  open") << QList<int>{0};
    QTest::newRow("none") << QStringLiteral("xyz") << QList<int>{};
    QTest::newRow("no pattern") << QStringLiteral(".*") << QList<int>{};
    QTest::newRow("all") << QStringLiteral("  ") << QList<int>{0, 1, 2};
}

void ShortcutsDialogTest::narrowsDown()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, left);
    const ShortcutsDialog dialog(rows());
    dialog.findChild<QLineEdit*>()->setText(text);
    QList<ShortcutRow> expected;
    for (const int row : left)
        expected << rows()[row];
    QCOMPARE(shown(dialog), expected);
    dialog.findChild<QLineEdit*>()->clear();
    QCOMPARE(shown(dialog), rows());
}

void ShortcutsDialogTest::typingGoesIntoTheSearch()
{
    ShortcutsDialog dialog(rows());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* search = dialog.findChild<QLineEdit*>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("quit"));
    QCOMPARE(shown(dialog).size(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(ShortcutsDialogTest)
#include "tst_shortcutsdialog.moc"
