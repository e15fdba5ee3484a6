// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atomicwrite.h"

#include <csignal>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>
#include <unistd.h>

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

QStringList namesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// As long as it lives no file can grow beyond some bytes, as if the disk were full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class AtomicWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesANewFile();
    void replacesAFileAndKeepsItsPermissions();
    void aLinkStaysALink();
    void aFullDiskLeavesTheOldFile_data();
    void aFullDiskLeavesTheOldFile();
    void failures_data();
    void failures();
    void aReadOnlyFileStays();
    void devicesAreWrittenToAndNotReplaced();
};

void AtomicWriteTest::writesANewFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("地图 1.svg"));
    const QByteArray data("a\0b\r\n", 5);
    QVERIFY(writeAtomically(path, data));
    QCOMPARE(contentOf(path), data);
    QVERIFY(writeAtomically(path, {}));
    QCOMPARE(contentOf(path), QByteArray());
    QCOMPARE(namesIn(folder.path()).size(), 1);
}

void AtomicWriteTest::replacesAFileAndKeepsItsPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeAtomically(path, "old"));
    const auto permissions =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path, permissions));
    QVERIFY(writeAtomically(path, "new"));
    QCOMPARE(contentOf(path), QByteArray("new"));
    QCOMPARE(QFile::permissions(path), permissions);
}

void AtomicWriteTest::aLinkStaysALink()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("target"));
    const QString link = folder.filePath(QStringLiteral("link"));
    QVERIFY(writeAtomically(target, "old") && QFile::link(target, link));
    QVERIFY(writeAtomically(link, "new"));
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(contentOf(target), QByteArray("new"));
}

void AtomicWriteTest::aFullDiskLeavesTheOldFile_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("less than a buffer") << 2'000;
    QTest::newRow("more than a buffer") << 1'000'000;
}

void AtomicWriteTest::aFullDiskLeavesTheOldFile()
{
    QFETCH(int, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeAtomically(path, "old"));
    std::expected<void, QString> result;
    {
        const FullDisk disk(1'000);
        result = writeAtomically(path, QByteArray(size, 'x'));
    }
    QVERIFY(!result);
    QVERIFY2(result.error().startsWith(path + QStringLiteral(" cannot be written: ")),
             qPrintable(result.error()));
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(namesIn(folder.path()), QStringList{QStringLiteral("a")});
}

void AtomicWriteTest::failures_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing folder") << QStringLiteral("missing/a");
    QTest::newRow("folder") << QStringLiteral("folder");
    QTest::newRow("below a file") << QStringLiteral("file/a");
    QTest::newRow("long name") << QString(300, u'x');
}

void AtomicWriteTest::failures()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    QVERIFY(writeAtomically(folder.filePath(QStringLiteral("file")), "x"));
    const QStringList before = namesIn(folder.path());
    const auto result = writeAtomically(folder.filePath(name), "x");
    QVERIFY(!result && result.error().contains(name));
    QCOMPARE(namesIn(folder.path()), before);
}

void AtomicWriteTest::aReadOnlyFileStays()
{
    if (geteuid() == 0)
        QSKIP("root may write everything");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(writeAtomically(path, "old"));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadUser));
    QVERIFY(!writeAtomically(path, "new"));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

void AtomicWriteTest::devicesAreWrittenToAndNotReplaced()
{
    QVERIFY(writeAtomically(QStringLiteral("/dev/null"), "x"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
    QVERIFY(!writeAtomically(QStringLiteral("/dev/full"), "x"));
    QVERIFY(!QFileInfo(QStringLiteral("/dev/full")).isFile());
}

QTEST_GUILESS_MAIN(AtomicWriteTest)
#include "tst_atomicwrite.moc"
