// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/sheetmodel.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/barchartview.h"
#include "widgets/panels/views/techniquespanel.h"
#include "widgets/panels/views/techniquesparts.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QPainter>
#include <QTest>

namespace {

AtlasPtr builtIn()
{
    static const AtlasPtr atlas = [] {
        QFile file(QStringLiteral(STACKATLAS_SOURCE_DIR "/seeds/china-ai-2026.atlas.json"));
        return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
    }();
    return atlas;
}

TypedId entity(const char* id)
{
    return {IdType::Entity, QString::fromLatin1(id)};
}

QStringList column(const Sheet& sheet, int number)
{
    QStringList texts;
    for (const SheetRow& row : sheet.rows)
        texts << row.cells[number].text;
    return texts;
}

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList result;
    for (const char* text : texts)
        result << QString::fromUtf8(text);
    return result;
}

const QString english = QStringLiteral("en");

struct Fixture
{
    explicit Fixture(const AtlasPtr& atlas = builtIn())
        : panel(navigation)
    {
        navigation.setAtlas(atlas);
        panel.resize(760, 800);
        panel.show();
        QCoreApplication::processEvents();
    }

    template <typename View> View* view(int number = 0)
    {
        QList<View*> views = panel.findChildren<View*>();
        views.removeIf([](const View* each) { return !each->isVisible(); });
        return views.value(number);
    }

    Navigation navigation;
    TechniquesPanel panel;
};

} // namespace

class TestTechniquesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresAreThoseOfTheSource();
    void figuresOfOneMeasureAreCompared();
    void sharesStayRanges();
    void statusNamesNoMakerThatTheSourceDoesNot();
    void filterLeavesOut();
    void otherAtlasesHaveNone();
    void sheetsAreModels();
    void chartsChooseAndFollow();
    void cardsChoose();
    void picturesFit();
    void partsAndChartsForFiles();
};

void TestTechniquesPanel::figuresAreThoseOfTheSource()
{
    const Sheet sheet = techniquesSheet(*builtIn(), {}, english);
    const QStringList values = column(sheet, 2);
    for (const char* value : {"93%", "4x", "95%+", "256", "384", "37B", "32B", "100B+", "50%", "1.5x"})
        QVERIFY2(values.contains(QString::fromLatin1(value)), value);
    const auto kimi = std::ranges::find(sheet.rows, QStringLiteral("kimi-experts"), &SheetRow::figureId);
    QVERIFY(kimi != sheet.rows.cend());
    QCOMPARE(kimi->cells[0].text, QStringLiteral("Mixture-of-Experts"));
    QVERIFY(kimi->cells[3].text.startsWith(QStringLiteral("Kimi")));
    QCOMPARE(*kimi->thing, entity("kimi"));
    QVERIFY(kimi->citation.contains(QStringLiteral("384")));
}

void TestTechniquesPanel::figuresOfOneMeasureAreCompared()
{
    const TechniquesContent content = techniquesContent(*builtIn(), {}, english);
    QCOMPARE(content.techniques.size(), 3);
    QStringList keys;
    for (const FigureComparison& comparison : content.comparisons)
        keys << comparison.key + QString::number(comparison.figures.size());
    QCOMPARE(keys, list({"reduction3", "speed-up2", "experts2", "active-parameters2"}));
    const Technique& mla = content.techniques.first();
    QCOMPARE(mla.ties.size(), 1);
    QCOMPARE(mla.ties.first().label, QStringLiteral("pioneered by"));
    QCOMPARE(mla.ties.first().names, list({"DeepSeek"}));
}

void TestTechniquesPanel::sharesStayRanges()
{
    const Sheet sheet = sharesSheet(*builtIn(), {}, english);
    QCOMPARE(column(sheet, 2), list({"60-70%", "15-20%", "10%", "5-10%"}));
    QVERIFY(sheet.notes.first().contains(QStringLiteral("90 to 110 %")));
    QVERIFY(sheet.notes.first().contains(QStringLiteral("does not say")));
    const QList<qsizetype> all{0, 1, 2, 3};
    const QList<SheetRow> totals = sheet.totals(sheet, all);
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals.first().cells[2].text, QStringLiteral("90-110%"));
    const QList<qsizetype> two{0, 2};
    QCOMPARE(sheet.totals(sheet, two).first().cells[2].text, QStringLiteral("70-80%"));
}

void TestTechniquesPanel::statusNamesNoMakerThatTheSourceDoesNot()
{
    const Sheet sheet = statusSheet(*builtIn(), {}, english);
    QCOMPARE(sheet.title, QStringLiteral("Video generation"));
    QCOMPARE(column(sheet, 0), list({"Kling", "Vidu", "Hailuo", "CogVideo"}));
    const QStringList makers = column(sheet, 1);
    QCOMPARE(makers[1], QStringLiteral("not in source"));
    QCOMPARE(makers[3], QStringLiteral("not in source"));
    QCOMPARE(makers[2], QStringLiteral("MiniMax"));
    QCOMPARE(column(sheet, 2), list({"Physics simulation", "Visual fidelity", "Audio sync", "Open source"}));
    QCOMPARE(column(sheet, 3), list({"Production", "Limited beta", "Production", "Research"}));
    QVERIFY(sheet.notes.first().contains(QStringLiteral("2-minute 1080p")));
}

void TestTechniquesPanel::filterLeavesOut()
{
    const Passing passing(QSet<QString>{QStringLiteral("mla"), QStringLiteral("vidu")});
    const TechniquesContent content = techniquesContent(*builtIn(), passing, english);
    QCOMPARE(content.techniques.size(), 1);
    QCOMPARE(TechniquesPanel::subtitleOf(content).contains(QStringLiteral("filtered")), true);
    QVERIFY(content.compositions.isEmpty());
    QCOMPARE(column(statusSheet(*builtIn(), passing, english), 0), list({"Vidu"}));
}

void TestTechniquesPanel::otherAtlasesHaveNone()
{
    Fixture fixture(smallAtlas());
    QVERIFY(techniquesContent(*smallAtlas(), {}, english).isEmpty());
    QVERIFY(!fixture.view<PictureView>());
    const PanelParts parts = techniquesParts(*smallAtlas(), {}, {});
    QVERIFY(parts.pictures.isEmpty());
}

void TestTechniquesPanel::sheetsAreModels()
{
    for (const Sheet& sheet : {techniquesSheet(*builtIn(), {}, english), sharesSheet(*builtIn(), {}, english),
                               statusSheet(*builtIn(), {}, english)}) {
        SheetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSheet(std::make_shared<const Sheet>(sheet));
        QVERIFY(model.rowCount() > 3);
        model.sort(2, Qt::DescendingOrder);
        model.setFilter(QStringLiteral("o"));
    }
}

void TestTechniquesPanel::chartsChooseAndFollow()
{
    Fixture fixture;
    fixture.panel.setCurrentPage(1);
    QCoreApplication::processEvents();
    auto* chart = fixture.view<BarChartView>(0);
    QVERIFY(chart);
    const auto& places = chart->charts().places();
    QCOMPARE(places.size(), 9);
    const QPoint point = chart->mapFromScene(places[1].area.center());
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(fixture.navigation.selection(), std::optional(chart->charts().barAt(places[1]).thing));
    QTest::keyClick(chart, Qt::Key_End);
    QCOMPARE(fixture.navigation.selection(), std::optional(entity("kimi")));
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(fixture.navigation.selection(), std::optional(entity("mla")));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("93%")));
    const QPixmap before = chart->grab();
    fixture.navigation.select(entity("fp8"));
    QVERIFY(chart->grab().toImage() != before.toImage());
    QCOMPARE(fixture.view<SheetBox>(0)->table().currentIndex().data().toString(),
             QStringLiteral("FP8 training"));
}

void TestTechniquesPanel::cardsChoose()
{
    Fixture fixture;
    auto* cards = fixture.view<PictureView>();
    const auto place = cards->placeOf(entity("moe"));
    QVERIFY(place);
    QTest::mouseClick(cards->viewport(), Qt::LeftButton, {}, place->center().toPoint());
    QCOMPARE(fixture.navigation.selection(), std::optional(entity("moe")));
}

void TestTechniquesPanel::picturesFit()
{
    for (const double width : {380.0, 760.0, 1800.0}) {
        for (const double scale : {1.0, 1.5}) {
            PanelLook look;
            look.width = width;
            look.textScale = scale;
            const DisplayList picture = techniquesParts(*builtIn(), {}, look).pictures.first();
            QCOMPARE(picture.blocks.size(), 3);
            for (qsizetype i = 0; i < 3; ++i) {
                QVERIFY(picture.page.contains(picture.blocks[i].bounds));
                for (qsizetype j = 0; j < i; ++j)
                    QVERIFY(!picture.blocks[i].bounds.intersects(picture.blocks[j].bounds));
            }
        }
    }
}

void TestTechniquesPanel::partsAndChartsForFiles()
{
    PanelLook look;
    const PanelParts parts = techniquesParts(*builtIn(), {}, look);
    QCOMPARE(parts.sheets.size(), 3);
    QVERIFY(!parts.sources.isEmpty());
    QCOMPARE(parts.pictures.size(), 3); // cards, figures compared, compositions
    for (const DisplayList& picture : parts.pictures) {
        QCOMPARE(picture.page.width(), look.width);
        QVERIFY(!picture.blocks.isEmpty());
    }
    QStringList texts;
    for (const DisplayItem& item : parts.pictures.last().items) {
        if (const auto* run = std::get_if<TextItem>(&item))
            texts << run->text;
    }
    QVERIFY(texts.contains(QStringLiteral("60-70%"))); // a real text, as published
}

QTEST_MAIN(TestTechniquesPanel)

#include "tst_techniquespanel.moc"
