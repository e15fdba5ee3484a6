// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/problemsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTextDocument>
#include <QTreeWidget>

namespace {

const QString path = QStringLiteral("/some/where/broken & <b>.atlas.json");

QList<Problem> problems()
{
    return {{3, 14, QStringLiteral("/layers/0/id"), QStringLiteral("the id \"a\" is taken")},
            {7, 1, QStringLiteral("/colour"), QStringLiteral("unknown key <b>colour</b> & more")},
            {0, 0, {}, QStringLiteral("3 further problems")}};
}

const QTreeWidget& listOf(const ProblemsDialog& dialog)
{
    return *dialog.findChild<QTreeWidget*>();
}

} // namespace

class ProblemsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryProblem();
    void saysWhichFileAndWhatBecameOfTheOther();
    void toolTipsShowTheMessageAsItIs();
    void copiesTheList();
    void closes_data();
    void closes();
    void takesManyProblems();
};

void ProblemsDialogTest::listsEveryProblem()
{
    const ProblemsDialog dialog(path, problems(), {});
    const QTreeWidget& list = listOf(dialog);
    QCOMPARE(list.topLevelItemCount(), 3);
    const QList<QStringList> expected{
        {QStringLiteral("3"), QStringLiteral("14"), QStringLiteral("/layers/0/id"),
         QStringLiteral("the id \"a\" is taken")},
        {QStringLiteral("7"), QStringLiteral("1"), QStringLiteral("/colour"),
         QStringLiteral("unknown key <b>colour</b> & more")},
        {QString(), QString(), QString(), QStringLiteral("3 further problems")}};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column)
            QCOMPARE(list.topLevelItem(row)->text(column), expected[row][column]);
    }
    QVERIFY(!list.accessibleName().isEmpty());
}

void ProblemsDialogTest::saysWhichFileAndWhatBecameOfTheOther()
{
    const ProblemsDialog dialog(path, problems(), QStringLiteral("The other one stays."));
    const QLabel* label = dialog.findChild<QLabel*>();
    QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY2(label->text().contains(QStringLiteral("broken & <b>.atlas.json")), qPrintable(label->text()));
    QVERIFY(label->text().contains(u'3'));
    QVERIFY(label->text().contains(QStringLiteral("The other one stays.")));
    QVERIFY(!dialog.windowTitle().isEmpty());
}

void ProblemsDialogTest::toolTipsShowTheMessageAsItIs()
{
    const ProblemsDialog dialog(path, problems(), {});
    const QList<Problem> expected = problems();
    for (int row = 0; row < 3; ++row) {
        const QString tip = listOf(dialog).topLevelItem(row)->toolTip(3);
        QVERIFY2(Qt::mightBeRichText(tip), qPrintable(tip)); // or else what is escaped would be seen
        QTextDocument document;
        document.setHtml(tip);
        QCOMPARE(document.toPlainText().trimmed(), expected[row].message);
    }
}

void ProblemsDialogTest::copiesTheList()
{
    const ProblemsDialog dialog(path, problems(), {});
    QApplication::clipboard()->clear();
    QPushButton* copy = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text().contains(QStringLiteral("Copy")))
            copy = button;
    }
    QVERIFY(copy);
    copy->click();
    QStringList lines;
    for (const Problem& problem : problems())
        lines << problem.format(path);
    QCOMPARE(QApplication::clipboard()->text().trimmed(), lines.join(u'\n'));
    QVERIFY(lines.first().startsWith(path + QStringLiteral(":3:14: /layers/0/id: ")));
}

void ProblemsDialogTest::closes_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("escape") << true;
    QTest::newRow("button") << false;
}

void ProblemsDialogTest::closes()
{
    QFETCH(const bool, byKey);
    ProblemsDialog dialog(path, problems(), {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    if (byKey)
        QTest::keyClick(&dialog, Qt::Key_Escape);
    else
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Close)->click();
    QTRY_VERIFY(!dialog.isVisible());
}

void ProblemsDialogTest::takesManyProblems()
{
    const QList<Problem> many(1001, Problem{1, 1, QString(5000, u'/'), QString(5000, u'x')});
    ProblemsDialog dialog(path, many, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(listOf(dialog).topLevelItemCount(), 1001);
    QVERIFY(dialog.width() < 2000);
    QVERIFY(!dialog.grab().isNull());
}

QTEST_MAIN(ProblemsDialogTest)
#include "tst_problemsdialog.moc"
