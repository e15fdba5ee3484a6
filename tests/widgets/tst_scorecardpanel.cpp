// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/views/scorecardpanel.h"

#include "model/reader/reader.h"
#include "support/smallatlas.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/scorecardparts.h"
#include "widgets/panels/views/themespanel.h"
#include "widgets/panels/views/themesparts.h"

#include <QFile>
#include <QLabel>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

AtlasPtr builtIn()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

TypedId dimension(const char* id)
{
    return {IdType::Dimension, text(id)};
}

} // namespace

/// Both panels whose pictures are tied to the entities of the map.
class TestScorecardPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clickSelectsAndListsWhatBearsOnIt();
    void factsKeepTheDimensionOpen();
    void selectionFromOutsideMarks();
    void walksByKeys();
    void besideWhenWide();
    void darkThroughout();
    void otherAtlas();
    void partsForFiles();
    void themesSelectCardsAndChips();
    void themesSaySoWhenThereAreNone();

private:
    template <typename Panel> std::unique_ptr<Panel> shown(const QSize& size = {760, 800})
    {
        auto panel = std::make_unique<Panel>(m_navigation);
        panel->resize(size);
        panel->show();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(panel.get());
        return panel;
    }

    static SheetBox* bearingOf(const ScorecardPanel& panel)
    {
        return panel.findChild<SheetBox*>(text("bearing"));
    }

    Navigation m_navigation;
};

void TestScorecardPanel::init()
{
    m_navigation.setAtlas(smallAtlas());
    m_navigation.setAtlas(builtIn());
    m_navigation.clearSelection();
}

void TestScorecardPanel::clickSelectsAndListsWhatBearsOnIt()
{
    const auto panel = shown<ScorecardPanel>();
    QVERIFY(panel->isReady());
    auto* picture = panel->findChild<PictureView*>();
    SheetBox* bearing = bearingOf(*panel);
    QVERIFY(picture && bearing && !bearing->isVisible());
    const auto place = picture->placeOf(dimension("cost-efficiency"));
    QVERIFY(place);
    QTest::mouseClick(picture->viewport(), Qt::LeftButton, {}, place->center().toPoint());
    QCOMPARE(m_navigation.selection(), dimension("cost-efficiency"));
    QVERIFY(bearing->isVisible());
    const Sheet& sheet = *bearing->table().sheetModel().sheet();
    QVERIFY(sheet.title.contains(text("Cost efficiency")));
    QVERIFY(sheet.rows.size() > 5);
    m_navigation.clearSelection();
    QVERIFY(!bearing->isVisible());
}

void TestScorecardPanel::factsKeepTheDimensionOpen()
{
    const auto panel = shown<ScorecardPanel>();
    auto* picture = panel->findChild<PictureView*>();
    m_navigation.select(dimension("user-scale"));
    SheetView& table = bearingOf(*panel)->table();
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Down);
    QTest::keyClick(&table, Qt::Key_Down);
    QVERIFY(m_navigation.selection() && m_navigation.selection()->type != IdType::Dimension);
    QVERIFY(bearingOf(*panel)->isVisible()); // it is walked through
    QVERIFY(table.sheetModel().sheet()->title.contains(text("User scale")));
    int frames = 0;
    for (const DisplayItem& item : picture->picture().items) {
        if (const auto* rect = std::get_if<RectItem>(&item))
            frames += rect->line.colour.isValid() && !rect->fill.isValid() ? 1 : 0;
    }
    QCOMPARE(frames, 1); // and stays marked
}

void TestScorecardPanel::selectionFromOutsideMarks()
{
    const auto panel = shown<ScorecardPanel>({480, 420});
    auto* picture = panel->findChild<PictureView*>();
    m_navigation.select(dimension("enterprise-trust"));
    QCOMPARE(picture->current(), dimension("enterprise-trust"));
    QCoreApplication::processEvents(); // the picture gives room to what bears on it
    const auto place = picture->placeOf(dimension("enterprise-trust"));
    QVERIFY(place && place->intersects(picture->viewport()->rect()));
    panel->setCurrentPage(1);
    SheetView& table = panel->findChild<SheetBox*>(text("table"))->table();
    QCOMPARE(table.sheetModel().rowAt(table.currentIndex().row())->thing, dimension("enterprise-trust"));
}

void TestScorecardPanel::walksByKeys()
{
    const auto panel = shown<ScorecardPanel>();
    auto* picture = panel->findChild<PictureView*>();
    picture->setFocus(Qt::TabFocusReason);
    QTest::keyClick(picture, Qt::Key_Down);
    QCOMPARE(m_navigation.selection(), dimension("model-performance"));
    QTest::keyClick(picture, Qt::Key_End);
    QCOMPARE(m_navigation.selection(), dimension("enterprise-trust"));
}

void TestScorecardPanel::besideWhenWide()
{
    const auto panel = shown<ScorecardPanel>({1500, 800});
    m_navigation.select(dimension("cost-efficiency"));
    QCoreApplication::processEvents();
    const auto* picture = panel->findChild<PictureView*>();
    const auto globalRect = [](const QWidget* widget) {
        return QRect(widget->mapToGlobal(QPoint()), widget->size());
    };
    QVERIFY(globalRect(bearingOf(*panel)).left() > globalRect(picture).right());
    panel->resize(700, 800);
    QCoreApplication::processEvents();
    QVERIFY(globalRect(bearingOf(*panel)).top() > globalRect(picture).bottom());
    QVERIFY(picture->height() >= 160);
}

void TestScorecardPanel::darkThroughout()
{
    const auto panel = shown<ScorecardPanel>({480, 700});
    panel->setTheme(ColorTheme::dark());
    m_navigation.select(dimension("cost-efficiency"));
    QCoreApplication::processEvents();
    const QImage image = panel->grab().toImage();
    const QWidget* box = bearingOf(*panel);
    const QPoint corner = box->mapTo(panel.get(), QPoint(2, box->height() - 2));
    QCOMPARE(image.pixelColor(corner), PanelStyle::of(ColorTheme::dark()).background);
}

void TestScorecardPanel::otherAtlas()
{
    const auto panel = shown<ScorecardPanel>();
    m_navigation.select(dimension("cost-efficiency"));
    m_navigation.setAtlas(smallAtlas());
    const auto* picture = panel->findChild<PictureView*>();
    QVERIFY(picture->placeOf(dimension("cost")));
    QVERIFY(!picture->placeOf(dimension("cost-efficiency")));
    QVERIFY(!bearingOf(*panel)->isVisible());
}

void TestScorecardPanel::partsForFiles()
{
    const AtlasPtr atlas = builtIn();
    PanelLook look;
    const PanelParts parts = scorecardParts(*atlas, {}, look);
    QCOMPARE(parts.pictures.size(), 1);
    QCOMPARE(parts.sheets.size(), 1);
    QVERIFY(!parts.title.isEmpty() && parts.subtitle.contains(text("7")) && !parts.sources.isEmpty());
    look.selected = dimension("cost-efficiency");
    QCOMPARE(scorecardParts(*atlas, {}, look).sheets.size(), 2);
    const PanelParts themes = themesParts(*atlas, {}, look);
    QCOMPARE(themes.pictures.size(), 1);
    QCOMPARE(themes.sheets.size(), 1);
    QVERIFY(themes.subtitle.contains(QString::number(atlas->themes.size())));
    const PanelParts filtered = themesParts(*atlas, Passing(QSet<QString>{text("tencent")}), look);
    QVERIFY(filtered.subtitle.contains(text("filtered")));
}

void TestScorecardPanel::themesSelectCardsAndChips()
{
    const auto panel = shown<ThemesPanel>();
    auto* picture = panel->findChild<PictureView*>();
    const TypedId card{IdType::Theme, text("price-wars")};
    const TypedId chip{IdType::Entity, text("deepseek")};
    const auto cardPlace = picture->placeOf(card);
    const auto chipPlace = picture->placeOf(chip);
    QVERIFY(cardPlace && chipPlace);
    QTest::mouseClick(picture->viewport(), Qt::LeftButton, {},
                      cardPlace->topLeft().toPoint() + QPoint(20, 14));
    QCOMPARE(m_navigation.selection(), card);
    QTest::mouseClick(picture->viewport(), Qt::LeftButton, {}, chipPlace->center().toPoint());
    QCOMPARE(m_navigation.selection(), chip);
    m_navigation.select({IdType::Theme, text("two-poles")}); // far down
    const auto place = picture->placeOf({IdType::Theme, text("two-poles")});
    QVERIFY(place && place->intersects(picture->viewport()->rect()));
}

void TestScorecardPanel::themesSaySoWhenThereAreNone()
{
    AtlasData data = smallAtlasData();
    data.themes.clear();
    data.id = text("bare");
    m_navigation.setAtlas(std::make_shared<const Atlas>(data));
    const auto panel = shown<ThemesPanel>();
    const auto& items = panel->findChild<PictureView*>()->picture().items;
    QCOMPARE(items.size(), size_t(1));
    QVERIFY(std::get<TextItem>(items[0]).text.contains(text("no themes")));
}

QTEST_MAIN(TestScorecardPanel)
#include "tst_scorecardpanel.moc"
