// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "support/program.h"
#include "support/smallatlas.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/fundingpanel.h"
#include "widgets/panels/views/fundingparts.h"
#include "widgets/panels/views/moneychartview.h"
#include "widgets/panels/views/valuationspanel.h"
#include "widgets/panels/views/valuationsparts.h"

#include <algorithm>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QPainter>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

TypedId entity(const char* id)
{
    return {IdType::Entity, text(id)};
}

AtlasPtr chinaAi()
{
    static const AtlasPtr atlas =
        readAtlas(bytesOf(text(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json"))).atlas;
    return atlas;
}

template <typename Panel> std::unique_ptr<Panel> shown(Navigation& navigation, const AtlasPtr& atlas)
{
    navigation.setAtlas(atlas);
    auto panel = std::make_unique<Panel>(navigation);
    panel->resize(760, 800);
    panel->show();
    QCoreApplication::processEvents();
    return panel;
}

QList<QGraphicsSimpleTextItem*> labels(const MoneyChartView& view)
{
    QList<QGraphicsSimpleTextItem*> result;
    for (QGraphicsItem* item : view.scene()->items()) {
        if (auto* label = dynamic_cast<QGraphicsSimpleTextItem*>(item))
            result.append(label);
    }
    return result;
}

SheetBox& roundsOf(const FundingPanel& panel)
{
    const auto boxes = panel.findChildren<SheetBox*>();
    return **std::ranges::find_if(boxes, [](SheetBox* box) {
        const auto& sheet = box->table().sheetModel().sheet();
        return sheet && sheet->id == text("rounds");
    });
}

QPoint middleOf(const MoneyChartView& view, int target)
{
    return view.mapFromScene(view.chart().targets[target].area.center());
}

QStringList textsOf(const DisplayList& picture)
{
    QStringList texts;
    for (const DisplayItem& item : picture.items) {
        if (const auto* run = std::get_if<TextItem>(&item))
            texts << run->text;
    }
    return texts;
}

} // namespace

class TestMoneyPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clickSelects();
    void keysWalkThroughBars();
    void followsTheSelection();
    void keepsLabelsApartAndInside_data();
    void keepsLabelsApartAndInside();
    void clickOnAYearFilters();
    void emptyAtlasHasNoChart();
    void takesMarkupAsText();
    void drawsWithoutAWindow();
    void givesPartsForFiles();
};

void TestMoneyPanels::clickSelects()
{
    Navigation navigation;
    const auto panel = shown<ValuationsPanel>(navigation, chinaAi());
    auto* chart = panel->findChild<MoneyChartView*>();
    QCOMPARE(chart->chart().targets.size(), 6);
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, middleOf(*chart, 0));
    QCOMPARE(navigation.selection(), entity("moonshot"));
    SheetView& table = panel->findChild<SheetBox*>()->table();
    QCOMPARE(table.currentIndex().row(), 0);
    QVERIFY(chart->accessibleDescription().contains(text("$8.9B")));
}

void TestMoneyPanels::keysWalkThroughBars()
{
    Navigation navigation;
    const auto panel = shown<ValuationsPanel>(navigation, chinaAi());
    auto* chart = panel->findChild<MoneyChartView*>();
    QTest::keyClick(chart, Qt::Key_Down);
    QTest::keyClick(chart, Qt::Key_Down);
    QCOMPARE(navigation.selection(), entity("minimax"));
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(navigation.selection(), entity("baichuan"));
    QTest::keyClick(chart, Qt::Key_Up);
    QCOMPARE(navigation.selection(), entity("deepseek"));
}

void TestMoneyPanels::followsTheSelection()
{
    Navigation navigation;
    const auto panel = shown<FundingPanel>(navigation, chinaAi());
    auto* chart = panel->findChild<MoneyChartView*>();
    const QImage before = chart->grab().toImage();
    navigation.select(entity("biren"));
    QVERIFY(chart->grab().toImage() != before);
    QVERIFY(roundsOf(*panel).table().selectionModel()->hasSelection());
}

void TestMoneyPanels::keepsLabelsApartAndInside_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("isFunding");
    for (const int width : {380, 480, 760, 1400, 1800}) {
        QTest::addRow("funding %d", width) << width << true;
        QTest::addRow("valuations %d", width) << width << false;
    }
}

void TestMoneyPanels::keepsLabelsApartAndInside()
{
    QFETCH(int, width);
    QFETCH(bool, isFunding);
    Navigation navigation;
    navigation.setAtlas(chinaAi());
    std::unique_ptr<ViewPanel> panel;
    if (isFunding)
        panel = std::make_unique<FundingPanel>(navigation);
    else
        panel = std::make_unique<ValuationsPanel>(navigation);
    panel->resize(width, 800);
    panel->show();
    QCoreApplication::processEvents();
    auto* chart = panel->findChild<MoneyChartView*>();
    const auto all = labels(*chart);
    QVERIFY(all.size() >= 12);
    const QRectF page({0, 0}, chart->chart().size);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRectF area = all[i]->sceneBoundingRect();
        QVERIFY2(page.contains(area), qPrintable(all[i]->text()));
        for (qsizetype j = i + 1; j < all.size(); ++j)
            QVERIFY2(
                !area.adjusted(1, 2, -1, -2).intersects(all[j]->sceneBoundingRect().adjusted(1, 2, -1, -2)),
                qPrintable(all[i]->text() + text(" / ") + all[j]->text()));
    }
}

void TestMoneyPanels::clickOnAYearFilters()
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < 60; ++i) {
        FundingRound round = data.entities[0].funding.rounds[i % 2];
        round.id = text("more") + QString::number(i);
        data.entities[3].funding.rounds.append(round);
    }
    Navigation navigation;
    const auto panel = shown<FundingPanel>(navigation, std::make_shared<const Atlas>(std::move(data)));
    auto* chart = panel->findChild<MoneyChartView*>();
    QCOMPARE(chart->chart().targets.size(), 3); // 2019 to 2021
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, middleOf(*chart, 2));
    SheetBox& box = roundsOf(*panel);
    QCOMPARE(box.filterField().text(), text("2021"));
    QCOMPARE(box.table().sheetModel().shownCount(), 31);
}

void TestMoneyPanels::emptyAtlasHasNoChart()
{
    AtlasData data = smallAtlasData();
    for (Entity& each : data.entities) {
        each.funding = {};
        each.valuation.reset();
    }
    Navigation navigation;
    const auto panel = shown<FundingPanel>(navigation, std::make_shared<const Atlas>(std::move(data)));
    QVERIFY(panel->findChild<MoneyChartView*>()->isHidden());
    const Sheet& sheet = *roundsOf(*panel).table().sheetModel().sheet();
    QCOMPARE(sheet.notes, QStringList(text("This atlas has no funding rounds.")));
    navigation.setAtlas(chinaAi());
    QVERIFY(panel->findChild<MoneyChartView*>()->isVisible());
}

void TestMoneyPanels::takesMarkupAsText()
{
    AtlasData data = smallAtlasData();
    data.entities[0].name = LocalizedText(text("<b>&amp;</b>"));
    Navigation navigation;
    const auto panel = shown<FundingPanel>(navigation, std::make_shared<const Atlas>(std::move(data)));
    auto* chart = panel->findChild<MoneyChartView*>();
    QVERIFY(std::ranges::any_of(labels(*chart), [](const QGraphicsSimpleTextItem* label) {
        return label->text() == text("<b>&amp;</b>");
    }));
    for (QGraphicsItem* item : chart->scene()->items()) { // those of Qt Charts itself, which are rich text
        if (const auto* rich = dynamic_cast<QGraphicsTextItem*>(item))
            QVERIFY(!rich->toPlainText().contains(u'&'));
    }
}

void TestMoneyPanels::drawsWithoutAWindow()
{
    PanelLook look;
    look.width = 600;
    const ValuationsChart content = valuationsChart(*chinaAi(), {}, look.language);
    const DisplayList picture = valuationsPicture(*chinaAi(), content, look);
    QCOMPARE(picture.page.width(), 600.0);
    QVERIFY(picture.page.height() > 100);
    const QStringList texts = textsOf(picture); // real texts, not outlines
    for (const MoneyBar& bar : content.bars) {
        QVERIFY2(texts.contains(bar.amount), qPrintable(bar.amount));
        QVERIFY(std::ranges::find(picture.blocks, bar.thing, &DisplayBlock::id) != picture.blocks.cend());
    }
    QVERIFY(textsOf(roundsPicture(*chinaAi(), roundsChart(*chinaAi(), {}, look.language), look))
                .contains(text("$500M")));
}

void TestMoneyPanels::givesPartsForFiles()
{
    const PanelParts funding = fundingParts(*chinaAi(), {}, {});
    QCOMPARE(funding.sheets.size(), 4);
    QCOMPARE(funding.pictures.size(), 1);
    QCOMPARE(funding.title, text("Funding"));
    QVERIFY(funding.sources.contains(text("2026-03-31")));
    const PanelParts valuations = valuationsParts(*chinaAi(), {}, {});
    QCOMPARE(valuations.sheets.first().rows.size(), 6);
    QVERIFY(valuations.subtitle.contains(text("$18B")));
}

QTEST_MAIN(TestMoneyPanels)
#include "tst_moneypanels.moc"
