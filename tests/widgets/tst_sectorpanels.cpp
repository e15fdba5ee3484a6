// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"
#include "support/smallatlas.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/views/footprintpanel.h"
#include "widgets/panels/views/footprintparts.h"
#include "widgets/panels/views/sectorspanel.h"
#include "widgets/panels/views/sectorsparts.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

AtlasPtr seed()
{
    QFile file(u":/seeds/china-ai-2026.atlas.json"_s);
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

const TypedId huawei{IdType::Entity, u"huawei"_s};

void click(const PictureView& view, const TypedId& id)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.placeOf(id)->center().toPoint());
}

} // namespace

/// The panels of sectors and of footprints.
class TestSectorPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePageOfTheSelection();
    void lightsAFootprint();
    void staysOnThePage_data();
    void staysOnThePage();
    void saysWhatAnAtlasLacks();
};

void TestSectorPanels::showsThePageOfTheSelection()
{
    Navigation navigation;
    navigation.setAtlas(seed());
    SectorsPanel panel(navigation);
    panel.resize(760, 800);
    panel.show();
    QVERIFY(panel.sector().isEmpty());
    auto* view = panel.findChild<PictureView*>();
    click(*view, {IdType::Entity, u"yitu"_s});
    QCOMPARE(navigation.selection()->id, u"yitu"_s);
    QVERIFY(panel.sector().isEmpty()); // the comparison has it already
    navigation.select({IdType::Group, u"finance"_s});
    QCOMPARE(panel.sector(), u"finance"_s);
    navigation.select({IdType::Entity, u"weride"_s});
    QCOMPARE(panel.sector(), u"vehicles"_s);
    navigation.select(huawei);
    QCOMPARE(panel.sector(), u"vehicles"_s);
}

void TestSectorPanels::lightsAFootprint()
{
    Navigation navigation;
    navigation.setAtlas(seed());
    FootprintPanel panel(navigation);
    panel.resize(1000, 800);
    panel.show();
    auto* view = panel.findChild<PictureView*>();
    click(*view, huawei);
    QCOMPARE(navigation.selection(), huawei);
    QCOMPARE(navigation.view().reach, Reach::Footprint);
    QCOMPARE(navigation.lit().entities.size(), 8);
    navigation.back(); // one step
    QVERIFY(!navigation.selection());
    QCOMPARE(navigation.view().reach, Reach::Neighbours);
    click(*view, {IdType::Entity, u"mindspore"_s});
    QCOMPARE(navigation.selection()->id, u"mindspore"_s);
    navigation.select(huawei);
    QTest::keyClick(view, Qt::Key_Right); // on, though Huawei itself stands beside its head
    QVERIFY(navigation.selection() != huawei);
}

void TestSectorPanels::staysOnThePage_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("scale");
    for (const double width : {380.0, 480.0, 760.0, 1400.0, 1800.0}) {
        for (const double scale : {1.0, 1.5})
            QTest::addRow("%g at %g", width, scale) << width << scale;
    }
}

void TestSectorPanels::staysOnThePage()
{
    QFETCH(double, width);
    QFETCH(double, scale);
    PanelLook look;
    look.width = width;
    look.textScale = scale;
    for (const AtlasPtr& atlas : {seed(), smallAtlas()}) {
        QList<DisplayList> pictures = sectorsParts(*atlas, {}, look).pictures;
        pictures += footprintParts(*atlas, {}, look).pictures;
        for (const DisplayList& picture : pictures) {
            QList<QRectF> texts;
            for (const DisplayItem& item : picture.items) {
                const auto* text = std::get_if<TextItem>(&item);
                if (!text)
                    continue;
                QVERIFY2(!text->text.endsWith(u'…'), qPrintable(text->text));
                const QRectF area(text->position.x(), text->position.y() - text->style.pixelSize * 0.7,
                                  text->width, text->style.pixelSize * 0.7);
                QVERIFY2(picture.page.contains(area), qPrintable(text->text));
                for (const QRectF& other : std::as_const(texts))
                    QVERIFY2(!other.intersects(area), qPrintable(text->text));
                texts.append(area);
            }
        }
    }
}

void TestSectorPanels::saysWhatAnAtlasLacks()
{
    AtlasData data = smallAtlasData();
    data.sectors.clear();
    data.relations.clear();
    data.tensions.clear();
    const Atlas atlas(data);
    for (const PanelParts& parts : {sectorsParts(atlas, {}, {}), footprintParts(atlas, {}, {})}) {
        QStringList words;
        for (const DisplayItem& item : parts.pictures.first().items) {
            if (const auto* text = std::get_if<TextItem>(&item))
                words << text->text;
        }
        QVERIFY(words.join(u' ').contains(u"This atlas has no"_s));
    }
}

QTEST_MAIN(TestSectorPanels)
#include "tst_sectorpanels.moc"
