// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/arrangementcache.h"

#include <climits>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral("/bin/sh");

GroupGraph graph(int count, const QList<std::pair<int, int>>& edges)
{
    return {QList<QSizeF>(count, QSizeF(200, 52)), edges};
}

const QList<GroupGraph> graphs = {graph(3, {{0, 1}}), graph(2, {{1, 0}})};
const QList<GroupArrangement> arrangements = {{2, 0, 1}, {1, 0}};

} // namespace

class TestArrangementCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesBackWhatItTook();
    void withoutAFolderItKeepsNothing();
    void keyFollowsEveryPart();
    void keyFollowsTheHelper();
    void damageIsIgnored();
    void eachCutIsIgnored();
    void foreignEntryIsIgnored();
    void whatIsNoPermutationIsIgnored();
    void otherShapeIsIgnored();
    void folderInPlaceOfTheEntryIsIgnored();
    void unwritableFolderIsNoError();
    void oldEntriesGo();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"cache"_s); }

    [[nodiscard]] QString entry() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key;
};

void TestArrangementCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_key = ArrangementCache::key(graphs, program);
}

QString TestArrangementCache::entry() const
{
    return folder() + u'/' + QDir(folder()).entryList(QDir::Files).value(0);
}

void TestArrangementCache::givesBackWhatItTook()
{
    const ArrangementCache cache(folder());
    QVERIFY(!cache.find(m_key, graphs));
    cache.store(m_key, arrangements);
    QCOMPARE(cache.find(m_key, graphs).value_or(QList<GroupArrangement>()), arrangements);
    QCOMPARE(ArrangementCache(folder()).find(m_key, graphs), arrangements);
}

void TestArrangementCache::withoutAFolderItKeepsNothing()
{
    const ArrangementCache cache{QString()};
    cache.store(m_key, arrangements);
    QVERIFY(!cache.find(m_key, graphs));
}

void TestArrangementCache::keyFollowsEveryPart()
{
    QList<QList<GroupGraph>> variants(6, graphs);
    variants[1][0].sizes[2].rheight() += 4;
    variants[2][0].edges[0] = {1, 0};
    variants[3][1].edges.clear();
    variants[4].swapItemsAt(0, 1);
    variants[5] = {graph(5, {{0, 1}, {1, 0}})};
    QList<QByteArray> keys;
    for (const QList<GroupGraph>& variant : variants) {
        const QByteArray key = ArrangementCache::key(variant, program);
        QCOMPARE(key.size(), 32);
        QVERIFY(!keys.contains(key));
        keys.append(key);
    }
    QCOMPARE(keys.first(), m_key);
}

void TestArrangementCache::keyFollowsTheHelper()
{
    const QString path = m_folder->filePath(u"helper"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("one");
    file.flush();
    const QByteArray first = ArrangementCache::key(graphs, path);
    file.write("two");
    file.flush();
    const QByteArray second = ArrangementCache::key(graphs, path);
    QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000), QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(first != second);
    QVERIFY(second != ArrangementCache::key(graphs, path));
}

void TestArrangementCache::damageIsIgnored()
{
    const ArrangementCache cache(folder());
    cache.store(m_key, arrangements);
    QFile file(entry());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    for (qsizetype i = 0; i < good.size(); ++i) {
        QByteArray bad = good;
        bad[i] = char(bad.at(i) ^ 1);
        file.seek(0);
        file.write(bad);
        file.flush();
        QVERIFY(!cache.find(m_key, graphs));
    }
    file.close();
    cache.store(m_key, arrangements);
    QCOMPARE(cache.find(m_key, graphs), arrangements);
}

void TestArrangementCache::eachCutIsIgnored()
{
    const ArrangementCache cache(folder());
    cache.store(m_key, arrangements);
    QFile file(entry());
    for (qint64 size = file.size() - 1; size >= 0; --size) {
        QVERIFY(file.resize(size));
        QVERIFY(!cache.find(m_key, graphs));
    }
    QVERIFY(file.resize(1'000'000));
    QVERIFY(!cache.find(m_key, graphs));
}

// An entry that is whole, but was renamed.
void TestArrangementCache::foreignEntryIsIgnored()
{
    const ArrangementCache cache(folder());
    const QByteArray other = ArrangementCache::key(graphs, u"/bin/ls"_s);
    cache.store(other, arrangements);
    QVERIFY(QFile::rename(entry(), folder() + u'/' + QString::fromLatin1(m_key.toHex()) + u".arrangement"_s));
    QVERIFY(!cache.find(m_key, graphs));
}

void TestArrangementCache::whatIsNoPermutationIsIgnored()
{
    const ArrangementCache cache(folder());
    const QList<QList<GroupArrangement>> wrong = {
        {{0, 0, 1}, {1, 0}}, {{0, 1, 3}, {1, 0}}, {{0, 1, -1}, {1, 0}}, {{0, 1, 2}, {1, INT_MAX}}};
    for (const QList<GroupArrangement>& arrangement : wrong) {
        cache.store(m_key, arrangement);
        QVERIFY(!cache.find(m_key, graphs));
    }
}

void TestArrangementCache::otherShapeIsIgnored()
{
    const ArrangementCache cache(folder());
    cache.store(m_key, arrangements);
    QVERIFY(!cache.find(m_key, {graph(2, {}), graph(3, {})}));
    QVERIFY(!cache.find(m_key, {graph(3, {})}));
}

void TestArrangementCache::folderInPlaceOfTheEntryIsIgnored()
{
    const QString path = folder() + u'/' + QString::fromLatin1(m_key.toHex()) + u".arrangement"_s;
    QVERIFY(QDir().mkpath(path));
    const ArrangementCache cache(folder());
    cache.store(m_key, arrangements);
    QVERIFY(!cache.find(m_key, graphs));
}

// A file stands where the folder should: that fails for root as well.
void TestArrangementCache::unwritableFolderIsNoError()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList folders = {file.fileName(), file.fileName() + u"/cache"_s, u"/proc/nowhere"_s};
    for (const QString& name : folders) {
        const ArrangementCache cache(name);
        cache.store(m_key, arrangements);
        QVERIFY(!cache.find(m_key, graphs));
    }
}

void TestArrangementCache::oldEntriesGo()
{
    const ArrangementCache cache(folder());
    cache.store(m_key, arrangements);
    QFile old(entry());
    QVERIFY(old.open(QIODevice::ReadWrite));
    QVERIFY(old.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000), QFileDevice::FileModificationTime));
    old.close();
    for (qsizetype i = 0; i < ArrangementCache::maxEntries + 5; ++i)
        cache.store(ArrangementCache::key({graph(int(i), {})}, program), {GroupArrangement()});
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), ArrangementCache::maxEntries);
    QVERIFY(!cache.find(m_key, graphs));
}

QTEST_GUILESS_MAIN(TestArrangementCache)
#include "tst_arrangementcache.moc"
