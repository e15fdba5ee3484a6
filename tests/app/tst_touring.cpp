// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as somebody uses it who makes a tour and presents it.

#include "app/mainwindow.h"
#include "app/touring.h"
#include "model/reader/reader.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/present/stageview.h"
#include "widgets/tours/tourpanel.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A window with a copy of an atlas that has no tours.
struct Session
{
    Session()
        : store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        store.setValue(QStringLiteral("hintsSeen"), true);
        store.setValue(QStringLiteral("motion"), QStringLiteral("reduced"));
        QFile::copy(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/minimal.atlas.json"), path());
        QFile(path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("mine.atlas.json")); }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool start()
    {
        window = std::make_unique<MainWindow>(HelperOptions{}, store, AtlasLink{path(), {}});
        QSignalSpy opened(window.get(), &MainWindow::opened);
        window->show();
        window->activateWindow();
        return !opened.isEmpty() || opened.wait(20000);
    }

    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), Qt::Key(key), modifiers);
    }

    Touring& touring() { return window->touring(); }

    const TourBook& book() { return touring().editor().book(); }

    QTemporaryDir folder;
    QSettings store;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestTouring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTourIsMadeSavedAndPresented();
    void undoingLeadsBack();
    void theBuiltInBriefingIsPresented();
    void nothingPopsUpBeforeAnAudience();
};

void TestTouring::aTourIsMadeSavedAndPresented()
{
    Session s;
    QVERIFY(s.start());
    QVERIFY(!s.window->actions().present->isEnabled()); // there is nothing to present
    const QByteArray before = s.bytes();
    s.window->canvas().setFocus();
    s.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(s.book().tours.value(0).steps.size(), 1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("This is all of it"));
    const AtlasPtr atlas = s.window->atlas().atlas;
    s.window->navigation().focusOn({IdType::Layer, atlas->layers.first().id});
    s.window->canvas().setFocus();
    s.key(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("And this its ground"));
    QCOMPARE(s.book().tours.first().steps.size(), 2);
    QVERIFY(s.window->isWindowModified());
    QCOMPARE(s.bytes(), before); // nothing is written unasked

    s.key(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!s.window->isWindowModified());
    const ReadResult read = readAtlas(s.bytes());
    QVERIFY(read.atlas);
    QCOMPARE(read.atlas->tours, s.book().tours);
    for (const QByteArray& line : before.split('\n'))
        QVERIFY2(s.bytes().contains(line.trimmed()), line.constData());

    const View mine = s.window->navigation().view();
    s.window->canvas().setFocus();
    s.key(Qt::Key_F5);
    QTRY_VERIFY(s.touring().presenter().isPresenting() && s.touring().presenter().stage());
    Presentation& talk = s.touring().presenter().presentation();
    QCOMPARE(talk.count(), 2);
    StageView& stage = *s.touring().presenter().stage();
    QTRY_VERIFY(stage.scene());
    QTest::keyClick(&stage, Qt::Key_PageDown);
    QTRY_COMPARE(stage.navigation().view().focus.toString(),
                 QStringLiteral("layer:") + atlas->layers.first().id);
    QTest::keyClick(&stage, Qt::Key_Escape);
    QTRY_VERIFY(!s.touring().presenter().isPresenting());
    QCOMPARE(s.window->navigation().view(), mine); // the window is where it was
    QVERIFY(s.window->close());
}

void TestTouring::undoingLeadsBack()
{
    Session s;
    QVERIFY(s.start());
    s.window->canvas().setFocus();
    s.key(Qt::Key_D, Qt::ControlModifier);
    s.key(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(s.book().bookmarks.size(), 1);
    s.window->canvas().setFocus();
    s.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(s.book().bookmarks.isEmpty());
    s.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(s.book().tours.isEmpty());
    QVERIFY(!s.window->isWindowModified());
    s.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(s.book().tours.size(), 1);
    s.window->canvas().setFocus();
    s.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(s.window->close());
}

void TestTouring::theBuiltInBriefingIsPresented()
{
    Session s;
    QVERIFY(s.start());
    QSignalSpy opened(s.window.get(), &MainWindow::opened);
    s.window->actions().openBuiltIn->trigger();
    QVERIFY(!opened.isEmpty() || opened.wait(20000));
    QCOMPARE(s.book().tours.value(0).id, QStringLiteral("briefing"));
    const qsizetype steps = s.book().tours.first().steps.size();
    QVERIFY(steps >= 9 && steps <= 12);
    s.window->actions().present->trigger();
    QTRY_VERIFY(s.touring().presenter().stage());
    StageView& stage = *s.touring().presenter().stage();
    Presentation& talk = s.touring().presenter().presentation();
    for (qsizetype i = 0; i < steps; ++i) {
        talk.goTo(i);
        QTRY_VERIFY(stage.scene() && stage.scene()->shown == talk.current().shown);
        QVERIFY2(!talk.isAway(), qPrintable(QString::number(i)));
        QVERIFY(!talk.current().title.in(QStringLiteral("zh")).isEmpty());
        QVERIFY(!talk.current().notes.isEmpty());
    }
    s.touring().presenter().end();
    QVERIFY(s.window->close());
}

void TestTouring::nothingPopsUpBeforeAnAudience()
{
    Session s;
    QVERIFY(s.start());
    s.window->canvas().setFocus();
    s.key(Qt::Key_D, Qt::ControlModifier);
    s.touring().editor().setSaved();
    s.window->actions().present->trigger();
    QTRY_VERIFY(s.touring().presenter().stage());
    QFile file(s.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ this is no atlas");
    file.close();
    QTest::qWait(1500); // the file is watched
    for (const QWidget* widget : QApplication::topLevelWidgets())
        QVERIFY2(!widget->isVisible() || !qobject_cast<const QDialog*>(widget),
                 widget->metaObject()->className());
    QVERIFY(s.touring().presenter().isPresenting());
    QSignalSpy refused(s.window.get(), &MainWindow::refused);
    s.touring().presenter().end();
    QTRY_COMPARE(refused.size(), 1); // now it is told
    QVERIFY(s.window->findChild<QDialog*>());
}

QTEST_MAIN(TestTouring)
#include "tst_touring.moc"
