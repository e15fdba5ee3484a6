// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/tourfilereader.h"

#include "model/tourwriter.h"

#include <QFile>
#include <QTest>

namespace {

const QString folder = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/");

QByteArray bytesOf(const QString& name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(name));
    return file.readAll();
}

} // namespace

class TourFileReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_atlas = readAtlas(bytesOf(QStringLiteral("valid/tour.atlas.json"))).atlas;
        QVERIFY(m_atlas);
    }

    void readsToursAndBookmarks()
    {
        const QByteArray file = bytesOf(QStringLiteral("valid/tour.tours.json"));
        const TourFileResult result = readTourFile(file, *m_atlas);
        QCOMPARE(linesOf(result), QString());
        QVERIFY(result.book);
        QCOMPARE(result.book->tours.size(), 1);
        QCOMPARE(result.book->tours.first().steps.first().theme, StepTheme::Dark);
        QCOMPARE(result.book->tours.first().steps.last().shown.lens.pins.size(), 3);
        QCOMPARE(result.book->bookmarks.first().title.in(QStringLiteral("en")), QStringLiteral("Clouds"));
        QCOMPARE(atlasOfTourFile(file), QStringLiteral("tour"));
        const AtlasPtr with = m_atlas->with(*result.book);
        QVERIFY(with->tour(QStringLiteral("own")) && !with->tour(QStringLiteral("briefing")));
    }

    void theToursOfTheAtlasMoveIntoAFile()
    {
        const QByteArray file = writeTourFile(m_atlas->tourBook(), m_atlas->id);
        const TourFileResult result = readTourFile(file, *m_atlas);
        QCOMPARE(linesOf(result), QString());
        QCOMPARE(*result.book, m_atlas->tourBook());
    }

    void reportsAllProblems()
    {
        const TourFileResult result =
            readTourFile(bytesOf(QStringLiteral("invalid/names.tours.json")), *m_atlas);
        QVERIFY(!result.book);
        QCOMPARE(
            linesOf(result),
            QStringLiteral(
                "f:6:52: /tours/0/steps/0/view/focus: \"model\" is no layer; did you mean \"models\"?\n"
                "f:7:53: /tours/0/steps/1/view/select: \"nobody-at-all\" is no entity of the atlas \"tour\"\n"
                "f:8:53: /tours/0/steps/2/view/select: \"biren-a\" is a round of funding; expected a fact of "
                "the atlas \"tour\"\n"
                "f:9:41: /tours/0/steps/3/lit/0: \"biren>makes>clout\" is no relation; one is written "
                "FROM>KIND>TO; did you mean \"biren>makes>cloud\"?\n"
                "f:10:68: /tours/0/steps/4/view/filter/statuses/0: no entity has the status \"lost\"\n"
                "f:12:13: /tours/1/id: the id \"a\" is taken, by /tours/0/id; give this another\n"
                "f:14:3: /bookmark: unknown key \"bookmark\"; did you mean \"bookmarks\"?\n"
                "f:14:16: /bookmark/0: the key \"title\" is missing\n"));
    }

    void refusesOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("another atlas")
            << QByteArray(R"({"format": "stackatlas-tours/1", "atlas": "coffee", "tours": 1})")
            << QStringLiteral(
                   "f:1:43: /atlas: these are tours of the atlas \"coffee\", and not of \"tour\"\n");
        QTest::newRow("no atlas")
            << QByteArray(
                   R"({"format": "stackatlas-tours/1", "bookmarks": [{"title": {"en": "B"}, "lit": ["entity:none"]}]})")
            << QStringLiteral("f:1:1: the key \"atlas\" is missing\n");
        QTest::newRow("an atlas") << QByteArray(R"({"format": "stackatlas/1", "id": "tour"})")
                                  << QStringLiteral("f:1:12: /format: the file is in the format "
                                                    "\"stackatlas/1\"; for tours this program reads "
                                                    "\"stackatlas-tours/1\"\n");
        QTest::newRow("anything") << QByteArray(R"({"a": 1})")
                                  << QStringLiteral("f:1:1: this is no file of tours: it does not begin with "
                                                    "\"format\": \"stackatlas-tours/1\"\n");
        QTest::newRow("a number") << QByteArray(R"({"format": "stackatlas-tours/1", "atlas": 1})")
                                  << QStringLiteral("f:1:43: /atlas: expected a string, found a number\n");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("f: the file is empty\n");
    }

    void refusesOtherFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        const TourFileResult result = readTourFile(bytes, *m_atlas);
        QVERIFY(!result.book);
        QCOMPARE(linesOf(result), expected);
        QVERIFY(atlasOfTourFile(bytes).value_or(QString()) != m_atlas->id);
    }

private:
    static QString linesOf(const TourFileResult& result)
    {
        QString lines;
        for (const Problem& problem : result.problems)
            lines += problem.format(QStringLiteral("f")) + u'\n';
        return lines;
    }

    AtlasPtr m_atlas;
};

QTEST_GUILESS_MAIN(TourFileReaderTest)
#include "tst_tourfilereader.moc"
