// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/touredits.h"
#include "support/smallatlas.h"

#include <QTest>

namespace {

LocalizedText text(const QString& words)
{
    return LocalizedText(words);
}

TourStep stepNamed(const char* title)
{
    TourStep step;
    step.title = text(QString::fromLatin1(title));
    return step;
}

TourBook bookOf(qsizetype steps)
{
    Tour tour{QStringLiteral("talk"), text(QStringLiteral("A talk")), {}};
    for (qsizetype i = 0; i < steps; ++i) {
        TourStep step;
        step.title = text(QString::number(i + 1));
        tour.steps.append(step);
    }
    return {{tour}, {}};
}

QString titles(const TourBook& book)
{
    QString result;
    for (const TourStep& step : book.tours.first().steps)
        result += step.title.in(QStringLiteral("en"));
    return result;
}

const QString talk = QStringLiteral("talk");

} // namespace

class TestTourEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreNew();
    void stepsComeGoAndMove();
    void whatIsNotThereChangesNothing();
    void toursAreCopiedAndRemoved();
    void bookmarksBecomeSteps();
    void titlesAreSuggested();
    void oneLanguageIsReplaced();
};

void TestTourEdits::idsAreNew()
{
    TourBook book = bookOf(1);
    QCOMPARE(touredit::newTourId(book, QStringLiteral("Board, Nov 2026!")), QStringLiteral("board-nov-2026"));
    const QString another = touredit::newTourId(book, QStringLiteral("Talk"));
    QVERIFY(another != talk && another.startsWith(talk));
    QVERIFY(!touredit::newTourId(book, QStringLiteral("简报")).isEmpty());
}

void TestTourEdits::stepsComeGoAndMove()
{
    TourBook book = bookOf(4);
    book = touredit::withStep(book, talk, 1, stepNamed("x"));
    QCOMPARE(titles(book), QStringLiteral("1x234"));
    book = touredit::withStep(book, talk, 99, stepNamed("y"));
    QCOMPARE(titles(book), QStringLiteral("1x234y"));
    book = touredit::withoutSteps(book, talk, {1, 5});
    QCOMPARE(titles(book), QStringLiteral("1234"));
    QCOMPARE(titles(touredit::withStepsMoved(book, talk, {0}, 4)), QStringLiteral("2341"));
    QCOMPARE(titles(touredit::withStepsMoved(book, talk, {3}, 0)), QStringLiteral("4123"));
    QCOMPARE(titles(touredit::withStepsMoved(book, talk, {0, 2}, 2)), QStringLiteral("2134"));
    QCOMPARE(touredit::firstAfterMove({0, 2}, 2), 1);
    QCOMPARE(titles(touredit::withStepsCopied(book, talk, {0, 1})), QStringLiteral("121234"));
    book = touredit::withStepChanged(book, talk, 2,
                                     [](TourStep& step) { step.notes = QStringLiteral("Say it"); });
    QCOMPARE(book.tours.first().steps[2].notes, QStringLiteral("Say it"));
}

void TestTourEdits::whatIsNotThereChangesNothing()
{
    const TourBook book = bookOf(2);
    const QString none = QStringLiteral("none");
    QCOMPARE(touredit::withStep(book, none, 0, {}), book);
    QCOMPARE(touredit::withoutSteps(book, talk, {7, -1}), book);
    QCOMPARE(touredit::withStepsMoved(book, talk, {}, 0), book);
    QCOMPARE(touredit::withStepChanged(book, talk, 2, [](TourStep& step) { step.notes = talk; }), book);
    QCOMPARE(touredit::withoutTour(book, none), book);
    QCOMPARE(touredit::withoutBookmarks(book, {0}), book);
    QVERIFY(!touredit::find(book, none));
}

void TestTourEdits::toursAreCopiedAndRemoved()
{
    TourBook book = bookOf(2);
    book = touredit::withTourCopied(book, talk, QStringLiteral("talk-2"));
    QCOMPARE(book.tours.size(), 2);
    QCOMPARE(book.tours[1].steps, book.tours[0].steps);
    QVERIFY(book.tours[1].title != book.tours[0].title);
    book = touredit::withTourTitle(book, talk, text(QStringLiteral("Another")));
    QCOMPARE(touredit::find(book, talk)->title.in(QStringLiteral("en")), QStringLiteral("Another"));
    book = touredit::withoutTour(book, talk);
    QCOMPARE(book.tours.size(), 1);
    QCOMPARE(book.tours.first().id, QStringLiteral("talk-2"));
}

void TestTourEdits::bookmarksBecomeSteps()
{
    DeepLink shown;
    shown.view.lit = {*TypedId::parse(u"entity:kite")};
    TourBook book = touredit::withBookmark({}, 0, {shown, StepTheme::Dark, text(QStringLiteral("Kite"))});
    book = touredit::withBookmark(book, 0, {{}, StepTheme::AsShown, text(QStringLiteral("All"))});
    QCOMPARE(book.bookmarks.size(), 2);
    QCOMPARE(book.bookmarks.first().title.in(QStringLiteral("en")), QStringLiteral("All"));
    book = touredit::withBookmarksMoved(book, {0}, 2);
    const TourStep step = touredit::stepOf(book.bookmarks.first());
    QCOMPARE(step.shown, shown);
    QCOMPARE(step.theme, StepTheme::Dark);
    QCOMPARE(touredit::stepsOf(book.bookmarks).size(), 2);
    QCOMPARE(touredit::withoutBookmarks(book, {0, 1}).bookmarks.size(), 0);
}

void TestTourEdits::titlesAreSuggested()
{
    const AtlasPtr atlas = smallAtlas();
    const QString en = QStringLiteral("en");
    DeepLink shown;
    QVERIFY(!touredit::suggestedTitle(*atlas, shown, en).isEmpty());
    shown.view.selection = *TypedId::parse(u"entity:kite");
    QVERIFY(touredit::suggestedTitle(*atlas, shown, en).contains(atlas->nameOf(*shown.view.selection, en)));
}

void TestTourEdits::oneLanguageIsReplaced()
{
    LocalizedText both = text(QStringLiteral("One"));
    both.set(QStringLiteral("zh"), QStringLiteral("一"));
    both = touredit::replaced(both, QStringLiteral("zh"), QStringLiteral("壹"));
    QCOMPARE(both.in(QStringLiteral("en")), QStringLiteral("One"));
    QCOMPARE(both.in(QStringLiteral("zh")), QStringLiteral("壹"));
}

QTEST_APPLESS_MAIN(TestTourEdits)
#include "tst_touredits.moc"
