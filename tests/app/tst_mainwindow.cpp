// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow.h"

#include "app/atlasfile.h"
#include "app/maphelp.h"
#include "app/menus.h"
#include "app/recentfiles.h"
#include "app/workspace.h"
#include "model/reader/reader.h"
#include "support/program.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/hintcard.h"
#include "widgets/dialogs/problemsdialog.h"
#include "widgets/dialogs/settingsdialog.h"
#include "widgets/dialogs/shortcutsdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/scaleindicator.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/paneltable.h"
#include "widgets/panels/thingmenu.h"

#include <functional>
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSaveFile>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QWindow>

namespace {

const TypedId acme{IdType::Entity, QStringLiteral("acme")};
const TypedId tool{IdType::Entity, QStringLiteral("tool")};
const TypedId makers{IdType::Group, QStringLiteral("makers")};

HelperOptions helper()
{
    return {.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"), .cacheFolder = {}};
}

/// The small file with another edition, so that versions can be told apart.
QByteArray edition(const char* date)
{
    return trickyAtlasFile().replace("2026-03-31", date);
}

QByteArray badFile()
{
    return trickyAtlasFile().replace("\"edition\"", "\"editon\"").replace("\"order\": 1", "\"order\": 1.5");
}

/// A file that takes its time to open.
QByteArray bigFile()
{
    QByteArray entities;
    for (int i = 0; i < 20'000; ++i)
        entities += (i > 0 ? ",\n{\"id\":\"e" : "{\"id\":\"e") + QByteArray::number(i) +
                    "\",\"kind\":\"thing\",\"group\":\"all\",\"name\":{\"en\":\"Entity number " +
                    QByteArray::number(i) + "\"}}";
    return R"({"format":"stackatlas/1","id":"big","edition":"2026-03-31","title":{"en":"Big"},
        "kinds":{"entities":[{"id":"thing","label":{"en":"Thing"}}]},
        "layers":[{"id":"only","order":1,"name":{"en":"Only"}}],
        "groups":[{"id":"all","layer":"only","name":{"en":"All"}}],
        "entities":[)" +
           entities + "]}";
}

/// The way editors save: another file takes the place.
void replace(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qFatal("cannot replace %s", qPrintable(path));
}

/// A window with settings and a folder of its own.
class Session
{
public:
    explicit Session(const HelperOptions& options = helper())
        : settings(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , window(std::make_unique<MainWindow>(options, settings))
        , opened(window.get(), &MainWindow::opened)
        , refused(window.get(), &MainWindow::refused)
    {
    }

    /// Shows the window with a small atlas in it.
    bool start()
    {
        path = files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
        return show() && open(path);
    }

    bool show()
    {
        window->show();
        return QTest::qWaitForWindowActive(window.get());
    }

    bool open(const QString& file)
    {
        window->open(file);
        return next(opened) == file && sharp();
    }

    /// What the next signal is about; forgets it.
    QString next(QSignalSpy& spy)
    {
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 30'000) ? spy.takeFirst().first().toString()
                                                                       : QString();
    }

    bool sharp()
    {
        return QTest::qWaitFor([this] { return window->canvas().isSharp(); });
    }

    [[nodiscard]] MapCanvas& canvas() const { return window->canvas(); }

    [[nodiscard]] DetailPanel& panel() const { return *window->findChild<DetailPanel*>(); }

    [[nodiscard]] QString status() const
    {
        QStringList texts;
        for (const QLabel* label : window->statusBar()->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts << label->text();
        }
        texts << window->statusBar()->findChild<ScaleIndicator*>()->text();
        return texts.join(u'|');
    }

    [[nodiscard]] QMenu* recentMenu() const
    {
        for (QMenu* menu : window->menuBar()->findChildren<QMenu*>()) {
            if (menu->title() == QStringLiteral("Open &recent"))
                return menu;
        }
        return nullptr;
    }

    /// The files that the menu offers.
    [[nodiscard]] QStringList recent() const
    {
        QStringList names;
        for (const QAction* action : recentMenu()->actions()) {
            if (action->isSeparator())
                break;
            if (action != window->actions().clearRecent)
                names << QFileInfo(action->text()).fileName();
        }
        return names;
    }

    [[nodiscard]] QPoint placeOf(const TypedId& id) const
    {
        for (const MapLayout::Cell& cell : canvas().layout()->cells) {
            if (id.type == IdType::Entity && cell.id == id.id)
                return canvas().viewport().toView(cell.rect.center()).toPoint();
        }
        for (const MapLayout::Box& box : canvas().layout()->boxes) {
            if (id.type == IdType::Group && box.id == id.id)
                return canvas().viewport().toView(box.header.center()).toPoint();
        }
        return {};
    }

    QTemporaryDir home;
    Program files; ///< a folder to write to
    QString path;
    QSettings settings;
    std::unique_ptr<MainWindow> window;
    QSignalSpy opened;
    QSignalSpy refused;
};

/// Answers the dialogs that the window waits for, as a user would: `answer` says whether it knew what to do.
class User
{
public:
    explicit User(std::function<bool(QWidget*)> answer)
    {
        m_timer.callOnTimeout([this, answer = std::move(answer)] {
            QWidget* dialog = QApplication::activeModalWidget();
            if (dialog && dialog->isVisible() && answer(dialog))
                ++answered;
        });
        m_timer.start(5);
    }

    int answered = 0;

private:
    QTimer m_timer;
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void opensTheBuiltInAtlasInTheBackground();
    void opensAFile();
    void remembersFilesByTheirWholePath();
    void keepsRecentFiles();
    void opensAFileThatIsDropped();
    void takesOnlyOneFile_data();
    void takesOnlyOneFile();
    void reloadsWhatChanged_data();
    void reloadsWhatChanged();
    void reloadKeepsViewAndSelection();
    void reloadForgetsWhatIsGone();
    void reloadsWhatChangedWhileItWasRead();
    void deletedFileStaysOpen();
    void listsTheProblemsOfABadFile();
    void oneListOfProblemsPerFile();
    void tellsOfAnUnreadableFile();
    void cancelKeepsWhatWasOpen();
    void tellsThatTheHelperIsMissing();
    void switchesTheThemeLive();
    void touchesNothing();
    void copiesThePicture();
    void copiesFromTablesWhatIsSelected();
    void selectionIsShownInThePanel();
    void linksInThePanelSelect();
    void exportsThePicture();
    void tellsThatAnExportFailed();
    void exportsWithNeighboursFromAMenu();
    void printsThePresentView();
    void hasShortcutsForTheView();
    void tabLeavesTheMap();
    void worksWithoutAnAtlas();
    void tellsAboutItself();
    void closesWhileBusy();
    void quits();
    void settingsTakeEffectLive();
    void languageChangesInPlace();
    void textSizeFollowsTheKeys();
    void fullScreenByKey();
    void listsEveryDock();
    void copiedLinkLeadsToTheSamePlace();
    void startsWhereALinkLeads();
    void goesToAPastedLink_data();
    void goesToAPastedLink();
    void navigatesByKey();
    void lettersAreTextInATextField();
    void shortcutListCannotGoStale();
    void hintsAreShownOnce();

private:
    QFont m_font;
};

void MainWindowTest::initTestCase()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // the desktop of whoever runs this has no say
    qputenv("XDG_RUNTIME_DIR", "/no/such/folder");
    m_font = QApplication::font();
}

void MainWindowTest::init()
{
    QApplication::setFont(m_font);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setPalette(QApplication::style()->standardPalette());
    QApplication::clipboard()->clear();
}

// ---- opening

void MainWindowTest::opensTheBuiltInAtlasInTheBackground()
{
    Session session;
    QVERIFY(session.show());
    QCOMPARE(session.window->windowTitle(), QStringLiteral("StackAtlas"));
    session.window->open(builtInAtlasPath());
    QVERIFY(!session.window->atlas().atlas); // it goes on in the background
    QVERIFY(session.window->findChild<QProgressBar*>()->isVisible());
    QTRY_VERIFY(!session.status().isEmpty()); // and says what it does
    QCOMPARE(session.next(session.opened), builtInAtlasPath());
    QVERIFY(session.sharp());
    QVERIFY(session.canvas().viewport().showsWholeContent());
    QVERIFY(!session.window->findChild<QProgressBar*>()->isVisible());
    QVERIFY(!session.window->findChild<NoticeBar*>()->isVisible());
    QCOMPARE(session.window->windowTitle(), QString::fromUtf8("The Chinese AI stack, 2026[*] – StackAtlas"));
    QCOMPARE(session.window->windowFilePath(), QString());
    const Atlas& atlas = *session.window->atlas().atlas;
    const qsizetype outside = atlas.entitiesOf({}).size();
    QVERIFY2(session.status().contains(QStringLiteral("%1 entities").arg(atlas.entities.size() - outside)),
             qPrintable(session.status()));
    QVERIFY(session.status().contains(QStringLiteral("%1 relations").arg(atlas.relations.size())));
    QCOMPARE(session.recent(), QStringList()); // it is always there
}

void MainWindowTest::opensAFile()
{
    Session session;
    QVERIFY(session.start());
    QCOMPARE(session.window->windowTitle(),
             QString::fromUtf8("Tricky <b>&amp; small</b> (small.atlas.json)[*] – StackAtlas"));
    QCOMPARE(session.window->windowFilePath(), session.path);
    const QString zoom = QString::number(qRound(session.canvas().zoom() * 100));
    for (const QString& part : {QString::fromUtf8("3 entities · 1 beside the stack · 2 relations|"),
                                QStringLiteral("Edition 2026-03-31|"), QString(zoom + QStringLiteral(" %"))})
        QVERIFY2(session.status().contains(part), qPrintable(session.status()));
    session.canvas().zoomToActualSize();
    QTRY_VERIFY2(session.status().contains(QStringLiteral("|100 % · ")), qPrintable(session.status()));
    QCOMPARE(session.recent(), QStringList{QStringLiteral("small.atlas.json")});
}

void MainWindowTest::remembersFilesByTheirWholePath()
{
    Session session;
    const QString path = session.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(QFileInfo(path).path()));
    session.window->open(QStringLiteral("small.atlas.json"));
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(QFileInfo(session.next(session.opened)).canonicalFilePath(),
             QFileInfo(path).canonicalFilePath());
    QVERIFY(QDir::isAbsolutePath(RecentFiles(session.settings).paths().value(0)));
}

void MainWindowTest::keepsRecentFiles()
{
    Session session;
    QVERIFY(session.show());
    QVERIFY(!session.recentMenu()->isEnabled());
    QStringList names;
    for (int i = 0; i < 12; ++i) {
        const QString name = QStringLiteral("a & b %1.atlas.json").arg(i);
        QVERIFY(session.open(session.files.write(name, trickyAtlasFile())));
        names.prepend(QString(name).replace(u'&', QStringLiteral("&&")));
        QVERIFY(session.recentMenu()->isEnabled());
    }
    QCOMPARE(session.recent(), names.first(10));

    session.recentMenu()->actions()[4]->trigger();
    QCOMPARE(QFileInfo(session.next(session.opened)).fileName(), QStringLiteral("a & b 7.atlas.json"));
    names.move(4, 0);
    QCOMPARE(session.recent(), names.first(10));

    session.settings.sync();
    QSettings stored(session.settings.fileName(), QSettings::IniFormat);
    MainWindow next(helper(), stored);
    QCOMPARE(RecentFiles(stored).paths().size(), 10);
    for (QMenu* menu : next.menuBar()->findChildren<QMenu*>()) {
        if (menu->title() == QStringLiteral("Open &recent"))
            QVERIFY(menu->isEnabled() && menu->actions().first()->text().endsWith(names.first()));
    }

    session.window->actions().clearRecent->trigger();
    QCOMPARE(session.recent(), QStringList());
    QVERIFY(!session.recentMenu()->isEnabled());
    QVERIFY(RecentFiles(session.settings).paths().isEmpty());
}

void MainWindowTest::opensAFileThatIsDropped()
{
    Session session;
    QVERIFY(session.start());
    const QString dropped =
        session.files.write(QString::fromUtf8("星 & %20.atlas.json"), edition("2027-01-01"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(dropped)});
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(session.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(session.window.get(), &drop);
    QCOMPARE(session.next(session.opened), dropped);
    QCOMPARE(session.window->atlas().atlas->edition, QStringLiteral("2027-01-01"));
}

void MainWindowTest::takesOnlyOneFile_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::newRow("none") << QList<QUrl>();
    QTest::newRow("two") << QList<QUrl>{QUrl(QStringLiteral("file:///a")), QUrl(QStringLiteral("file:///b"))};
    QTest::newRow("of the net") << QList<QUrl>{QUrl(QStringLiteral("https://example.org/a.atlas.json"))};
}

void MainWindowTest::takesOnlyOneFile()
{
    QFETCH(const QList<QUrl>, urls);
    Session session;
    QMimeData data;
    data.setText(QStringLiteral("/etc/hostname"));
    data.setUrls(urls);
    QDragEnterEvent enter({200, 200}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(session.window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

// ---- reloading

void MainWindowTest::reloadsWhatChanged_data()
{
    QTest::addColumn<bool>("replaced");
    QTest::newRow("written in place") << false;
    QTest::newRow("replaced") << true;
}

void MainWindowTest::reloadsWhatChanged()
{
    QFETCH(const bool, replaced);
    Session session;
    QVERIFY(session.start());
    for (const char* date : {"2026-04-01", "2026-04-02"}) {
        if (replaced)
            replace(session.path, edition(date));
        else
            session.files.write(QStringLiteral("small.atlas.json"), edition(date));
        QTRY_COMPARE(session.window->atlas().atlas->edition, QString::fromLatin1(date));
        QVERIFY(session.status().contains(QString::fromLatin1(date)));
        QVERIFY(session.sharp());
    }
}

void MainWindowTest::reloadKeepsViewAndSelection()
{
    Session session;
    QVERIFY(session.start());
    session.canvas().zoomToActualSize();
    session.window->navigation().select(acme);
    const Viewport before = session.canvas().viewport();
    replace(session.path, edition("2026-04-01"));
    QTRY_COMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-04-01"));
    QCOMPARE(session.window->navigation().selection(), acme);
    QCOMPARE(session.panel().thing(), acme);
    QCOMPARE(session.canvas().viewport(), before);
    QVERIFY(session.sharp());
    // By key as well.
    session.opened.clear();
    QTest::keyClick(&session.canvas(), Qt::Key_F5, Qt::ControlModifier);
    QCOMPARE(session.next(session.opened), session.path);
    QCOMPARE(session.canvas().viewport(), before);
}

void MainWindowTest::reloadForgetsWhatIsGone()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(tool);
    replace(session.path, trickyAtlasFile().replace("\"tool\"", "\"device\""));
    QTRY_VERIFY(!session.window->navigation().selection());
    QVERIFY(!session.panel().thing());
    QVERIFY(!session.window->atlas().atlas->contains(tool));
    QVERIFY(session.sharp());
}

void MainWindowTest::reloadsWhatChangedWhileItWasRead()
{
    Session session;
    QVERIFY(session.show());
    const QString name = QStringLiteral("small.atlas.json");
    const QString path = session.files.write(name, trickyAtlasFile());
    session.window->open(path);
    // Saved once more after it was read, before it is shown.
    QTRY_VERIFY(session.status().contains(QStringLiteral("Laying out")) || session.window->atlas().atlas);
    session.files.write(name, edition("2026-05-05"));
    QTRY_VERIFY(session.window->atlas().atlas &&
                session.window->atlas().atlas->edition == QStringLiteral("2026-05-05"));
}

void MainWindowTest::deletedFileStaysOpen()
{
    Session session;
    QVERIFY(session.start());
    const AtlasPtr before = session.window->atlas().atlas;
    QVERIFY(QFile::remove(session.path));
    // The watcher has had its time when a change after this one was seen.
    FileWatcher watcher;
    QSignalSpy later(&watcher, &FileWatcher::changed);
    watcher.watch(session.files.write(QStringLiteral("other"), "x"), {});
    QTRY_VERIFY(!later.isEmpty());
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(session.window->atlas().atlas, before);
    QVERIFY(session.refused.isEmpty());
    QVERIFY(session.opened.isEmpty());
    // It comes back: that is a change.
    session.files.write(QStringLiteral("small.atlas.json"), edition("2026-04-01"));
    QTRY_COMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-04-01"));
}

// ---- what cannot be opened

void MainWindowTest::listsTheProblemsOfABadFile()
{
    Session session;
    QVERIFY(session.start());
    const AtlasPtr before = session.window->atlas().atlas;
    const QString title = session.window->windowTitle();
    const QString bad = session.files.write(QStringLiteral("bad.atlas.json"), badFile());
    session.window->open(bad);
    QCOMPARE(session.next(session.refused), bad);
    const auto* dialog = session.window->findChild<ProblemsDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    const qsizetype problems = readAtlas(badFile()).problems.size();
    QVERIFY(problems >= 2);
    QCOMPARE(dialog->findChild<QTreeWidget*>()->topLevelItemCount(), problems);
    QVERIFY(dialog->findChild<QLabel*>()->text().contains(QStringLiteral("stays open")));
    QCOMPARE(session.window->atlas().atlas, before);
    QCOMPARE(session.window->windowTitle(), title);
    QCOMPARE(session.recent(), QStringList{QStringLiteral("small.atlas.json")});
    QVERIFY(!session.window->findChild<QProgressBar*>()->isVisible());
    QVERIFY(session.canvas().isSharp());
    // What is open is still watched.
    replace(session.path, edition("2026-04-01"));
    QTRY_COMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-04-01"));
    QVERIFY(session.window->findChild<ProblemsDialog*>()); // these are the other file's
}

void MainWindowTest::oneListOfProblemsPerFile()
{
    Session session;
    QVERIFY(session.start());
    replace(session.path, badFile());
    QCOMPARE(session.next(session.refused), session.path);
    replace(session.path, badFile() + "\n");
    QCOMPARE(session.next(session.refused), session.path);
    QCOMPARE(session.window->findChildren<ProblemsDialog*>().size(), 1);
    QCOMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-03-31"));
    replace(session.path, edition("2026-04-01")); // put right
    QTRY_COMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-04-01"));
    QCOMPARE(session.window->findChildren<ProblemsDialog*>().size(), 0);
}

void MainWindowTest::tellsOfAnUnreadableFile()
{
    Session session;
    QVERIFY(session.start());
    const AtlasPtr before = session.window->atlas().atlas;
    const QString missing = session.files.path(QStringLiteral("<b>missing</b>.atlas.json"));
    session.window->open(missing);
    QCOMPARE(session.next(session.refused), missing);
    const auto* box = session.window->findChild<QMessageBox*>();
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY2(box->text().contains(missing), qPrintable(box->text()));
    QCOMPARE(session.window->atlas().atlas, before);
    QVERIFY(!session.recent().contains(QStringLiteral("<b>missing</b>.atlas.json")));
    // The first of all may fail as well.
    Session fresh;
    QVERIFY(fresh.show());
    fresh.window->open(session.files.path(QStringLiteral(".")));
    QVERIFY(!fresh.next(fresh.refused).isEmpty());
    QVERIFY(fresh.window->findChild<QMessageBox*>()->isVisible());
    QVERIFY(!fresh.window->atlas().atlas);
}

void MainWindowTest::cancelKeepsWhatWasOpen()
{
    Session session;
    QVERIFY(session.start());
    const AtlasPtr before = session.window->atlas().atlas;
    const QString big = session.files.write(QStringLiteral("big.atlas.json"), bigFile());
    auto* progress = session.window->findChild<QProgressBar*>();
    QToolButton* cancel = nullptr;
    for (QToolButton* button : session.window->statusBar()->findChildren<QToolButton*>()) {
        if (button->accessibleName() == QStringLiteral("Cancel opening"))
            cancel = button;
    }
    QVERIFY(cancel && !cancel->isVisible());
    session.window->open(big);
    QVERIFY(progress->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!progress->isVisible());
    QVERIFY(!cancel->isVisible());
    QCOMPARE(session.window->atlas().atlas, before);
    // Nothing of it comes later, and the next one opens.
    QVERIFY(session.open(session.files.write(QStringLiteral("next.atlas.json"), edition("2026-04-01"))));
    QVERIFY(session.opened.isEmpty());
    QVERIFY(session.refused.isEmpty());
    QCOMPARE(session.window->atlas().atlas->edition, QStringLiteral("2026-04-01"));
}

void MainWindowTest::tellsThatTheHelperIsMissing()
{
    Session session({.program = QStringLiteral("/no/such/helper"), .cacheFolder = {}});
    QVERIFY(session.start());
    auto* notice = session.window->findChild<NoticeBar*>();
    QVERIFY(notice->isVisible());
    const QString text = notice->findChild<QLabel*>()->text();
    QVERIFY2(text.contains(QStringLiteral("/no/such/helper")) && text.contains(QStringLiteral("Graphviz")),
             qPrintable(text));
    const auto top = [&](const QWidget& widget) { return widget.mapTo(session.window.get(), QPoint()).y(); };
    QVERIFY(top(*notice) + notice->height() <= top(session.canvas())); // above the map, not over it
    notice->findChild<QToolButton*>()->click();
    QVERIFY(!notice->isVisible());
    QVERIFY(session.sharp());
}

// ---- the look

void MainWindowTest::switchesTheThemeLive()
{
    Session session;
    QVERIFY(session.start());
    session.canvas().clearFocus();
    const auto corner = [&] { return session.canvas().grab().toImage().pixelColor(3, 3); };
    QCOMPARE(corner(), ColorTheme::light().canvas);
    const QColor base = QApplication::palette().color(QPalette::Base);
    const QColor panel = session.panel().grab().toImage().pixelColor(2, 2);
    QTest::keyClick(session.window.get(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(session.window->actions().darkTheme->isChecked());
    QVERIFY(session.sharp());
    QCOMPARE(corner(), ColorTheme::dark().canvas);
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < base.lightness());
    QVERIFY(QApplication::palette().color(QPalette::Text).lightness() > 128);
    QVERIFY(session.panel().grab().toImage().pixelColor(2, 2) != panel);

    session.settings.sync();
    {
        QSettings stored(session.settings.fileName(), QSettings::IniFormat);
        MainWindow next(helper(), stored);
        QVERIFY(next.actions().darkTheme->isChecked());
    }
    session.window->actions().darkTheme->trigger();
    QVERIFY(session.sharp());
    QCOMPARE(corner(), ColorTheme::light().canvas);
    QCOMPARE(QApplication::palette().color(QPalette::Base), base);
    QSettings stored(session.settings.fileName(), QSettings::IniFormat);
    session.settings.sync();
    stored.sync();
    QVERIFY(!MainWindow(helper(), stored).actions().darkTheme->isChecked());
}

// ---- what leaves the program

void MainWindowTest::touchesNothing()
{
    Session session;
    const QString path = session.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
    const QFileInfo folder(QFileInfo(path).path());
    const QDateTime folderBefore = folder.lastModified();
    const QDateTime before = QFileInfo(path).lastModified();
    QVERIFY(session.show());
    QVERIFY(session.open(path));
    session.window->navigation().select(acme);
    session.canvas().zoomIn();
    QVERIFY(session.sharp());
    session.window.reset();
    QCOMPARE(session.files.listing(), QStringList{QStringLiteral("small.atlas.json")});
    QCOMPARE(QFileInfo(path).lastModified(), before);
    QCOMPARE(QFileInfo(folder.filePath()).lastModified(), folderBefore);
    QCOMPARE(bytesOf(path), trickyAtlasFile());
}

void MainWindowTest::copiesThePicture()
{
    Session session;
    QVERIFY(session.start());
    session.canvas().setFocus();
    QTest::keyClick(&session.canvas(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QCOMPARE(data->imageData().value<QImage>().size(), session.canvas().size() * 2);
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("Makers &lt;i&gt;"));
    QVERIFY(data->text().contains(session.window->atlas().atlas->edition));
    QVERIFY(!session.window->statusBar()->currentMessage().isEmpty());
}

void MainWindowTest::copiesFromTablesWhatIsSelected()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    auto* table = session.panel().findChild<PanelTable*>();
    QVERIFY(table);
    table->setFocus();
    table->selectRow(0);
    QVERIFY(!table->selectedText().isEmpty());
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasImage());
    QCOMPARE(QApplication::clipboard()->text(), table->selectedCitations());
    session.canvas().setFocus();
    QTest::keyClick(&session.canvas(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->mimeData()->hasImage()); // else the map is meant
}

// ---- map and panel

void MainWindowTest::selectionIsShownInThePanel()
{
    Session session;
    QVERIFY(session.start());
    QVERIFY(!session.panel().thing());
    QVERIFY(!session.window->actions().fitSelection->isEnabled());
    QTest::mouseClick(&session.canvas(), Qt::LeftButton, {}, session.placeOf(makers));
    QCOMPARE(session.panel().thing(), makers);
    QVERIFY(session.window->actions().fitSelection->isEnabled());
    session.canvas().zoomToActualSize();
    session.window->navigation().select(acme);
    QTest::mouseClick(&session.canvas(), Qt::LeftButton, {}, session.placeOf(tool));
    QCOMPARE(session.panel().thing(), tool);
    QTest::keyClick(&session.canvas(), Qt::Key_Escape);
    QVERIFY(!session.panel().thing());
    QVERIFY(!session.window->actions().fitSelection->isEnabled());
}

void MainWindowTest::linksInThePanelSelect()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    session.canvas().fitSelection();
    QAbstractButton* link = nullptr;
    for (QAbstractButton* button : session.panel().findChildren<QAbstractButton*>()) {
        if (button->accessibleName().startsWith(QStringLiteral("]]> <script>")))
            link = button;
    }
    QVERIFY(link);
    QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(30, link->height() / 2));
    QCOMPARE(session.window->navigation().selection(), tool);
    QCOMPARE(session.panel().thing(), tool);
    QVERIFY(session.canvas().rect().contains(session.placeOf(tool)));
    QVERIFY(session.sharp());
}

// ---- export

void MainWindowTest::exportsThePicture()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(makers);
    const QString target = session.files.path(QStringLiteral("picture.svg"));
    QString offered;
    const User user([&](QWidget* dialog) {
        if (auto* options = qobject_cast<ExportDialog*>(dialog)) {
            if (options->options().subject.thing != makers)
                return false;
            options->accept();
            return true;
        }
        if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            offered = QFileInfo(files->selectedFiles().value(0)).fileName();
            files->selectFile(target);
            static_cast<QDialog*>(files)->accept();
            return true;
        }
        return false;
    });
    session.window->actions().exportPicture->trigger();
    QTRY_VERIFY(session.window->statusBar()->currentMessage().contains(target));
    QCOMPARE(user.answered, 2);
    QCOMPARE(offered, QStringLiteral("tricky-makers.png"));
    ExportOptions options; // what the dialog starts with
    options.subject = {.kind = ExportSubject::Kind::Part, .thing = makers};
    const auto job = prepareExport(session.window->atlas().atlas, session.window->atlas().layout, options);
    QVERIFY(job.has_value());
    QCOMPARE(bytesOf(target), writeExport(*job).value());
    QCOMPARE(session.files.listing().size(), 2);
}

void MainWindowTest::tellsThatAnExportFailed()
{
    Session session;
    QVERIFY(session.start());
    const QString target = session.files.path(QStringLiteral("none/picture.svg"));
    QString told;
    const User user([&](QWidget* dialog) {
        if (auto* options = qobject_cast<ExportDialog*>(dialog)) {
            options->accept();
            return true;
        }
        if (auto* files = qobject_cast<QFileDialog*>(dialog)) {
            QDir(session.files.path({})).mkdir(QStringLiteral("none"));
            files->selectFile(target);
            static_cast<QDialog*>(files)->accept();
            QDir(session.files.path({})).rmdir(QStringLiteral("none")); // gone before it is written to
            return true;
        }
        if (auto* box = qobject_cast<QMessageBox*>(dialog)) {
            told = box->text();
            box->accept();
            return true;
        }
        return false;
    });
    session.window->actions().exportPicture->trigger();
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY2(told.contains(target), qPrintable(told));
    QVERIFY(!QFile::exists(target));
}

void MainWindowTest::exportsWithNeighboursFromAMenu()
{
    Session session;
    QVERIFY(session.start());
    session.canvas().zoomToActualSize();
    ExportSubject subject;
    const User user([&](QWidget* dialog) {
        auto* options = qobject_cast<ExportDialog*>(dialog);
        if (!options)
            return false;
        subject = options->options().subject;
        options->reject();
        return true;
    });
    ThingMenu menu(session.window->navigation(), acme, QStringLiteral("en"), session.window.get());
    QVERIFY(menu.findChild<QAction*>(QStringLiteral("exportNeighbours")));
    Q_EMIT session.window->findChild<Workspace*>()->neighboursExportRequested(acme);
    QCOMPARE(user.answered, 1);
    QCOMPARE(subject.kind, ExportSubject::Kind::Neighbours);
    QCOMPARE(subject.thing, acme);
}

void MainWindowTest::printsThePresentView()
{
    Session session;
    QVERIFY(session.start());
    const User user([&](QWidget* dialog) {
        auto* preview = qobject_cast<QDialog*>(dialog);
        if (!preview || preview->windowTitle() != QStringLiteral("Print"))
            return false;
        preview->reject();
        return true;
    });
    session.canvas().setFocus();
    QTest::keyClick(&session.canvas(), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(user.answered, 1);
}

// ---- keyboard

void MainWindowTest::hasShortcutsForTheView()
{
    Session session;
    QVERIFY(session.start());
    MapCanvas& canvas = session.canvas();
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(canvas.zoom(), 1.0);
    QTest::keyClick(&canvas, Qt::Key_Plus, Qt::ControlModifier);
    const double larger = canvas.zoom();
    QVERIFY(larger > 1);
    QTest::keyClick(&canvas, Qt::Key_Equal, Qt::ControlModifier);
    QVERIFY(canvas.zoom() > larger);
    QTest::keyClick(&canvas, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(qAbs(canvas.zoom() / larger - 1) < 1e-9);
    QTest::keyClick(&canvas, Qt::Key_1, Qt::ShiftModifier);
    QTRY_VERIFY(canvas.viewport().showsWholeContent() && session.sharp()); // it glides there
    const Viewport whole = canvas.viewport();
    QTest::keyClick(&canvas, Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(canvas.viewport(), whole); // nothing is selected
    session.window->navigation().select(makers);
    QTest::keyClick(&canvas, Qt::Key_2, Qt::ShiftModifier);
    QTRY_VERIFY(canvas.zoom() > whole.scale());
    // They work from the panel as well.
    session.panel().findChild<QAbstractButton*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ShiftModifier);
    QTRY_VERIFY(canvas.viewport().showsWholeContent());
}

void MainWindowTest::tabLeavesTheMap()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    session.canvas().setFocus();
    QTest::keyClick(&session.canvas(), Qt::Key_Tab);
    QVERIFY(!session.canvas().hasFocus());
    bool back = false;
    for (int i = 0; i < 60 && !back; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        back = session.canvas().hasFocus();
    }
    QVERIFY2(back, "Tab never comes round to the map");
}

// ---- start and end

void MainWindowTest::worksWithoutAnAtlas()
{
    Session session;
    QVERIFY(session.show());
    const Actions& actions = session.window->actions();
    for (QAction* action : {actions.reload, actions.exportPicture, actions.copyPicture, actions.zoomIn,
                            actions.zoomOut, actions.actualSize, actions.fitAll, actions.fitSelection})
        action->trigger();
    QVERIFY(!session.window->atlas().atlas);
    QVERIFY(!QApplication::activeModalWidget());
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QVERIFY(!copied || !copied->hasImage());
}

void MainWindowTest::tellsAboutItself()
{
    Session session;
    QVERIFY(session.show());
    QString told;
    const User user([&](QWidget* dialog) {
        auto* box = qobject_cast<QMessageBox*>(dialog);
        if (!box)
            return false;
        told = box->text();
        box->accept();
        return true;
    });
    session.window->actions().about->trigger();
    QVERIFY2(told.contains(QStringLiteral("General Public License")), qPrintable(told));
}

void MainWindowTest::closesWhileBusy()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    QTest::mouseMove(session.window->windowHandle(),
                     session.canvas().mapTo(session.window.get(), session.placeOf(tool)));
    session.canvas().setFocus();
    session.canvas().zoomIn(); // a frame is being painted
    session.window->open(session.files.write(QStringLiteral("big.atlas.json"), bigFile()));
    const QPointer<MapCanvas> canvas(&session.canvas());
    session.window.reset();
    QVERIFY(!canvas);
    QCoreApplication::processEvents();
}

void MainWindowTest::quits()
{
    Session session;
    QVERIFY(session.start());
    QTest::keyClick(session.window.get(), Qt::Key_Q, Qt::ControlModifier);
    QTRY_VERIFY(!session.window->isVisible());
}

// ---- settings and window

void MainWindowTest::settingsTakeEffectLive()
{
    Session session;
    QVERIFY(session.start());
    QTest::keyClick(&session.canvas(), Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = session.window->findChild<SettingsDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    Settings settings = session.window->settings();
    settings.theme = Settings::Theme::Dark;
    Q_EMIT dialog->changed(settings);
    QVERIFY(session.window->actions().darkTheme->isChecked());
    QVERIFY(session.sharp());
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    QCOMPARE(readSettings(session.settings).theme, Settings::Theme::Dark);
    session.window->actions().darkTheme->trigger(); // the dialog follows
    QCOMPARE(dialog->settings().theme, Settings::Theme::Light);
    session.window->actions().settings->trigger();
    QCOMPARE(session.window->findChildren<SettingsDialog*>().size(), 1);
}

void MainWindowTest::languageChangesInPlace()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    session.canvas().zoomToActualSize();
    const Viewport before = session.canvas().viewport();
    const AtlasPtr atlas = session.window->atlas().atlas;
    const QString title = session.window->windowTitle();
    QVERIFY(QFile::remove(session.path)); // the file is not read again
    Settings settings = session.window->settings();
    settings.language = QStringLiteral("zh");
    session.window->changeSettings(settings);
    QCOMPARE(session.next(session.opened), session.path);
    QVERIFY(session.sharp());
    QCOMPARE(session.window->atlas().language, QStringLiteral("zh"));
    QCOMPARE(session.window->atlas().atlas, atlas);
    QVERIFY(session.window->windowTitle() != title);
    QCOMPARE(session.window->navigation().selection(), acme);
    QVERIFY(session.window->navigation().canGoBack()); // the past is still there
    QCOMPARE(session.panel().thing(), acme);
    QCOMPARE(session.canvas().viewport().scale(), before.scale());
    QVERIFY(session.refused.isEmpty());
}

void MainWindowTest::textSizeFollowsTheKeys()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    const auto heightOfPanel = [&] {
        const QWidget* page = session.panel().findChild<QScrollArea*>()->widget();
        return page->heightForWidth(page->width());
    };
    const double before = QApplication::font().pointSizeF();
    QTRY_VERIFY(heightOfPanel() > 0);
    const int panelBefore = heightOfPanel();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&session.canvas(), Qt::Key_Plus, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(session.window->settings().fontScale, 130);
    QVERIFY(qAbs(QApplication::font().pointSizeF() / before - 1.3) < 0.01);
    QTRY_VERIFY(heightOfPanel() > panelBefore);
    QTest::keyClick(&session.canvas(), Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(session.window->settings().fontScale, 120);
    QTest::keyClick(&session.canvas(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(session.window->settings().fontScale, 100);
    QCOMPARE(QApplication::font().pointSizeF(), before);
    for (int i = 0; i < 30; ++i)
        session.window->actions().textLarger->trigger();
    QCOMPARE(session.window->settings().fontScale, Settings::largestFont);
    session.window->actions().textNormal->trigger();
}

void MainWindowTest::fullScreenByKey()
{
    Session session;
    QVERIFY(session.start());
    QTest::keyClick(&session.canvas(), Qt::Key_F11);
    QTRY_VERIFY(session.window->isFullScreen());
    QVERIFY(session.window->actions().fullScreen->isChecked());
    QVERIFY(session.window->menuBar()->isVisible());
    QTest::keyClick(&session.canvas(), Qt::Key_Escape);
    QVERIFY(session.window->isFullScreen());
    QTest::keyClick(&session.canvas(), Qt::Key_F11);
    QTRY_VERIFY(!session.window->isFullScreen());
    QVERIFY(!session.window->actions().fullScreen->isChecked());
}

void MainWindowTest::listsEveryDock()
{
    Session session;
    QVERIFY(session.start());
    auto* later = new QDockWidget(QStringLiteral("Later"));
    later->setObjectName(QStringLiteral("later"));
    session.window->addDockWidget(Qt::LeftDockWidgetArea, later);
    QMenu* panels = nullptr;
    for (QMenu* menu : session.window->menuBar()->findChildren<QMenu*>()) {
        if (menu->title() == QStringLiteral("&Side panels and bars"))
            panels = menu;
    }
    QVERIFY(panels && !panels->isEmpty());
    Q_EMIT panels->aboutToShow();
    for (const QDockWidget* dock : session.window->findChildren<QDockWidget*>())
        QVERIFY(panels->actions().contains(dock->toggleViewAction()));
    session.panel().parentWidget()->hide();
    session.window->actions().resetLayout->trigger();
    QVERIFY(session.panel().isVisible());
}

// ---- links

void MainWindowTest::copiedLinkLeadsToTheSamePlace()
{
    Session session;
    QVERIFY(session.start());
    Navigation& navigation = session.window->navigation();
    navigation.drillInto(makers);
    navigation.select(acme);
    navigation.setReach(Reach::Footprint);
    navigation.togglePin(tool);
    navigation.setLevel(DetailLevel::Cards);
    QTest::keyClick(&session.canvas(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!session.window->statusBar()->currentMessage().isEmpty());
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(session.path + QStringLiteral("#entity:acme")), qPrintable(text));
    const auto link = readPastedLink(text);
    QVERIFY(link.has_value());
    Session other;
    QVERIFY(other.show());
    other.window->go(*link);
    QCOMPARE(other.next(other.opened), session.path);
    const DeepLink there = other.window->navigation().link();
    QCOMPARE(writeDeepLink(there), writeDeepLink(navigation.link()));
    QVERIFY(!other.window->findChild<NoticeBar*>()->isVisible());
}

void MainWindowTest::startsWhereALinkLeads()
{
    Session session;
    const QString path = session.files.write(QStringLiteral("a.atlas.json"), trickyAtlasFile());
    DeepLink place;
    place.view.selection = acme;
    place.lens.pins = {{IdType::Entity, QStringLiteral("<b>nobody</b>")}};
    MainWindow window(helper(), session.settings, {path, place});
    QSignalSpy opened(&window, &MainWindow::opened);
    window.show();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(window.navigation().selection(), acme);
    const auto* notice = window.findChild<NoticeBar*>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->findChild<QLabel*>()->text().contains(QStringLiteral("entity:<b>nobody</b>")));
}

void MainWindowTest::goesToAPastedLink_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("works");
    QTest::newRow("place") << QStringLiteral("entity:tool") << true;
    QTest::newRow("not there") << QStringLiteral("entity:nobody") << false;
    QTest::newRow("no link") << QStringLiteral("what?") << false;
    QTest::newRow("huge") << QString(100'000, u'x') << false;
    QTest::newRow("far away") << QStringLiteral("atlas&at=1e300,-1e300,1e-300") << true;
}

void MainWindowTest::goesToAPastedLink()
{
    QFETCH(const QString, text);
    QFETCH(const bool, works);
    Session session;
    QVERIFY(session.start());
    const User user([&](QWidget* dialog) {
        auto* input = qobject_cast<QInputDialog*>(dialog);
        if (!input)
            return false;
        input->setTextValue(text);
        input->accept();
        return true;
    });
    QTest::keyClick(&session.canvas(), Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(user.answered, 1);
    const auto* notice = session.window->findChild<NoticeBar*>();
    QCOMPARE(notice->isVisible(), !works);
    QVERIFY(notice->findChild<QLabel*>()->text().size() < 500);
    QVERIFY(session.sharp());
}

// ---- keys

void MainWindowTest::navigatesByKey()
{
    Session session;
    QVERIFY(session.start());
    const Navigation& navigation = session.window->navigation();
    const Actions& actions = session.window->actions();
    MapCanvas& canvas = session.canvas();
    QVERIFY(!actions.back->isEnabled() && !actions.pin->isEnabled() && !actions.widen->isEnabled());
    session.window->navigation().select(acme);
    QVERIFY(actions.back->isEnabled() && actions.pin->isEnabled() && actions.widen->isEnabled());
    QTest::keyClick(&canvas, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(navigation.view().focus != TypedId{});
    QTest::keyClick(&canvas, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&canvas, Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(navigation.view().focus, TypedId{});
    QTest::keyClick(&canvas, Qt::Key_BracketRight);
    QCOMPARE(navigation.view().degrees, 2);
    QTest::keyClick(&canvas, Qt::Key_BracketLeft);
    QCOMPARE(navigation.view().degrees, 1);
    QVERIFY(!actions.narrow->isEnabled());
    QTest::keyClick(&canvas, Qt::Key_F);
    QCOMPARE(navigation.view().reach, Reach::Footprint);
    QVERIFY(actions.footprint->isChecked());
    QTest::keyClick(&canvas, Qt::Key_O);
    QVERIFY(navigation.view().only && actions.only->isChecked());
    QTest::keyClick(&canvas, Qt::Key_P);
    QVERIFY(navigation.isPinned(acme) && actions.pin->isChecked());
    QTest::keyClick(&canvas, Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!navigation.view().only && !actions.only->isChecked());
    QTest::keyClick(&canvas, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(navigation.view().only);
    actions.levels[3].action->trigger();
    QCOMPARE(navigation.lens().level, DetailLevel::Entities);
    actions.clearPins->trigger();
    QVERIFY(navigation.lens().pins.isEmpty());
}

void MainWindowTest::lettersAreTextInATextField()
{
    Session session;
    QVERIFY(session.start());
    session.window->navigation().select(acme);
    auto* dock = new QDockWidget;
    auto* line = new QLineEdit;
    dock->setWidget(line);
    session.window->addDockWidget(Qt::LeftDockWidgetArea, dock);
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    QTest::keyClicks(line, QStringLiteral("pfo[]!1"));
    QCOMPARE(line->text(), QStringLiteral("pfo[]!1"));
    QVERIFY(session.window->navigation().lens().pins.isEmpty());
    QCOMPARE(session.window->navigation().view().reach, Reach::Neighbours);
    QVERIFY(!session.window->navigation().view().only);
}

void MainWindowTest::shortcutListCannotGoStale()
{
    Session session;
    QVERIFY(session.start());
    const QList<ShortcutRow> rows = shortcutsIn(topMenus(*session.window));
    for (const QAction* action : session.window->actions().findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->associatedObjects().isEmpty())
            continue; // has no key, or does nothing yet
        const bool listed = std::ranges::any_of(rows, [&](const ShortcutRow& row) {
            return row.what == plainActionText(action->text()) &&
                   row.keys.startsWith(action->shortcut().toString(QKeySequence::NativeText));
        });
        QVERIFY2(listed, qPrintable(action->text()));
    }
    QTest::keyClick(&session.canvas(), Qt::Key_F1);
    const auto* dialog = session.window->findChild<ShortcutsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    const auto* table = dialog->findChild<QTreeWidget*>();
    int listed = 0;
    for (int i = 0; i < table->topLevelItemCount(); ++i)
        listed += table->topLevelItem(i)->childCount();
    QCOMPARE(listed, rows.size() + mapGestures().size());
}

void MainWindowTest::hintsAreShownOnce()
{
    Session session;
    QVERIFY(session.start());
    const QPointer<HintCard> card = session.window->findChild<HintCard*>();
    QVERIFY(card && card->isVisible());
    QVERIFY(!card->isAncestorOf(QApplication::focusWidget()));
    QTest::mouseClick(card->findChild<QAbstractButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!card);
    QVERIFY(readSettings(session.settings).hintsSeen);
    QVERIFY(session.open(session.path));
    QVERIFY(!session.window->findChild<HintCard*>());
    session.window->actions().showHints->trigger();
    QVERIFY(session.window->findChild<HintCard*>()->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
