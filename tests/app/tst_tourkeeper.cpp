// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tourkeeper.h"

#include "app/atlasfile.h"
#include "app/atomicwrite.h"
#include "model/reader/tourfilereader.h"
#include "model/tourwriter.h"
#include "widgets/tours/toureditor.h"

#include <memory>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

namespace {

const QString withTour = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/tour.atlas.json");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

AtlasPtr atlasIn(const QString& path)
{
    const auto bytes = readAtlasFile(path);
    return bytes ? readAtlas(*bytes).atlas : nullptr;
}

Bookmark bookmark(const char* name)
{
    Bookmark result;
    result.title = LocalizedText(QString::fromLatin1(name));
    return result;
}

/// What the user has got to hear.
QString lastOf(const QSignalSpy& spy, int argument = 0)
{
    return spy.isEmpty() ? QString() : spy.last().at(argument).toString();
}

} // namespace

class TourKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void savesIntoTheAtlas();
    void savingKeepsWhatCanBeUndone();
    void aLinkStaysALink();
    void nothingIsWrittenWhereNothingChanged();
    void refusesWhatAFileCannotHold();
    void keepsOtherChangesOfTheFile();
    void refusesToReplaceToursThatChangedOnDisk();
    void refusesAFileThatIsBroken();
    void refusesAFileThatIsGoneOrAnother();
    void changesStayWhenTheFileIsReadAgain();
    void anotherAtlasBringsItsOwn();
    void theBuiltInAtlasGetsAFileOfItsOwn();
    void aReadOnlyAtlasGetsAFileOfItsOwn();
    void aReadOnlyFolderCounts();
    void tellsWhenTheFileOfToursIsMissing();
    void tellsWhenTheFileOfToursIsOfAnotherAtlas();
    void replacesNoFileOfAnythingElse();
    void aFileOfToursThatChangedOnDiskIsNotReplaced();
    void opensAndForgetsAFileOfTours();
    void aWritableCopyHasItsOwnTours();
    void discards();

private:
    void open(const QString& path);
    void add(const char* name);

    [[nodiscard]] QString in(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QString copy(const QString& name = QStringLiteral("mine.atlas.json")) const
    {
        const QString path = in(name);
        return QFile::copy(withTour, path) ? path : QString();
    }

    [[nodiscard]] std::unique_ptr<TourKeeper> another(TourEditor& editor)
    {
        return std::make_unique<TourKeeper>(editor, *m_settings);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<TourEditor> m_editor;
    std::unique_ptr<TourKeeper> m_keeper;
    std::unique_ptr<QSignalSpy> m_saved, m_wanted, m_failed, m_notices;
};

void TourKeeperTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(in(QStringLiteral("settings.ini")), QSettings::IniFormat);
    m_editor = std::make_unique<TourEditor>();
    m_keeper = std::make_unique<TourKeeper>(*m_editor, *m_settings);
    m_saved = std::make_unique<QSignalSpy>(m_keeper.get(), &TourKeeper::saved);
    m_wanted = std::make_unique<QSignalSpy>(m_keeper.get(), &TourKeeper::locationWanted);
    m_failed = std::make_unique<QSignalSpy>(m_keeper.get(), &TourKeeper::failed);
    m_notices = std::make_unique<QSignalSpy>(m_keeper.get(), &TourKeeper::notice);
}

void TourKeeperTest::cleanup()
{
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_keeper.reset();
    m_editor.reset();
}

void TourKeeperTest::open(const QString& path)
{
    const AtlasPtr atlas = atlasIn(path);
    QVERIFY2(atlas, qPrintable(path));
    m_keeper->opened(path, atlas);
}

void TourKeeperTest::add(const char* name)
{
    TourBook book = m_editor->book();
    book.bookmarks.append(bookmark(name));
    m_editor->change(book, QStringLiteral("Add bookmark"));
}

void TourKeeperTest::savesIntoTheAtlas()
{
    const QString path = copy();
    open(path);
    QCOMPARE(m_editor->book(), atlasIn(path)->tourBook());
    QVERIFY(!m_keeper->isChanged());
    add("B");
    QVERIFY(m_keeper->isChanged());
    const QByteArray before = bytesOf(path);
    QVERIFY(m_keeper->save());
    QCOMPARE(m_saved->size(), 1);
    QCOMPARE(lastOf(*m_saved), path);
    QVERIFY(!m_keeper->isChanged());
    QVERIFY(m_keeper->tourFile().isEmpty());
    m_keeper->useAtlasTours(); // knows what was saved, without opening it again
    QCOMPARE(m_editor->book().bookmarks.size(), 1);
    QByteArray expected = before;
    expected.insert(expected.lastIndexOf(']') + 1,
                    ",\n  \"bookmarks\": [\n    { \"title\": { \"en\": \"B\" } }\n  ]");
    QCOMPARE(QString::fromUtf8(bytesOf(path)), QString::fromUtf8(expected));
    QVERIFY(m_failed->isEmpty() && m_wanted->isEmpty() && m_notices->isEmpty());
}

void TourKeeperTest::savingKeepsWhatCanBeUndone()
{
    const QString path = copy();
    open(path);
    add("A");
    add("B");
    TourBook book = m_editor->book();
    book.bookmarks.first().shown.view.degrees = 3; // means nothing without a selection, and is not written
    m_editor->change(book, QStringLiteral("Change"));
    QVERIFY(m_keeper->save());
    open(path); // as the window does when the file changes
    QVERIFY(!m_keeper->isChanged());
    QCOMPARE(m_editor->undoStack().count(), 3);
    m_editor->undoStack().undo();
    m_editor->undoStack().undo();
    QCOMPARE(m_editor->book().bookmarks.size(), 1);
    QVERIFY(m_keeper->isChanged());
    QVERIFY(m_keeper->save());
    QCOMPARE(atlasIn(path)->bookmarks.size(), 1);
    m_editor->undoStack().undo();
    QVERIFY(m_keeper->save());
    QCOMPARE(bytesOf(path), bytesOf(withTour));
}

void TourKeeperTest::aLinkStaysALink()
{
    const QString path = copy();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("links")));
    const QString link = in(QStringLiteral("links/link.atlas.json"));
    QVERIFY(QFile::link(path, link));
    open(link);
    add("B");
    QVERIFY(m_keeper->save());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(atlasIn(path)->bookmarks.size(), 1);
}

void TourKeeperTest::nothingIsWrittenWhereNothingChanged()
{
    const QString path = copy();
    open(path);
    const QFileDevice::FileTime time = QFileDevice::FileModificationTime;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) &&
            file.setFileTime(QDateTime(QDate(2001, 1, 1), QTime(1, 1)), time));
    file.close();
    QVERIFY(m_keeper->save());
    QCOMPARE(QFileInfo(path).lastModified().date().year(), 2001);
}

void TourKeeperTest::refusesWhatAFileCannotHold()
{
    const QString path = copy();
    open(path);
    TourBook book = m_editor->book();
    book.tours.append(Tour{QStringLiteral("new"), LocalizedText(QStringLiteral("New tour")), {}});
    m_editor->change(book, QStringLiteral("New tour"));
    QVERIFY(!m_keeper->save());
    QCOMPARE(lastOf(*m_failed),
             QStringLiteral("The tours are not saved yet. The tour “New tour” has no steps; "
                            "add a view to it, or delete the tour."));
    QVERIFY(!m_keeper->saveTo(in(QStringLiteral("a.tours.json"))));
    book.tours.removeLast();
    book.bookmarks.append(bookmark("B"));
    book.bookmarks.first().shown.view.focus = {IdType::Layer, QStringLiteral("gone")};
    m_editor->change(book, QStringLiteral("Change"));
    QVERIFY(!m_keeper->save());
    QVERIFY2(lastOf(*m_failed).contains(u"could not be read with them: \"gone\" is no layer"),
             qPrintable(lastOf(*m_failed)));
    QVERIFY(!m_keeper->saveTo(in(QStringLiteral("a.tours.json"))));
    QVERIFY(!QFileInfo::exists(in(QStringLiteral("a.tours.json"))));
    QVERIFY(m_keeper->isChanged());
    QCOMPARE(bytesOf(path), bytesOf(withTour));
}

void TourKeeperTest::keepsOtherChangesOfTheFile()
{
    const QString path = copy();
    open(path);
    add("B");
    const QByteArray edited = bytesOf(path).replace("Small stack of chips", "Another title");
    QVERIFY(writeAtomically(path, edited)); // by an editor, while the file is open here
    QVERIFY(m_keeper->save());
    QCOMPARE(atlasIn(path)->title.in(QStringLiteral("en")), QStringLiteral("Another title"));
    QCOMPARE(atlasIn(path)->bookmarks.size(), 1);
}

void TourKeeperTest::refusesToReplaceToursThatChangedOnDisk()
{
    const QString path = copy();
    open(path);
    add("B");
    const QByteArray edited = bytesOf(path).replace("Two layers carry each other", "Other words");
    QVERIFY(writeAtomically(path, edited));
    QVERIFY(!m_keeper->save());
    QVERIFY2(lastOf(*m_wanted, 1).contains(u"have changed on disk since they were read"),
             qPrintable(lastOf(*m_wanted, 1)));
    QCOMPARE(bytesOf(path), edited);
    QVERIFY(m_keeper->isChanged());
    QCOMPARE(lastOf(*m_wanted), in(QStringLiteral("mine.tours.json")));
    QVERIFY(m_keeper->saveTo(lastOf(*m_wanted)));
    QVERIFY(!m_keeper->isChanged());
    QCOMPARE(bytesOf(path), edited);
    QCOMPARE(m_keeper->tourFile(), in(QStringLiteral("mine.tours.json")));
}

void TourKeeperTest::refusesAFileThatIsBroken()
{
    const QString path = copy();
    open(path);
    add("B");
    const QByteArray broken = bytesOf(path).chopped(4);
    QVERIFY(writeAtomically(path, broken));
    QVERIFY(!m_keeper->save());
    QVERIFY2(lastOf(*m_failed).startsWith(u"The tours are not saved: the file has changed on disk") &&
                 lastOf(*m_failed).contains(path + QStringLiteral(":")),
             qPrintable(lastOf(*m_failed)));
    QCOMPARE(bytesOf(path), broken);
    QCOMPARE(m_editor->book().bookmarks.size(), 1);
    QVERIFY(m_keeper->isChanged());
    QVERIFY(writeAtomically(path, bytesOf(withTour)));
    QVERIFY(m_keeper->save());
}

void TourKeeperTest::refusesAFileThatIsGoneOrAnother()
{
    const QString path = copy();
    open(path);
    add("B");
    QVERIFY(writeAtomically(path, bytesOf(path).replace("\"id\": \"tour\"", "\"id\": \"other\"")));
    QVERIFY(!m_keeper->save());
    QVERIFY2(lastOf(*m_failed).contains(u"holds another atlas now"), qPrintable(lastOf(*m_failed)));
    QVERIFY(QFile::remove(path));
    QVERIFY(!m_keeper->save());
    QVERIFY2(lastOf(*m_wanted, 1).contains(u"is gone"), qPrintable(lastOf(*m_wanted, 1)));
    QVERIFY(!QFileInfo::exists(path));
}

void TourKeeperTest::changesStayWhenTheFileIsReadAgain()
{
    const QString path = copy();
    open(path);
    add("B");
    const TourBook mine = m_editor->book();
    QVERIFY(writeAtomically(path, bytesOf(path).replace("Small stack of chips", "Another title")));
    open(path);
    QVERIFY(m_editor->book() == mine && m_keeper->isChanged() && m_notices->isEmpty());
    QVERIFY(writeAtomically(path, bytesOf(path).replace("Two layers carry each other", "Other words")));
    open(path);
    open(path); // told once
    QVERIFY(m_editor->book() == mine && m_keeper->isChanged());
    QCOMPARE(m_notices->size(), 1);
    QVERIFY(lastOf(*m_notices).contains(u"Yours, which are not saved, are kept"));
    QVERIFY(!m_keeper->save());
    QCOMPARE(m_wanted->size(), 1);
    m_keeper->discard();
    QCOMPARE(m_editor->book(), atlasIn(path)->tourBook());
    QVERIFY(!m_keeper->isChanged());
    add("C");
    QVERIFY(m_keeper->save());
    // Without changes of one's own, those of the file come in.
    QVERIFY(writeAtomically(path, bytesOf(withTour)));
    open(path);
    QCOMPARE(m_editor->book(), atlasIn(withTour)->tourBook());
}

void TourKeeperTest::anotherAtlasBringsItsOwn()
{
    open(copy());
    add("B");
    m_editor->undoStack().undo();
    QVERIFY(m_editor->undoStack().canRedo());
    open(copy(QStringLiteral("second.atlas.json"))); // says the same
    QVERIFY(!m_editor->undoStack().canRedo());
    open(builtInAtlasPath());
    QCOMPARE(m_editor->book(), atlasIn(builtInAtlasPath())->tourBook());
    QVERIFY(!m_keeper->isChanged());
}

void TourKeeperTest::theBuiltInAtlasGetsAFileOfItsOwn()
{
    open(builtInAtlasPath());
    add("B");
    QVERIFY(!m_keeper->save());
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(QFileInfo(lastOf(*m_wanted)).fileName(), QStringLiteral("china-ai-2026.tours.json"));
    QVERIFY(lastOf(*m_wanted, 1).startsWith(u"The built-in atlas cannot be changed."));
    const QString path = in(QStringLiteral("我的.tours.json"));
    QVERIFY(m_keeper->saveTo(path));
    QCOMPARE(lastOf(*m_saved), path);
    QVERIFY(!m_keeper->isChanged());
    add("C");
    QVERIFY(m_keeper->save()); // there again, without asking
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(m_saved->size(), 2);
    open(builtInAtlasPath()); // as when another language is shown
    QCOMPARE(m_editor->book().bookmarks.size(), atlasIn(builtInAtlasPath())->bookmarks.size() + 2);
    QCOMPARE(m_editor->undoStack().count(), 2);
    TourEditor later; // the next time
    const auto keeper = another(later);
    keeper->opened(builtInAtlasPath(), atlasIn(builtInAtlasPath()));
    QCOMPARE(later.book(), m_editor->book());
    QCOMPARE(keeper->tourFile(), path);
}

void TourKeeperTest::aReadOnlyAtlasGetsAFileOfItsOwn()
{
    const QString path = copy();
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    if (QFileInfo(path).isWritable())
        QSKIP("who runs this may write into read-only files (root)");
    open(path);
    add("B");
    QVERIFY(!m_keeper->save());
    QCOMPARE(lastOf(*m_wanted), in(QStringLiteral("mine.tours.json")));
    QVERIFY(lastOf(*m_wanted, 1).contains(u"can be read but not written"));
    QVERIFY(m_keeper->saveTo(lastOf(*m_wanted)));
    QCOMPARE(bytesOf(path), bytesOf(withTour));
}

void TourKeeperTest::aReadOnlyFolderCounts()
{
    const QString path = copy();
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    if (QFileInfo(m_folder->path()).isWritable())
        QSKIP("who runs this may write into read-only folders (root)");
    open(path);
    add("B");
    QVERIFY(!m_keeper->save());
    QCOMPARE(m_wanted->size(), 1);
    QVERIFY(QFileInfo(lastOf(*m_wanted)).path() != m_folder->path());
    QVERIFY(!m_keeper->saveTo(in(QStringLiteral("mine.tours.json"))));
    QVERIFY(lastOf(*m_failed).contains(u"cannot be written"));
    QVERIFY(m_keeper->isChanged());
}

void TourKeeperTest::tellsWhenTheFileOfToursIsMissing()
{
    open(builtInAtlasPath());
    add("B");
    const QString path = in(QStringLiteral("a.tours.json"));
    QVERIFY(m_keeper->saveTo(path));
    QVERIFY(QFile::rename(path, in(QStringLiteral("moved"))));
    TourEditor later;
    const auto keeper = another(later);
    const QSignalSpy notices(keeper.get(), &TourKeeper::notice);
    const QSignalSpy wanted(keeper.get(), &TourKeeper::locationWanted);
    keeper->opened(builtInAtlasPath(), atlasIn(builtInAtlasPath()));
    QCOMPARE(notices.size(), 1);
    QVERIFY2(lastOf(notices).startsWith(u"The tours that you saved for this atlas cannot be opened") &&
                 lastOf(notices).contains(path),
             qPrintable(lastOf(notices)));
    QCOMPARE(later.book(), atlasIn(builtInAtlasPath())->tourBook());
    TourBook book = later.book();
    book.bookmarks.append(bookmark("C"));
    later.change(book, QStringLiteral("Add"));
    QVERIFY(!keeper->save());
    QCOMPARE(lastOf(wanted), path);
    // While it is open here it may go as well: then it is written again.
    QVERIFY(m_keeper->save() && QFileInfo::exists(path));
}

void TourKeeperTest::tellsWhenTheFileOfToursIsOfAnotherAtlas()
{
    open(builtInAtlasPath());
    add("B");
    const QString path = in(QStringLiteral("a.tours.json"));
    QVERIFY(m_keeper->saveTo(path));
    QVERIFY(writeAtomically(path, writeTourFile({}, QStringLiteral("coffee"))));
    TourEditor later;
    const auto keeper = another(later);
    const QSignalSpy notices(keeper.get(), &TourKeeper::notice);
    keeper->opened(builtInAtlasPath(), atlasIn(builtInAtlasPath()));
    QVERIFY2(lastOf(notices).endsWith(
                 QStringLiteral("3:12: /atlas: these are tours of the atlas \"coffee\", and not of "
                                "\"china-ai-2026\"")),
             qPrintable(lastOf(notices)));
    QVERIFY(keeper->tourFile().isEmpty());
}

void TourKeeperTest::replacesNoFileOfAnythingElse()
{
    const QString path = copy();
    open(path);
    add("B");
    QVERIFY(!m_keeper->saveTo(path));
    QVERIFY2(lastOf(*m_failed).contains(u"is no file of tours and would be replaced"),
             qPrintable(lastOf(*m_failed)));
    const QString other = in(QStringLiteral("other.tours.json"));
    QVERIFY(writeAtomically(other, writeTourFile({}, QStringLiteral("coffee"))));
    QVERIFY(!m_keeper->saveTo(other));
    QVERIFY(lastOf(*m_failed).contains(u"holds tours of the atlas “coffee”"));
    QVERIFY(!m_keeper->saveTo(m_folder->path()));
    QVERIFY(!m_keeper->saveTo(in(QStringLiteral("none/a.tours.json"))));
    QVERIFY(m_keeper->isChanged() && m_keeper->tourFile().isEmpty());
    QCOMPARE(bytesOf(path), bytesOf(withTour));
    QVERIFY(writeAtomically(other, {})); // what some file dialogs leave
    QVERIFY(m_keeper->saveTo(other));
}

void TourKeeperTest::aFileOfToursThatChangedOnDiskIsNotReplaced()
{
    open(builtInAtlasPath());
    const QString path = in(QStringLiteral("a.tours.json"));
    add("A");
    QVERIFY(m_keeper->saveTo(path));
    add("B");
    const QByteArray other = writeTourFile({}, QStringLiteral("china-ai-2026"));
    QVERIFY(writeAtomically(path, other));
    QVERIFY(!m_keeper->save());
    QVERIFY(lastOf(*m_wanted, 1).contains(u"have changed on disk"));
    QVERIFY(writeAtomically(path, "{"));
    QVERIFY(!m_keeper->save());
    QVERIFY(lastOf(*m_failed).startsWith(u"The tours are not saved. ") && lastOf(*m_failed).contains(path));
    QCOMPARE(bytesOf(path), QByteArray("{"));
    QVERIFY(m_keeper->isChanged());
}

void TourKeeperTest::opensAndForgetsAFileOfTours()
{
    const QString path = copy();
    open(path);
    const QString tours = in(QStringLiteral("a.tours.json"));
    QVERIFY(!m_keeper->openTours(tours));
    QCOMPARE(m_failed->size(), 1);
    QVERIFY(writeAtomically(tours, writeTourFile({{}, {bookmark("X")}}, QStringLiteral("tour"))));
    QVERIFY(m_keeper->openTours(tours));
    QCOMPARE(m_editor->book(), (TourBook{{}, {bookmark("X")}}));
    QVERIFY(!m_keeper->isChanged());
    add("Y");
    QVERIFY(m_keeper->save());
    QCOMPARE(bytesOf(path), bytesOf(withTour));
    QCOMPARE(readTourFile(bytesOf(tours), *atlasIn(path)).book->bookmarks.size(), 2);
    m_keeper->useAtlasTours();
    QCOMPARE(m_editor->book(), atlasIn(path)->tourBook());
    QVERIFY(m_keeper->tourFile().isEmpty());
    TourEditor later;
    const auto keeper = another(later);
    keeper->opened(path, atlasIn(path));
    QCOMPARE(later.book(), atlasIn(path)->tourBook());
}

void TourKeeperTest::aWritableCopyHasItsOwnTours()
{
    const QString first = copy();
    const QString second = copy(QStringLiteral("second.atlas.json"));
    open(first);
    add("B");
    QVERIFY(m_keeper->saveTo(in(QStringLiteral("a.tours.json"))));
    open(second); // another file of the same atlas
    QVERIFY(m_keeper->tourFile().isEmpty());
    QVERIFY(m_editor->book().bookmarks.isEmpty());
    open(first);
    QCOMPARE(m_editor->book().bookmarks.size(), 1);
}

void TourKeeperTest::discards()
{
    m_keeper->discard(); // nothing is open
    QVERIFY(!m_keeper->save());
    const QString path = copy();
    open(path);
    add("B");
    m_keeper->discard();
    QCOMPARE(m_editor->book(), atlasIn(path)->tourBook());
    QVERIFY(!m_keeper->isChanged());
    QVERIFY(!m_editor->undoStack().canUndo() && !m_editor->undoStack().canRedo());
}

QTEST_MAIN(TourKeeperTest)
#include "tst_tourkeeper.moc"
