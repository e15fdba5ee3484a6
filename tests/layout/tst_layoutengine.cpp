// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/layoutengine.h"
#include "support/randominput.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QProcess>
#include <QTest>

namespace {

const HelperOptions realHelper{.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"),
                               .cacheFolder = {}};
const HelperOptions noHelper{.program = QStringLiteral("/nowhere/stackatlas-layout"), .cacheFolder = {}};

/// Set in a second process of this program, which then only says what its layout is.
constexpr const char* tellOnly = "STACKATLAS_TEST_TELL_LAYOUT";

LayoutInput inputOf(unsigned seed)
{
    std::mt19937 random(seed);
    return randomInput(random);
}

/// Every number of a layout, to the last bit.
QByteArray digest(const MapLayout& layout)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << layout.size << layout.title << layout.footer << layout.outside << layout.outsideHeader
           << layout.fallback;
    for (const MapLayout::Band& band : layout.bands)
        stream << band.id << band.rect << band.label;
    for (const MapLayout::Box& box : layout.boxes + layout.sections)
        stream << box.id << box.rect << box.header;
    for (const MapLayout::Cell& cell : layout.cells)
        stream << cell.id << cell.rect << cell.box << cell.outside;
    for (const MapLayout::Route& route : layout.routes)
        stream << route.id << route.from << route.to << route.points;
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// Of several layouts with the real helper.
QByteArray digestOfAll()
{
    QByteArray all;
    for (unsigned seed = 1; seed <= 2; ++seed) {
        const LayoutResult result = computeLayout(inputOf(seed), realHelper);
        all += digest(*result.layout) + result.helperError.toUtf8();
    }
    return all;
}

QStringList nodesOf(const LayoutInput& input)
{
    QStringList ids;
    const auto add = [&](const LayoutInput::Group& group) {
        for (const LayoutInput::Node& node : group.nodes)
            ids << node.id;
    };
    for (const LayoutInput::Layer& layer : input.layers)
        std::ranges::for_each(layer.groups, add);
    std::ranges::for_each(input.outside, add);
    return ids;
}

/// One layer with a group in which somebody makes something.
LayoutInput tiedInput()
{
    const QSizeF size(200, 52);
    LayoutInput input{
        .labelWidth = 208, .labelHeight = 152, .headerHeight = 32, .titleHeight = 52, .footerHeight = 56};
    input.layers = {
        {QStringLiteral("l"),
         {{QStringLiteral("g"),
           120,
           {{QStringLiteral("a"), size}, {QStringLiteral("b"), size}, {QStringLiteral("c"), size}}}}}};
    input.edges = {{QStringLiteral("c>makes>a"), QStringLiteral("c"), QStringLiteral("a")},
                   {QStringLiteral("x>makes>a"), QStringLiteral("x"), QStringLiteral("a")}};
    return input;
}

} // namespace

class TestLayoutEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntityHasOneCell();
    void everyRelationHasARoute();
    void helperIsUsed();
    void sameInputSameLayout();
    void sameLayoutInAnotherProcess();
    void missingHelperIsToldAndStoodInFor();
    void withoutTiesNoHelperIsNeeded();
    void edgesToNowhereAreLeftOut();
    void cancelledGivesNothing();
    void nothingToLayOut();
};

void TestLayoutEngine::everyEntityHasOneCell()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const LayoutInput input = inputOf(seed);
        for (const HelperOptions& helper : {realHelper, noHelper}) {
            const MapLayout layout = *computeLayout(input, helper).layout;
            QStringList ids;
            for (const MapLayout::Cell& cell : layout.cells) {
                ids << cell.id;
                const QList<MapLayout::Box>& boxes = cell.outside ? layout.sections : layout.boxes;
                QVERIFY(cell.box >= 0 && cell.box < boxes.size());
                QVERIFY(cell.id.startsWith(boxes[cell.box].id + u'.'));
            }
            QStringList expected = nodesOf(input);
            ids.sort();
            expected.sort();
            QCOMPARE(ids, expected);
        }
    }
}

void TestLayoutEngine::everyRelationHasARoute()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const LayoutInput input = inputOf(seed);
        const MapLayout layout = *computeLayout(input, realHelper).layout;
        QStringList expected;
        for (const LayoutInput::Edge& edge : input.edges) {
            if (edge.from != edge.to)
                expected << edge.id;
        }
        QStringList ids;
        for (const MapLayout::Route& route : layout.routes) {
            ids << route.id;
            QVERIFY(route.points.size() >= 2);
        }
        QCOMPARE(ids, expected);
    }
}

void TestLayoutEngine::helperIsUsed()
{
    const LayoutResult result = computeLayout(tiedInput(), realHelper);
    QCOMPARE(result.helperError, QString());
    QVERIFY(!result.layout->fallback);
}

void TestLayoutEngine::sameInputSameLayout()
{
    QCOMPARE(digestOfAll(), digestOfAll());
    QVERIFY(digest(*computeLayout(inputOf(1), noHelper).layout) ==
            digest(*computeLayout(inputOf(1), noHelper).layout));
    QVERIFY(digest(*computeLayout(inputOf(1), noHelper).layout) !=
            digest(*computeLayout(inputOf(2), noHelper).layout));
}

void TestLayoutEngine::sameLayoutInAnotherProcess()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(tellOnly), QStringLiteral("1"));
    environment.remove(QStringLiteral("QT_HASH_SEED")); // hashes differ from process to process
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), digestOfAll());
}

void TestLayoutEngine::missingHelperIsToldAndStoodInFor()
{
    const LayoutResult result = computeLayout(tiedInput(), noHelper);
    QVERIFY(result.layout);
    QVERIFY(result.layout->fallback);
    QVERIFY2(result.helperError.contains(noHelper.program), qPrintable(result.helperError));
    QCOMPARE(result.layout->cells.size(), 3);
    QCOMPARE(result.layout->routes.size(), 1);
    // A maker stands before what it makes in the stand-in, too.
    QCOMPARE(result.layout->cells[0].id, QStringLiteral("c"));
}

void TestLayoutEngine::withoutTiesNoHelperIsNeeded()
{
    LayoutInput input = tiedInput();
    input.edges.clear();
    const LayoutResult result = computeLayout(input, noHelper);
    QCOMPARE(result.helperError, QString());
    QVERIFY(!result.layout->fallback);
    QCOMPARE(digest(*result.layout), digest(*computeLayout(input, realHelper).layout));
}

void TestLayoutEngine::edgesToNowhereAreLeftOut()
{
    const MapLayout layout = *computeLayout(tiedInput(), realHelper).layout;
    QCOMPARE(layout.routes.size(), 1);
    QCOMPARE(layout.routes[0].id, QStringLiteral("c>makes>a"));
    QCOMPARE(layout.cells[layout.routes[0].from].id, QStringLiteral("c"));
    QCOMPARE(layout.cells[layout.routes[0].to].id, QStringLiteral("a"));
}

void TestLayoutEngine::cancelledGivesNothing()
{
    std::stop_source stop;
    stop.request_stop();
    for (const HelperOptions& helper : {realHelper, noHelper}) {
        const LayoutResult result = computeLayout(tiedInput(), helper, stop.get_token());
        QVERIFY(!result.layout);
        QCOMPARE(result.helperError, QString()); // nobody is to blame
    }
}

void TestLayoutEngine::nothingToLayOut()
{
    const LayoutResult result = computeLayout({}, noHelper);
    QVERIFY(result.layout);
    QVERIFY(!result.layout->fallback);
    QVERIFY(result.layout->cells.isEmpty() && result.layout->routes.isEmpty());
}

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsSet(tellOnly)) {
        QFile out;
        return out.open(stdout, QIODevice::WriteOnly) && out.write(digestOfAll()) > 0 ? 0 : 1;
    }
    TestLayoutEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_layoutengine.moc"
