// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/laserspot.h"
#include "widgets/present/numberplate.h"
#include "widgets/present/presentkeys.h"
#include "widgets/present/stagecover.h"
#include "widgets/present/stepgrid.h"
#include "widgets/present/steppictures.h"
#include "widgets/present/stepsmodel.h"
#include "widgets/present/stepwords.h"

#include <memory>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

using Command = PresentationCommand;
using Cover = Presentation::Cover;

namespace {

Tour tourOf(qsizetype steps)
{
    Tour tour;
    for (qsizetype i = 0; i < steps; ++i) {
        TourStep step;
        step.title = LocalizedText(QStringLiteral("Statement %1").arg(i + 1));
        step.title.set(QStringLiteral("zh"), QStringLiteral("陈述 %1").arg(i + 1));
        tour.steps.append(step);
    }
    return tour;
}

/// Stands in for the stage: counts the clicks that come through, asks the cover for keys first.
class Stage : public QWidget
{
public:
    int clicks = 0;
    StageCover* cover = nullptr;
    Presentation* presentation = nullptr;

protected:
    void mousePressEvent(QMouseEvent* /*event*/) override { ++clicks; }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (!cover->runKey(*event))
            runKey(*presentation, *event);
    }
};

struct Fixture
{
    explicit Fixture(qsizetype steps = 12, const QSize& size = {1280, 720})
    {
        stage.resize(size);
        stage.setFocusPolicy(Qt::StrongFocus);
        cover = std::make_unique<StageCover>(talk, pictures, stage);
        stage.cover = cover.get();
        stage.presentation = &talk;
        grid = cover->findChild<StepGrid*>();
        laser = cover->findChild<LaserSpot*>();
        stage.show();
        stage.activateWindow();
        stage.setFocus();
        QCoreApplication::processEvents();
        talk.start(tourOf(steps));
    }

    ~Fixture() { talk.end(); }

    Fixture(const Fixture&) = delete;
    Fixture& operator=(const Fixture&) = delete;

    void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    [[nodiscard]] QPoint cell(int row) const
    {
        return grid->visualRect(grid->model()->index(row, 0)).center();
    }

    void moveMouse(const QPoint& place) { QTest::mouseMove(stage.windowHandle(), place); }

    [[nodiscard]] QColor colourAt(const QPoint& place) { return stage.grab().toImage().pixelColor(place); }

    StepPictures pictures;
    Presentation talk;
    Stage stage;
    std::unique_ptr<StageCover> cover;
    StepGrid* grid = nullptr;
    LaserSpot* laser = nullptr;
};

} // namespace

class TestStageCover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversNothingAtFirst();
    void blackAndWhite();
    void staysAsLargeAsTheStage();
    void theModelIsSound();
    void shapesOfTheGrid();
    void theGridHasAllSteps();
    void keysInTheGrid();
    void rowsThatAreNotFull();
    void theMouseChooses();
    void theGridScrolls();
    void focusComesBack();
    void screenReadersKnowTheSteps();
    void theNumberIsShown();
    void theSpotFollowsTheMouse();
    void theSpotIsSeenOnEverything();
    void theSpotPaintsLittle();
    void linesOfWords();
};

void TestStageCover::coversNothingAtFirst()
{
    Fixture f;
    QVERIFY(!f.cover->isVisible());
    QTest::mouseClick(&f.stage, Qt::LeftButton, {}, {100, 100});
    QCOMPARE(f.stage.clicks, 1);
    QCOMPARE(f.stage.childAt(100, 100), nullptr);
}

void TestStageCover::blackAndWhite()
{
    Fixture f;
    for (const auto& [key, colour] : {std::pair{Qt::Key_B, Qt::black}, std::pair{Qt::Key_W, Qt::white}}) {
        f.key(key);
        QVERIFY(f.cover->isVisible());
        const QImage seen = f.stage.grab().toImage();
        for (const QPoint& place : {QPoint(0, 0), QPoint(1279, 719), QPoint(640, 360)})
            QCOMPARE(seen.pixelColor(place), QColor(colour));
        QCOMPARE(f.cover->cursor().shape(), Qt::BlankCursor);
        QVERIFY(!f.cover->accessibleName().isEmpty());
        f.key(key);
        QVERIFY(!f.cover->isVisible());
    }
    f.key(Qt::Key_B);
    QTest::mouseClick(f.cover.get(), Qt::LeftButton, {}, {100, 100});
    QCOMPARE(f.talk.cover(), Cover::None);
    QCOMPARE(f.talk.step(), 0);
    QCOMPARE(f.stage.clicks, 0);
    f.key(Qt::Key_B);
    f.talk.end();
    QVERIFY(!f.cover->isVisible());
}

void TestStageCover::staysAsLargeAsTheStage()
{
    Fixture f;
    f.key(Qt::Key_G);
    f.stage.resize(800, 600);
    QCoreApplication::processEvents();
    QCOMPARE(f.cover->geometry(), QRect(0, 0, 800, 600));
    QCOMPARE(f.grid->geometry(), QRect(0, 0, 800, 600));
}

void TestStageCover::theModelIsSound()
{
    Fixture f;
    StepsModel model(f.talk, f.pictures);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 12);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    f.talk.goTo(4);
    QCOMPARE(reset.size(), 0);
    QVERIFY(model.index(4).data(StepsModel::ShownRole).toBool());
    QVERIFY(model.index(3).data(StepsModel::PassedRole).toBool());
    QVERIFY(!model.index(4).data(StepsModel::GridRole).toBool());
    f.talk.run(Command::Grid);
    QVERIFY(model.index(4).data(StepsModel::GridRole).toBool());
    model.setLanguage(QStringLiteral("zh"));
    QCOMPARE(model.index(2).data(StepsModel::TitleRole).toString(), QStringLiteral("陈述 3"));
    f.talk.replaceTour(tourOf(3));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 3);
}

void TestStageCover::shapesOfTheGrid()
{
    for (const QSize& room : {QSize(1800, 1000), QSize(1220, 680), QSize(760, 560), QSize(3700, 2000)}) {
        for (int count = 1; count <= 60; ++count) {
            const GridShape shape = gridShape(room, count);
            const int rows = (count + shape.columns - 1) / shape.columns;
            QVERIFY(shape.columns * shape.cell.width() <= room.width());
            QVERIFY(shape.cell.width() >= 120);
            QCOMPARE(rows * shape.cell.height() > room.height(), shape.scrolls);
        }
    }
    QCOMPARE(gridShape({1800, 1000}, 12).columns, 4);
    QVERIFY(!gridShape({1220, 680}, 12).scrolls);
    QVERIFY(gridShape({1220, 680}, 60).scrolls);
}

void TestStageCover::theGridHasAllSteps()
{
    Fixture f;
    f.key(Qt::Key_G);
    QVERIFY(f.grid->isVisible());
    QCOMPARE(f.grid->columns(), 4);
    for (int row = 0; row < 12; ++row) { // where the keys suppose them, and all to be seen
        const QRect cell = f.grid->visualRect(f.grid->model()->index(row, 0));
        QVERIFY(f.grid->viewport()->rect().contains(cell));
        const QRect first = f.grid->visualRect(f.grid->model()->index(row / 4 * 4, 0));
        QCOMPARE(cell.top(), first.top());
        QCOMPARE(cell.left(), first.left() + row % 4 * cell.width());
    }
}

void TestStageCover::keysInTheGrid()
{
    Fixture f;
    f.talk.goTo(1);
    f.key(Qt::Key_G);
    QCOMPARE(f.talk.gridAt(), 1);
    f.key(Qt::Key_Down);
    QCOMPARE(f.talk.gridAt(), 5);
    f.key(Qt::Key_Right);
    QCOMPARE(f.talk.gridAt(), 6);
    f.key(Qt::Key_Up);
    QCOMPARE(f.talk.gridAt(), 2);
    f.key(Qt::Key_Up); // there is no row above
    QCOMPARE(f.talk.gridAt(), 2);
    f.key(Qt::Key_End);
    QCOMPARE(f.talk.gridAt(), 11);
    f.key(Qt::Key_Down);
    QCOMPARE(f.talk.gridAt(), 11);
    f.key(Qt::Key_Home);
    QCOMPARE(f.talk.gridAt(), 0);
    f.key(Qt::Key_PageDown); // of a remote control, that has no other
    QCOMPARE(f.talk.gridAt(), 1);
    f.key(Qt::Key_PageUp);
    QCOMPARE(f.talk.gridAt(), 0);
    QCOMPARE(f.talk.step(), 1);
    f.key(Qt::Key_Down);
    f.key(Qt::Key_Return);
    QCOMPARE(f.talk.step(), 4);
    QCOMPARE(f.talk.cover(), Cover::None);
    QVERIFY(!f.grid->isVisible());
    f.key(Qt::Key_G);
    f.key(Qt::Key_Escape);
    QCOMPARE(f.talk.cover(), Cover::None);
    QVERIFY(f.talk.isRunning());
    const QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
    QVERIFY(!f.cover->runKey(down)); // without the grid it is not the cover's
}

void TestStageCover::rowsThatAreNotFull()
{
    Fixture f(10);
    f.key(Qt::Key_G);
    QCOMPARE(f.grid->columns(), 4);
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Down);
    QCOMPARE(f.talk.gridAt(), 7);
    f.key(Qt::Key_Down); // beneath it is nothing: to the end of the last row
    QCOMPARE(f.talk.gridAt(), 9);
    f.key(Qt::Key_Down);
    QCOMPARE(f.talk.gridAt(), 9);
}

void TestStageCover::theMouseChooses()
{
    Fixture f;
    f.key(Qt::Key_G);
    f.moveMouse(f.grid->viewport()->mapTo(&f.stage, f.cell(6)));
    QTRY_COMPARE(f.talk.gridAt(), 6);
    QTest::mouseClick(f.grid->viewport(), Qt::RightButton, {}, f.cell(7));
    QCOMPARE(f.talk.cover(), Cover::Grid);
    QTest::mousePress(f.grid->viewport(), Qt::LeftButton, {}, f.cell(7));
    QTest::mouseRelease(f.grid->viewport(), Qt::LeftButton, {}, f.cell(8)); // thought better of it
    QCOMPARE(f.talk.cover(), Cover::Grid);
    QTest::mouseClick(f.grid->viewport(), Qt::LeftButton, {}, f.cell(7));
    QCOMPARE(f.talk.step(), 7);
    QCOMPARE(f.talk.cover(), Cover::None);
    QCOMPARE(f.stage.clicks, 0);
}

void TestStageCover::theGridScrolls()
{
    Fixture f(60, {800, 600});
    f.key(Qt::Key_G);
    QVERIFY(!f.grid->viewport()->rect().contains(f.cell(59)));
    f.key(Qt::Key_End);
    QCOMPARE(f.talk.gridAt(), 59);
    QVERIFY(f.grid->viewport()->rect().contains(f.cell(59)));
    f.key(Qt::Key_Up);
    QCOMPARE(f.talk.gridAt(), 59 - f.grid->columns());
}

void TestStageCover::focusComesBack()
{
    Fixture f;
    QVERIFY(f.stage.hasFocus());
    f.key(Qt::Key_G);
    QVERIFY(f.grid->hasFocus());
    f.key(Qt::Key_G);
    QVERIFY(f.stage.hasFocus());
}

void TestStageCover::screenReadersKnowTheSteps()
{
    Fixture f;
    f.key(Qt::Key_G);
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(f.grid);
    QVERIFY(list);
    QCOMPARE(list->childCount(), 12);
    QCOMPARE(list->child(0)->text(QAccessible::Name), QStringLiteral("Step 1: Statement 1 (shown now)"));
    QCOMPARE(list->child(4)->text(QAccessible::Name), QStringLiteral("Step 5: Statement 5"));
}

void TestStageCover::theNumberIsShown()
{
    Fixture f;
    auto* plate = f.cover->findChild<NumberPlate*>();
    QVERIFY(!plate->isVisible());
    f.key(Qt::Key_1);
    f.key(Qt::Key_2);
    QVERIFY(plate->isVisible());
    QCOMPARE(plate->accessibleName(), QStringLiteral("Step 12 of 12"));
    QVERIFY(f.stage.rect().contains(plate->geometry()));
    QVERIFY(plate->geometry().left() > f.stage.width() / 2 && plate->geometry().top() > f.stage.height() / 2);
    QTest::mouseClick(&f.stage, Qt::LeftButton, {}, {10, 10});
    QCOMPARE(f.stage.clicks, 1);
    f.key(Qt::Key_Return);
    QCOMPARE(f.talk.step(), 11);
    QVERIFY(!plate->isVisible());
    QVERIFY(!f.cover->isVisible());
}

void TestStageCover::theSpotFollowsTheMouse()
{
    Fixture f;
    f.moveMouse({10, 10});
    f.key(Qt::Key_L);
    QVERIFY(f.laser->isOn());
    f.moveMouse({300, 200});
    QTRY_COMPARE(f.laser->geometry().center(), QPoint(300, 200));
    QVERIFY(f.laser->isVisible());
    QVERIFY(QGuiApplication::overrideCursor());
    QCOMPARE(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
    f.moveMouse({400, 250});
    QTRY_COMPARE(f.laser->geometry().center(), QPoint(400, 250));
    QTest::mouseClick(f.stage.windowHandle(), Qt::LeftButton, {}, {400, 250}); // through the spot
    QCOMPARE(f.stage.clicks, 1);

    QWidget other; // the console: there the cursor is to be seen
    other.resize(200, 200);
    other.move(1400, 0);
    other.show();
    QTest::mouseMove(other.windowHandle(), {20, 20});
    QTRY_VERIFY(!f.laser->isVisible());
    QVERIFY(!QGuiApplication::overrideCursor());
    f.moveMouse({401, 250});
    QTRY_VERIFY(f.laser->isVisible());
    f.talk.run(Command::Laser);
    QVERIFY(!f.laser->isVisible());
    QVERIFY(!QGuiApplication::overrideCursor());
    f.moveMouse({300, 200});
    QCoreApplication::processEvents();
    QVERIFY(!f.laser->isVisible());

    f.talk.run(Command::Laser);
    f.moveMouse({310, 200});
    QTRY_VERIFY(QGuiApplication::overrideCursor());
    f.cover.reset(); // leaves nothing behind
    QVERIFY(!QGuiApplication::overrideCursor());
    f.stage.cover = nullptr;
}

void TestStageCover::theSpotIsSeenOnEverything()
{
    Fixture f;
    f.talk.run(Command::Laser);
    f.moveMouse({640, 360});
    QTRY_VERIFY(f.laser->isVisible());
    for (const QColor& beneath :
         {QColor(Qt::white), QColor(Qt::black), QColor(Qt::red), QColor(0xe1, 10, 20)}) {
        QPalette colours;
        colours.setColor(QPalette::Window, beneath);
        f.stage.setPalette(colours);
        const QImage seen = f.stage.grab(f.laser->geometry()).toImage();
        double most = 0;
        for (int x = 0; x < seen.width(); ++x)
            most = std::max(most, contrastRatio(seen.pixelColor(x, seen.height() / 2), beneath));
        QVERIFY2(most > 3, qPrintable(QStringLiteral("%1: %2").arg(beneath.name()).arg(most)));
    }
}

void TestStageCover::theSpotPaintsLittle()
{
    Fixture f;
    f.talk.run(Command::Laser);
    f.moveMouse({300, 200});
    QTRY_VERIFY(f.laser->isVisible());
    QTest::qWait(50);

    struct : QObject
    {
        QRegion painted;

        bool eventFilter(QObject* /*watched*/, QEvent* event) override
        {
            if (event->type() == QEvent::Paint)
                painted += static_cast<QPaintEvent*>(event)->region();
            return false;
        }
    } watch;

    f.stage.installEventFilter(&watch);
    const QRect before = f.laser->geometry();
    f.moveMouse({600, 400});
    QTRY_VERIFY(!watch.painted.isEmpty());
    QTest::qWait(50);
    QVERIFY(watch.painted.subtracted(QRegion(before) + f.laser->geometry()).isEmpty());
}

void TestStageCover::linesOfWords()
{
    const QFont font = QApplication::font();
    QVERIFY(wordLines({}, font, 200, 2).isEmpty());
    QCOMPARE(wordLines(QStringLiteral("One"), font, 200, 2), QStringList{QStringLiteral("One")});
    const QStringList lines = wordLines(QStringLiteral("word ").repeated(500), font, 200, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().endsWith(u'…'));
    QVERIFY(wordLines(QStringLiteral("一").repeated(500), font, 200, 3).size() == 3);
}

QTEST_MAIN(TestStageCover)
#include "tst_stagecover.moc"
