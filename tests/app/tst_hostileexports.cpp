// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

/// A format, and what can be exported in it.
struct Format
{
    const char* name;
    bool map = false;
    bool panels = false;
    bool tables = false;
    qsizetype tourFiles = 0; ///< of a tour with seven steps
};

constexpr qsizetype steps = 7;

// Who makes the program write another format adds it here, and its reader to check_hostile.py.
constexpr Format formats[] = {
    {.name = "svg", .map = true, .panels = true, .tourFiles = steps},
    {.name = "png", .map = true, .panels = true, .tourFiles = steps},
    {.name = "pdf", .map = true, .panels = true, .tourFiles = 1},
    {.name = "pptx", .map = true, .panels = true, .tourFiles = 1},
    {.name = "html", .map = true, .panels = true, .tourFiles = 1},
    {.name = "csv", .panels = true, .tables = true},
    {.name = "json", .panels = true, .tables = true},
    {.name = "xlsx", .map = true, .panels = true, .tables = true},
    {.name = "graphml", .map = true},
    {.name = "dot", .map = true},
};

constexpr const char* panels[] = {"funding",   "valuations", "scorecard", "sectors",
                                  "footprint", "techniques", "themes",    "audit"};

constexpr const char* tables[] = {"facts", "rounds", "relations"};

const QString atlasFile = QStringLiteral("in.atlas.json");
const QString folder = QStringLiteral("out");

/// The files of a hostile atlas in one theme and language, in all formats.
QStringList expectedFiles(const QString& theme, const QString& language)
{
    QStringList names{QStringLiteral("manifest.json")};
    for (const Format& format : formats) {
        const QString suffix = u'.' + QString::fromLatin1(format.name);
        const bool isData = format.tables || (format.map && !format.panels);
        const auto add = [&](const QString& view, const QString& page = {}) {
            names << view + (isData ? QString() : QString(u'-' + theme)) + u'-' + language + page + suffix;
        };
        if (format.map)
            add(QStringLiteral("map"));
        if (format.map && !isData) {
            add(QStringLiteral("layer-lower"));
            add(QStringLiteral("layer-upper"));
        }
        if (format.panels)
            for (const char* panel : panels)
                add(QString::fromLatin1(panel));
        if (format.tables)
            for (const char* table : tables)
                add(QString::fromLatin1(table));
        for (qsizetype page = 1; page <= format.tourFiles; ++page)
            add(QStringLiteral("tour-briefing"),
                format.tourFiles > 1 ? QStringLiteral("-0%1").arg(page) : QString());
    }
    names.sort();
    return names;
}

QByteArray hostileAtlas()
{
    return bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/hostile.atlas.json"));
}

/// A text of the file under its key, as it stands there.
QByteArray member(const char* key, const QByteArray& text)
{
    return QByteArray('"' + QByteArray(key) + "\": \"" + text + '"');
}

/// The same with texts of 50,000 bytes: one without a blank as a name, and some with.
QByteArray longAtlas()
{
    constexpr qsizetype bytes = 50'000;
    const QByteArray word(bytes, 'W');
    const QByteArray words = QByteArray("word ").repeated(bytes / 5 - 1) + "word";
    QByteArray atlas = hostileAtlas();
    atlas.replace(member("en", "+1+1"), member("en", word));
    atlas.replace(member("en", "-2+3"), member("en", words));
    atlas.replace(member("value", "@SUM(1,2)"), member("value", word));
    atlas.replace(member("detail", "@SUM(1,2)"), member("detail", words));
    atlas.replace("../../etc/passwd", words);
    return atlas;
}

/// What independent readers say of all files of a folder.
QString soundness(const QString& atlas, const QDir& exported)
{
    QStringList arguments{QStringLiteral("-B"),
                          QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/app/check_hostile.py"), atlas};
    for (const QString& name : exported.entryList(QDir::Files | QDir::Hidden)) {
        if (name != QStringLiteral("manifest.json"))
            arguments << exported.filePath(name);
    }
    QProcess python;
    python.start(QStringLiteral("python3"), arguments);
    python.waitForFinished(120'000);
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed();
}

/// All that is in a folder and the folders in it.
QStringList everythingIn(const QString& path)
{
    QStringList found;
    QDirIterator each(path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        found << QDir(path).relativeFilePath(each.next());
    found.sort();
    return found;
}

/// The hostile atlas with another id for what is at a place in it.
QByteArray withId(const char* list, const QString& id)
{
    QJsonObject atlas = QJsonDocument::fromJson(hostileAtlas()).object();
    QJsonArray things = atlas.value(QLatin1String(list)).toArray();
    QJsonObject thing = things.first().toObject();
    thing.insert(QStringLiteral("id"), id);
    things.replace(0, thing);
    atlas.insert(QLatin1String(list), things);
    return QJsonDocument(atlas).toJson();
}

/// The hostile atlas with all that a tour says leading elsewhere.
QByteArray leadingElsewhere(const QString& text)
{
    QJsonObject atlas = QJsonDocument::fromJson(hostileAtlas()).object();
    QJsonArray tours = atlas.value(QStringLiteral("tours")).toArray();
    QJsonObject tour = tours.first().toObject();
    const QJsonObject words{{QStringLiteral("en"), text}, {QStringLiteral("zh"), text}};
    QJsonArray told;
    for (const QJsonValue& value : tour.value(QStringLiteral("steps")).toArray()) {
        QJsonObject step = value.toObject();
        for (const char* key : {"title", "message"})
            step.insert(QLatin1String(key), words);
        told << step;
    }
    tour.insert(QStringLiteral("steps"), told);
    tour.insert(QStringLiteral("title"), words);
    tours.replace(0, tour);
    atlas.insert(QStringLiteral("tours"), tours);
    atlas.insert(QStringLiteral("title"), words);
    return QJsonDocument(atlas).toJson();
}

} // namespace

/// What an atlas from somebody one does not trust becomes in every format.
class HostileExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSound_data();
    void isSound();
    void factsAreSound_data();
    void factsAreSound();
    void staysInItsFolder_data();
    void staysInItsFolder();
    void linksAreNotFollowed();
    void idsLeadNowhere_data();
    void idsLeadNowhere();
    void isRefused_data();
    void isRefused();
    void addressesAreOfTheWeb_data();
    void addressesAreOfTheWeb();
};

void HostileExportsTest::isSound_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("en") << QStringLiteral("light") << QStringLiteral("en") << false;
    QTest::newRow("zh") << QStringLiteral("dark") << QStringLiteral("zh") << false;
    QTest::newRow("50,000 bytes") << QStringLiteral("light") << QStringLiteral("en") << true;
}

void HostileExportsTest::isSound()
{
    QFETCH(QString, theme);
    QFETCH(QString, language);
    QFETCH(bool, isLong);
    const Program program;
    const QString atlas = program.write(atlasFile, isLong ? longAtlas() : hostileAtlas());
    const ProgramRun run = program.run(
        {QStringLiteral("export"), atlas, QStringLiteral("--all"), folder, QStringLiteral("--theme"), theme,
         QStringLiteral("--lang"), language, QStringLiteral("--marking"),
         QStringLiteral("=1+1 </text><script>alert(8)</script> &amp; ../../x")});
    QStringList expected = expectedFiles(theme, language);
    if (isLong) {
        QCOMPARE(run.exitCode, 3);
        for (const QString& line : run.errorLines().sliced(1)) {
            // A picture of that size cannot be had, and that is said.
            const QString name = line.section(u':', 0, 0);
            QVERIFY2(name.endsWith(QStringLiteral(".png")) && line.contains(QStringLiteral("A picture of ")),
                     qPrintable(line));
            QVERIFY2(expected.removeOne(name), qPrintable(line));
        }
    } else {
        QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
    }
    const QDir exported(program.path(folder));
    QCOMPARE(
        exported.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name),
        expected);
    QCOMPARE(program.listing(), (QStringList{atlasFile, folder})); // nothing stands elsewhere
    QCOMPARE(soundness(atlas, exported), QStringLiteral("sound: %1").arg(expected.size() - 1));
}

/// The other command that writes data.
void HostileExportsTest::factsAreSound_data()
{
    QTest::addColumn<bool>("isLong");
    for (const char* format : {"csv", "json"}) {
        QTest::addRow("%s", format) << false;
        QTest::addRow("%s long", format) << true;
    }
}

void HostileExportsTest::factsAreSound()
{
    QFETCH(bool, isLong);
    const Program program;
    const QString format = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const QString atlas = program.write(atlasFile, isLong ? longAtlas() : hostileAtlas());
    QVERIFY(QDir().mkpath(program.path(folder)));
    const ProgramRun run =
        program.run({QStringLiteral("facts"), atlas, QStringLiteral("--format"), format, QStringLiteral("-o"),
                     folder + QStringLiteral("/facts-en.") + format});
    QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
    QCOMPARE(soundness(atlas, QDir(program.path(folder))), QStringLiteral("sound: 1"));
}

/// A tour makes several files: whatever its steps are called, all stand where they were asked for.
void HostileExportsTest::staysInItsFolder_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("files");
    const auto pages = [](const QString& name) {
        QStringList names;
        for (qsizetype page = 1; page <= steps; ++page)
            names << name.arg(page);
        return names;
    };
    QTest::newRow("folder") << QStringLiteral(
                                   "--all out --view tours --theme light --lang en --format svg,html")
                            << pages(QStringLiteral("tour-briefing-light-en-0%1.svg")) +
                                   QStringList{QStringLiteral("tour-briefing-light-en.html"),
                                               QStringLiteral("manifest.json")};
    QTest::newRow("svg") << QStringLiteral("-o out/told.svg --view tour:briefing")
                         << pages(QStringLiteral("told-0%1.svg"));
    QTest::newRow("png") << QStringLiteral("-o out/told.png --view tour:briefing")
                         << pages(QStringLiteral("told-0%1.png"));
    QTest::newRow("pdf") << QStringLiteral("-o out/told.pdf --view tour:briefing")
                         << QStringList{QStringLiteral("told.pdf")};
    QTest::newRow("pptx") << QStringLiteral("-o out/told.pptx --view tour:briefing")
                          << QStringList{QStringLiteral("told.pptx")};
}

void HostileExportsTest::staysInItsFolder()
{
    QFETCH(QString, arguments);
    QFETCH(QStringList, files);
    Program program;
    const QString deep = QStringLiteral("a/b/c");
    QVERIFY(QDir().mkpath(program.path(deep + u'/' + folder)));
    program.workingFolder = program.path(deep);
    QStringList expected{QStringLiteral("a"), QStringLiteral("a/b"), deep, deep + u'/' + folder, atlasFile};
    for (const QString& file : std::as_const(files))
        expected << deep + u'/' + folder + u'/' + file;
    expected.sort();
    for (const char* text : {"../../up", "/../../../up.svg", "..\\..\\up", "..", "~/up"}) {
        const QString atlas = program.write(atlasFile, leadingElsewhere(QString::fromLatin1(text)));
        const ProgramRun run =
            program.run(QStringList{QStringLiteral("export"), atlas} + arguments.split(u' '));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(everythingIn(program.path(QString())), expected);
        for (const QString& other : everythingIn(program.environment.value(QStringLiteral("HOME"))))
            QVERIFY2(other.startsWith(QStringLiteral(".cache")), qPrintable(other)); // of layouts
    }
}

/// A folder from somebody else may hold links that lead out of it: the other files are written all the same.
void HostileExportsTest::linksAreNotFollowed()
{
    const Program program;
    const QString atlas = program.write(atlasFile, hostileAtlas());
    const QString mine = program.write(QStringLiteral("mine"), "mine");
    const QDir out(program.path(folder));
    QVERIFY(out.mkpath(QStringLiteral(".")));
    QVERIFY(QFile::link(mine, out.filePath(QStringLiteral("map-light-en.svg"))));
    QVERIFY(
        QFile::link(program.path(QStringLiteral("new")), out.filePath(QStringLiteral("map-light-zh.svg"))));
    const ProgramRun run = program.run({QStringLiteral("export"), atlas, QStringLiteral("--all"), folder,
                                        QStringLiteral("--view"), QStringLiteral("map"),
                                        QStringLiteral("--format"), QStringLiteral("svg")});
    QCOMPARE(run.exitCode, 3);
    QCOMPARE(run.errorLines().sliced(1),
             (QStringList{QStringLiteral("map-light-en.svg: there is a link of this name; remove it"),
                          QStringLiteral("map-light-zh.svg: there is a link of this name; remove it")}));
    QCOMPARE(bytesOf(mine), QByteArray("mine"));
    QCOMPARE(program.listing(), (QStringList{atlasFile, QStringLiteral("mine"), folder}));
    QVERIFY(out.exists(QStringLiteral("map-dark-en.svg")) && out.exists(QStringLiteral("manifest.json")));
}

/// The names of files are made of ids: such an atlas is not read, and such a name is not planned.
void HostileExportsTest::idsLeadNowhere_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"../up", "..", "a/b", "/up", "a\\b", "~", "A", "a b", "a%2fb", "-o"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void HostileExportsTest::idsLeadNowhere()
{
    QFETCH(QString, id);
    const Program program;
    for (const char* list : {"tours", "layers"}) {
        const QString atlas = program.write(atlasFile, withId(list, id));
        const ProgramRun run = program.run({QStringLiteral("export"), atlas, QStringLiteral("--all"), folder,
                                            QStringLiteral("--view"), QLatin1String(list),
                                            QStringLiteral("--format"), QStringLiteral("html")});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains(QByteArray('/' + QByteArray(list) + "/0/id: ")), run.err.constData());
    }
    const QString atlas = program.write(atlasFile, hostileAtlas());
    const ProgramRun run =
        program.run({QStringLiteral("export"), atlas, QStringLiteral("--view"),
                     QString(QStringLiteral("tour:") + id), QStringLiteral("-o"), QStringLiteral("out.svg")});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(program.listing(), QStringList{atlasFile});
}

/// What an atlas cannot hold is refused before anything is written, and each is named.
void HostileExportsTest::isRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("U+0001") << QByteArray("a\\u0001b") << QByteArray("control character \\u0001");
    QTest::newRow("escape") << QByteArray("a\\u001b[31mb") << QByteArray("control character \\u001b");
    QTest::newRow("delete") << QByteArray("a\\u007fb") << QByteArray("control character \\u007f");
    QTest::newRow("NUL") << QByteArray("a\\u0000b") << QByteArray("\\u0000");
    QTest::newRow("carriage return") << QByteArray("a\\rb") << QByteArray("control character \\r");
    QTest::newRow("lone surrogate") << QByteArray("a\\ud800b") << QByteArray("half of a character");
    QTest::newRow("64 KiB") << QByteArray(70'000, 'a') << QByteArray("65536");
}

void HostileExportsTest::isRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, said);
    const Program program;
    const QString atlas =
        program.write(atlasFile, hostileAtlas().replace(member("en", "+1+1"), member("en", text)));
    const ProgramRun run =
        program.run({QStringLiteral("export"), atlas, QStringLiteral("-o"), QStringLiteral("out.svg")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(!run.err.contains('\x1b') && !run.err.contains('\x01'));
    QCOMPARE(program.listing(), QStringList{atlasFile});
}

void HostileExportsTest::addressesAreOfTheWeb_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char* address : {"javascript:alert(7)//", "file:///etc/passwd?", "data:text/html,<b>",
                                "//evil/", " https://evil.example/"})
        QTest::newRow(address) << QByteArray(address);
}

void HostileExportsTest::addressesAreOfTheWeb()
{
    QFETCH(QByteArray, address);
    const Program program;
    const QString atlas =
        program.write(atlasFile, hostileAtlas().replace("\"https://example.org/", QByteArray('"' + address)));
    const ProgramRun run = program.run({QStringLiteral("validate"), atlas});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("/sources/0/url: ") || run.out.contains("/sources/0/url: "),
             run.err.constData());
}

QTEST_GUILESS_MAIN(HostileExportsTest)
#include "tst_hostileexports.moc"
