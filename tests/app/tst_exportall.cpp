// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportmanifest.h"
#include "support/program.h"

#include <csignal>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString tricky = QStringLiteral("tricky.atlas.json");
const QString folder = QStringLiteral("out");
const QString manifestName = QStringLiteral("manifest.json");

/// Two views in two formats, both themes and every language.
const char* const small = "export tricky.atlas.json --all out --view map,funding --format png,svg";

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// All files of a folder with their bytes.
QMap<QString, QByteArray> contentOf(const QString& path)
{
    QMap<QString, QByteArray> content;
    const QDir dir(path);
    for (const QString& name : dir.entryList(QDir::Files | QDir::Hidden | QDir::System))
        content.insert(name, bytesOf(dir.filePath(name)));
    return content;
}

class AllProgram : public Program
{
public:
    AllProgram() { write(tricky, trickyAtlasFile()); }

    [[nodiscard]] QMap<QString, QByteArray> written() const { return contentOf(path(folder)); }

    [[nodiscard]] QJsonArray manifest() const
    {
        const QByteArray bytes = bytesOf(path(folder + u'/' + manifestName));
        return QJsonDocument::fromJson(bytes).object().value(QStringLiteral("files")).toArray();
    }
};

QString textOf(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

/// `stackatlas export --all`, as whoever runs the program gets it.
class ExportAllTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEverythingThatIsAskedFor();
    void manifestAgreesWithTheFiles();
    void theSameBytesAgain();
    void theSameAsOneByOne();
    void touchesNothingElse();
    void usageErrors_data();
    void usageErrors();
    void foldersThatCannotBe_data();
    void foldersThatCannotBe();
    void aFileThatFailsLeavesTheOthers();
    void theAtlasIsNotReplaced();
    void interrupted();
    void progressOnATerminal();
    void readsSizesAndPages();
};

void ExportAllTest::writesEverythingThatIsAskedFor()
{
    const AllProgram program;
    const ProgramRun run = program.run(words(small));
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out + run.err, QByteArray()); // no terminal, no progress
    QStringList expected{manifestName};
    for (const char* view : {"map", "funding"}) {
        for (const char* theme : {"light", "dark"}) {
            for (const char* language : {"de", "en", "zh"}) {
                for (const char* format : {"png", "svg"})
                    expected << QString::fromLatin1("%1-%2-%3.%4")
                                    .arg(QLatin1String(view), QLatin1String(theme), QLatin1String(language),
                                         QLatin1String(format));
            }
        }
    }
    expected.sort();
    QCOMPARE(QStringList(program.written().keys()), expected);
    QCOMPARE(program.listing(), (QStringList{folder, tricky}));

    // Options may be repeated instead of having commas, and limit the rest.
    const AllProgram other;
    const ProgramRun fewer = other.run(words("export tricky.atlas.json --all a/b --view map --view layers "
                                             "--format svg --theme dark --lang zh,en --level stack"));
    QVERIFY2(fewer.exitCode == 0, fewer.err.constData());
    QCOMPARE(contentOf(other.path(QStringLiteral("a/b"))).keys().join(u' '),
             QStringLiteral("layer-lower-dark-en.svg layer-lower-dark-zh.svg layer-upper-dark-en.svg "
                            "layer-upper-dark-zh.svg manifest.json map-dark-en.svg map-dark-zh.svg"));
}

void ExportAllTest::manifestAgreesWithTheFiles()
{
    const AllProgram program;
    QCOMPARE(program.run(words(small)).exitCode, 0);
    const QMap<QString, QByteArray> written = program.written();
    const QJsonArray files = program.manifest();
    QCOMPARE(files.size(), written.size() - 1);
    QString before;
    QByteArray sums;
    for (const QJsonValue& value : files) {
        const QJsonObject file = value.toObject();
        const QString name = textOf(file, "name");
        QVERIFY(before < name);
        before = name;
        QCOMPARE(file.value(QStringLiteral("bytes")).toInteger(), written[name].size());
        QCOMPARE(name, textOf(file, "view") + u'-' + textOf(file, "theme") + u'-' + textOf(file, "language") +
                           u'.' + textOf(file, "format"));
        sums += (textOf(file, "sha256") + QStringLiteral("  out/") + name + u'\n').toUtf8();
        if (name.endsWith(QStringLiteral(".png"))) {
            const QSize size = QImage::fromData(written[name]).size();
            QCOMPARE(file.value(QStringLiteral("width")).toInt(), size.width());
            QCOMPARE(file.value(QStringLiteral("height")).toInt(), size.height());
        }
    }
    program.write(QStringLiteral("sums"), sums);
    const ProgramRun check = program.runScript(QStringLiteral("sha256sum --check --strict --quiet sums"));
    QVERIFY2(check.exitCode == 0, QByteArray(check.out + check.err).constData());
    const QJsonObject all = QJsonDocument::fromJson(written[manifestName]).object();
    QCOMPARE(textOf(all, "format"), QStringLiteral("stackatlas-export/1"));
    QCOMPARE(textOf(all, "atlas"), QStringLiteral("tricky"));
    QCOMPARE(textOf(all, "edition"), QStringLiteral("2026-03-31"));
}

void ExportAllTest::theSameBytesAgain()
{
    AllProgram program;
    QCOMPARE(program.run(words(small)).exitCode, 0);
    const QMap<QString, QByteArray> first = program.written();
    QCOMPARE(program.run(words(small)).exitCode, 0); // over what is there
    QVERIFY(program.written() == first);
    AllProgram elsewhere;
    elsewhere.environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    elsewhere.environment.insert(QStringLiteral("TZ"), QStringLiteral("Pacific/Kiritimati"));
    elsewhere.environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":77"));
    QCOMPARE(elsewhere.run(words(small)).exitCode, 0);
    QVERIFY(elsewhere.written() == first);

    QMap<QString, QByteArray> dated;
    for (int i = 0; i < 2; ++i) {
        AllProgram other;
        other.environment.insert(QStringLiteral("SOURCE_DATE_EPOCH"), QStringLiteral("1700000000"));
        QCOMPARE(other.run(words(small)).exitCode, 0);
        if (i > 0)
            QVERIFY(other.written() == dated);
        dated = other.written();
    }
}

void ExportAllTest::theSameAsOneByOne()
{
    const AllProgram program;
    QCOMPARE(program.run(words(small)).exitCode, 0);
    const QMap<QString, QByteArray> written = program.written();
    const auto one = [&](const char* arguments) {
        return program.run(words("export tricky.atlas.json -o -") + words(arguments)).out;
    };
    QVERIFY(written[QStringLiteral("map-light-en.svg")] == one("--format svg"));
    QVERIFY(written[QStringLiteral("map-dark-zh.png")] == one("--format png --theme dark --lang zh"));
    QVERIFY(written[QStringLiteral("funding-dark-de.svg")] ==
            one("--format svg --view funding --theme dark --lang de"));
}

void ExportAllTest::touchesNothingElse()
{
    const AllProgram program;
    QVERIFY(QDir(program.path(QString())).mkdir(folder));
    program.write(QStringLiteral("out/notes.txt"), "mine");
    program.write(QStringLiteral("out/map-light-en.pdf"), "mine");
    program.write(QStringLiteral("out/map-light-en.svg"), "old");
    QCOMPARE(program.run(words(small)).exitCode, 0);
    const QMap<QString, QByteArray> written = program.written();
    QCOMPARE(written[QStringLiteral("notes.txt")], QByteArray("mine"));
    QCOMPARE(written[QStringLiteral("map-light-en.pdf")], QByteArray("mine"));
    QVERIFY(written[QStringLiteral("map-light-en.svg")].startsWith("<?xml"));

    // Another program's list of the same name stays.
    program.write(QStringLiteral("out/manifest.json"), "{\"name\": \"a web site\"}");
    program.write(QStringLiteral("out/map-light-en.svg"), "old");
    const ProgramRun run = program.run(words(small));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("would be replaced"), run.err.constData());
    QCOMPARE(program.written()[manifestName], QByteArray("{\"name\": \"a web site\"}"));
    QCOMPARE(program.written()[QStringLiteral("map-light-en.svg")], QByteArray("old"));
}

void ExportAllTest::usageErrors_data()
{
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << QByteArray(told);
    };
    row("--all=", "where to? Say --all DIR");
    row("--all -", "where to? Say --all DIR");
    row("--all out -o a.svg", "does not go with --out");
    row("--all out --focus layer:lower", "does not go with --focus");
    row("--all out --link atlas", "does not go with --link");
    row("--all out --view map,fundin", "--view cannot be \"fundin\"");
    row("--all out --view tour:x", "--view cannot be \"tour:x\"");
    row("--all out --view layer:../../x", "--view cannot be \"layer:../../x\"");
    row("--all out --format svg,gif", "--format cannot be \"gif\"");
    row("--all out --theme light,black", "--theme cannot be \"black\"");
    row("--all out --lang en,fr", "--lang cannot be \"fr\"; there is: de, en, zh");
    row("--all out --lang ../en", "--lang cannot be \"../en\"");
    row("--all out --view tours", "there is nothing to write");
    row("--all out --view facts --format svg", "there is nothing to write");
    row("--all out --background white", "say --theme light as well");
    row("--all out --size 1920", "--size cannot be \"1920\"");
    row("-o out.svg --view map,funding", "--view cannot be \"map,funding\"");
    row("-o out.svg --lang en,zh", "--lang cannot be \"en,zh\"");
}

void ExportAllTest::usageErrors()
{
    QFETCH(QByteArray, told);
    const AllProgram program;
    const ProgramRun run = program.run(words("export tricky.atlas.json") + words(QTest::currentDataTag()));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(told), run.err.constData());
    QCOMPARE(program.listing(), QStringList(tricky));
}

void ExportAllTest::foldersThatCannotBe_data()
{
    QTest::addColumn<QString>("where");
    QTest::newRow("nowhere") << QStringLiteral("/proc/nowhere");
    QTest::newRow("a file") << tricky;
    QTest::newRow("in a file") << tricky + QStringLiteral("/out");
}

void ExportAllTest::foldersThatCannotBe()
{
    QFETCH(QString, where);
    const AllProgram program;
    const ProgramRun run = program.run({QStringLiteral("export"), tricky, QStringLiteral("--all"), where,
                                        QStringLiteral("--view"), QStringLiteral("map"),
                                        QStringLiteral("--format"), QStringLiteral("svg")});
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("cannot be made"), run.err.constData());
    QCOMPARE(program.listing(), QStringList(tricky));
    QCOMPARE(bytesOf(program.path(tricky)), trickyAtlasFile());
}

void ExportAllTest::aFileThatFailsLeavesTheOthers()
{
    const AllProgram program;
    QVERIFY(QDir(program.path(QString())).mkpath(QStringLiteral("out/map-light-en.svg"))); // a folder
    const ProgramRun run = program.run(words(small));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("not everything could be written:\nmap-light-en.svg: "), run.err.constData());
    QCOMPARE(run.err.count('\n'), 2);
    QCOMPARE(program.written().size(), 2 * 2 * 2 * 3 - 1 + 1);
    QCOMPARE(program.manifest().size(), 2 * 2 * 2 * 3 - 1);

    // What cannot be had is one failure among others: such a picture is too large.
    const AllProgram large;
    const ProgramRun refused =
        large.run(words(small) + words("--lang en --theme light --size 16000x10 --scale 2"));
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.err.contains("map-light-en.png: A picture of 32000"), refused.err.constData());
    QCOMPARE(large.written().keys().join(u' '),
             QStringLiteral("funding-light-en.svg manifest.json map-light-en.svg"));
}

void ExportAllTest::theAtlasIsNotReplaced()
{
    const AllProgram program;
    QVERIFY(QDir(program.path(QString())).mkdir(folder));
    for (const char* name : {"map-light-en.svg", "manifest.json"}) {
        const QString atlas = program.write(QStringLiteral("out/") + QLatin1String(name), trickyAtlasFile());
        const ProgramRun run = program.run({QStringLiteral("export"), atlas, QStringLiteral("--all"), folder,
                                            QStringLiteral("--view"), QStringLiteral("map"),
                                            QStringLiteral("--format"), QStringLiteral("svg")});
        QVERIFY2(run.exitCode != 0 && run.err.contains("would"), run.err.constData());
        QCOMPARE(bytesOf(atlas), trickyAtlasFile());
    }
}

void ExportAllTest::interrupted()
{
    const AllProgram program;
    const QStringList arguments{QStringLiteral("export"), QStringLiteral("--all"), program.path(folder),
                                QStringLiteral("--format"), QStringLiteral("png,svg")};
    QProcess process;
    process.setProcessEnvironment(program.environment);
    process.start(program.program, arguments);
    const QDir dir(program.path(folder));
    const auto count = [&] { return dir.entryList({QStringLiteral("*.png")}, QDir::Files).size(); };
    QTRY_VERIFY_WITH_TIMEOUT(count() >= 2, 60'000);
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("interrupted"));
    const QMap<QString, QByteArray> written = program.written();
    QVERIFY(!written.contains(manifestName));
    for (auto file = written.cbegin(); file != written.cend(); ++file) {
        if (file.key().endsWith(QStringLiteral(".png")))
            QVERIFY2(!QImage::fromData(file.value()).isNull(), qPrintable(file.key()));
        else
            QVERIFY2(file.key().endsWith(QStringLiteral(".svg")) && file.value().endsWith("</svg>\n"),
                     qPrintable(file.key())); // and nothing by another name
    }
}

void ExportAllTest::progressOnATerminal()
{
    AllProgram program;
    program.environment.insert(QStringLiteral("TERM"), QStringLiteral("xterm"));
    const QString command =
        QStringLiteral("script --quiet --return --command \"$0 export --all out --theme light --lang en "
                       "--format png\" /dev/null");
    const ProgramRun run = program.runScript(command);
    QVERIFY2(run.exitCode == 0, QByteArray(run.out + run.err).constData());
    static const QRegularExpression line(
        QStringLiteral("\r\x1b\\[K\\[[0-9]+/[0-9]+\\] [a-z-]+-light-en\\.png"));
    QVERIFY2(line.match(QString::fromUtf8(run.out)).hasMatch(), run.out.constData());
    QVERIFY(run.out.endsWith("\r\x1b[K")); // and gone at the end
    QVERIFY(!run.out.contains('\n'));
}

void ExportAllTest::readsSizesAndPages()
{
    QVERIFY(!sizeOfPicture("short", ExportFormat::Png));
    QVERIFY(!sizeOfPicture("<svg", ExportFormat::Svg));
    QVERIFY(!sizeOfPicture("<svg width=\"210mm\" height=\"297mm\"/>", ExportFormat::Svg));
    QVERIFY(sizeOfPicture("<svg width=\"640\" height=\"300.5\"/>", ExportFormat::Svg) == QSizeF(640, 300.5));
    QCOMPARE(pagesOfDocument("<</Type/Pages/Count 2>> <</Type /Page>> <</Type/Page/Parent 1 0 R>>",
                             ExportFormat::Pdf),
             2);
    QCOMPARE(
        pagesOfDocument("PK ppt/slides/slide1.xml ppt/slides/slide2.xml ppt/slides/_rels/slide1.xml.rels "
                        "ppt/slides/slide1.xml ppt/slides/slide2.xml",
                        ExportFormat::Pptx),
        2);
    QCOMPARE(pagesOfDocument("anything", ExportFormat::Html), 0);
    QVERIFY(!ExportManifest::isManifest("nonsense"));
    QVERIFY(!ExportManifest::isManifest("{\"format\": \"stackatlas/1\"}"));
}

QTEST_GUILESS_MAIN(ExportAllTest)
#include "tst_exportall.moc"
