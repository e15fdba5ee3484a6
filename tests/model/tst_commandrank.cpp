// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/commandrank.h"

#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QList<CommandText> commands()
{
    return {{text("Open…"), text("File")},         {text("Open the built-in atlas"), text("File")},
            {text("Export…"), text("File")},       {text("Zoom in"), text("View")},
            {text("Zoom out"), text("View")},      {text("Fit all"), text("View")},
            {text("Fit selection"), text("View")}, {text("Dark theme"), text("View")}};
}

} // namespace

class TestCommandRank : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranks_data();
    void ranks();
    void keepsTheOrderWithoutAQuery();
    void marksWhatMatched();
    void findsNothing();
};

void TestCommandRank::ranks_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("first");
    const auto row = [](const char* query, const char* first) {
        QTest::newRow(query) << text(query) << text(first);
    };
    row("open", "Open…");
    row("built", "Open the built-in atlas");
    row("ZOOM IN", "Zoom in");
    row("in zoom", "Zoom in");
    row("zin", "Zoom in"); // letters in order
    row("zo", "Zoom in");
    row("fs", "Fit selection"); // first letters
    row("dt", "Dark theme");
    row("exprot", "Export…"); // a slip
    row("thmee", "Dark theme");
    row("view dark", "Dark theme"); // by menu
    row("view", "Zoom in");
}

void TestCommandRank::ranks()
{
    QFETCH(const QString, query);
    QFETCH(const QString, first);
    const QList<CommandHit> hits = rankedCommands(commands(), query);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(commands()[hits.first().command].name, first);
}

void TestCommandRank::keepsTheOrderWithoutAQuery()
{
    const QList<CommandHit> hits = rankedCommands(commands(), text("  "));
    QCOMPARE(hits.size(), commands().size());
    for (qsizetype i = 0; i < hits.size(); ++i)
        QCOMPARE(hits[i].command, i);
}

void TestCommandRank::marksWhatMatched()
{
    QCOMPARE(rankedCommands(commands(), text("sel")).first().nameMarks, (QList<TextRange>{{4, 3}}));
    QCOMPARE(rankedCommands(commands(), text("zin")).first().nameMarks, (QList<TextRange>{{0, 1}, {5, 2}}));
    const CommandHit byMenu = rankedCommands(commands(), text("view dark")).first();
    QCOMPARE(byMenu.nameMarks, (QList<TextRange>{{0, 4}}));
    QCOMPARE(byMenu.pathMarks, (QList<TextRange>{{0, 4}}));
}

void TestCommandRank::findsNothing()
{
    QVERIFY(rankedCommands(commands(), text("qwzx")).isEmpty());
    QVERIFY(rankedCommands({}, text("open")).isEmpty());
    QVERIFY(rankedCommands(commands(), QString(65'536, u'x')).isEmpty());
}

QTEST_APPLESS_MAIN(TestCommandRank)
#include "tst_commandrank.moc"
