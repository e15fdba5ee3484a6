// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlasloader.h"

#include "app/atlasfile.h"
#include "model/reader/reader.h"
#include "support/program.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <sys/stat.h>

namespace {

const QString language = QStringLiteral("en");

HelperOptions helper()
{
    return {.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"), .cacheFolder = {}};
}

/// An atlas file with so many entities, in groups of twelve that are tied in pairs.
QByteArray atlasOf(int entities)
{
    QByteArray groups;
    QByteArray things;
    QByteArray relations;
    for (int i = 0; i < entities; ++i) {
        const QByteArray id = QByteArray::number(i);
        const QByteArray group = QByteArray::number(i / 12);
        if (i % 12 == 0)
            groups += (i > 0 ? ",\n" : "") + QByteArray("{\"id\":\"g") + group +
                      "\",\"layer\":\"only\",\"name\":{\"en\":\"Group " + group + "\"}}";
        things += (i > 0 ? ",\n" : "") + QByteArray("{\"id\":\"e") + id +
                  "\",\"kind\":\"thing\",\"group\":\"g" + group + "\",\"name\":{\"en\":\"Entity number " +
                  id + "\"}}";
        if (i % 2 == 1)
            relations += (i > 1 ? ",\n" : "") + QByteArray("{\"from\":\"e") + QByteArray::number(i - 1) +
                         "\",\"to\":\"e" + id + "\",\"kind\":\"makes\"}";
    }
    return R"({"format":"stackatlas/1","id":"big","edition":"2026-03-31","title":{"en":"Big"},
        "defaults":{"source":"paper"},"sources":[{"id":"paper","title":"Paper"}],
        "kinds":{"entities":[{"id":"thing","label":{"en":"Thing"}}],
                 "relations":[{"id":"makes","label":{"en":"makes"},"inverse":{"en":"made by"}}]},
        "layers":[{"id":"only","order":1,"name":{"en":"Only"}}],)"
           "\"groups\":[" +
           groups + "],\"entities\":[" + things + "],\"relations\":[" + relations + "]}";
}

/// A loader, and what it said in order.
class Loading
{
public:
    explicit Loading(const HelperOptions& options = helper())
        : loader(std::make_unique<AtlasLoader>(options))
    {
        AtlasLoader* source = loader.get();
        QObject::connect(source, &AtlasLoader::started, source, [this](const QString& path) {
            said << QStringLiteral("started ") + QFileInfo(path).fileName();
        });
        QObject::connect(source, &AtlasLoader::stageChanged, source,
                         [this](const QString& stage) { stages << stage; });
        QObject::connect(source, &AtlasLoader::loaded, source, [this](const LoadedAtlas& result) {
            said << QStringLiteral("loaded ") + QFileInfo(result.path).fileName();
            loaded = result;
        });
        QObject::connect(source, &AtlasLoader::failed, source, [this](const LoadFailure& result) {
            said << QStringLiteral("failed ") + QFileInfo(result.path).fileName();
            failure = result;
        });
        QObject::connect(source, &AtlasLoader::finished, source,
                         [this] { said << QStringLiteral("finished"); });
    }

    /// Loads a file and waits for the end.
    bool load(const QString& path)
    {
        said.clear();
        loader->load(path, language);
        return QTest::qWaitFor([this] { return !loader->isLoading(); }, 30'000);
    }

    std::unique_ptr<AtlasLoader> loader;
    QStringList said;
    QStringList stages;
    LoadedAtlas loaded;
    LoadFailure failure;
    Program files; ///< a folder to write to
};

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QStringLiteral(", "));
}

} // namespace

class AtlasLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheBuiltInAtlas();
    void tellsWhatGoesOn();
    void tellsWhyAFileCannotBeRead_data();
    void tellsWhyAFileCannotBeRead();
    void tellsEveryProblem();
    void cancelLeavesNothingBehind();
    void newestFileWins();
    void goesDownWhileLoading();
    void standsInForTheHelper();
    void touchesNothing();
};

void AtlasLoaderTest::opensTheBuiltInAtlas()
{
    Loading loading;
    QVERIFY(!loading.loader->isLoading());
    loading.loader->load(builtInAtlasPath(), language);
    QVERIFY(loading.loader->isLoading());
    QVERIFY(!loading.loaded.atlas); // not before the event loop runs
    QTRY_VERIFY_WITH_TIMEOUT(!loading.loader->isLoading(), 30'000);
    QCOMPARE(loading.said,
             words("started china-ai-2026.atlas.json, loaded china-ai-2026.atlas.json, finished"));
    QCOMPARE(loading.loaded.path, builtInAtlasPath());
    QCOMPARE(loading.loaded.atlas->id, QStringLiteral("china-ai-2026"));
    QCOMPARE(loading.loaded.helperError, QString());
    QVERIFY(!loading.loaded.layout->fallback);
    QCOMPARE(loading.loaded.layout->cells.size(), loading.loaded.atlas->entities.size());
}

void AtlasLoaderTest::tellsWhatGoesOn()
{
    Loading loading;
    QVERIFY(loading.load(loading.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile())));
    QCOMPARE(loading.stages.size(), 3);
    for (const QString& stage : std::as_const(loading.stages))
        QVERIFY(stage.endsWith(u'…'));
    QVERIFY2(loading.stages.last().contains(QStringLiteral("4 entities")), qPrintable(loading.stages.last()));
}

void AtlasLoaderTest::tellsWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QStringLiteral("missing.atlas.json");
    QTest::newRow("a folder") << QStringLiteral("folder");
    QTest::newRow("a pipe") << QStringLiteral("pipe");
}

void AtlasLoaderTest::tellsWhyAFileCannotBeRead()
{
    QFETCH(const QString, name);
    Loading loading;
    const QString path = loading.files.path(name);
    if (name == QStringLiteral("folder"))
        QVERIFY(QDir().mkdir(path));
    if (name == QStringLiteral("pipe"))
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QVERIFY(loading.load(path));
    QCOMPARE(loading.said.size(), 3);
    QCOMPARE(loading.said.last(), QStringLiteral("finished"));
    QCOMPARE(loading.failure.path, path);
    QVERIFY2(loading.failure.error.contains(path), qPrintable(loading.failure.error));
    QVERIFY(loading.failure.problems.isEmpty());
    QVERIFY(!loading.loaded.atlas);
}

void AtlasLoaderTest::tellsEveryProblem()
{
    Loading loading;
    const QByteArray bad =
        trickyAtlasFile()
            .replace("\"edition\"", "\"editon\"")
            .replace("\"makers\", \"layer\": \"lower\"", "\"makers\", \"layer\": \"lowest\"");
    const QList<Problem> expected = readAtlas(bad).problems;
    QVERIFY(expected.size() >= 2);
    QVERIFY(loading.load(loading.files.write(QStringLiteral("bad.atlas.json"), bad)));
    QCOMPARE(loading.said, words("started bad.atlas.json, failed bad.atlas.json, finished"));
    QCOMPARE(loading.failure.error, QString());
    QCOMPARE(loading.failure.problems, expected);
}

void AtlasLoaderTest::cancelLeavesNothingBehind()
{
    Loading loading;
    const QString big = loading.files.write(QStringLiteral("big.atlas.json"), atlasOf(6000));
    loading.loader->cancel(); // nothing is under way
    QCOMPARE(loading.said, QStringList());
    loading.loader->load(big, language);
    QTRY_VERIFY(!loading.stages.isEmpty()); // it is at work
    loading.loader->cancel();
    QVERIFY(!loading.loader->isLoading());
    QCOMPARE(loading.said, words("started big.atlas.json, finished"));
    loading.loader->cancel();
    QVERIFY(loading.load(loading.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile())));
    QCOMPARE(loading.said, words("started small.atlas.json, loaded small.atlas.json, finished"));
}

void AtlasLoaderTest::newestFileWins()
{
    Loading loading;
    const QString big = loading.files.write(QStringLiteral("big.atlas.json"), atlasOf(3000));
    const QString small = loading.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
    loading.loader->load(big, language);
    loading.loader->load(loading.files.path(QStringLiteral("missing")), language);
    loading.loader->load(small, language);
    QTRY_VERIFY_WITH_TIMEOUT(!loading.loader->isLoading(), 30'000);
    QCOMPARE(loading.said, words("started big.atlas.json, finished, started missing, finished, "
                                 "started small.atlas.json, loaded small.atlas.json, finished"));
    QCOMPARE(loading.loaded.path, small);
}

void AtlasLoaderTest::goesDownWhileLoading()
{
    Loading loading;
    const QString big = loading.files.write(QStringLiteral("big.atlas.json"), atlasOf(3000));
    loading.loader->load(big, language);
    QTRY_VERIFY(!loading.stages.isEmpty());
    loading.loader.reset();
    QCoreApplication::processEvents();
    QCOMPARE(loading.said, words("started big.atlas.json"));
}

void AtlasLoaderTest::standsInForTheHelper()
{
    Loading loading({.program = QStringLiteral("/no/such/helper"), .cacheFolder = {}});
    QVERIFY(loading.load(loading.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile())));
    QVERIFY(loading.loaded.atlas);
    QVERIFY(loading.loaded.layout->fallback);
    QVERIFY2(loading.loaded.helperError.contains(QStringLiteral("/no/such/helper")),
             qPrintable(loading.loaded.helperError));
}

void AtlasLoaderTest::touchesNothing()
{
    Loading loading;
    const QString path = loading.files.write(QStringLiteral("small.atlas.json"), trickyAtlasFile());
    const QDateTime folderBefore = QFileInfo(QFileInfo(path).path()).lastModified();
    const QDateTime before = QFileInfo(path).lastModified();
    QVERIFY(loading.load(path));
    QVERIFY(loading.loaded.atlas);
    QCOMPARE(QFileInfo(path).lastModified(), before);
    QCOMPARE(QFileInfo(QFileInfo(path).path()).lastModified(), folderBefore);
    QCOMPARE(loading.files.listing(), QStringList{QStringLiteral("small.atlas.json")});
    QCOMPARE(bytesOf(path), trickyAtlasFile());
}

QTEST_MAIN(AtlasLoaderTest)
#include "tst_atlasloader.moc"
