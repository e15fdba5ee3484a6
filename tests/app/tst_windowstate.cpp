// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowstate.h"

#include <QDockWidget>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

namespace {

/// A window with one of everything that is remembered.
struct Window
{
    explicit Window(QSettings& store)
        : state(window, store)
    {
        auto* splitter = new QSplitter;
        splitter->setObjectName(QStringLiteral("splitter"));
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        for (int i : {0, 1})
            splitter->widget(i)->setMinimumWidth(20);
        window.setCentralWidget(splitter);
        auto* dock = new QDockWidget(QStringLiteral("Dock"));
        dock->setObjectName(QStringLiteral("dock"));
        dock->setWidget(new QWidget);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.addToolBar(QStringLiteral("Bar"))->setObjectName(QStringLiteral("bar"));
        window.resize(700, 500);
        state.restore();
    }

    bool show()
    {
        window.show();
        return QTest::qWaitForWindowExposed(&window);
    }

    [[nodiscard]] QDockWidget& dock() const { return *window.findChild<QDockWidget*>(); }

    [[nodiscard]] QSplitter& splitter() const
    {
        return *window.findChild<QSplitter*>(QStringLiteral("splitter"));
    }

    QMainWindow window;
    WindowState state;
};

} // namespace

class WindowStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstStartIsAsBuilt();
    void comesBackAsItWas();
    void resetIsAsBuilt();
    void damagedStateIsAsBuilt();
    void doesNotStartInFullScreen();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_store;
};

void WindowStateTest::init()
{
    m_store =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_store->clear();
}

void WindowStateTest::firstStartIsAsBuilt()
{
    Window first(*m_store);
    QVERIFY(first.show());
    QCOMPARE(first.window.size(), QSize(700, 500));
    QVERIFY(first.dock().isVisible());
}

void WindowStateTest::comesBackAsItWas()
{
    QList<int> sizes;
    {
        Window window(*m_store);
        QVERIFY(window.show());
        window.window.resize(640, 420);
        window.window.addDockWidget(Qt::LeftDockWidgetArea, &window.dock());
        window.dock().hide();
        window.window.findChild<QToolBar*>()->hide();
        QCoreApplication::processEvents(); // the docks have made room
        window.splitter().setSizes({100, 1000});
        sizes = window.splitter().sizes();
        window.state.save();
    }
    Window again(*m_store);
    QVERIFY(again.show());
    QCOMPARE(again.window.size(), QSize(640, 420));
    QVERIFY(!again.dock().isVisible());
    QCOMPARE(again.window.dockWidgetArea(&again.dock()), Qt::LeftDockWidgetArea);
    QVERIFY(!again.window.findChild<QToolBar*>()->isVisible());
    QCOMPARE(again.splitter().sizes().first(), sizes.first());
}

void WindowStateTest::resetIsAsBuilt()
{
    Window window(*m_store);
    QVERIFY(window.show());
    window.window.resize(640, 420);
    window.window.addDockWidget(Qt::LeftDockWidgetArea, &window.dock());
    window.dock().hide();
    window.state.save();
    window.state.reset();
    QCOMPARE(window.window.size(), QSize(700, 500));
    QVERIFY(window.dock().isVisible());
    QCOMPARE(window.window.dockWidgetArea(&window.dock()), Qt::RightDockWidgetArea);
    Window again(*m_store);
    QVERIFY(!again.dock().isHidden());
}

void WindowStateTest::damagedStateIsAsBuilt()
{
    m_store->setValue(QStringLiteral("window/geometry"), QByteArray("\x01\xd9\xd0\xcb nonsense"));
    m_store->setValue(QStringLiteral("window/state"), QByteArray(3000, '\xff'));
    m_store->setValue(QStringLiteral("window/splitter-splitter"), QStringLiteral("what?"));
    Window window(*m_store);
    QVERIFY(window.show());
    QCOMPARE(window.window.size(), QSize(700, 500));
    QVERIFY(window.dock().isVisible());
    QVERIFY(window.splitter().sizes().first() > 0);
}

void WindowStateTest::doesNotStartInFullScreen()
{
    {
        Window window(*m_store);
        window.window.showFullScreen();
        QVERIFY(QTest::qWaitForWindowExposed(&window.window));
        window.state.save();
    }
    Window again(*m_store);
    QVERIFY(again.show());
    QVERIFY(!again.window.isFullScreen());
}

QTEST_MAIN(WindowStateTest)
#include "tst_windowstate.moc"
