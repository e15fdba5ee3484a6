// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsondocument.h"
#include "model/reader/problemlist.h"

#include <QTest>

namespace {

QString inOrder(const ProblemList& problems)
{
    JsonDocument document;
    ProblemList none(1);
    document.parse("[1,\n 2,\n  3]", {}, none, {});
    QStringList result;
    for (const Problem& problem : problems.inFileOrder(document))
        result.append(QStringLiteral("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.message));
    return result.join(u'|');
}

} // namespace

class ProblemListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sortsAsTheyStandInTheFile()
    {
        ProblemList problems(10);
        QVERIFY(problems.isEmpty());
        problems.add(10, {}, QStringLiteral("third"));
        problems.add(1, {}, QStringLiteral("second"));
        problems.addForFile(QStringLiteral("first"));
        problems.add(10, {}, QStringLiteral("fourth"));
        QVERIFY(!problems.isEmpty());
        QCOMPARE(inOrder(problems), QStringLiteral("0:0 first|1:2 second|3:3 third|3:3 fourth"));
    }

    void keepsTheFirstOnesOfTheFile()
    {
        ProblemList problems(2);
        for (const int offset : {7, 3, 10, 1, 5})
            problems.add(offset, {}, QString::number(offset));
        QVERIFY(problems.wouldKeep(2));
        QVERIFY(!problems.wouldKeep(3));
        QCOMPARE(inOrder(problems), QStringLiteral("1:2 1|1:4 3|0:0 problems left out after these: 3"));
    }
};

QTEST_GUILESS_MAIN(ProblemListTest)
#include "tst_problemlist.moc"
