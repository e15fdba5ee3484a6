// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/grouparranger.h"

#include <climits>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using Edges = QList<std::pair<int, int>>;
using Result = std::expected<QList<GroupArrangement>, QString>;

namespace {

const QString realHelper = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout");
const QString greets = u"echo 'stackatlas-layout 1'\n"_s;

GroupGraph graph(int count, const Edges& edges)
{
    return {QList<QSizeF>(count, QSizeF(200, 52)), edges};
}

QString errorOf(const Result& result)
{
    return result ? QString() : result.error();
}

// A maker with three products, one of which stands before it in the file, and something untied.
const QList<GroupGraph> oneGroup = {graph(5, {{2, 0}, {2, 3}, {2, 4}})};

} // namespace

class TestGroupArranger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void realHelperPutsMakerBeforeProducts();
    void tiedSetsStandWhereTheirFirstMemberWould();
    void untiedGroupsNeedNoHelper();
    void unusableEdgesAreIgnored();
    void strangeSizesAreSentWithinBounds();
    void coordinatesDecideTheOrder();
    void equalCoordinatesLeaveFileOrder();
    void everyGroupGetsAPermutation();
    void sameInputSameOutput();
    void worksInAThreadWithoutEventLoop();
    void badHelperIsNamed_data();
    void badHelperIsNamed();
    void missingHelperIsNamed();
    void relativePathIsRefused();
    void notExecutableIsNamed();
    void notAProgramIsNamed();
    void helperThatDoesNotReadDoesNotBlock();
    void hangEndsAtTheTimeout();
    void trickleEndsAtTheTimeout();
    void closedStdoutEndsAtTheTimeout();
    void chatterAfterTheLastReplyIsIgnored();
    void cancelIsSwiftAndKills();
    void cancelledBeforehand();
    void environmentIsClosed();
    void answersComeFromTheCache();
    void failuresAreNotCached();
    void corruptCacheIsRewritten();
    void builtInOrdersByDepth();
    void builtInBreaksCycles();
    void builtInKeepsFileOrderOfUntied();
    void builtInManagesLongChains();

private:
    QString script(const QString& body) const;
    Result ask(const QString& body, int timeoutMs = 5'000) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGroupArranger::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

// A stand-in for the helper.
QString TestGroupArranger::script(const QString& body) const
{
    QFile file(m_folder->filePath(u"helper.sh"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write((u"#!/bin/sh\n"_s + body).toUtf8()) < 0 ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("cannot write the stand-in");
    return file.fileName();
}

Result TestGroupArranger::ask(const QString& body, int timeoutMs) const
{
    return arrangeWithHelper(oneGroup, {.program = script(body), .timeoutMs = timeoutMs, .cacheFolder = {}});
}

void TestGroupArranger::realHelperPutsMakerBeforeProducts()
{
    const Result result = arrangeWithHelper(oneGroup, {.program = realHelper, .cacheFolder = {}});
    QVERIFY2(result, qPrintable(errorOf(result)));
    QCOMPARE(*result, (QList<GroupArrangement>{{2, 0, 3, 4, 1}}));
}

void TestGroupArranger::tiedSetsStandWhereTheirFirstMemberWould()
{
    const QList<GroupGraph> groups = {graph(7, {{6, 1}, {5, 3}})};
    const Result result = arrangeWithHelper(groups, {.program = realHelper, .cacheFolder = {}});
    QVERIFY(result);
    QCOMPARE(*result, (QList<GroupArrangement>{{0, 6, 1, 2, 5, 3, 4}}));
}

void TestGroupArranger::untiedGroupsNeedNoHelper()
{
    const QList<GroupGraph> groups = {graph(3, {}), graph(0, {}), graph(1, {})};
    const Result result = arrangeWithHelper(groups, {.program = u"/nowhere/helper"_s, .cacheFolder = {}});
    QVERIFY(result);
    QCOMPARE(*result, (QList<GroupArrangement>{{0, 1, 2}, {}, {0}}));
}

void TestGroupArranger::unusableEdgesAreIgnored()
{
    const QList<GroupGraph> untied = {graph(2, {{0, 0}, {0, 2}, {-1, 1}, {1, INT_MAX}})};
    const Result result = arrangeWithHelper(untied, {.program = u"/nowhere/helper"_s, .cacheFolder = {}});
    QVERIFY(result);
    QCOMPARE(*result, (QList<GroupArrangement>{{0, 1}}));
    QCOMPARE(arrangeBuiltIn(untied), *result);
    const Result mixed =
        arrangeWithHelper({graph(3, {{1, 1}, {2, 0}, {9, 9}})}, {.program = realHelper, .cacheFolder = {}});
    QVERIFY(mixed);
    QCOMPARE(*mixed, (QList<GroupArrangement>{{2, 0, 1}}));
}

void TestGroupArranger::strangeSizesAreSentWithinBounds()
{
    GroupGraph strange = graph(6, {{5, 0}});
    strange.sizes = {{0, 0}, {-5, 1e300}, {qQNaN(), qInf()}, {1e-9, -0.0}, {-qInf(), 52}, {200, 52}};
    const Result result = arrangeWithHelper({strange}, {.program = realHelper, .cacheFolder = {}});
    QVERIFY2(result, qPrintable(errorOf(result)));
    QCOMPARE(*result, (QList<GroupArrangement>{{5, 0, 1, 2, 3, 4}}));
}

void TestGroupArranger::coordinatesDecideTheOrder()
{
    const Result result =
        ask(greets + u"printf 'layout 5 900 200\\n100 50\\n0 0\\n300 150\\n50 50\\n75.5 50\\n'\n"
                     "cat >/dev/null"_s);
    QVERIFY2(result, qPrintable(errorOf(result)));
    QCOMPARE(*result, (QList<GroupArrangement>{{2, 3, 4, 0, 1}}));
}

void TestGroupArranger::equalCoordinatesLeaveFileOrder()
{
    const Result result = ask(greets + u"printf 'layout 5 0 0\\n0 0\\n0 0\\n0 0\\n0 0\\n0 0\\n'"_s);
    QVERIFY(result);
    QCOMPARE(*result, (QList<GroupArrangement>{{0, 2, 3, 4, 1}}));
}

void TestGroupArranger::everyGroupGetsAPermutation()
{
    QList<GroupGraph> groups;
    for (int i = 0; i < 3'000; ++i) // more than all pipes and buffers hold
        groups.append(i % 3 == 0 ? graph(i % 7, {})
                                 : graph(12, {{i % 12, (i + 5) % 12}, {3, 4}, {4, 3}, {1, 8}}));
    const Result result = arrangeWithHelper(groups, {.program = realHelper, .cacheFolder = {}});
    QVERIFY2(result, qPrintable(errorOf(result)));
    QCOMPARE(result->size(), groups.size());
    for (qsizetype i = 0; i < groups.size(); ++i) {
        GroupArrangement sorted = result->at(i);
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(sorted, arrangeBuiltIn({GroupGraph{groups.at(i).sizes, {}}}).first());
    }
}

void TestGroupArranger::sameInputSameOutput()
{
    const QList<GroupGraph> groups = {
        graph(9, {{0, 5}, {0, 6}, {1, 5}, {1, 7}, {2, 6}, {2, 8}, {3, 7}, {3, 5}})};
    const Result first = arrangeWithHelper(groups, {.program = realHelper, .cacheFolder = {}});
    const Result second = arrangeWithHelper(groups, {.program = realHelper, .cacheFolder = {}});
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
}

void TestGroupArranger::worksInAThreadWithoutEventLoop()
{
    Result result;
    std::jthread([&] {
        result = arrangeWithHelper(oneGroup, {.program = realHelper, .cacheFolder = {}});
    }).join();
    QVERIFY(result);
    QCOMPARE(*result, (QList<GroupArrangement>{{2, 0, 3, 4, 1}}));
}

void TestGroupArranger::badHelperIsNamed_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QString& body, const QString& message) {
        QTest::newRow(name) << body << message;
    };
    const QString nonsense = u"makes no sense"_s;
    row("dies at start", u"kill -9 $$"_s, u"crashed (signal 9) with 0 of 1"_s);
    row("aborts midway", greets + u"read a; read b; kill -ABRT $$"_s, u"crashed (signal 6)"_s);
    row("ends at start", u"exit 3"_s, u"ended (code 3) with 0 of 1"_s);
    row("stops halfway", greets + u"printf 'layout 5 9 9\\n1 1\\n2 2\\n'"_s, u"ended (code 0) with 0 of 1"_s);
    row("no reply", greets + u"cat >/dev/null & sleep 0.05"_s, u"ended (code 0)"_s);
    row("garbage", u"head -c 300000 /dev/urandom"_s, nonsense);
    row("endless garbage", u"exec cat /dev/urandom"_s, nonsense);
    row("zeros", u"exec cat /dev/zero"_s, nonsense);
    row("other version", u"echo 'stackatlas-layout 2'; cat >/dev/null"_s, u"of another version"_s);
    row("no version", u"echo 'stackatlas-layout'; cat >/dev/null"_s, nonsense);
    row("gigantic line", greets + u"yes 'layout 5' | tr -d '\\n' | head -c 100000000"_s, nonsense);
    row("wrong count", greets + u"printf 'layout 4 9 9\\n'"_s, nonsense);
    row("huge count", greets + u"printf 'layout 4294967301 9 9\\n'"_s, nonsense);
    row("negative count", greets + u"printf 'layout -5 9 9\\n'"_s, nonsense);
    row("infinite box", greets + u"printf 'layout 5 inf 9\\n'"_s, nonsense);
    row("box out of range", greets + u"printf 'layout 5 1e12 9\\n'"_s, nonsense);
    row("not a number", greets + u"printf 'layout 5 9 9\\nnan 1\\n'"_s, nonsense);
    row("infinite", greets + u"printf 'layout 5 9 9\\n1 inf\\n'"_s, nonsense);
    row("outside the box", greets + u"printf 'layout 5 9 9\\n1 11\\n'"_s, nonsense);
    row("too big for a double", greets + u"printf 'layout 5 9 9\\n1e999 1\\n'"_s, nonsense);
    row("one number", greets + u"printf 'layout 5 9 9\\n1\\n'"_s, nonsense);
    row("comma", greets + u"printf 'layout 5 9 9\\n1,5 1\\n'"_s, nonsense);
    row("fails", greets + u"printf 'fail because\\033[31m\\n'"_s,
        u"could not arrange a group: because?[31m."_s);
    row("refuses", greets + u"printf 'error bad edge line\\n'"_s,
        u"not understand what it was asked: bad edge"_s);
}

void TestGroupArranger::badHelperIsNamed()
{
    QFETCH(QString, body);
    QFETCH(QString, message);
    const Result result = ask(body);
    QVERIFY(!result);
    QVERIFY2(result.error().contains(message), qPrintable(result.error()));
    QVERIFY(result.error().size() < 400);
}

void TestGroupArranger::missingHelperIsNamed()
{
    const Result result = arrangeWithHelper(oneGroup, {.program = u"/nowhere/helper"_s, .cacheFolder = {}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"missing: /nowhere/helper"_s), qPrintable(result.error()));
}

void TestGroupArranger::relativePathIsRefused()
{
    const QStringList paths = {u"sh"_s, u"./sh"_s, QString(), u"/"_s, u"/tmp"_s};
    for (const QString& path : paths) {
        const Result result = arrangeWithHelper(oneGroup, {.program = path, .cacheFolder = {}});
        QVERIFY(!result);
        QVERIFY2(result.error().contains(u"missing"_s), qPrintable(result.error()));
    }
}

void TestGroupArranger::notExecutableIsNamed()
{
    const QString path = script({});
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
    const Result result = arrangeWithHelper(oneGroup, {.program = path, .cacheFolder = {}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"may not be executed"_s), qPrintable(result.error()));
}

void TestGroupArranger::notAProgramIsNamed()
{
    const QString path = script({});
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("\x7f"
               "ELF is not all it takes");
    file.close();
    const Result result = arrangeWithHelper(oneGroup, {.program = path, .cacheFolder = {}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"could not be started"_s), qPrintable(result.error()));
}

void TestGroupArranger::helperThatDoesNotReadDoesNotBlock()
{
    const QList<GroupGraph> groups(5'000, graph(60, {{0, 1}}));
    const Result result = arrangeWithHelper(
        groups, {.program = script(u"exec sleep 60"_s), .timeoutMs = 300, .cacheFolder = {}});
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"did not answer within 0.3 s"_s), qPrintable(result.error()));
}

void TestGroupArranger::hangEndsAtTheTimeout()
{
    QElapsedTimer timer;
    timer.start();
    const Result result = ask(greets + u"exec sleep 60"_s, 300);
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"did not answer"_s), qPrintable(result.error()));
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 3'000);
}

// Bytes that never make an answer are no progress.
void TestGroupArranger::trickleEndsAtTheTimeout()
{
    const Result result = ask(greets + u"echo 'layout 5 9 9'; while :; do printf 1; sleep 0.05; done"_s, 400);
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"did not answer"_s), qPrintable(result.error()));
}

void TestGroupArranger::closedStdoutEndsAtTheTimeout()
{
    const Result result = ask(greets + u"exec >&- 2>&- <&-; exec sleep 60"_s, 300);
    QVERIFY(!result);
    QVERIFY2(result.error().contains(u"did not answer"_s), qPrintable(result.error()));
}

void TestGroupArranger::chatterAfterTheLastReplyIsIgnored()
{
    const Result result =
        ask(greets + u"printf 'layout 5 0 0\\n0 0\\n0 0\\n0 0\\n0 0\\n0 0\\n'; yes | head -c 9999"_s);
    QVERIFY(result);
}

void TestGroupArranger::cancelIsSwiftAndKills()
{
    const QString pidFile = m_folder->filePath(u"pid"_s);
    const QString program = script(u"echo $$ > '%1'; exec sleep 60"_s.arg(pidFile));
    std::stop_source source;
    Result result;
    std::jthread worker([&] {
        result = arrangeWithHelper(oneGroup, {.program = program, .cacheFolder = {}}, source.get_token());
    });
    QTRY_VERIFY(QFile::exists(pidFile) && QFile(pidFile).size() > 1);
    QElapsedTimer timer;
    timer.start();
    source.request_stop();
    worker.join();
    QVERIFY2(timer.elapsed() < 250, qPrintable(QString::number(timer.elapsed()))); // 50 on a machine at rest
    QVERIFY(!result);
    QVERIFY(result.error().contains(u"Cancelled"_s));
    QFile pid(pidFile);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    QVERIFY(!QFile::exists(u"/proc/"_s + QString::fromLatin1(pid.readAll().trimmed())));
}

void TestGroupArranger::cancelledBeforehand()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY(!arrangeWithHelper(oneGroup, {.program = realHelper, .cacheFolder = {}}, source.get_token()));
}

void TestGroupArranger::environmentIsClosed()
{
    qputenv("GVBINDIR", "/nowhere");
    const QString seen = m_folder->filePath(u"seen"_s);
    QVERIFY(!ask(u"export -p > '%1'; pwd >> '%1'"_s.arg(seen)));
    qunsetenv("GVBINDIR");
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("LC_ALL='C'"));
    QVERIFY2(!text.contains("GVBINDIR") && !text.contains("HOME"), text.constData());
    QVERIFY(text.endsWith("\n/\n"));
}

// The stand-in leaves a mark each time that it is asked.
void TestGroupArranger::answersComeFromTheCache()
{
    const QString mark = m_folder->filePath(u"mark"_s);
    const QString program = script(u"echo x >> '%1'\n"_s.arg(mark) + greets +
                                   u"printf 'layout 5 9 9\\n3 1\\n0 0\\n1 2\\n2 1\\n1 1\\n'"_s);
    const HelperOptions options{.program = program, .cacheFolder = m_folder->filePath(u"a/cache"_s)};
    const Result first = arrangeWithHelper(oneGroup, options);
    const Result second = arrangeWithHelper(oneGroup, options);
    QVERIFY(first && second);
    QCOMPARE(*first, (QList<GroupArrangement>{{2, 4, 3, 0, 1}}));
    QCOMPARE(*second, *first);
    QCOMPARE(QFile(mark).size(), 2);
    QFile changed(program);
    QVERIFY(changed.open(QIODevice::Append));
    changed.write("\n# another helper");
    changed.close();
    QVERIFY(arrangeWithHelper(oneGroup, options));
    QCOMPARE(QFile(mark).size(), 4);
}

void TestGroupArranger::failuresAreNotCached()
{
    const QString folder = m_folder->filePath(u"cache"_s);
    const QString program = script(u"exit 1"_s);
    QVERIFY(!arrangeWithHelper(oneGroup, {.program = program, .cacheFolder = folder}));
    QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
    arrangeBuiltIn(oneGroup);
    QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
}

void TestGroupArranger::corruptCacheIsRewritten()
{
    const QString folder = m_folder->filePath(u"cache"_s);
    const HelperOptions options{.program = realHelper, .cacheFolder = folder};
    const Result first = arrangeWithHelper(oneGroup, options);
    const QStringList names = QDir(folder).entryList(QDir::Files);
    QCOMPARE(names.size(), 1);
    QFile file(folder + u'/' + names.first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray good = file.readAll();
    file.seek(60);
    file.write("!");
    file.close();
    const Result second = arrangeWithHelper(oneGroup, options);
    QVERIFY(first && second);
    QCOMPARE(*second, *first);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), good);
}

void TestGroupArranger::builtInOrdersByDepth()
{
    const QList<GroupGraph> groups = {graph(5, {{4, 3}, {3, 0}, {4, 0}, {4, 1}})};
    QCOMPARE(arrangeBuiltIn(groups), (QList<GroupArrangement>{{4, 1, 3, 0, 2}}));
}

void TestGroupArranger::builtInBreaksCycles()
{
    QCOMPARE(arrangeBuiltIn({graph(3, {{0, 1}, {1, 2}, {2, 0}})}), (QList<GroupArrangement>{{0, 1, 2}}));
    QCOMPARE(arrangeBuiltIn({graph(3, {{1, 2}, {2, 1}, {1, 0}})}), (QList<GroupArrangement>{{1, 0, 2}}));
    QCOMPARE(arrangeBuiltIn({graph(4, {{0, 1}, {1, 2}, {2, 0}, {3, 2}})}),
             (QList<GroupArrangement>{{3, 2, 0, 1}})); // the way in from outside decides
}

void TestGroupArranger::builtInKeepsFileOrderOfUntied()
{
    QCOMPARE(arrangeBuiltIn({graph(5, {{3, 1}}), graph(2, {}), graph(0, {})}),
             (QList<GroupArrangement>{{0, 3, 1, 2, 4}, {0, 1}, {}}));
}

void TestGroupArranger::builtInManagesLongChains()
{
    constexpr int count = 300'000;
    Edges edges;
    for (int node = count - 1; node > 0; --node)
        edges.append({node, node - 1});
    const GroupArrangement result = arrangeBuiltIn({graph(count, edges)}).first();
    QCOMPARE(result.size(), count);
    QCOMPARE(result.first(), count - 1);
    QCOMPARE(result.last(), 0);
}

QTEST_GUILESS_MAIN(TestGroupArranger)
#include "tst_grouparranger.moc"
