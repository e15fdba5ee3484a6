// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/mainwindow.h"

#include "app/atlasfile.h"
#include "model/reader/reader.h"
#include "support/program.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/problemsdialog.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/paneltable.h"

#include <functional>
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QSaveFile>
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
    void hasShortcutsForTheView();
    void tabLeavesTheMap();
    void worksWithoutAnAtlas();
    void tellsAboutItself();
    void closesWhileBusy();
    void quits();
};

void MainWindowTest::init()
{
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
    QCOMPARE(session.window->windowTitle(), QString::fromUtf8("The Chinese AI stack, 2026 – StackAtlas"));
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
             QString::fromUtf8("Tricky <b>&amp; small</b> (small.atlas.json) – StackAtlas"));
    QCOMPARE(session.window->windowFilePath(), session.path);
    const QString zoom = QString::number(qRound(session.canvas().zoom() * 100));
    for (const QString& part : {QString::fromUtf8("3 entities · 1 beside the stack · 2 relations|"),
                                QStringLiteral("Edition 2026-03-31|"), QString(zoom + QStringLiteral(" %"))})
        QVERIFY2(session.status().contains(part), qPrintable(session.status()));
    session.canvas().zoomToActualSize();
    QVERIFY(session.status().endsWith(QStringLiteral("100 %")));
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
    for (QToolButton* button : session.window->statusBar()->findChildren<QToolButton*>())
        cancel = button;
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
    QVERIFY(notice->geometry().bottom() < session.canvas().geometry().top()); // above the map, not over it
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
            if (options->options().focus != makers)
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
    MapExportOptions options;
    options.focus = makers;
    options.format = MapExportOptions::Png; // what the dialog starts with
    const auto expected = exportMap(*session.window->atlas().atlas, *session.window->atlas().layout, options);
    QVERIFY(expected.has_value());
    QCOMPARE(bytesOf(target), *expected);
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
    QVERIFY(canvas.viewport().showsWholeContent());
    const Viewport whole = canvas.viewport();
    QTest::keyClick(&canvas, Qt::Key_2, Qt::ShiftModifier);
    QCOMPARE(canvas.viewport(), whole); // nothing is selected
    session.window->navigation().select(makers);
    QTest::keyClick(&canvas, Qt::Key_2, Qt::ShiftModifier);
    QVERIFY(canvas.zoom() > whole.scale());
    // They work from the panel as well.
    session.panel().findChild<QAbstractButton*>()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1, Qt::ShiftModifier);
    QCOMPARE(canvas.viewport(), whole);
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

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
