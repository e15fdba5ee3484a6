// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchquery.h"

#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Quantity quantity(const char* written)
{
    const auto parsed = Quantity::parse(text(written));
    return std::holds_alternative<Quantity>(parsed) ? std::get<Quantity>(parsed) : Quantity();
}

} // namespace

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFiguresInEverySpelling_data();
    void takesFiguresInEverySpelling();
    void takesWordsApart();
    void leavesNumbersAlone();
    void holdsFiguresAgainstQuantities();
    void isBounded();
};

void TestSearchQuery::takesFiguresInEverySpelling_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"$500M", "$500m", "500m", "$0.5B", "0.5b", "500 million", "$500 million",
                              "0.5bn", "500mn", "USD 500 million"})
        QTest::newRow(typed) << text(typed);
}

void TestSearchQuery::takesFiguresInEverySpelling()
{
    QFETCH(const QString, typed);
    const QList<SearchTerm> terms = searchTerms(typed);
    QCOMPARE(terms.size(), 1);
    QVERIFY(terms.first().figure);
    QCOMPARE(terms.first().figure->low, 500e6);
    QVERIFY(isFigure(quantity("$500M"), *terms.first().figure));
    QVERIFY(isFigure(quantity("~$500M ARR"), *terms.first().figure));
}

void TestSearchQuery::takesWordsApart()
{
    const QList<SearchTerm> terms = searchTerms(text("  Biren $500M  series-C "));
    QCOMPARE(terms.size(), 4);
    QCOMPARE(terms[0].words, QStringList{text("biren")});
    QVERIFY(terms[1].figure);
    QCOMPARE(terms[1].words, QStringList{text("500m")});
    QCOMPARE(terms[2].words, QStringList{text("series")});
    QCOMPARE(terms[3].words, QStringList{text("c")});
    QVERIFY(searchTerms({}).isEmpty());
    QVERIFY(searchTerms(text(" $ — ")).isEmpty());
}

void TestSearchQuery::leavesNumbersAlone()
{
    for (const char* typed : {"2023", "910", "v3", "910B models", "2 chips"}) {
        const QString first = text(typed).section(u' ', 0, 0);
        if (first != text("910B")) // which may be 910 billion as well as a name
            QVERIFY2(!searchTerms(text(typed)).first().figure, typed);
    }
}

void TestSearchQuery::holdsFiguresAgainstQuantities()
{
    const Quantity wanted = quantity("$500M");
    QVERIFY(isFigure(quantity("$500M+"), wanted));
    QVERIFY(isFigure(quantity("$400-600M"), wanted));
    QVERIFY(!isFigure(quantity("$600-700M"), wanted));
    QVERIFY(!isFigure(quantity("$100M+"), wanted)); // which would hold every larger figure
    QVERIFY(!isFigure(quantity("500M users"), wanted));
    QVERIFY(!isFigure(quantity("€500M"), wanted));
    QVERIFY(isFigure(quantity("500M users"), quantity("500M")));
    QVERIFY(isFigure(quantity("60-70%"), quantity("60-70%")));
    QVERIFY(!isFigure(quantity("60-80%"), quantity("60-70%")));
}

void TestSearchQuery::isBounded()
{
    QVERIFY(searchTerms(QString(65'536, u'a')).first().words.first().size() <= 300);
    QVERIFY(searchTerms(text("a b c ").repeated(20'000)).size() <= 12);
    QVERIFY(searchTerms(text("1,000 ").repeated(20'000)).size() <= 12);
}

QTEST_APPLESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
