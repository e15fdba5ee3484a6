// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/readertext.h"

#include <QTest>

class ReaderTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void quotesForOneLine_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << QStringLiteral("name") << QStringLiteral("\"name\"");
        QTest::newRow("Chinese") << QStringLiteral("壁仞") << QStringLiteral("\"壁仞\"");
        QTest::newRow("line feed") << QStringLiteral("a\nb\r\tc") << QStringLiteral("\"a\\nb\\r\\tc\"");
        QTest::newRow("escape") << QStringLiteral("\x1b[31m") << QStringLiteral("\"\\u001b[31m\"");
        QTest::newRow("NUL") << QString(QChar(0)) << QStringLiteral("\"\\u0000\"");
        QTest::newRow("right to left") << QString(QChar(0x202E)) << QStringLiteral("\"\\u202e\"");
        QTest::newRow("zero width") << QString(QChar(0x200B)) << QStringLiteral("\"\\u200b\"");
        QTest::newRow("line separator") << QString(QChar(0x2028)) << QStringLiteral("\"\\u2028\"");
        QTest::newRow("place markers") << QStringLiteral("%1%2") << QStringLiteral("\"%1%2\"");
        QTest::newRow("long") << QString(70, u'x') << u'"' + QString(60, u'x') + QStringLiteral("…\"");
        QTest::newRow("just short enough") << QString(60, u'x') << u'"' + QString(60, u'x') + u'"';
        QTest::newRow("cut between characters")
            << QString(59, u'x') + QStringLiteral("😀😀") << u'"' + QString(59, u'x') + QStringLiteral("…\"");
    }

    void quotesForOneLine()
    {
        QFETCH(const QString, value);
        QFETCH(const QString, expected);
        QCOMPARE(ReaderText::quoted(value), expected);
        QCOMPARE(ReaderText::quoted(value.toStdString()), expected);
    }

    void cutsBytesBeforeItConverts()
    {
        const std::string emoji = QStringLiteral("😀").toStdString();
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += emoji;
        QCOMPARE(ReaderText::quoted(text), u'"' + QStringLiteral("😀").repeated(30) + QStringLiteral("…\""));
    }

    void suggests()
    {
        QCOMPARE(ReaderText::didYouMean(QString()), QString());
        QCOMPARE(ReaderText::didYouMean(QStringLiteral("name")), QStringLiteral("; did you mean \"name\"?"));
    }
};

QTEST_GUILESS_MAIN(ReaderTextTest)
#include "tst_readertext.moc"
