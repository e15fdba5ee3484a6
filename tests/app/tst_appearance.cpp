// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/appearance.h"

#include "app/docktitle.h"
#include "app/mainwindow.h"
#include "support/program.h"
#include "widgets/map/legend.h"
#include "widgets/map/scaleindicator.h"
#include "widgets/panels/detailbar.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/maptable.h"
#include "widgets/panels/navigatorpanel.h"
#include "widgets/search/commandpalette.h"
#include "widgets/search/searchfield.h"

#include <cmath>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

namespace {

/// A window over settings of its own.
struct Session
{
    explicit Session(const char* theme = "light", int percent = 100)
        : settings(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        settings.setValue(QStringLiteral("theme"), QString::fromLatin1(theme));
        settings.setValue(QStringLiteral("fontScale"), percent);
        settings.setValue(QStringLiteral("hintsSeen"), QStringLiteral("true"));
        settings.setValue(QStringLiteral("legendOpen"), QStringLiteral("true"));
        const HelperOptions helper{.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"),
                                   .cacheFolder = {}};
        window = std::make_unique<MainWindow>(helper, settings);
    }

    bool start()
    {
        window->resize(1400, 800);
        window->show();
        const QString path = files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
        QSignalSpy opened(window.get(), &MainWindow::opened);
        window->open(path);
        return QTest::qWaitForWindowActive(window.get()) && (!opened.isEmpty() || opened.wait(30'000));
    }

    template <typename T> [[nodiscard]] T& part() const { return *window->findChild<T*>(); }

    QTemporaryDir home;
    Program files;
    QSettings settings;
    std::unique_ptr<MainWindow> window;
};

double luminance(const QColor& colour)
{
    const auto linear = [](double share) {
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// Between the lightest and the darkest pixel of what is seen of a widget.
double contrast(const QWidget& widget, const QMargins& edge)
{
    QWidget* window = widget.window();
    const QImage seen = window->grab().toImage();
    const QRect area(widget.mapTo(window, QPoint()), widget.size());
    double least = 1;
    double most = 0;
    const QRect inner = area.marginsRemoved(edge);
    for (int y = inner.top(); y <= inner.bottom(); ++y) {
        for (int x = inner.left(); x <= inner.right(); ++x) {
            const double here = luminance(seen.pixelColor(x, y));
            least = std::min(least, here);
            most = std::max(most, here);
        }
    }
    return (most + 0.05) / (least + 0.05);
}

/// What has a font of its own, with the look it is to have.
void compareFonts(const Session& session)
{
    const auto check = [](const QWidget& widget, const panel::TextLook& look) {
        QVERIFY2(widget.font().pixelSize() == fontFor(look).pixelSize(), widget.metaObject()->className());
        QVERIFY2(widget.height() >= QFontMetrics(widget.font()).ascent(), widget.metaObject()->className());
    };
    check(session.part<SearchField>(), searchlook::title);
    check(session.part<FilterField>(), panel::body);
    check(session.part<ScaleIndicator>(), panel::label);
    check(*session.part<Legend>().findChild<QToolButton*>(), panel::labelStrong);
    check(*session.part<MapTable>().findChild<QToolButton*>(), panel::body);
    check(*session.part<MapTable>().findChild<QLabel*>(), panel::body);
    for (const QToolButton* button : session.part<DetailBar>().findChildren<QToolButton*>())
        check(*button, panel::label);
    const auto titles = session.window->findChildren<DockTitle*>();
    QCOMPARE(titles.size(), 3);
    for (const DockTitle* title : titles)
        check(*title->findChild<QLabel*>(), panel::label);
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void textSizeReachesEverything_data();
    void textSizeReachesEverything();
    void themeReachesEverything_data();
    void themeReachesEverything();
    void saysTheSizeAlone();
};

void TestAppearance::cleanup()
{
    setWidgetFontScale(100);
}

void TestAppearance::textSizeReachesEverything_data()
{
    QTest::addColumn<int>("start");
    QTest::newRow("from the normal size") << 100;
    QTest::newRow("from a large one") << 150;
    QTest::newRow("from a small one") << 80;
}

void TestAppearance::textSizeReachesEverything()
{
    QFETCH(const int, start);
    const QFont font = QApplication::font();
    const auto back = qScopeGuard([font] { QApplication::setFont(font); });
    Session session("dark", start);
    QVERIFY(session.start());
    session.window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->show();
    compareFonts(session);
    for (int i = 0; i < 3; ++i) {
        session.window->actions().textLarger->trigger();
        compareFonts(session);
    }
    session.window->actions().textNormal->trigger();
    compareFonts(session);
    QCOMPARE(session.part<SearchField>().font().pixelSize(), 13);
}

void TestAppearance::themeReachesEverything_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("from light") << QByteArray("light");
    QTest::newRow("from dark") << QByteArray("dark");
}

void TestAppearance::themeReachesEverything()
{
    QFETCH(const QByteArray, start);
    Session session(start.constData());
    QVERIFY(session.start());
    session.window->findChild<QDockWidget*>(QStringLiteral("navigatorDock"))->show();
    constexpr double legible = 4.5;
    auto& filter = session.part<FilterField>();
    filter.setText(QStringLiteral("tool"));
    for (int i = 0; i < 3; ++i) {
        auto& search = session.part<SearchField>();
        QTRY_VERIFY((search.activate(), search.clear(), search.insert(QStringLiteral("a")), search.isOpen()));
        auto& list = *session.window->findChild<SearchPopup*>();
        const QMargins edge(20, 20, 20, 20);
        QVERIFY(contrast(list.list(), {}) > legible);
        QVERIFY(contrast(search, {30, 6, 60, 6}) > legible);
        QTest::keyClick(&search, Qt::Key_Escape);
        QVERIFY(contrast(filter, {4, 4, 4, 4}) > legible);
        for (DockTitle* title : session.window->findChildren<DockTitle*>()) {
            auto* dock = qobject_cast<QDockWidget*>(title->parentWidget());
            dock->show();
            dock->raise(); // it may stand behind another
            QTRY_VERIFY(title->isVisible());
            for (QToolButton* button : title->findChildren<QToolButton*>())
                QVERIFY2(contrast(*button, {}) > 3, qPrintable(button->accessibleName()));
        }
        session.window->actions().commands->trigger();
        QVERIFY(contrast(*session.part<CommandPalette>().findChild<ResultList*>(), edge) > legible);
        session.part<CommandPalette>().close();
        session.window->actions().darkTheme->trigger();
        QTest::qWait(20); // the palette of the application comes by events
    }
}

void TestAppearance::saysTheSizeAlone()
{
    const QFont font = QApplication::font();
    const auto back = qScopeGuard([font] { QApplication::setFont(font); });
    Session session;
    QVERIFY(session.start());
    for (int i = 0; i < 5; ++i)
        session.window->actions().textLarger->trigger();
    QTRY_VERIFY(session.window->statusBar()->currentMessage().contains(QStringLiteral("150")));
    QTest::qWait(50);
    for (const QLabel* label : session.window->statusBar()->findChildren<QLabel*>())
        QVERIFY2(!label->isVisible(), qPrintable(label->text()));
}

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
