// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowarguments.h"

#include "app/atlasfile.h"
#include "support/program.h"

#include <QTest>

namespace {

QStringList arguments(const QStringList& rest)
{
    return QStringList{QStringLiteral("stackatlas")} + rest;
}

} // namespace

class WindowArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInAtlasWithoutAFile();
    void oneFile();
    void refusesASecondFile();
    void refusesAnOption();
    void takesALink();
    void programRefusesABadLink_data();
    void programRefusesABadLink();
};

void WindowArgumentsTest::builtInAtlasWithoutAFile()
{
    const auto link = linkForWindow(arguments({}));
    QVERIFY(link.has_value());
    QCOMPARE(link->path, builtInAtlasPath());
    QVERIFY(!link->place);
}

void WindowArgumentsTest::oneFile()
{
    const auto link = linkForWindow(arguments({QStringLiteral("a.json")}));
    QVERIFY(link.has_value());
    QCOMPARE(link->path, QStringLiteral("a.json"));
    QCOMPARE(linkForWindow(arguments({QStringLiteral("--"), QStringLiteral("-a.json")}))->path,
             QStringLiteral("-a.json"));
}

void WindowArgumentsTest::refusesASecondFile()
{
    const auto link = linkForWindow(arguments({QStringLiteral("a.json"), QStringLiteral("b.json")}));
    QVERIFY(!link);
    QVERIFY(link.error().contains(QStringLiteral("b.json")));
}

void WindowArgumentsTest::refusesAnOption()
{
    const auto link = linkForWindow(arguments({QStringLiteral("--wide")}));
    QVERIFY(!link);
    QVERIFY(link.error().contains(QStringLiteral("wide")));
}

void WindowArgumentsTest::takesALink()
{
    const auto link = linkForWindow(arguments({QStringLiteral("a.json#entity:biren&degrees=2")}));
    QVERIFY(link && link->place);
    QCOMPARE(link->path, QStringLiteral("a.json"));
    QCOMPARE(link->place->view.degrees, 2);
}

void WindowArgumentsTest::programRefusesABadLink_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("built in") << QStringLiteral("#biren");
    QTest::newRow("file") << QStringLiteral("a.atlas.json#entity:x&nonsense");
    QTest::newRow("long") << QString(u'#' + QString(20'000, u'x'));
}

void WindowArgumentsTest::programRefusesABadLink()
{
    QFETCH(const QString, link);
    Program program;
    program.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    const ProgramRun run = program.run({link});
    QCOMPARE(run.exitCode, 2);
    const QString told =
        run.errorLines().value(run.errorLines().size() - 1); // the platform may have its say before
    QVERIFY2(told.startsWith(QStringLiteral("stackatlas: the link ")), qPrintable(told));
    QVERIFY2(told.size() < 400, qPrintable(told));
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(WindowArgumentsTest)
#include "tst_windowarguments.moc"
