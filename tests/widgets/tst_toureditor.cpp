// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/toureditor.h"

#include <QSignalSpy>
#include <QTest>

namespace {

TourBook bookOf(const QString& title)
{
    return {{{QStringLiteral("talk"), LocalizedText(title), {}}}, {}};
}

} // namespace

class TestTourEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreUndone();
    void typingIsOneStep();
    void savingIsKnown();
};

void TestTourEditor::changesAreUndone()
{
    TourEditor editor;
    QSignalSpy changed(&editor, &TourEditor::bookChanged);
    editor.open(bookOf(QStringLiteral("A")));
    QVERIFY(!editor.undoStack().canUndo());
    editor.change(bookOf(QStringLiteral("B")), QStringLiteral("Rename"));
    editor.change(bookOf(QStringLiteral("B")), QStringLiteral("Nothing"));
    QCOMPARE(editor.undoStack().count(), 1);
    QCOMPARE(editor.undoStack().undoText(), QStringLiteral("Rename"));
    editor.undoStack().undo();
    QCOMPARE(editor.book(), bookOf(QStringLiteral("A")));
    editor.undoStack().redo();
    QCOMPARE(editor.book(), bookOf(QStringLiteral("B")));
    QCOMPARE(changed.size(), 4);
    editor.open(bookOf(QStringLiteral("C"))); // another file
    QVERIFY(!editor.undoStack().canUndo());
}

void TestTourEditor::typingIsOneStep()
{
    TourEditor editor;
    editor.open(bookOf(QString()));
    for (const char* text : {"a", "ab", "abc"})
        editor.change(bookOf(QString::fromLatin1(text)), QStringLiteral("Type"), QStringLiteral("title 1"));
    editor.change(bookOf(QStringLiteral("abcd")), QStringLiteral("Type"), QStringLiteral("title 2"));
    QCOMPARE(editor.undoStack().count(), 2);
    editor.undoStack().undo();
    QCOMPARE(editor.book(), bookOf(QStringLiteral("abc")));
    editor.undoStack().undo();
    QCOMPARE(editor.book(), bookOf(QString()));
}

void TestTourEditor::savingIsKnown()
{
    TourEditor editor;
    QSignalSpy told(&editor, &TourEditor::savedChanged);
    editor.open(bookOf(QStringLiteral("A")));
    QVERIFY(editor.isSaved());
    editor.change(bookOf(QStringLiteral("B")), QStringLiteral("Rename"));
    QVERIFY(!editor.isSaved());
    editor.setSaved();
    QVERIFY(editor.isSaved());
    editor.undoStack().undo();
    QVERIFY(!editor.isSaved()); // the file says otherwise
    editor.undoStack().redo();
    QVERIFY(editor.isSaved());
    editor.open(bookOf(QStringLiteral("B"))); // the file that was saved is read again
    QVERIFY(editor.undoStack().canUndo());
    QCOMPARE(told.size(), 4);
}

QTEST_MAIN(TestTourEditor)
#include "tst_toureditor.moc"
