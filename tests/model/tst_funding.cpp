// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/funding.h"

#include <QTest>

using Verdict = FundingSummary::Verdict;
Q_DECLARE_METATYPE(FundingSummary::Verdict)

namespace {

Quantity parsed(const QString& text)
{
    const auto result = Quantity::parse(text);
    if (!std::holds_alternative<Quantity>(result))
        qFatal("%s does not parse", qPrintable(text));
    return std::get<Quantity>(result);
}

Funding fundingOf(const QString& rounds, const QString& statedTotal)
{
    Funding funding;
    for (const QString& amount : rounds.split(u';', Qt::SkipEmptyParts)) {
        FundingRound round;
        round.amount = parsed(amount);
        funding.rounds.append(round);
    }
    if (!statedTotal.isEmpty()) {
        Fact fact;
        fact.value = statedTotal;
        fact.quantity = parsed(statedTotal);
        funding.statedTotal = fact;
    }
    return funding;
}

} // namespace

class TestFunding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void relatesSumAndTotal_data();
    void relatesSumAndTotal();
    void keepsBothFigures();
    void refusesDifferentBases();
    void totalMayHaveAnotherBasis();
    void targetIsNoTotal_data();
    void targetIsNoTotal();
    void totalWithoutQuantityTellsNothing();
};

void TestFunding::relatesSumAndTotal_data()
{
    QTest::addColumn<QString>("rounds");
    QTest::addColumn<QString>("statedTotal");
    QTest::addColumn<Verdict>("verdict");
    const auto add = [](const char* name, const char* rounds, const char* total, Verdict verdict) {
        QTest::newRow(name) << QString::fromUtf8(rounds) << QString::fromUtf8(total) << verdict;
    };
    add("Biren", "$50M;$200M;$500M;$207M", "$780M+", Verdict::Consistent);
    add("nothing at all", "", "", Verdict::NoRounds);
    add("a total alone", "", "$1B+", Verdict::NoRounds);
    add("rounds alone", "$50M;$200M", "", Verdict::NoTotal);
    add("mixed rounds alone", "$50M;200M yuan", "", Verdict::NoTotal);
    add("the same", "$50M;$200M", "$250M", Verdict::Agrees);
    add("the same after noise", "$0.1M;$0.2M", "$0.3M", Verdict::Agrees);
    add("the same bound", "$50M;$200M+", "$250M+", Verdict::Agrees);
    add("the same approximation", "~$50M;$200M", "~$250M", Verdict::Agrees);
    add("the same, as a range", "$50M;$200M", "$250M-$250M", Verdict::Agrees);
    add("above", "$50M;$200M", "$240M", Verdict::SumAbove);
    add("at least above", "$50M;$200M+", "$240M", Verdict::SumAbove);
    add("above at most", "$50M;$200M", "≤$240M", Verdict::SumAbove);
    add("below", "$50M;$200M", "$260M", Verdict::SumBelow);
    add("below at least", "$50M;$200M", "$260M+", Verdict::SumBelow);
    add("both at least", "$50M;$200M+", "$100M+", Verdict::Consistent);
    add("at least below", "$50M;$100M+", "$260M", Verdict::Consistent);
    add("just at least", "$50M;$200M", "$250M+", Verdict::Consistent);
    add("about", "$50M;$200M", "~$260M", Verdict::Consistent);
    add("not even about", "$50M;$200M", "~$500M", Verdict::SumBelow);
    add("in the range", "$50M;$200M", "$200-300M", Verdict::Consistent);
    add("other currency", "$50M;$200M", "250M yuan", Verdict::CannotTell);
    add("mixed rounds", "$50M;200M yuan", "$250M", Verdict::CannotTell);
    add("total over years", "$50M;$200M", "$250M over 5 years", Verdict::CannotTell);
}

void TestFunding::relatesSumAndTotal()
{
    QFETCH(QString, rounds);
    QFETCH(QString, statedTotal);
    QTEST(summarise(fundingOf(rounds, statedTotal)).verdict, "verdict");
}

void TestFunding::keepsBothFigures()
{
    const FundingSummary summary =
        summarise(fundingOf(QStringLiteral("$50M;$200M;$500M;$207M"), QStringLiteral("$780M+")));
    QVERIFY(summary.sum && summary.statedTotal && !summary.refusal);
    QCOMPARE(summary.sum->published, QStringLiteral("$957M"));
    QCOMPARE(summary.sum->low, 957e6);
    QCOMPARE(summary.statedTotal->published, QStringLiteral("$780M+"));

    const FundingSummary mixed =
        summarise(fundingOf(QStringLiteral("$50M;200M yuan"), QStringLiteral("$780M+")));
    QVERIFY(!mixed.sum && mixed.statedTotal);
    QVERIFY(mixed.refusal == SumRefusal::Currencies);
    QVERIFY(!summarise(Funding()).refusal);
}

void TestFunding::refusesDifferentBases()
{
    Funding funding = fundingOf(QStringLiteral("$50M;$200M"), QStringLiteral("$250M"));
    funding.rounds[1].basis = Basis::Estimated;
    const FundingSummary summary = summarise(funding);
    QVERIFY(!summary.sum);
    QVERIFY(summary.refusal == SumRefusal::Bases);
    QVERIFY(summary.verdict == Verdict::CannotTell);
}

void TestFunding::totalMayHaveAnotherBasis()
{
    Funding funding = fundingOf(QStringLiteral("$50M;$200M"), QStringLiteral("$240M"));
    funding.statedTotal->basis = Basis::Claimed;
    QVERIFY(summarise(funding).verdict == Verdict::SumAbove);
}

void TestFunding::targetIsNoTotal_data()
{
    QTest::addColumn<int>("stage");
    for (const Stage stage : {Stage::Target, Stage::Committed, Stage::Forecast})
        QTest::newRow(qPrintable(stageName(stage))) << int(stage);
}

void TestFunding::targetIsNoTotal()
{
    QFETCH(int, stage);
    Funding funding = fundingOf(QStringLiteral("$50M;$200M"), QStringLiteral("$1.12B"));
    funding.statedTotal->stage = Stage(stage);
    const FundingSummary summary = summarise(funding);
    QVERIFY(summary.sum && !summary.statedTotal);
    QVERIFY(summary.verdict == Verdict::CannotTell);
}

void TestFunding::totalWithoutQuantityTellsNothing()
{
    Funding funding = fundingOf(QStringLiteral("$50M;$200M"), QStringLiteral("$240M"));
    funding.statedTotal->quantity.reset();
    QVERIFY(summarise(funding).verdict == Verdict::CannotTell);
}

QTEST_APPLESS_MAIN(TestFunding)
#include "tst_funding.moc"
