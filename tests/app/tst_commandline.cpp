// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlasfile.h"
#include "model/reader/reader.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <sys/stat.h>

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

/// Rows of CSV as Python's parser reads them.
QJsonArray parseCsv(const QByteArray& csv)
{
    QProcess python;
    python.start(
        QStringLiteral("python3"),
        {QStringLiteral("-c"),
         QStringLiteral("import csv, io, json, sys\n"
                        "text = sys.stdin.buffer.read().decode('utf-8')\n"
                        "print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))")});
    python.write(csv);
    python.closeWriteChannel();
    return python.waitForFinished() ? QJsonDocument::fromJson(python.readAllStandardOutput()).array()
                                    : QJsonArray();
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersion_data();
    void helpAndVersion();
    void usageErrors_data();
    void usageErrors();
    void noDisplay();
    void factsOfTheBuiltInAtlas();
    void factsIntoFiles();
    void factsInALanguage();
    void factsAreTheSameEverywhere_data();
    void factsAreTheSameEverywhere();
    void auditOfTheBuiltInAtlas();
    void auditOfABrokenAtlas();
    void validFiles();
    void invalidFiles_data();
    void invalidFiles();
    void filesOfTours();
    void severalFiles();
    void unreadableFiles_data();
    void unreadableFiles();
    void tooLargeAFile();
    void aPipeIsRefusedWithoutWaiting();
    void outputThatCannotBeWritten_data();
    void outputThatCannotBeWritten();
    void nothingElseIsWritten();
};

void CommandLineTest::helpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("help") << words("--help") << QByteArray("Usage: stackatlas [FILE]")
                          << QByteArray("export");
    QTest::newRow("h") << words("-h") << QByteArray("Usage: stackatlas [FILE]") << QByteArray("validate");
    QTest::newRow("version") << words("--version") << QByteArray("stackatlas 0.") << QByteArray("\n");
    QTest::newRow("v") << words("-v") << QByteArray("stackatlas 0.") << QByteArray("\n");
    QTest::newRow("export") << words("export --help") << QByteArray("Usage: stackatlas export [FILE] -o OUT")
                            << QByteArray("--transparent");
    QTest::newRow("export, all wrong")
        << words("export -h --nonsense a b c") << QByteArray("Usage: stackatlas export")
        << QByteArray("entities (default)");
    QTest::newRow("audit") << words("audit --help") << QByteArray("Usage: stackatlas audit [FILE]")
                           << QByteArray("text|json");
    QTest::newRow("facts") << words("facts --help") << QByteArray("Usage: stackatlas facts [FILE]")
                           << QByteArray("csv or json");
    QTest::newRow("validate") << words("validate --help") << QByteArray("Usage: stackatlas validate FILE")
                              << QByteArray("FILE:LINE:COLUMN");
}

void CommandLineTest::helpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, told);
    const ProgramRun run = Program().run(arguments);
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.startsWith(start), run.out.constData());
    QVERIFY2(run.out.contains(told), run.out.constData());
    QCOMPARE(run.err, QByteArray());
}

void CommandLineTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << words(arguments) << QByteArray(told);
    };
    row("exprot", "did you mean \"export\"?");
    row("audti", "did you mean \"audit\"?");
    row("audit --format csv", "--format cannot be \"csv\"; there is: text, json");
    row("audit --lang fr", "--lang cannot be \"fr\"; there is: en, zh");
    row("audit a b", "one file at a time");
    row("validate", "which file?");
    row("facts --formt csv", "there is no option \"formt\"; did you mean \"format\"?");
    row("facts --format", "Missing value after '--format'");
    row("facts --format xml", "--format cannot be \"xml\"; there is: csv, json");
    row("facts -o facts.txt", "does not tell the format");
    row("facts --lang fr", "--lang cannot be \"fr\"; there is: en, zh");
    row("facts a b", "one file at a time");
    row("validate --strict a", "there is no option \"strict\"");
}

void CommandLineTest::usageErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    const Program program;
    const ProgramRun run = program.run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(told), run.err.constData());
    QVERIFY2(run.err.contains("--help"), run.err.constData());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(program.listing(), QStringList());
}

void CommandLineTest::noDisplay()
{
    Program program;
    program.write(QStringLiteral("a.atlas.json"), trickyAtlasFile());
    for (const QStringList& arguments : {QStringList(), words("a.atlas.json")}) {
        const ProgramRun run = program.run(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("no display") && run.err.contains("stackatlas export"),
                 run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }
}

void CommandLineTest::factsOfTheBuiltInAtlas()
{
    const Program program;
    const ProgramRun csv = program.run(words("facts"));
    const ProgramRun json = program.run(words("facts --format json -o -"));
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(csv.err + json.err, QByteArray());
    QVERIFY(csv.out.startsWith("subject_id,subject,key,label,value,"));
    const QJsonArray table = parseCsv(csv.out);
    const QJsonArray rows = QJsonDocument::fromJson(json.out).array();
    QVERIFY(rows.size() > 100);
    QCOMPARE(table.size(), rows.size() + 1);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QCOMPARE(table[i + 1].toArray().size(), table[0].toArray().size());
        QCOMPARE(table[i + 1][0], rows[i].toObject()[QStringLiteral("subject_id")]);
    }
    QCOMPARE(program
                 .run({QStringLiteral("facts"),
                       QStringLiteral(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json")})
                 .out,
             csv.out);
}

void CommandLineTest::factsIntoFiles()
{
    const Program program;
    program.write(QStringLiteral("a.atlas.json"), trickyAtlasFile());
    const QByteArray csv = program.run(words("facts a.atlas.json")).out;
    const QByteArray json = program.run(words("facts a.atlas.json --format json")).out;
    QVERIFY(!csv.isEmpty() && !json.isEmpty() && csv != json);
    QVERIFY2(csv.contains("\"'=1+1, \"\"two\"\"\""), csv.constData());
    for (const char* arguments :
         {"facts a.atlas.json -o a.csv", "facts -o a.JSON a.atlas.json",
          "facts a.atlas.json --format json --out a.txt", "facts --format=csv -ob -- a.atlas.json"}) {
        const ProgramRun run = program.run(words(arguments));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out + run.err, QByteArray());
    }
    QCOMPARE(bytesOf(program.path(QStringLiteral("a.csv"))), csv);
    QCOMPARE(bytesOf(program.path(QStringLiteral("b"))), csv);
    QCOMPARE(bytesOf(program.path(QStringLiteral("a.JSON"))), json);
    QCOMPARE(bytesOf(program.path(QStringLiteral("a.txt"))), json);
    QCOMPARE(program.run(words("facts a.atlas.json --format json -o ./a.atlas.json")).exitCode, 2);
    QCOMPARE(bytesOf(program.path(QStringLiteral("a.atlas.json"))), trickyAtlasFile());
}

void CommandLineTest::factsInALanguage()
{
    const Program program;
    program.write(QStringLiteral("a.atlas.json"), trickyAtlasFile());
    QVERIFY(program.run(words("facts a.atlas.json --lang zh")).out.contains("粗体"));
    QVERIFY(program.run(words("facts a.atlas.json")).out.contains("Bold"));
    QCOMPARE(program.run(words("facts a.atlas.json --lang de")).exitCode, 0);
    QVERIFY(program.run(words("facts a.atlas.json --lang fr")).err.contains("there is: de, en, zh"));
}

void CommandLineTest::factsAreTheSameEverywhere_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* variable, const char* value) {
        QTest::addRow("%s=%s", variable, value)
            << QString::fromLatin1(variable) << QString::fromLatin1(value);
    };
    row("LC_ALL", "de_DE.UTF-8");
    row("LC_ALL", "ar_EG.UTF-8");
    row("LC_ALL", "C");
    row("TZ", "Pacific/Kiritimati");
    row("LANGUAGE", "zh");
    row("HOME", "/nonexistent");
}

void CommandLineTest::factsAreTheSameEverywhere()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    Program program;
    const QByteArray csv = program.run(words("facts")).out;
    const QByteArray json = program.run(words("facts --format json")).out;
    program.environment.insert(variable, value);
    program.workingFolder = QDir::rootPath();
    QCOMPARE(program.run(words("facts")).out, csv);
    QCOMPARE(program.run(words("facts --format json")).out, json);
}

void CommandLineTest::auditOfTheBuiltInAtlas()
{
    const Program program;
    const ProgramRun text = program.run(words("audit"));
    QCOMPARE(text.exitCode, 0); // warnings and notes are no errors
    QCOMPARE(text.err, QByteArray());
    QVERIFY2(text.out.contains("note: Biren Technology: "), text.out.constData());
    QVERIFY2(text.out.contains("\n\n0 errors, 1 warning, 7 notes, 19 tensions, 1 suppressed\n"),
             text.out.constData());
    QCOMPARE(program.run(words("audit --format text")).out, text.out);
    const ProgramRun json = program.run(words("audit --format json"));
    QCOMPARE(json.exitCode, 0);
    const QJsonObject document = QJsonDocument::fromJson(json.out).object();
    QCOMPARE(document[QStringLiteral("counts")][QStringLiteral("tensions")].toInt(), 19);
    QCOMPARE(document[QStringLiteral("findings")].toArray().size(), 28);
    QVERIFY(program.run(words("audit --lang zh")).out.contains("壁仞科技"));
}

void CommandLineTest::auditOfABrokenAtlas()
{
    const Program program;
    const QString broken = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/audit.atlas.json");
    for (const char* format : {"text", "json"}) {
        const ProgramRun run =
            program.run({QStringLiteral("audit"), broken, QStringLiteral("--format"), QLatin1String(format)});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.contains("Series B, 2021"), run.out.constData());
    }
    QCOMPARE(program.run(words("audit missing")).exitCode, 3);
    program.write(QStringLiteral("no.atlas.json"), "{");
    const ProgramRun unreadable = program.run(words("audit no.atlas.json"));
    QCOMPARE(unreadable.exitCode, 1);
    QCOMPARE(unreadable.out, QByteArray());
    QVERIFY(unreadable.err.startsWith("no.atlas.json:1:"));
}

void CommandLineTest::validFiles()
{
    const Program program;
    const QDir folder(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid"));
    QStringList arguments = words("validate " STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json");
    for (const QString& name : folder.entryList({QStringLiteral("*.atlas.json")}))
        arguments << folder.filePath(name);
    QVERIFY(arguments.size() > 2);
    arguments << program.write(QStringLiteral("-odd name\n.atlas.json"), trickyAtlasFile());
    const ProgramRun run = program.run(arguments);
    QCOMPARE(run.err, QByteArray());
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.exitCode, 0);
}

void CommandLineTest::invalidFiles_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/invalid"));
    for (const QString& name : folder.entryList({QStringLiteral("*.atlas.json")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void CommandLineTest::invalidFiles()
{
    QFETCH(QString, path);
    QStringList expected;
    for (const Problem& problem : readAtlas(bytesOf(path)).problems)
        expected << problem.format(path);
    QVERIFY(!expected.isEmpty());
    const ProgramRun run = Program().run({QStringLiteral("validate"), path});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(QString::fromUtf8(run.err), expected.join(u'\n') + u'\n');
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(Program().run({QStringLiteral("facts"), path}).exitCode, 1);
}

void CommandLineTest::filesOfTours()
{
    const Program program;
    const QString folder = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/");
    const QString atlas = folder + QStringLiteral("valid/tour.atlas.json");
    const QString good = folder + QStringLiteral("valid/tour.tours.json");
    const QString bad = folder + QStringLiteral("invalid/names.tours.json");
    const QString validate = QStringLiteral("validate");
    const ProgramRun both = program.run({validate, good, atlas}); // in any order
    QVERIFY2(both.exitCode == 0 && both.err.isEmpty(), both.err.constData());
    const ProgramRun wrong = program.run({validate, atlas, bad});
    QCOMPARE(wrong.exitCode, 1);
    QCOMPARE(wrong.errorLines().size(), 8);
    QVERIFY(
        wrong.errorLines().value(0).startsWith(bad + QStringLiteral(":6:52: /tours/0/steps/0/view/focus: ")));
    const ProgramRun alone = program.run({validate, good});
    QCOMPARE(alone.exitCode, 1);
    QCOMPARE(
        alone.errorLines(),
        QStringList(QStringLiteral("stackatlas: %1 holds tours of the atlas \"tour\"; name its file as well")
                        .arg(good)));
    program.write(QStringLiteral("built-in"),
                  R"({"format": "stackatlas-tours/1", "atlas": "china-ai-2026", "bookmarks": []})");
    QCOMPARE(program.run({validate, QStringLiteral("built-in")}).exitCode, 0);
    program.write(QStringLiteral("broken"), R"({"format": "stackatlas-tours/1", )");
    const ProgramRun broken = program.run({validate, QStringLiteral("broken")});
    QCOMPARE(broken.exitCode, 1);
    QCOMPARE(broken.errorLines().size(), 1);
    QVERIFY2(broken.err.startsWith("broken:1:34: "), broken.err.constData());
}

void CommandLineTest::severalFiles()
{
    const Program program;
    program.write(QStringLiteral("good"), trickyAtlasFile());
    program.write(QStringLiteral("bad"), "{");
    program.write(QStringLiteral("worse"), "[]");
    const ProgramRun run = program.run(words("validate bad good worse"));
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.errorLines().value(0).startsWith(QStringLiteral("bad:1:2: ")));
    QVERIFY(run.errorLines().value(1).startsWith(QStringLiteral("worse:1:1: ")));
    const ProgramRun missing = program.run(words("validate missing bad"));
    QCOMPARE(missing.exitCode, 3);
    QCOMPARE(missing.errorLines().size(), 2);
}

void CommandLineTest::unreadableFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("missing") << QStringLiteral("missing.atlas.json") << QByteArray("No such file");
    QTest::newRow("folder") << QStringLiteral("folder") << QByteArray("it is a folder");
    QTest::newRow("device") << QStringLiteral("/dev/zero") << QByteArray("not a regular file");
    QTest::newRow("pipe") << QStringLiteral("pipe") << QByteArray("not a regular file");
    QTest::newRow("no name") << QString() << QByteArray("the name is empty");
    QTest::newRow("dangling link") << QStringLiteral("dangling") << QByteArray("No such file");
}

void CommandLineTest::unreadableFiles()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, told);
    const Program program;
    QVERIFY(QDir(program.path(QString())).mkdir(QStringLiteral("folder")));
    QVERIFY(mkfifo(program.path(QStringLiteral("pipe")).toLocal8Bit().constData(), 0600) == 0);
    QVERIFY(QFile::link(QStringLiteral("nowhere"), program.path(QStringLiteral("dangling"))));
    for (const char* command : {"validate", "facts", "export -o a.svg"}) {
        const ProgramRun run = program.run(words(command) + QStringList(path));
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.err.contains(told) && run.err.contains(path.toUtf8()), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }
    QCOMPARE(program.listing().size(), 3);
}

void CommandLineTest::tooLargeAFile()
{
    const Program program;
    QFile file(program.write(QStringLiteral("large"), {}));
    QVERIFY(file.resize(ReadLimits{}.bytes + 1)); // sparse
    const ProgramRun run = program.run(words("validate large"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("more than the limit"), run.err.constData());

    QVERIFY(file.resize(0));
    program.write(QStringLiteral("large"), "12345");
    QVERIFY(!readAtlasFile(file.fileName(), 4));
    QCOMPARE(readAtlasFile(file.fileName(), 5).value_or(QByteArray()), QByteArray("12345"));
    QVERIFY(readAtlasFile(builtInAtlasPath()));
}

void CommandLineTest::aPipeIsRefusedWithoutWaiting()
{
    const ProgramRun run = Program().runScript(QStringLiteral("\"$0\" validate <(sleep 5)"));
    QCOMPARE(run.exitCode, 3);
}

void CommandLineTest::outputThatCannotBeWritten_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char* script) { QTest::newRow(script) << QString::fromLatin1(script); };
    row("\"$0\" facts > /dev/full");
    row("\"$0\" facts -o /dev/full --format csv");
    row("\"$0\" --help > /dev/full");
    row("\"$0\" facts >&-");
    row("\"$0\" facts --format json | true; exit ${PIPESTATUS[0]}");
    row("\"$0\" facts -o missing/a.csv");
    row("mkdir a.csv; \"$0\" facts -o a.csv; code=$?; rmdir a.csv; exit $code");
    row("ulimit -f 8; \"$0\" facts -o a.csv");
}

void CommandLineTest::outputThatCannotBeWritten()
{
    QFETCH(QString, script);
    const Program program;
    const ProgramRun run = program.runScript(script);
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("cannot be written"), run.err.constData());
    QCOMPARE(program.listing(), QStringList());
}

void CommandLineTest::nothingElseIsWritten()
{
    const Program program;
    program.write(QStringLiteral("a.atlas.json"), trickyAtlasFile());
    for (const char* arguments : {"validate a.atlas.json", "facts a.atlas.json", "audit a.atlas.json",
                                  "export a.atlas.json -o - --format svg"})
        QCOMPARE(program.run(words(arguments)).exitCode, 0);
    QCOMPARE(program.listing(), QStringList(QStringLiteral("a.atlas.json")));
    QCOMPARE(bytesOf(program.path(QStringLiteral("a.atlas.json"))), trickyAtlasFile());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
