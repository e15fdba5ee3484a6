// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/commandpalette.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A window with two menus and a palette over its actions.
struct Window
{
    Window()
    {
        window.resize(900, 600);
        window.setCentralWidget(canvas);
        canvas->setFocusPolicy(Qt::StrongFocus);
        QMenu* file = window.menuBar()->addMenu(text("&File"));
        QMenu* view = window.menuBar()->addMenu(text("&View"));
        QMenu* zoom = view->addMenu(text("&Zoom"));
        open = file->addAction(text("&Open…"));
        open->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
        actions << open << file->addSeparator() << zoom->menuAction();
        in = zoom->addAction(text("Zoom &in"));
        out = zoom->addAction(text("Zoom &out && back"));
        dark = view->addAction(text("&Dark theme"));
        dark->setCheckable(true);
        dark->setChecked(true);
        selection = view->addAction(text("Fit &selection"));
        selection->setEnabled(false);
        hidden = view->addAction(text("Hidden"));
        hidden->setVisible(false);
        actions << in << out << dark << selection << hidden << nullptr;
        palette->setCommands(actions);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        canvas->setFocus();
    }

    [[nodiscard]] QLineEdit* field() const { return palette->findChild<QLineEdit*>(); }

    [[nodiscard]] ResultList& list() const { return *palette->findChild<ResultList*>(); }

    [[nodiscard]] QList<ResultRow> rows() const
    {
        return qobject_cast<ResultsModel*>(list().model())->rows();
    }

    [[nodiscard]] QStringList titles() const
    {
        QStringList result;
        for (const ResultRow& row : rows()) {
            if (row.isChoice())
                result.append(row.title);
        }
        return result;
    }

    void run(const char* query)
    {
        palette->open();
        QTest::keyClicks(field(), text(query));
        QTest::keyClick(field(), Qt::Key_Return);
    }

    QMainWindow window;
    QWidget* canvas = new QWidget;
    QAction* open;
    QAction* in;
    QAction* out;
    QAction* dark;
    QAction* selection;
    QAction* hidden;
    QList<QAction*> actions;
    CommandPalette* palette = new CommandPalette(&window);
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatCanBeRun();
    void runsByName();
    void runsByClick();
    void doesNotRunWhatIsDisabled();
    void usedLastComesFirst();
    void closesWithoutRunning();
    void closesWhenTheFocusGoes();
    void triggersAfterClosing();
    void survivesActionsThatGo();
    void readsStatesWhenItOpens();
    void saysThatNothingWasFound();
    void followsTheSizeOfTheWindow();
    void isAccessible();
};

void TestCommandPalette::showsWhatCanBeRun()
{
    Window shown;
    QVERIFY(!shown.palette->isVisible());
    shown.palette->open();
    QVERIFY(shown.field()->hasFocus());
    QCOMPARE(shown.titles(), (QStringList{text("Open…"), text("Zoom in"), text("Zoom out & back"),
                                          text("Dark theme"), text("Fit selection")}));
    const QList<ResultRow> rows = shown.rows();
    QCOMPARE(rows[0].context, text("File"));
    QCOMPARE(rows[0].side, text("Ctrl+O"));
    QCOMPARE(rows[1].context, text("View › Zoom"));
    QVERIFY(rows[3].isChecked);
    QVERIFY(!rows[4].isEnabled);
}

void TestCommandPalette::runsByName()
{
    Window shown;
    const QSignalSpy triggered(shown.out, &QAction::triggered);
    shown.run("zoom back");
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!shown.palette->isVisible());
    QVERIFY(shown.canvas->hasFocus());
    shown.run("dtheme");
    QVERIFY(!shown.dark->isChecked());
    shown.palette->open();
    QTest::keyClick(shown.field(), Qt::Key_Down);
    QTest::keyClick(shown.field(), Qt::Key_Up);
    QTest::keyClick(shown.field(), Qt::Key_Enter);
    QVERIFY(shown.dark->isChecked());
}

void TestCommandPalette::runsByClick()
{
    Window shown;
    const QSignalSpy triggered(shown.in, &QAction::triggered);
    shown.palette->open();
    const QPoint place = shown.list().visualRect(shown.list().model()->index(1, 0)).center();
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(triggered.size(), 1);
    QVERIFY(!shown.palette->isVisible());
}

void TestCommandPalette::doesNotRunWhatIsDisabled()
{
    Window shown;
    const QSignalSpy triggered(shown.selection, &QAction::triggered);
    shown.run("fit selection");
    QVERIFY(triggered.isEmpty());
    QVERIFY(shown.palette->isVisible());
    QVERIFY(shown.list().currentRow());
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {},
                      shown.list().visualRect(shown.list().model()->index(0, 0)).center());
    QVERIFY(triggered.isEmpty());
}

void TestCommandPalette::usedLastComesFirst()
{
    Window shown;
    shown.run("zoom in");
    shown.run("dark");
    shown.palette->open();
    QCOMPARE(shown.titles(), (QStringList{text("Dark theme"), text("Zoom in"), text("Open…"),
                                          text("Zoom out & back"), text("Fit selection")}));
    QCOMPARE(shown.rows().first().kind, ResultRow::Kind::Heading);
    QCOMPARE(shown.list().currentRow()->title, text("Dark theme"));
}

void TestCommandPalette::closesWithoutRunning()
{
    Window shown;
    const QSignalSpy triggered(shown.open, &QAction::triggered);
    shown.palette->open();
    QTest::keyClicks(shown.field(), text("open"));
    QTest::keyClick(shown.field(), Qt::Key_Escape);
    QVERIFY(!shown.palette->isVisible());
    QVERIFY(shown.canvas->hasFocus());
    shown.palette->open();
    QVERIFY(shown.field()->text().isEmpty());
    QTest::mouseClick(shown.palette, Qt::LeftButton, {}, {5, 5}); // beside the card
    QVERIFY(!shown.palette->isVisible());
    QVERIFY(triggered.isEmpty());
}

void TestCommandPalette::closesWhenTheFocusGoes()
{
    Window shown;
    shown.palette->open();
    QTest::keyClick(shown.field(), Qt::Key_Tab); // goes nowhere
    QVERIFY(shown.field()->hasFocus());
    shown.canvas->setFocus();
    QVERIFY(!shown.palette->isVisible());
    QVERIFY(shown.canvas->hasFocus());
}

void TestCommandPalette::triggersAfterClosing()
{
    Window shown;
    bool wasOpen = true;
    connect(shown.in, &QAction::triggered, this, [&] { wasOpen = shown.palette->isVisible(); });
    shown.run("zoom in");
    QVERIFY(!wasOpen);
}

void TestCommandPalette::survivesActionsThatGo()
{
    Window shown;
    shown.run("zoom in");
    shown.palette->open();
    delete shown.in;
    QTest::keyClick(shown.field(), Qt::Key_Return);
    QVERIFY(!shown.palette->isVisible());
    shown.palette->open();
    QVERIFY(!shown.titles().contains(text("Zoom in")));
    QVERIFY(shown.titles().contains(text("Open…")));
}

void TestCommandPalette::readsStatesWhenItOpens()
{
    Window shown;
    shown.selection->setEnabled(true);
    shown.dark->setChecked(false);
    shown.open->setText(text("&Load"));
    shown.palette->open();
    QVERIFY(shown.titles().contains(text("Load")));
    for (const ResultRow& row : shown.rows())
        QVERIFY(row.isEnabled && !row.isChecked);
}

void TestCommandPalette::saysThatNothingWasFound()
{
    Window shown;
    shown.run("qwzx");
    QVERIFY(shown.palette->isVisible());
    QCOMPARE(shown.rows().size(), 1);
    QCOMPARE(shown.rows().first().title, text("Nothing found for “qwzx”"));
    QTest::keyClick(shown.field(), Qt::Key_Down);
    QVERIFY(!shown.list().currentRow());
}

void TestCommandPalette::followsTheSizeOfTheWindow()
{
    Window shown;
    shown.palette->open();
    shown.window.resize(400, 260);
    QTRY_COMPARE(shown.palette->size(), shown.window.size());
    QVERIFY(shown.palette->rect().contains(shown.list().geometry()));
    QVERIFY(shown.palette->rect().contains(shown.field()->geometry()));
    QVERIFY(shown.list().height() > 20);
}

void TestCommandPalette::isAccessible()
{
    Window shown;
    shown.palette->open();
    QVERIFY(!shown.palette->accessibleName().isEmpty());
    QVERIFY(!shown.field()->accessibleName().isEmpty());
    QVERIFY(!shown.list().accessibleName().isEmpty());
    QTest::keyClicks(shown.field(), text("dark"));
    QCOMPARE(shown.field()->accessibleDescription(), text("Dark theme, View, on"));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
