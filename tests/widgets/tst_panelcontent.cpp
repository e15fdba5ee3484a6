// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelcontent.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/chartrecorder.h"
#include "widgets/render/panels/panelpage.h"
#include "widgets/render/panels/sheetpicture.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QTest>
#include <QValueAxis>

class TestPanelContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chartsAreRecorded();
    void pageHasEverything();
    void rowsAreBlocks();
    void hostileTextsFit();
};

void TestPanelContent::chartsAreRecorded()
{
    QGraphicsScene scene;
    auto* chart = new QChart;
    auto* set = new QBarSet(QStringLiteral("Raised"));
    *set << 50 << 200;
    auto* series = new QBarSeries;
    series->append(set);
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append({QStringLiteral("Series A"), QStringLiteral("Series B")});
    names->setLabelsFont(chartFontFor({11, false}));
    chart->addAxis(names, Qt::AlignBottom);
    series->attachAxis(names);
    scene.addItem(chart);
    chart->resize(400, 300);
    scene.setSceneRect(0, 0, 400, 300);
    const DisplayList list = recordPicture({400, 300}, Qt::white, [&](QPainter& painter) {
        scene.render(&painter, {0, 0, 400, 300}, {0, 0, 400, 300});
    });
    const QStringList words = wordsOf(textsOf(list));
    QVERIFY2(words.contains(QStringLiteral("Series A")), qPrintable(words.join(u'|')));
    QVERIFY(words.contains(QStringLiteral("Series B")));
    QVERIFY(words.contains(QStringLiteral("Raised")));
    QVERIFY(holds(list.page.adjusted(-1, -1, 1, 1), list.blocks.at(0).bounds));
}

void TestPanelContent::pageHasEverything()
{
    const AtlasPtr atlas = smallAtlas();
    PanelParts parts = partsOf(PanelKind::Funding, *atlas, Passing(), PanelLook());
    parts.subtitle = QStringLiteral("Two rounds");
    parts.notes = {QStringLiteral("Derived.")};
    parts.pictures.append(parts.pictures.first());
    const DisplayList page = panelPage(parts, *atlas, {});
    const QStringList words = wordsOf(textsOf(page));
    for (const QString& text : {parts.title, parts.subtitle, parts.notes.first()})
        QVERIFY2(words.contains(text), qPrintable(text));
    QVERIFY2(words.join(u' ').contains(parts.sources), qPrintable(parts.sources));
    for (const DisplayBlock& block : page.blocks)
        QVERIFY(holds(page.page, block.bounds));
}

void TestPanelContent::rowsAreBlocks()
{
    const AtlasPtr atlas = smallAtlas();
    const PanelParts parts = partsOf(PanelKind::Funding, *atlas, Passing(), PanelLook());
    const Sheet& sheet = parts.sheets.at(0);
    QVERIFY(!sheet.rows.isEmpty());
    PanelLook look;
    const DisplayList plain = sheetPicture(sheet, *atlas, look);
    qsizetype blocks = 0;
    for (const DisplayBlock& block : plain.blocks)
        blocks += block.id == *sheet.rows[0].thing ? 1 : 0;
    QVERIFY(blocks >= 1);
    look.selected = sheet.rows[0].thing;
    const DisplayList lit = sheetPicture(sheet, *atlas, look);
    QCOMPARE(lit.page, plain.page); // selecting moves nothing
    QVERIFY(std::get<RectItem>(lit.items[blockOf(lit, *look.selected)->first]).fill.isValid());
}

void TestPanelContent::hostileTextsFit()
{
    const AtlasPtr atlas = smallAtlas();
    Sheet sheet;
    sheet.columns = {{QStringLiteral("Text"), false, 0, {}}, {QStringLiteral("Figure"), true, 0, {}}};
    for (const QString& text : hostileTexts()) {
        SheetRow row;
        row.cells = {textCell(text, text), textCell(text)};
        sheet.rows.append(row);
    }
    PanelLook look;
    look.width = 300;
    const DisplayList list = sheetPicture(finished(sheet), *atlas, look);
    QCOMPARE(list.page.width(), 300.0);
    for (const TextItem& text : textsOf(list))
        QVERIFY2(text.width <= 300, qPrintable(text.text));
}

QTEST_MAIN(TestPanelContent)
#include "tst_panelcontent.moc"
