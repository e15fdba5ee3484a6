// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/intervalargument.h"

#include <QTest>

class IntervalArgumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void IntervalArgumentTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("milliseconds"); // -1: refused
    const auto add = [](const char* text, int milliseconds) {
        QTest::newRow(text) << QString::fromLatin1(text) << milliseconds;
    };
    add("12s", 12'000);
    add("1m30s", 90'000);
    add("500ms", 500);
    add("1s500ms", 1'500);
    add("1h", 3'600'000);
    add("60m", 3'600'000);
    for (const char* refused :
         {"", "12", "499ms", "0s", "1h1s", "-5s", "12 s", "30s1m", "1.5s", "s", "12s\n"})
        add(refused, -1);
}

void IntervalArgumentTest::reads()
{
    QFETCH(QString, text);
    QFETCH(int, milliseconds);
    const auto interval = readInterval(text);
    QCOMPARE(interval ? int(interval->count()) : -1, milliseconds);
}

QTEST_GUILESS_MAIN(IntervalArgumentTest)
#include "tst_intervalargument.moc"
