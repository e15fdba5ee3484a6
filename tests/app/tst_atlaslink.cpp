// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlaslink.h"

#include "app/atlasfile.h"
#include "support/program.h"

#include <QDir>
#include <QProcess>
#include <QTest>

namespace {

const TypedId biren{IdType::Entity, QStringLiteral("biren")};

DeepLink placeOf(const TypedId& id)
{
    DeepLink place;
    place.view.selection = id;
    return place;
}

DeepLink unusualPlace()
{
    DeepLink place = placeOf({IdType::Relation, QStringLiteral("a>makes it's & \"b\">c")});
    place.view.focus = {IdType::Group, QStringLiteral("星#1")};
    place.view.degrees = 3;
    place.view.only = true;
    place.view.camera = Camera{{-1.5, 2}, 300};
    place.lens.pins = {biren};
    place.lens.level = DetailLevel::Cards;
    return place;
}

} // namespace

class AtlasLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFileAndPlace_data();
    void readsFileAndPlace();
    void existingFileWins();
    void longestExistingFileWins();
    void refusesWhatCannotBeRead_data();
    void refusesWhatCannotBeRead();
    void pinsCountOnce();
    void comesBackAsWritten_data();
    void comesBackAsWritten();
    void shellReadsOneWord();
    void readsWhatIsPasted_data();
    void readsWhatIsPasted();
};

void AtlasLinkTest::readsFileAndPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* text, const QString& path, const char* place) {
        QTest::newRow(text) << QString::fromUtf8(text) << path << QString::fromUtf8(place);
    };
    row("a.atlas.json", QStringLiteral("a.atlas.json"), "");
    row("a.atlas.json#", QStringLiteral("a.atlas.json"), "");
    row("a.atlas.json#entity:biren", QStringLiteral("a.atlas.json"), "entity:biren");
    row("dir/a b.json#atlas&in=layer:x", QStringLiteral("dir/a b.json"), "atlas&in=layer:x");
    row("#entity:biren", builtInAtlasPath(), "entity:biren");
    row("#entity:%62iren", builtInAtlasPath(), "entity:biren");
    row("#", builtInAtlasPath(), "");
}

void AtlasLinkTest::readsFileAndPlace()
{
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    QFETCH(const QString, place);
    const auto link = readAtlasLink(text);
    QVERIFY(link.has_value());
    QCOMPARE(link->path, path);
    QCOMPARE(link->place.has_value(), !place.isEmpty());
    if (link->place)
        QCOMPARE(writeDeepLink(*link->place), place);
}

void AtlasLinkTest::existingFileWins()
{
    const Program files;
    const QString path = files.write(QStringLiteral("a#entity:biren"), "x");
    const auto link = readAtlasLink(path);
    QVERIFY(link.has_value());
    QCOMPARE(link->path, path);
    QVERIFY(!link->place);
}

void AtlasLinkTest::longestExistingFileWins()
{
    const Program files;
    const QString path = files.write(QStringLiteral("c#.json"), "x");
    const auto link = readAtlasLink(path + QStringLiteral("#entity:biren"));
    QVERIFY(link.has_value());
    QCOMPARE(link->path, path);
    QCOMPARE(link->place, placeOf(biren));
}

void AtlasLinkTest::refusesWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no type") << QStringLiteral("#biren");
    QTest::newRow("unknown type") << QStringLiteral("a.json#company:biren");
    QTest::newRow("unknown part") << QStringLiteral("#entity:biren&colour=red");
    QTest::newRow("degrees") << QStringLiteral("#entity:biren&degrees=99999999999");
    QTest::newRow("camera") << QStringLiteral("#atlas&at=nan,inf,-1");
    QTest::newRow("control characters") << QStringLiteral("#\x1b[31m\n%00");
    QTest::newRow("huge") << QString(u'#' + QString(10'000'000, u'a'));
    QTest::newRow("many hashes") << QString(200'000, u'#');
    QTest::newRow("many pins") << QString(QStringLiteral("#atlas") +
                                          QStringLiteral("&pin=entity:a").repeated(100'000));
}

void AtlasLinkTest::refusesWhatCannotBeRead()
{
    QFETCH(const QString, text);
    const auto link = readAtlasLink(text);
    QVERIFY(!link);
    QVERIFY(!link.error().isEmpty());
    QVERIFY2(link.error().size() < 400, qPrintable(link.error()));
    for (const QChar c : link.error())
        QVERIFY(c.category() != QChar::Other_Control);
    QVERIFY(!readPastedLink(text));
}

void AtlasLinkTest::pinsCountOnce()
{
    const auto link =
        readAtlasLink(QStringLiteral("#atlas") + QStringLiteral("&pin=entity:biren").repeated(50));
    QVERIFY(link && link->place);
    QCOMPARE(link->place->lens.pins, QList<TypedId>{biren});
}

void AtlasLinkTest::comesBackAsWritten_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("built in") << builtInAtlasPath();
    QTest::newRow("file") << QStringLiteral("/tmp/a.atlas.json");
    QTest::newRow("spaces and quotes") << QStringLiteral("/tmp/it's \"a\" $HOME `b` \\ 星.json");
}

void AtlasLinkTest::comesBackAsWritten()
{
    QFETCH(const QString, path);
    for (const DeepLink& place : {placeOf(biren), unusualPlace(), DeepLink{}}) {
        const auto link = readPastedLink(writeAtlasLink(path, place));
        QVERIFY2(link.has_value(), qPrintable(writeAtlasLink(path, place)));
        QCOMPARE(link->path, path);
        QCOMPARE(link->place, place);
    }
}

void AtlasLinkTest::shellReadsOneWord()
{
    const QString path = QStringLiteral("/tmp/it's $HOME `b` & c.json");
    QProcess shell;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("printf '%s\\n' ") +
                                                                      writeAtlasLink(path, unusualPlace())});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
             QString(path + u'#' + writeDeepLink(unusualPlace()) + u'\n'));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void AtlasLinkTest::readsWhatIsPasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("place") << QStringLiteral("entity:biren") << QString();
    QTest::newRow("with spaces") << QStringLiteral(" \n entity:biren ") << QString();
    QTest::newRow("built in") << QStringLiteral("'#entity:biren'") << builtInAtlasPath();
    QTest::newRow("command") << QStringLiteral("stackatlas '#entity:biren'\n") << builtInAtlasPath();
    QTest::newRow("command with a file")
        << QStringLiteral("stackatlas '/a/it'\\''s.json#entity:biren'") << QStringLiteral("/a/it's.json");
}

void AtlasLinkTest::readsWhatIsPasted()
{
    QFETCH(const QString, text);
    QFETCH(const QString, path);
    const auto link = readPastedLink(text);
    QVERIFY(link.has_value());
    QCOMPARE(link->path, path);
    QCOMPARE(link->place, placeOf(biren));
    QVERIFY(!readPastedLink(QStringLiteral("  ")));
}

QTEST_GUILESS_MAIN(AtlasLinkTest)
#include "tst_atlaslink.moc"
