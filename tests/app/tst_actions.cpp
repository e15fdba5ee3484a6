// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/actions.h"

#include <QTest>

namespace {

QList<QAction*> all(const Actions& actions)
{
    return actions.findChildren<QAction*>();
}

QKeySequence keys(const char* text)
{
    return QKeySequence(QString::fromLatin1(text), QKeySequence::PortableText);
}

} // namespace

class ActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSaysWhatItDoes();
    void noShortcutMeansTwoThings();
    void shortcutsAreThoseThatUsersExpect_data();
    void shortcutsAreThoseThatUsersExpect();
    void toolTipsNameTheShortcut();
    void statesCanBeChecked();
    void oneLevelAtATime();
    void toolBarActionsHaveIcons();
};

void ActionsTest::eachSaysWhatItDoes()
{
    const Actions actions(nullptr);
    QVERIFY(all(actions).contains(actions.about));
    for (const QAction* action : all(actions)) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    }
}

void ActionsTest::noShortcutMeansTwoThings()
{
    const Actions actions(nullptr);
    QHash<QKeySequence, QString> taken;
    for (const QAction* action : all(actions)) {
        for (const QKeySequence& shortcut : action->shortcuts()) {
            QVERIFY2(!shortcut.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(shortcut), qPrintable(shortcut.toString() + u' ' + action->text()));
            taken.insert(shortcut, action->text());
        }
    }
    QVERIFY(taken.size() > 10);
    for (const char* presenting : {"B", ".", "Space", "Backspace"})
        QVERIFY(!taken.contains(keys(presenting))); // of the map or of presenting
}

void ActionsTest::shortcutsAreThoseThatUsersExpect_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QKeySequence>("shortcut");
    const auto row = [](const char* text, const char* shortcut) {
        QTest::newRow(shortcut) << QString::fromUtf8(text) << keys(shortcut);
    };
    row("Copy &link", "Ctrl+Shift+C");
    row("C&ite the figure…", "Ctrl+I");
    row("Copy &with citation", "Ctrl+Alt+C");
    row("&Find…", "Ctrl+F");
    row("C&ommands…", "Ctrl+K");
    row("&Settings…", "Ctrl+,");
    row("Show &table", "Ctrl+T");
    row("Filter the &navigator", "Ctrl+Shift+F");
    row("F&ilter…", "Ctrl+Shift+L");
    row("Clear f&ilter", "Ctrl+Shift+X");
    row("Hi&de what falls out", "Ctrl+Shift+H");
    row("Colour by &basis", "Ctrl+Shift+B");
    row("Text &larger", "Ctrl+Alt++");
    row("Text s&maller", "Ctrl+Alt+-");
    row("Text &normal", "Ctrl+Alt+0");
    row("F&ull screen", "F11");
    row("&Back", "Alt+Left");
    row("&Forward", "Alt+Right");
    row("One level &out", "Alt+Up");
    row("Drill &into selection", "Alt+Down");
    row("&Whole stack", "Alt+Home");
    row("&Footprint", "F");
    row("Show &only this", "O");
    row("&Pin", "P");
    row("&Widen selection", "]");
    row("&Narrow selection", "[");
    row("&Present", "F5");
    row("Present from &here", "Shift+F5");
    row("&Add this view to the tour", "Ctrl+D");
    row("Add a &bookmark", "Ctrl+B");
    row("&Save tours", "Ctrl+S");
    row("&Undo", "Ctrl+Z");
    row("&Redo", "Ctrl+Shift+Z");
    row("&Keyboard shortcuts", "F1");
    QTest::newRow("open") << QStringLiteral("&Open…") << keys("Ctrl+O");
    QTest::newRow("quit") << QStringLiteral("&Quit") << keys("Ctrl+Q");
    QTest::newRow("copy") << QStringLiteral("&Copy picture") << keys("Ctrl+C");
    QTest::newRow("100 %") << QStringLiteral("&Actual size") << keys("Ctrl+0");
    QTest::newRow("fit all") << QStringLiteral("&Fit all") << keys("Shift+1");
    QTest::newRow("fit selection") << QStringLiteral("Fit &selection") << keys("Shift+2");
    QTest::newRow("zoom in") << QStringLiteral("Zoom &in") << keys("Ctrl++");
    QTest::newRow("zoom in without shift") << QStringLiteral("Zoom &in") << keys("Ctrl+=");
    QTest::newRow("zoom out") << QStringLiteral("Zoom &out") << keys("Ctrl+-");
}

void ActionsTest::shortcutsAreThoseThatUsersExpect()
{
    QFETCH(const QString, text);
    QFETCH(const QKeySequence, shortcut);
    const Actions actions(nullptr);
    for (const QAction* action : all(actions))
        QCOMPARE(action->shortcuts().contains(shortcut), action->text() == text);
}

void ActionsTest::toolTipsNameTheShortcut()
{
    const Actions actions(nullptr);
    QVERIFY(actions.open->toolTip().contains(
        QKeySequence(QKeySequence::Open).toString(QKeySequence::NativeText)));
    QCOMPARE(actions.openBuiltIn->toolTip(), actions.openBuiltIn->statusTip());
}

void ActionsTest::statesCanBeChecked()
{
    const Actions actions(nullptr);
    QList<QAction*> states{actions.darkTheme, actions.fullScreen, actions.footprint, actions.only,
                           actions.pin,       actions.showTable,  actions.evidence,  actions.hideFiltered,
                           actions.byBasis,   actions.panelAlone, actions.showTours};
    for (const Actions::Panel& panel : actions.panels)
        states << panel.action;
    for (const Actions::Level& level : actions.levels)
        states << level.action;
    for (const Actions::Panel& panel : actions.panels)
        states << panel.action;
    states << actions.panelAlone;
    for (QAction* action : all(actions))
        QCOMPARE(action->isCheckable(), states.contains(action));
}

void ActionsTest::oneLevelAtATime()
{
    const Actions actions(nullptr);
    QCOMPARE(actions.levels.size(), 5);
    QVERIFY(!actions.levels.first().level);
    QVERIFY(actions.levels.first().action->isChecked());
    actions.levels.last().action->trigger();
    QVERIFY(actions.levels.last().action->isChecked());
    QVERIFY(!actions.levels.first().action->isChecked());
}

void ActionsTest::toolBarActionsHaveIcons()
{
    Actions actions(nullptr);
    actions.setIconColour(Qt::red);
    for (const QAction* action : {actions.open,       actions.exportPicture, actions.zoomIn,
                                  actions.zoomOut,    actions.fitAll,        actions.fitSelection,
                                  actions.darkTheme,  actions.back,          actions.forward,
                                  actions.drillOut,   actions.find,          actions.footprint,
                                  actions.only,       actions.pin,           actions.settings,
                                  actions.copyLink,   actions.showTable,     actions.filterNavigator,
                                  actions.fullScreen, actions.copyPanel}) {
        const QImage image = action->icon().pixmap(20, 20).toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                red += qRed(image.pixel(x, y)) > 200 && qAlpha(image.pixel(x, y)) > 200 ? 1 : 0;
        }
        QVERIFY2(red > 10, qPrintable(action->text()));
    }
}

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
