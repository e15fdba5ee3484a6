// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/tourpanel.h"

#include "model/layout/layoutengine.h"
#include "support/smallatlas.h"
#include "widgets/render/mapmeasure.h"
#include "widgets/tours/stepform.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace {

DeepLink link(const char* text)
{
    return *readDeepLink(QString::fromLatin1(text));
}

struct Fixture
{
    Fixture()
    {
        const AtlasPtr atlas = smallAtlas();
        panel.setLook({.atlas = atlas,
                       .layout = computeLayout(measureMap(*atlas, QStringLiteral("en")), {}, {}).layout});
        panel.setTheme(ColorTheme::dark());
        panel.resize(320, 700);
        panel.show();
        panel.activateWindow();
        QCoreApplication::processEvents();
    }

    /// The first letters of the statements, in their order.
    [[nodiscard]] QString order() const
    {
        QString result;
        for (const TourStep& step : editor.book().tours.value(0).steps)
            result += step.title.in(QStringLiteral("en")).left(1);
        return result;
    }

    /// Four steps, as somebody makes them who types a statement for each.
    void makeFour()
    {
        const char* places[] = {"atlas", "entity:kite&in=group:chips", "atlas&panel=funding",
                                "atlas&panel=scorecard"};
        const char* statements[] = {"All of it", "Kite makes chips", "Money runs", "Who leads"};
        for (int i = 0; i < 4; ++i) {
            panel.addStep(link(places[i]));
            QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(statements[i]));
        }
    }

    QListView& list() { return named<QListView>("Steps of the tour"); }

    template <typename T> T& named(const char* name)
    {
        for (T* widget : panel.findChildren<T*>()) {
            if (widget->accessibleName() == QString::fromLatin1(name))
                return *widget;
        }
        qFatal("there is no %s", name);
    }

    TourEditor editor;
    TourPanel panel{editor};
};

} // namespace

class TestTourPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTourIsMadeFromNothing();
    void stepsMoveByKeys();
    void stepsMoveByDropping();
    void stepsAreRenamedAndRemoved();
    void whatIsTypedIsUndone();
    void bookmarksAreKept();
    void theStepGoesWhereItLeads();
    void modelIsOne();
    void everythingHasAName();
};

void TestTourPanel::aTourIsMadeFromNothing()
{
    Fixture f;
    QVERIFY(f.panel.tour().isEmpty());
    f.makeFour();
    QCOMPARE(f.order(), QStringLiteral("AKMW"));
    const Tour& tour = f.editor.book().tours.first();
    QCOMPARE(f.panel.tour(), tour.id);
    QCOMPARE(f.panel.step(), 3);
    QCOMPARE(tour.steps[1].shown, link("entity:kite&in=group:chips"));
    QVERIFY(!f.editor.isSaved());
    QSignalSpy saving(&f.panel, &TourPanel::saveWanted);
    for (QPushButton* button : f.panel.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("&Save"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(saving.size(), 1);
    // All can be taken back, one after the other.
    while (f.editor.undoStack().canUndo())
        f.editor.undoStack().undo();
    QVERIFY(f.editor.book().tours.isEmpty());
    QVERIFY(f.panel.tour().isEmpty());
    while (f.editor.undoStack().canRedo())
        f.editor.undoStack().redo();
    QCOMPARE(f.order(), QStringLiteral("AKMW"));
}

void TestTourPanel::stepsMoveByKeys()
{
    Fixture f;
    f.makeFour();
    f.list().setFocus();
    QTest::keyClick(&f.list(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(f.order(), QStringLiteral("AKWM"));
    QCOMPARE(f.panel.step(), 2); // it stays chosen
    QTest::keyClick(&f.list(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&f.list(), Qt::Key_Down, Qt::ControlModifier); // no further
    QCOMPARE(f.order(), QStringLiteral("AKMW"));
}

void TestTourPanel::stepsMoveByDropping()
{
    Fixture f;
    f.makeFour();
    QAbstractItemModel& model = *f.list().model();
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3, 0)}));
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(f.order(), QStringLiteral("WAKM"));
    QCOMPARE(f.panel.step(), 0);
    Fixture other; // rows of another list mean nothing here
    other.makeFour();
    QVERIFY(!other.list().model()->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
    QCOMPARE(other.order(), QStringLiteral("AKMW"));
}

void TestTourPanel::stepsAreRenamedAndRemoved()
{
    Fixture f;
    f.makeFour();
    f.list().setFocus();
    QTest::keyClick(&f.list(), Qt::Key_Home);
    QCOMPARE(f.panel.step(), 0);
    QTest::keyClick(&f.list(), Qt::Key_F2);
    auto* inline_ = f.list().findChild<QLineEdit*>();
    QVERIFY(inline_);
    inline_->setText(QStringLiteral("Begin"));
    QTest::keyClick(inline_, Qt::Key_Return);
    QTRY_COMPARE(f.order(), QStringLiteral("BKMW"));
    QTest::keyClick(&f.list(), Qt::Key_Delete);
    QCOMPARE(f.order(), QStringLiteral("KMW"));
    QCOMPARE(f.panel.step(), 0);
    f.editor.undoStack().undo();
    QCOMPARE(f.order(), QStringLiteral("BKMW"));
}

void TestTourPanel::whatIsTypedIsUndone()
{
    Fixture f;
    f.makeFour();
    auto& notes = f.named<QPlainTextEdit>("Notes");
    notes.setFocus();
    QTest::keyClicks(&notes, QStringLiteral("Wait here."));
    QCOMPARE(f.editor.book().tours.first().steps[3].notes, QStringLiteral("Wait here."));
    auto& message = f.named<QLineEdit>("Message");
    QTest::keyClicks(&message, QStringLiteral("More"));
    auto& theme = f.named<QComboBox>("Theme");
    theme.setFocus();
    QTest::keyClick(&theme, Qt::Key_End);
    QTest::keyClick(&theme, Qt::Key_Return);
    f.editor.undoStack().undo();
    if (f.editor.book().tours.first().steps[3].message.in(QStringLiteral("en")) == QStringLiteral("More"))
        f.editor.undoStack().undo(); // the theme was one more
    QVERIFY(f.editor.book().tours.first().steps[3].message.isEmpty());
    QCOMPARE(message.text(), QString());
    f.editor.undoStack().undo();
    QCOMPARE(notes.toPlainText(), QString());
}

void TestTourPanel::bookmarksAreKept()
{
    Fixture f;
    f.panel.addBookmark(link("entity:kite"));
    QCOMPARE(f.editor.book().bookmarks.size(), 1);
    QVERIFY(!f.editor.book().bookmarks.first().title.isEmpty());
    auto& marks = f.named<QListView>("Bookmarks");
    QSignalSpy wanted(&f.panel, &TourPanel::viewWanted);
    marks.setFocus();
    QTest::keyClick(&marks, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<DeepLink>(), link("entity:kite"));
    QTest::keyClick(&marks, Qt::Key_Return, Qt::ControlModifier); // becomes a step
    QCOMPARE(f.editor.book().tours.first().steps.first().shown, link("entity:kite"));
    f.panel.addBookmark(link("atlas"));
    marks.setFocus();
    QTest::keyClick(&marks, Qt::Key_Delete);
    QCOMPARE(f.editor.book().bookmarks.size(), 1);
}

void TestTourPanel::theStepGoesWhereItLeads()
{
    Fixture f;
    f.makeFour();
    QSignalSpy wanted(&f.panel, &TourPanel::viewWanted);
    QSignalSpy presented(&f.panel, &TourPanel::presentationWanted);
    f.panel.setPresentView([] { return link("entity:k100"); });
    for (QPushButton* button : f.panel.findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("&Show") || button->text() == QStringLiteral("&Present") ||
            button->text() == QStringLiteral("Use present &view"))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<DeepLink>(), link("atlas&panel=scorecard"));
    QCOMPARE(presented.size(), 1);
    QCOMPARE(presented.first().first().toString(), f.panel.tour());
    QCOMPARE(f.editor.book().tours.first().steps[3].shown, link("entity:k100"));
}

void TestTourPanel::modelIsOne()
{
    TourStepsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<TourStep> steps;
    for (int i = 0; i < 5; ++i) {
        TourStep step;
        step.title = LocalizedText(QString::number(i));
        steps.append(step);
        model.show(steps, QStringLiteral("en"));
    }
    steps.swapItemsAt(0, 4);
    model.show(steps, QStringLiteral("zh"));
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("4"));
    steps.removeAt(2);
    model.show(steps, QStringLiteral("en"));
    QCOMPARE(model.rowCount(), 4);
    model.show({}, QStringLiteral("en"));
    QCOMPARE(model.rowCount(), 0);
}

void TestTourPanel::everythingHasAName()
{
    Fixture f;
    f.makeFour();
    for (const QWidget* widget : f.panel.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QLineEdit*>(widget) ||
                               qobject_cast<const QComboBox*>(widget) ||
                               qobject_cast<const QPlainTextEdit*>(widget);
        if (isControl && widget->parentWidget() && !qobject_cast<QComboBox*>(widget->parentWidget()))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (const QPushButton* button : f.panel.findChildren<QPushButton*>())
        QVERIFY(!button->text().isEmpty());
}

QTEST_MAIN(TestTourPanel)
#include "tst_tourpanel.moc"
