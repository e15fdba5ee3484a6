// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

namespace {

/// A format, what can be exported in it, and whether the program does so already.
struct Format
{
    const char* name;
    bool map = false;
    bool panels = false;
};

// Who makes the program write another format sets what it can be had of: its reader is in check_hostile.py.
constexpr Format formats[] = {
    {.name = "svg", .map = true, .panels = true},
    {.name = "png", .map = true, .panels = true},
    {.name = "csv", .map = false, .panels = true},
    {.name = "xlsx", .map = false, .panels = true},
    {.name = "pdf"},
    {.name = "pptx"},
    {.name = "html"},
    {.name = "graphml"},
    {.name = "dot"},
    {.name = "json"},
};

constexpr const char* panels[] = {"funding",   "valuations", "scorecard", "sectors",
                                  "footprint", "techniques", "themes",    "audit"};

constexpr qint64 slowest = 60'000; // milliseconds: a machine that does much else at the same time

/// Texts that an export of a view has to show: short ones, since a picture may wrap or cut others.
QByteArray wantedOf(const QString& view)
{
    if (view == QStringLiteral("map"))
        return "<script>alert(1)</script>\n&amp; &lt;b&gt; &#60;\n=cmd|' /C\n@SUM(1,2)\n../../etc/passwd\n"
               "back\\slash";
    if (view == QStringLiteral("funding"))
        return "<script>alert(1)</script>\n$50M\n~$70M\n$100M+\n'single' \"double\" `back`";
    if (view == QStringLiteral("valuations"))
        return "<script>alert(1)</script>\n$2.5B";
    if (view == QStringLiteral("scorecard"))
        return "\\N\\G\\L\\l\\r <<b>html</b>>\n]]> and <![CDATA[ in\n=cmd|' /C calc'!A0\n"
               "<!ENTITY xxe SYSTEM \"file:///etc/passwd\"> &xxe;\n&amp; &lt;b&gt; &#60; &nbsp; & alone "
               "&bogus;";
    if (view == QStringLiteral("sectors"))
        return "../../etc/passwd\nC:\\..\\..\\autoexec.bat\n%s %n %1 %2 %L1 %99 {0} ${HOME} $(id) `id`";
    if (view == QStringLiteral("footprint"))
        return "<script>alert(1)</script>";
    if (view == QStringLiteral("themes"))
        return "javascript:alert(3) file:///etc/passwd\n</text></svg></w:t></a:t><b>out\n"
               "a\" onload=\"alert(4)\" x='\n<%= 1 %> <?php echo 1 ?> {{constructor}} <xsl:x/>";
    if (view == QStringLiteral("audit"))
        return "]]> and <![CDATA[ in\n&amp; &lt;b&gt; &#60; &nbsp; & alone &bogus;";
    return {};
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

QString soundness(const Program& program, const QString& format, const QString& file,
                  const QByteArray& wanted)
{
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-B"), QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/app/check_hostile.py"),
                  format, file, program.write(QStringLiteral("wanted.txt"), wanted)});
    python.waitForFinished(120'000);
    return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed();
}

} // namespace

/// What an atlas from somebody one does not trust becomes in every format.
class HostileExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sound_data();
    void sound();
    void longTexts_data();
    void longTexts();
    void factsAreSound_data();
    void factsAreSound();
    void isRefused_data();
    void isRefused();
    void addressesAreOfTheWeb_data();
    void addressesAreOfTheWeb();
};

void HostileExportsTest::sound_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("format");
    const auto add = [](const char* view, const char* format) {
        QTest::addRow("%s %s", view, format) << QString::fromLatin1(view) << QString::fromLatin1(format);
    };
    for (const Format& format : formats) {
        if (format.map)
            add("map", format.name);
        for (const char* panel : panels) {
            if (format.panels)
                add(panel, format.name);
        }
    }
}

void HostileExportsTest::sound()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const Program program;
    const QString atlas = program.write(QStringLiteral("in.atlas.json"), hostileAtlas());
    const QString out = QStringLiteral("out.") + format;
    for (const char* language : {"en", "zh"}) {
        QElapsedTimer timer;
        timer.start();
        const ProgramRun run = program.run({QStringLiteral("export"), atlas, QStringLiteral("--view"), view,
                                            QStringLiteral("--format"), format, QStringLiteral("--lang"),
                                            QString::fromLatin1(language), QStringLiteral("-o"), out});
        QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
        QVERIFY2(timer.elapsed() < slowest, qPrintable(QString::number(timer.elapsed())));
        const bool english = qstrcmp(language, "en") == 0;
        const QByteArray wanted = english && format != QStringLiteral("png") ? wantedOf(view) : QByteArray();
        QCOMPARE(soundness(program, format, program.path(out), wanted), QStringLiteral("sound"));
        QCOMPARE(program.listing(), (QStringList{QStringLiteral("in.atlas.json"), out,
                                                 QStringLiteral("wanted.txt")})); // nothing stands elsewhere
    }
}

void HostileExportsTest::longTexts_data()
{
    sound_data();
}

void HostileExportsTest::longTexts()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const Program program;
    const QString atlas = program.write(QStringLiteral("in.atlas.json"), longAtlas());
    const QString out = QStringLiteral("out.") + format;
    QElapsedTimer timer;
    timer.start();
    const ProgramRun run = program.run({QStringLiteral("export"), atlas, QStringLiteral("--view"), view,
                                        QStringLiteral("--format"), format, QStringLiteral("-o"), out});
    const qint64 elapsed = timer.elapsed();
    if (run.exitCode == 2 && (format == QStringLiteral("png") || format == QStringLiteral("pptx"))) {
        QVERIFY(!run.err.isEmpty()); // a picture of that size cannot be had, and that is said
        return;
    }
    QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
    QVERIFY2(elapsed < slowest, qPrintable(QString::number(elapsed)));
    QCOMPARE(soundness(program, format, program.path(out), {}), QStringLiteral("sound"));
}

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
    const QString atlas =
        program.write(QStringLiteral("in.atlas.json"), isLong ? longAtlas() : hostileAtlas());
    const QString out = QStringLiteral("out.") + format;
    const ProgramRun run = program.run(
        {QStringLiteral("facts"), atlas, QStringLiteral("--format"), format, QStringLiteral("-o"), out});
    QVERIFY2(run.exitCode == 0 && run.err.isEmpty(), run.err.constData());
    QCOMPARE(soundness(program, format, program.path(out),
                       "<img src=x onerror=alert(2)>\n=cmd|' /C calc'!A0\n]]> and <![CDATA[ in"),
             QStringLiteral("sound"));
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
    const QString atlas = program.write(QStringLiteral("in.atlas.json"),
                                        hostileAtlas().replace(member("en", "+1+1"), member("en", text)));
    const ProgramRun run =
        program.run({QStringLiteral("export"), atlas, QStringLiteral("-o"), QStringLiteral("out.svg")});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains(said), run.err.constData());
    QVERIFY(!run.err.contains('\x1b') && !run.err.contains('\x01'));
    QCOMPARE(program.listing(), QStringList{QStringLiteral("in.atlas.json")});
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
        program.write(QStringLiteral("in.atlas.json"),
                      hostileAtlas().replace("\"https://example.org/", QByteArray('"' + address)));
    const ProgramRun run = program.run({QStringLiteral("validate"), atlas});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("/sources/0/url: ") || run.out.contains("/sources/0/url: "),
             run.err.constData());
}

QTEST_GUILESS_MAIN(HostileExportsTest)
#include "tst_hostileexports.moc"
