// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QPointF>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString helper = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout");
const QByteArray hello = "stackatlas-layout 1\n";

struct Answer
{
    QByteArrayList lines;
    int code = -1;
    bool crashed = true;
    QByteArray errors;
};

Answer ask(const QByteArray& input, const QProcessEnvironment& environment = {}, int timeoutMs = 120'000)
{
    QProcess process;
    if (!environment.isEmpty())
        process.setProcessEnvironment(environment);
    process.start(helper, QStringList());
    process.write(input);
    process.closeWriteChannel();
    Answer answer;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        return answer;
    }
    answer.lines = process.readAllStandardOutput().split('\n');
    answer.errors = process.readAllStandardError();
    answer.code = process.exitCode();
    answer.crashed = process.exitStatus() == QProcess::CrashExit;
    return answer;
}

QByteArray request(int nodes, const QList<std::pair<int, int>>& edges, const QByteArray& size = "200 52")
{
    QByteArray text = "graph " + QByteArray::number(nodes) + ' ' + QByteArray::number(edges.size()) + '\n';
    for (int i = 0; i < nodes; ++i)
        text += size + '\n';
    for (const auto& [from, to] : edges)
        text += QByteArray::number(from) + ' ' + QByteArray::number(to) + '\n';
    return text;
}

// Each node but the first below an earlier one.
QList<std::pair<int, int>> tree(int nodes, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<std::pair<int, int>> edges;
    for (int i = 1; i < nodes; ++i)
        edges.append({random.bounded(i), i});
    return edges;
}

// The points of the layout that begins at `line`, which then is the line after it; empty if it is none.
QList<QPointF> takeLayout(const Answer& answer, qsizetype& line, int nodes)
{
    const QByteArrayList header = answer.lines.value(line++).split(' ');
    if (header.size() != 4 || header.at(0) != "layout" || header.at(1).toInt() != nodes)
        return {};
    const QRectF box(-1, -1, header.at(2).toDouble() + 2, header.at(3).toDouble() + 2);
    QList<QPointF> points;
    for (int i = 0; i < nodes; ++i) {
        const QByteArrayList fields = answer.lines.value(line++).split(' ');
        const QPointF point(fields.value(0).toDouble(), fields.value(1).toDouble());
        if (fields.size() != 2 || !box.contains(point))
            return {};
        points.append(point);
    }
    return points;
}

} // namespace

class TestLayoutHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsAndEnds();
    void emptyGraph();
    void ranksRunDownwards();
    void untiedNodesMakeAGridInFileOrder();
    void notStrungInOneRow();
    void malformedInputIsRefused_data();
    void malformedInputIsRefused();
    void answersBeforeAFaultAreKept();
    void sizesBeyondGraphvizFailForOneGraphOnly();
    void randomInputIsRefused();
    void randomChangesNeverCrash();
    void sameBytesInEveryProcess();
    void localeDoesNotMatter();
    void manyGraphsInOneProcess();
    void largeGraph();
    void denseGraph();
    void cyclicGraph();
    void doubledEdges();
    void endsWhenNobodyReads();
    void leavesNoCore();
};

void TestLayoutHelper::greetsAndEnds()
{
    const Answer answer = ask(hello);
    QCOMPARE(answer.lines, (QByteArrayList{"stackatlas-layout 1", ""}));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    QVERIFY(!answer.crashed);
    QCOMPARE(answer.errors, QByteArray());
}

void TestLayoutHelper::emptyGraph()
{
    const Answer answer = ask(hello + "graph 0 0\n");
    QCOMPARE(answer.lines.value(1), QByteArray("layout 0 0 0"));
    QCOMPARE(answer.code, 0);
}

void TestLayoutHelper::ranksRunDownwards()
{
    const Answer answer = ask(hello + request(4, {{3, 0}, {3, 1}, {0, 2}}));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    qsizetype line = 1;
    const QList<QPointF> points = takeLayout(answer, line, 4);
    QCOMPARE(points.size(), 4);
    QVERIFY(points.at(3).y() > points.at(0).y());
    QCOMPARE(points.at(0).y(), points.at(1).y());
    QVERIFY(points.at(0).y() > points.at(2).y());
    QCOMPARE(points.at(0).y() - points.at(2).y(), 72.0);
}

void TestLayoutHelper::untiedNodesMakeAGridInFileOrder()
{
    const Answer answer = ask(hello + request(4, {}));
    qsizetype line = 1;
    const QList<QPointF> points = takeLayout(answer, line, 4);
    QCOMPARE(points.size(), 4);
    QCOMPARE(points.at(0).y(), points.at(1).y());
    QCOMPARE(points.at(0).x(), points.at(2).x());
    QVERIFY(points.at(0).x() < points.at(1).x());
    QVERIFY(points.at(0).y() > points.at(2).y());
}

void TestLayoutHelper::notStrungInOneRow()
{
    const Answer answer = ask(hello + request(100, {{0, 1}}));
    const QByteArrayList header = answer.lines.value(1).split(' ');
    QVERIFY2(header.value(2).toDouble() < 5'000, answer.lines.value(1).constData());
}

void TestLayoutHelper::malformedInputIsRefused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char* name, const QByteArray& input, const QByteArray& reason) {
        QTest::newRow(name) << input << reason;
    };
    row("nothing", "", "no greeting");
    row("no greeting", "graph 1 0\n1 1\n", "no greeting");
    row("greeting cut short", "stackatlas-layout 1", "no greeting");
    row("next version", "stackatlas-layout 2\n", "protocol version not supported");
    row("version is no number", "stackatlas-layout one\n", "bad greeting");
    row("more than a version", "stackatlas-layout 1 1\n", "bad greeting");
    row("carriage return", "stackatlas-layout 1\r\n", "bad greeting");
    const QByteArray graphLine = "bad graph line";
    row("unknown word", hello + "digraph 1 0\n", graphLine);
    row("empty line", hello + "\n", graphLine);
    row("negative count", hello + "graph -1 0\n", graphLine);
    row("fraction", hello + "graph 1.5 0\n", graphLine);
    row("count beyond 32 bits", hello + "graph 4294967296 0\n", graphLine);
    row("two spaces", hello + "graph  1 0\n", graphLine);
    row("trailing space", hello + "graph 1 0 \n", graphLine);
    row("three numbers", hello + "graph 1 0 0\n", graphLine);
    row("one number", hello + "graph 1\n", graphLine);
    row("long line", hello + "graph " + QByteArray(300, '1') + " 0\n", graphLine);
    row("endless line", hello + QByteArray(5'000'000, 'x'), graphLine);
    row("null bytes", hello + QByteArray(1'000, '\0'), graphLine);
    row("too many nodes", hello + "graph 2000001 0\n", "graph too large");
    row("too many edges", hello + "graph 1 8000001\n", "graph too large");
    const QByteArray nodeLine = "bad node line";
    row("fewer nodes", hello + "graph 2000000 8000000\n1 1\n", nodeLine);
    row("node cut short", hello + "graph 1 0\n1 1", nodeLine);
    row("one size", hello + "graph 1 0\n20\n", nodeLine);
    row("not a number", hello + "graph 1 0\nnan 20\n", nodeLine);
    row("infinite", hello + "graph 1 0\ninf 20\n", nodeLine);
    row("beyond double", hello + "graph 1 0\n1e400 20\n", nodeLine);
    row("hexadecimal", hello + "graph 1 0\n0x10 20\n", nodeLine);
    row("comma", hello + "graph 1 0\n1,5 20\n", nodeLine);
    row("plus", hello + "graph 1 0\n+15 20\n", nodeLine);
    const QByteArray sizeRange = "node size out of range";
    row("zero size", hello + "graph 1 0\n0 20\n", sizeRange);
    row("negative size", hello + "graph 1 0\n20 -20\n", sizeRange);
    row("huge size", hello + "graph 1 0\n1e300 20\n", sizeRange);
    row("tiny size", hello + "graph 1 0\n1e-300 20\n", sizeRange);
    row("edge cut short", hello + "graph 2 1\n9 9\n9 9\n0", "bad edge line");
    row("negative edge", hello + "graph 2 1\n9 9\n9 9\n-1 0\n", "bad edge line");
    row("edge to nowhere", hello + "graph 2 1\n9 9\n9 9\n0 2\n", "edge index out of range");
    row("loop", hello + "graph 2 1\n9 9\n9 9\n1 1\n", "edge index out of range");
}

void TestLayoutHelper::malformedInputIsRefused()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, reason);
    const Answer answer = ask(input);
    QVERIFY(!answer.crashed);
    QVERIFY2(answer.code == 2, answer.errors.constData());
    QCOMPARE(answer.lines, (QByteArrayList{"stackatlas-layout 1", "error " + reason, ""}));
}

void TestLayoutHelper::answersBeforeAFaultAreKept()
{
    const Answer answer = ask(hello + request(2, {{0, 1}}) + "nonsense\n");
    QCOMPARE(answer.code, 2);
    QCOMPARE(answer.lines.size(), 6);
    QVERIFY(answer.lines.at(1).startsWith("layout 2 "));
    QCOMPARE(answer.lines.at(4), QByteArray("error bad graph line"));
}

void TestLayoutHelper::sizesBeyondGraphvizFailForOneGraphOnly()
{
    const Answer answer =
        ask(hello + request(2'000, {{0, 1}}, "100000 100000") + request(2, {{0, 1}}, "100000 100000"));
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.lines.value(1), QByteArray("fail graph too large for Graphviz"));
    qsizetype line = 2;
    QCOMPARE(takeLayout(answer, line, 2).size(), 2);
}

void TestLayoutHelper::randomInputIsRefused()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 40; ++round) {
        QByteArray noise(random.bounded(1, 5'000), Qt::Uninitialized);
        for (char& byte : noise)
            byte = char(random.bounded(256));
        const Answer answer = ask(round % 2 == 0 ? hello + noise : noise);
        QVERIFY(!answer.crashed);
        QCOMPARE(answer.code, 2);
    }
}

// One character changed in a good request: it may be refused or answered.
void TestLayoutHelper::randomChangesNeverCrash()
{
    const QByteArray good = hello + request(6, tree(6, 1)) + request(3, {{0, 1}, {1, 2}, {2, 0}});
    const QByteArray characters = "0123456789 \n.-eE+naif";
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QByteArray bad = good;
        bad[random.bounded(bad.size())] = characters.at(random.bounded(characters.size()));
        const Answer answer = ask(bad);
        QVERIFY2(!answer.crashed, bad.constData());
        QVERIFY2(answer.code == 0 || answer.code == 2, answer.errors.constData());
    }
}

void TestLayoutHelper::sameBytesInEveryProcess()
{
    const QByteArray input = hello + request(60, tree(60, 3)) + request(40, tree(40, 4)) + request(9, {});
    const Answer first = ask(input);
    QCOMPARE(first.code, 0);
    for (int round = 0; round < 5; ++round)
        QCOMPARE(ask(input).lines, first.lines);
    const Answer backwards =
        ask(hello + request(9, {}) + request(40, tree(40, 4)) + request(60, tree(60, 3)));
    QCOMPARE(backwards.lines.mid(1, 10), first.lines.mid(first.lines.size() - 11, 10));
}

void TestLayoutHelper::localeDoesNotMatter()
{
    const QByteArray input = hello + request(20, tree(20, 5), "100.5 33.25");
    QProcessEnvironment german = QProcessEnvironment::systemEnvironment();
    german.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
    german.insert(u"LC_NUMERIC"_s, u"de_DE.UTF-8"_s);
    QCOMPARE(ask(input, german).lines, ask(input).lines);
}

void TestLayoutHelper::manyGraphsInOneProcess()
{
    QByteArray input = hello;
    for (quint32 i = 0; i < 1'000; ++i)
        input += request(12, tree(12, i));
    const Answer answer = ask(input);
    QVERIFY2(answer.code == 0, answer.errors.constData());
    QCOMPARE(answer.lines.size(), 1 + 1'000 * 13 + 1);
    qsizetype line = 1;
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(takeLayout(answer, line, 12).size(), 12);
}

void TestLayoutHelper::largeGraph()
{
    const Answer answer = ask(hello + request(1'000, tree(1'000, 9)));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    qsizetype line = 1;
    QCOMPARE(takeLayout(answer, line, 1'000).size(), 1'000);
}

void TestLayoutHelper::denseGraph()
{
    QList<std::pair<int, int>> edges;
    for (int from = 0; from < 60; ++from) {
        for (int to = from + 1; to < 60; ++to)
            edges.append({from, to});
    }
    const Answer answer = ask(hello + request(60, edges));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    qsizetype line = 1;
    QCOMPARE(takeLayout(answer, line, 60).size(), 60);
}

void TestLayoutHelper::cyclicGraph()
{
    QList<std::pair<int, int>> edges;
    for (int node = 0; node < 30; ++node) {
        edges.append({node, (node + 1) % 30});
        edges.append({(node + 7) % 30, node});
    }
    const Answer answer = ask(hello + request(30, edges));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    qsizetype line = 1;
    QCOMPARE(takeLayout(answer, line, 30).size(), 30);
}

void TestLayoutHelper::doubledEdges()
{
    const Answer answer = ask(hello + request(3, QList<std::pair<int, int>>(5'000, {0, 1})));
    QVERIFY2(answer.code == 0, answer.errors.constData());
    qsizetype line = 1;
    QCOMPARE(takeLayout(answer, line, 3).size(), 3);
}

void TestLayoutHelper::endsWhenNobodyReads()
{
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(helper, QStringList());
    process.write(hello);
    QVERIFY(process.waitForFinished(5'000));
    QCOMPARE(process.exitCode(), 3);
}

void TestLayoutHelper::leavesNoCore()
{
    QProcess process;
    process.start(helper, QStringList());
    process.write(hello);
    QVERIFY(process.waitForReadyRead(5'000));
    QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
    QVERIFY(limits.open(QIODevice::ReadOnly));
    const QByteArray text = limits.readAll();
    QVERIFY2(text.contains("Max core file size        0 "), text.constData());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(5'000));
}

QTEST_GUILESS_MAIN(TestLayoutHelper)
#include "tst_layouthelper.moc"
