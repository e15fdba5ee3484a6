// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/textposition.h"

#include <QTest>

class TextPositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void countsLinesAndCodePoints_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("empty") << QByteArray() << 0 << 1 << 1;
        QTest::newRow("first") << QByteArray("abc") << 0 << 1 << 1;
        QTest::newRow("within") << QByteArray("abc") << 2 << 1 << 3;
        QTest::newRow("end") << QByteArray("abc") << 3 << 1 << 4;
        QTest::newRow("line feed") << QByteArray("a\nb") << 1 << 1 << 2;
        QTest::newRow("second line") << QByteArray("a\nb") << 2 << 2 << 1;
        QTest::newRow("after the last line") << QByteArray("a\n") << 2 << 2 << 1;
        QTest::newRow("empty lines") << QByteArray("\n\n\nx") << 3 << 4 << 1;
        QTest::newRow("carriage return") << QByteArray("a\r\nb") << 3 << 2 << 1;
        QTest::newRow("three bytes") << QByteArray("中x") << 3 << 1 << 2;
        QTest::newRow("four bytes") << QByteArray("𝄞x") << 4 << 1 << 2;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx") << 3 << 1 << 1;
        QTest::newRow("before the byte order mark") << QByteArray("\xEF\xBB\xBFx") << 0 << 1 << 1;
        QTest::newRow("no UTF-8") << QByteArray("\xFF\xFEx") << 2 << 1 << 3;
        QTest::newRow("beyond") << QByteArray("abc") << 10 << 1 << 4;
    }

    void countsLinesAndCodePoints()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, offset);
        QFETCH(const int, line);
        QFETCH(const int, column);
        const TextPosition found = LineIndex(bytes).position(offset);
        QCOMPARE(found.line, line);
        QCOMPARE(found.column, column);
    }
};

QTEST_GUILESS_MAIN(TextPositionTest)
#include "tst_textposition.moc"
