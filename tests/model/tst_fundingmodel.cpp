// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/fundingmodel.h"
#include "model/items/itemroles.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

FundingDetail funding(AtlasData data)
{
    const Atlas atlas(std::move(data));
    return fundingDetail(atlas, atlas.entities[0], text("en"));
}

Quantity parsed(const char* notation)
{
    return std::get<Quantity>(Quantity::parse(text(notation)));
}

} // namespace

class TestFundingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRoundsSumAndStatedTotal();
    void sortsByValue();
    void saysWhatIsNotInTheSource();
    void refusesASumOfTwoCurrencies();
    void warnsOfASumBelowTheTotal();
    void showsATargetAsOne();
};

void TestFundingModel::showsRoundsSumAndStatedTotal()
{
    FundingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines(funding(smallAtlasData()).lines);
    QCOMPARE(model.rowCount(), 4);
    const auto at = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(at(0, FundingModel::Round), text("Series A"));
    QCOMPARE(at(0, FundingModel::Date), text("2019"));
    QCOMPARE(at(0, FundingModel::Amount), text("$50M"));
    QCOMPARE(at(0, FundingModel::Investors), text("North Fund, South Fund"));
    QCOMPARE(at(0, FundingModel::Source), text("Survey, 2026-03-31, § Funding"));
    QCOMPARE(at(2, FundingModel::Round), text("Sum of rounds (derived)"));
    QCOMPARE(at(2, FundingModel::Amount), text("$257M"));
    QCOMPARE(at(2, FundingModel::Caution), text("derived"));
    QCOMPARE(at(3, FundingModel::Round), text("Stated total"));
    QCOMPARE(at(3, FundingModel::Amount), text("$180M+"));
    QVERIFY(!model.index(1, 0).data(TotalRole).toBool());
    QVERIFY(model.index(2, 0).data(TotalRole).toBool());
    QVERIFY(model.index(3, 0).data(TotalRole).toBool());
}

void TestFundingModel::sortsByValue()
{
    FundingModel model;
    model.setLines(funding(smallAtlasData()).lines);
    QCOMPARE(model.index(1, FundingModel::Amount).data(SortRole).toDouble(), 207e6);
    QCOMPARE(model.index(3, FundingModel::Amount).data(SortRole).toDouble(), 180e6);
    QCOMPARE(model.index(1, FundingModel::Round).data(SortRole).toString(), text("Series B"));
}

void TestFundingModel::saysWhatIsNotInTheSource()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.rounds[0].amount = {};
    FundingModel model;
    model.setLines(funding(data).lines);
    QCOMPARE(model.index(0, FundingModel::Amount).data().toString(), text("not in source"));
    QVERIFY(!model.index(0, FundingModel::Amount).data(SortRole).isValid());
    QVERIFY(!funding(data).isChartable); // one amount is no chart
}

void TestFundingModel::refusesASumOfTwoCurrencies()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.rounds[0].amount = parsed("50M yuan");
    const FundingDetail detail = funding(data);
    QCOMPARE(detail.lines.size(), 3);
    QVERIFY(!detail.isChartable);
    QVERIFY(detail.note);
    QVERIFY(detail.note->text.startsWith(text("The rounds have no sum")));
}

void TestFundingModel::warnsOfASumBelowTheTotal()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.statedTotal->quantity = parsed("$900M");
    data.entities[0].funding.statedTotal->value = text("$900M");
    const FundingDetail detail = funding(data);
    QCOMPARE(detail.note->weight, DetailNote::Weight::Warning);
    QVERIFY(detail.note->text.contains(text("less than the stated total $900M")));
}

void TestFundingModel::showsATargetAsOne()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.statedTotal->stage = Stage::Target;
    FundingModel model;
    model.setLines(funding(data).lines);
    QCOMPARE(model.index(3, FundingModel::Caution).data().toString(), text("target"));
    QVERIFY(!funding(data).note); // nothing to compare a sum of money raised with
}

QTEST_GUILESS_MAIN(TestFundingModel)

#include "tst_fundingmodel.moc"
