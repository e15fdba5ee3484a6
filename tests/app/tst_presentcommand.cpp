// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <csignal>
#include <QProcess>
#include <QTest>

class PresentCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void helpNeedsNoDisplay();
    void noDisplay();
    void brokenAtlas();
    void missingFile();
    void loopsUntilItIsAskedToEnd();

private:
    const QString m_file = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/tour.atlas.json");
};

void PresentCommandTest::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("told");
    const auto add = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(u' ') << QString::fromLatin1(told);
    };
    add("--tour brief", "briefing");
    add("--screen 2", "there is: 1");
    add("--screen x", "there is: 1");
    add("--interval 12s", "--loop");
    add("--loop --interval 12", "1m30s");
    add("--theme blue", "light, dark");
    add("--lang xx", "en");
    add("--from 99", "1 to");
    add("--from 0", "1 to");
    add("--lop", "loop");
}

void PresentCommandTest::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, told);
    Program program;
    program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    const ProgramRun run = program.run(QStringList{QStringLiteral("present"), m_file} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(QString::fromUtf8(run.err).contains(told), run.err.constData());
}

void PresentCommandTest::helpNeedsNoDisplay()
{
    const Program program;
    const ProgramRun run = program.run({QStringLiteral("present"), QStringLiteral("--help")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("--interval <TIME>"));
}

void PresentCommandTest::noDisplay()
{
    const Program program;
    const ProgramRun run = program.run({QStringLiteral("present"), m_file});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.errorLines().value(0).contains(QStringLiteral("there is no display")));
}

void PresentCommandTest::brokenAtlas()
{
    Program program;
    program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    const QString file = program.write(QStringLiteral("broken.atlas.json"), "{}");
    QCOMPARE(program.run({QStringLiteral("present"), file}).exitCode, 1);
}

void PresentCommandTest::missingFile()
{
    Program program;
    program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QCOMPARE(program.run({QStringLiteral("present"), program.path(QStringLiteral("none.json"))}).exitCode, 3);
}

void PresentCommandTest::loopsUntilItIsAskedToEnd()
{
    Program program;
    program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    QProcess process;
    process.setProcessEnvironment(program.environment);
    process.start(program.program, {QStringLiteral("present"), m_file, QStringLiteral("--loop"),
                                    QStringLiteral("--interval"), QStringLiteral("500ms")});
    QVERIFY(process.waitForStarted());
    QVERIFY(!process.waitForFinished(3'000));
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
}

QTEST_GUILESS_MAIN(PresentCommandTest)
#include "tst_presentcommand.moc"
