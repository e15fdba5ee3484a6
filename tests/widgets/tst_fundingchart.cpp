// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/fundingchart.h"

#include <algorithm>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

FundingDetail fundingOf(AtlasData data)
{
    const Atlas atlas(std::move(data));
    return fundingDetail(atlas, atlas.entities[0], text("en"));
}

Quantity parsed(const char* notation)
{
    return std::get<Quantity>(Quantity::parse(text(notation)));
}

std::unique_ptr<FundingChart> chartOf(const FundingDetail& funding, int width = 328)
{
    auto chart =
        std::make_unique<FundingChart>(funding, QColor(0x2b5c8a), PanelStyle::of(ColorTheme::light()));
    chart->resize(width, chart->height());
    chart->show();
    QCoreApplication::processEvents();
    return chart;
}

QList<QGraphicsSimpleTextItem*> labels(const FundingChart& chart)
{
    QList<QGraphicsSimpleTextItem*> result;
    for (QGraphicsItem* item : chart.findChild<QGraphicsView*>()->scene()->items()) {
        if (auto* label = dynamic_cast<QGraphicsSimpleTextItem*>(item))
            result.append(label);
    }
    return result;
}

QStringList texts(const FundingChart& chart)
{
    QStringList result;
    for (const QGraphicsSimpleTextItem* label : labels(chart))
        result << label->text();
    return result;
}

} // namespace

class TestFundingChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsBarsAsPublished();
    void keepsLabelsApartAndInside_data();
    void keepsLabelsApartAndInside();
    void saysItsFigures();
    void drawsBarsInProportion();
    void shrugsAtMarkup();
    void takesManyRounds();
    void leavesOutTotalsOnAnotherScale();
};

void TestFundingChart::labelsBarsAsPublished()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.rounds[0].amount = parsed("~$50M");
    const QStringList shown = texts(*chartOf(fundingOf(data)));
    for (const char* label : {"~$50M", "$207M", "Series A", "2019", "2021-03", "Stated total", "$180M+"})
        QVERIFY2(shown.contains(text(label)), label);
    QVERIFY(shown.contains(text("~$257M")));
}

void TestFundingChart::keepsLabelsApartAndInside_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {248, 288, 328, 500})
        QTest::addRow("%d", width) << width;
}

void TestFundingChart::keepsLabelsApartAndInside()
{
    QFETCH(int, width);
    AtlasData data = smallAtlasData();
    auto& rounds = data.entities[0].funding.rounds;
    for (int i = 0; i < 4; ++i) {
        rounds.append(rounds[1]);
        rounds.last().id += QString::number(i);
    }
    const auto chart = chartOf(fundingOf(data), width);
    QVERIFY(!labels(*chart).isEmpty());
    const auto all = labels(*chart);
    for (const QGraphicsItem* one : all) {
        const QRectF area = one->sceneBoundingRect();
        QVERIFY(area.left() >= -2 && area.right() <= width + 2 && area.top() >= -2);
        QVERIFY(area.bottom() <= chart->height() + 2);
        for (const QGraphicsItem* other : all) {
            // Boxes of text lines include the room above and below the letters.
            const QRectF common = area & other->sceneBoundingRect();
            QVERIFY(one == other || common.width() < 3 || common.height() < 5);
        }
    }
}

void TestFundingChart::saysItsFigures()
{
    const auto chart = chartOf(fundingOf(smallAtlasData()));
    QVERIFY(!chart->accessibleName().isEmpty());
    QCOMPARE(chart->accessibleDescription(), text("Series A, 2019: $50M; Series B, 2021-03: $207M; "
                                                  "Sum of rounds (derived): $257M; Stated total: $180M+"));
}

void TestFundingChart::drawsBarsInProportion()
{
    const auto chart = chartOf(fundingOf(smallAtlasData()));
    const QImage picture = chart->grab().toImage();
    const auto heightAt = [&](double part) {
        int count = 0;
        for (int y = 0; y < 140; ++y)
            count += picture.pixelColor(int(picture.width() * part), y) == QColor(0x2b5c8a);
        return count;
    };
    const double ratio = double(heightAt(0.25)) / heightAt(0.75);
    QVERIFY2(std::abs(ratio - 50.0 / 207) < 0.03, qPrintable(QString::number(ratio)));
}

void TestFundingChart::shrugsAtMarkup()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.rounds[0].name = text("<b>A</b>");
    const auto chart = chartOf(fundingOf(data));
    QVERIFY(texts(*chart).contains(text("<b>A</b>")));
    for (QGraphicsItem* item : chart->findChild<QGraphicsView*>()->scene()->items()) {
        if (const auto* rich = dynamic_cast<QGraphicsTextItem*>(item))
            QVERIFY(!rich->toPlainText().contains(u'A'));
    }
}

void TestFundingChart::takesManyRounds()
{
    AtlasData data = smallAtlasData();
    auto& rounds = data.entities[0].funding.rounds;
    for (int i = 0; i < 200; ++i)
        rounds.append(rounds[1]);
    const auto chart = chartOf(fundingOf(data), 288);
    QVERIFY(!chart->grab().isNull());
    QVERIFY(chart->height() < 400);
}

void TestFundingChart::leavesOutTotalsOnAnotherScale()
{
    AtlasData data = smallAtlasData();
    data.entities[0].funding.statedTotal->quantity = parsed("900M yuan");
    QVERIFY(!texts(*chartOf(fundingOf(data))).contains(text("Stated total")));
}

QTEST_MAIN(TestFundingChart)

#include "tst_fundingchart.moc"
