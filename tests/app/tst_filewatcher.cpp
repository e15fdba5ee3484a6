// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/filewatcher.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

namespace {

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode = QIODevice::Truncate)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | mode) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The way editors save: another file takes the place.
void replace(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        qFatal("cannot replace %s", qPrintable(path));
}

/// A watched file in a folder of its own, and what the watcher said of it.
class Watched
{
public:
    Watched()
        : path(folder.filePath(QStringLiteral("watched.atlas.json")))
        , changes(&watcher, &FileWatcher::changed)
    {
        write(path, "one");
        watcher.watch(path, FileWatcher::stateOf(path));
    }

    /// True if a change was told, now or within five seconds; forgets it.
    bool told()
    {
        const bool any = QTest::qWaitFor([this] { return !changes.isEmpty(); });
        for (const QList<QVariant>& change : std::as_const(changes)) {
            if (change.first().toString() != path)
                return false;
        }
        changes.clear();
        return any;
    }

    /// True if nothing is told of what happened so far: another file is watched meanwhile, and a change of
    /// that is told.
    bool silent()
    {
        FileWatcher other;
        QSignalSpy others(&other, &FileWatcher::changed);
        const QString beside = elsewhere.filePath(QStringLiteral("other"));
        for (int round = 0; round < 2; ++round) { // the time to settle, twice
            write(beside, QByteArray(round + 1, 'x'));
            other.watch(beside, {});
            if (!QTest::qWaitFor([&] { return others.size() > round; }))
                return false;
        }
        return changes.isEmpty();
    }

    QTemporaryDir folder;
    QTemporaryDir elsewhere;
    QString path;
    FileWatcher watcher;
    QSignalSpy changes;
};

} // namespace

class FileWatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfWriting();
    void tellsOfReplacingAgainAndAgain();
    void tellsOfWritingAfterReplacing();
    void seesThroughHardLinks();
    void isSilentWithoutChange();
    void deletingIsNoChange();
    void comingBackIs();
    void waitsUntilWritingHasSettled();
    void tellsOfChangesBeforeItWatched();
    void watchesOneFile();
    void watchesNoResource_data();
    void watchesNoResource();
};

void FileWatcherTest::tellsOfWriting()
{
    Watched file;
    write(file.path, "another");
    QVERIFY(file.told());
    write(file.path, "more", QIODevice::Append);
    QVERIFY(file.told());
}

void FileWatcherTest::tellsOfReplacingAgainAndAgain()
{
    Watched file;
    for (const char* version : {"second", "the third", "the very fourth"}) {
        replace(file.path, version);
        QVERIFY2(file.told(), version);
    }
}

void FileWatcherTest::tellsOfWritingAfterReplacing()
{
    Watched file;
    replace(file.path, "second");
    QVERIFY(file.told());
    write(file.path, "the third, in place");
    QVERIFY(file.told());
}

void FileWatcherTest::seesThroughHardLinks()
{
    // An editor that keeps the old version under another name: what was watched is still there.
    Watched file;
    const QString backup = file.path + u'~';
    QCOMPARE(::link(QFile::encodeName(file.path).constData(), QFile::encodeName(backup).constData()), 0);
    replace(file.path, "second");
    QVERIFY(file.told());
    write(file.path, "the third, in place");
    QVERIFY(file.told());
    write(backup, "not this one");
    QVERIFY(file.silent());
}

void FileWatcherTest::isSilentWithoutChange()
{
    Watched file;
    write(file.folder.filePath(QStringLiteral("beside")), "something");
    QFile watched(file.path);
    QVERIFY(watched.open(QIODevice::ReadOnly));
    QCOMPARE(watched.readAll(), QByteArray("one"));
    QVERIFY(file.silent());
}

void FileWatcherTest::deletingIsNoChange()
{
    Watched file;
    QVERIFY(QFile::remove(file.path));
    QVERIFY(file.silent());
}

void FileWatcherTest::comingBackIs()
{
    Watched file;
    QVERIFY(QFile::remove(file.path));
    QVERIFY(file.silent());
    write(file.path, "back");
    QVERIFY(file.told());
    write(file.path, "and again");
    QVERIFY(file.told());
}

void FileWatcherTest::waitsUntilWritingHasSettled()
{
    Watched file;
    for (int i = 0; i < 40; ++i) {
        write(file.path, "x", QIODevice::Append);
        QCoreApplication::processEvents();
    }
    QVERIFY(QTest::qWaitFor([&] { return !file.changes.isEmpty(); }));
    QVERIFY2(file.changes.size() <= 2, qPrintable(QString::number(file.changes.size())));
}

void FileWatcherTest::tellsOfChangesBeforeItWatched()
{
    // A file that is saved again while it is still being read.
    Watched file;
    const FileWatcher::State read = FileWatcher::stateOf(file.path);
    file.watcher.watch({}, {});
    write(file.path, "saved meanwhile");
    file.watcher.watch(file.path, read);
    QVERIFY(file.told());
    file.watcher.watch(file.path, FileWatcher::stateOf(file.path));
    QVERIFY(file.silent());
}

void FileWatcherTest::watchesOneFile()
{
    Watched file;
    const QString other = file.folder.filePath(QStringLiteral("other.atlas.json"));
    write(other, "one");
    file.watcher.watch(other, FileWatcher::stateOf(other));
    write(file.path, "no longer of interest");
    QVERIFY(file.silent());
    write(other, "another");
    QVERIFY(QTest::qWaitFor([&] { return !file.changes.isEmpty(); }));
    QCOMPARE(file.changes.first().first().toString(), other);
}

void FileWatcherTest::watchesNoResource_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QString();
    QTest::newRow("built in") << QStringLiteral(":/seeds/china-ai-2026.atlas.json");
}

void FileWatcherTest::watchesNoResource()
{
    QFETCH(const QString, path);
    Watched file;
    file.watcher.watch(path, FileWatcher::stateOf(path));
    write(file.path, "no longer of interest");
    QVERIFY(file.silent());
}

QTEST_GUILESS_MAIN(FileWatcherTest)
#include "tst_filewatcher.moc"
