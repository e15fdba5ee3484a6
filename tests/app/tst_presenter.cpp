// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presentationwindow.h"
#include "app/presenter.h"
#include "model/reader/reader.h"
#include "widgets/present/console.h"

#include <QApplication>
#include <QFile>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Five steps on what the atlas of the tests shows first.
Tour fiveSteps(const Atlas& atlas)
{
    Tour tour = atlas.tours.first();
    const TourStep step = tour.steps.first();
    while (tour.steps.size() < 5)
        tour.steps.append(step);
    tour.steps.resize(5);
    return tour;
}

} // namespace

class PresenterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void eachHasAScreen();
    void keysOnBothWindows();
    void swapping();
    void unplugging();
    void oneScreen();
    void closingWindows();
    void oneAtATime();
    void editedMeanwhile();
    void loops();
    void remembers();

private:
    PresentationWindow* stageWindow() const
    {
        return qobject_cast<PresentationWindow*>(m_presenter->stage()->window());
    }

    PresentationWindow* consoleWindow() const
    {
        return qobject_cast<PresentationWindow*>(m_presenter->console()->window());
    }

    void start(qsizetype step = 0, const PresentOptions& options = {})
    {
        PresentOptions here = options;
        here.speakerScreen = m_all.first().name;
        QVERIFY(m_presenter->start(m_content, m_tour, step, here));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
    StageContent m_content;
    Tour m_tour;
    QList<ScreenInfo> m_all;
    QList<ScreenInfo> m_screens; ///< those that are plugged
    std::unique_ptr<Presenter> m_presenter;
};

void PresenterTest::initTestCase()
{
    QFile file(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/tour.atlas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_content.atlas = readAtlas(file.readAll()).atlas;
    QVERIFY(m_content.atlas);
    m_content.layout = std::make_shared<const MapLayout>();
    m_content.glides = false;
    m_tour = fiveSteps(*m_content.atlas);
    m_all = screensHere();
    QCOMPARE(m_all.size(), 2);
    m_store = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
}

void PresenterTest::init()
{
    m_store->clear();
    m_screens = m_all;
    m_presenter = std::make_unique<Presenter>(*m_store, nullptr, [this] { return m_screens; });
}

void PresenterTest::cleanup()
{
    m_presenter.reset();
}

void PresenterTest::eachHasAScreen()
{
    const QSignalSpy started(m_presenter.get(), &Presenter::started);
    QVERIFY(!m_presenter->isPresenting());
    start(2);
    QVERIFY(m_presenter->isPresenting());
    QCOMPARE(started.size(), 1);
    QCOMPARE(m_presenter->presentation().step(), 2);
    QVERIFY(stageWindow()->isVisible());
    QVERIFY(stageWindow()->isFullScreen());
    QCOMPARE(stageWindow()->geometry(), m_all[1].geometry);
    QCOMPARE(stageWindow()->screen(), QGuiApplication::screens().at(1));
    QCOMPARE(m_presenter->stage()->size(), stageWindow()->size());
    QVERIFY(consoleWindow()->isVisible());
    QCOMPARE(consoleWindow()->geometry(), m_all[0].geometry);
}

void PresenterTest::keysOnBothWindows()
{
    start();
    QTest::keyClick(m_presenter->stage(), Qt::Key_PageDown);
    QCOMPARE(m_presenter->presentation().step(), 1);
    QTest::keyClick(m_presenter->console(), Qt::Key_Right);
    QCOMPARE(m_presenter->presentation().step(), 2);
    QTest::keyClick(m_presenter->console(), Qt::Key_B);
    QCOMPARE(m_presenter->presentation().cover(), Presentation::Cover::Black);
    QTest::keyClick(m_presenter->stage(), Qt::Key_B);
    QCOMPARE(m_presenter->presentation().cover(), Presentation::Cover::None);
    QTest::keyClick(m_presenter->stage(), Qt::Key_C);
    QVERIFY(!consoleWindow()->isVisible());
    QTest::keyClick(m_presenter->stage(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(consoleWindow()->isVisible());
    const QSignalSpy ended(m_presenter.get(), &Presenter::ended);
    QTest::keyClick(m_presenter->stage(), Qt::Key_Escape);
    QCOMPARE(ended.size(), 1);
    QVERIFY(!m_presenter->isPresenting());
    QVERIFY(!m_presenter->stage());
    start(); // again, before the windows of the last time are deleted
    QTest::qWait(0);
    QVERIFY(stageWindow()->isVisible());
}

void PresenterTest::swapping()
{
    start(3);
    Q_EMIT m_presenter->console()->swapScreensWanted();
    QCOMPARE(stageWindow()->geometry(), m_all[0].geometry);
    QCOMPARE(consoleWindow()->geometry(), m_all[1].geometry);
    m_presenter->swapScreens();
    QCOMPARE(stageWindow()->geometry(), m_all[1].geometry);
    QCOMPARE(m_presenter->presentation().step(), 3);
}

void PresenterTest::unplugging()
{
    start(3);
    m_screens = {m_all[0]};
    m_presenter->updateScreens();
    QVERIFY(m_presenter->isPresenting());
    QCOMPARE(m_presenter->presentation().step(), 3);
    QCOMPARE(stageWindow()->geometry(), m_all[0].geometry);
    QVERIFY(!consoleWindow()->isVisible());
    m_screens.clear();
    m_presenter->updateScreens();
    QVERIFY(m_presenter->isPresenting());
    m_screens = m_all;
    m_presenter->updateScreens();
    QCOMPARE(stageWindow()->geometry(), m_all[1].geometry);
    QVERIFY(consoleWindow()->isVisible());
    QCOMPARE(consoleWindow()->geometry(), m_all[0].geometry);
    QCOMPARE(m_presenter->presentation().step(), 3);
}

void PresenterTest::oneScreen()
{
    m_screens = {m_all[0]};
    start();
    QCOMPARE(stageWindow()->geometry(), m_all[0].geometry);
    QVERIFY(!consoleWindow()->isVisible());
    QTest::keyClick(m_presenter->stage(), Qt::Key_C);
    QVERIFY(consoleWindow()->isVisible());
    QVERIFY(!consoleWindow()->isFullScreen());
    QVERIFY(m_all[0].geometry.contains(consoleWindow()->geometry()));
    QTest::keyClick(m_presenter->console(), Qt::Key_Down);
    QCOMPARE(m_presenter->presentation().step(), 1);
    QTest::keyClick(m_presenter->console(), Qt::Key_C);
    QVERIFY(!consoleWindow()->isVisible());
}

void PresenterTest::closingWindows()
{
    start();
    consoleWindow()->close();
    QVERIFY(m_presenter->isPresenting());
    QVERIFY(!consoleWindow()->isVisible());
    stageWindow()->close();
    QVERIFY(!m_presenter->isPresenting());
}

void PresenterTest::oneAtATime()
{
    QVERIFY(!m_presenter->start(m_content, m_tour, 5));
    QVERIFY(!m_presenter->start(m_content, m_tour, -1));
    QVERIFY(!m_presenter->start(m_content, {}, 0));
    start(1);
    QVERIFY(!m_presenter->start(m_content, m_tour, 0));
    QCOMPARE(m_presenter->presentation().step(), 1);
}

void PresenterTest::editedMeanwhile()
{
    start(4);
    Tour shorter = m_tour;
    shorter.steps.resize(2);
    m_presenter->updateTour(shorter);
    QCOMPARE(m_presenter->presentation().count(), 2);
    QCOMPARE(m_presenter->presentation().step(), 1);
    shorter.steps.clear();
    m_presenter->updateTour(shorter);
    QVERIFY(!m_presenter->isPresenting());
}

void PresenterTest::loops()
{
    PresentOptions options;
    options.loop = std::chrono::milliseconds(20);
    start(4, options);
    QVERIFY(!m_presenter->console());
    QVERIFY(QGuiApplication::overrideCursor());
    QTRY_COMPARE(m_presenter->presentation().step(), 0);
    QTRY_COMPARE(m_presenter->presentation().step(), 2);
    m_presenter->end();
    QVERIFY(!QGuiApplication::overrideCursor());
}

void PresenterTest::remembers()
{
    start();
    Q_EMIT m_presenter->console()->notesSizeChanged(40);
    Q_EMIT m_presenter->console()->plannedChanged(std::chrono::minutes(25));
    m_presenter->end();
    const PresenterSettings settings = readPresenterSettings(*m_store);
    QCOMPARE(settings.notesSize, 40);
    QCOMPARE(settings.planned, std::chrono::minutes(25));
    m_presenter = std::make_unique<Presenter>(*m_store, nullptr, [this] { return m_screens; });
    start();
    QCOMPARE(m_presenter->console()->notesSize(), 40);
    QCOMPARE(m_presenter->presentation().timer().planned(), std::chrono::minutes(25));
}

/// Two screens, which have to be known before there is an application.
int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(R"json({"screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 720, "dpr": 1, "logicalDpi": 96},
        {"name": "beamer", "x": 1280, "y": 0, "width": 1920, "height": 1080, "dpr": 2, "logicalDpi": 96}
    ]})json");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    PresenterTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_presenter.moc"
