// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/sheetmodel.h"
#include "model/panels/sectorsheet.h"
#include "model/reader/reader.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

AtlasPtr seed()
{
    QFile file(u":/seeds/china-ai-2026.atlas.json"_s);
    return file.open(QIODevice::ReadOnly) ? readAtlas(file.readAll()).atlas : nullptr;
}

} // namespace

class TestSectorProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatTheSourceGives();
    void followsTheFilter();
    void findsTheSector();
    void makesASheet();
};

void TestSectorProfiles::tellsWhatTheSourceGives()
{
    const QList<SectorProfile> sectors = sectorProfiles(*seed(), {}, u"en"_s);
    QCOMPARE(sectors.size(), 3);
    QCOMPARE(sectors[0].applications->size(), 4);
    QCOMPARE(sectors[0].regulation->size(), 3);
    QVERIFY(!sectors[1].applications);
    QCOMPARE(sectors[1].players[0].does.size(), 4);
    QVERIFY(!sectors[2].applications && !sectors[2].regulation);
    QCOMPARE(sectors[2].players[0].figures[0].line.figure, u"5 million+"_s);
    QCOMPARE(sectors[2].players[1].figures.last().line.figure, u"$1B+"_s);
    QVERIFY(SectorWords::counts(sectors[2]).contains(u"regulation not in source"_s));
}

void TestSectorProfiles::followsTheFilter()
{
    const QList<SectorProfile> sectors = sectorProfiles(*seed(), Passing(QSet<QString>{u"yitu"_s}), u"en"_s);
    QCOMPARE(sectors[0].players.size(), 1);
    QCOMPARE(SectorWords::players(sectors[0]), u"1 of 3 players, filtered"_s);
    QVERIFY(sectors[1].players.isEmpty());
}

void TestSectorProfiles::findsTheSector()
{
    const AtlasPtr atlas = seed();
    QCOMPARE(sectorOf(*atlas, {IdType::Sector, u"finance"_s}), 1);
    QCOMPARE(sectorOf(*atlas, {IdType::Group, u"vehicles"_s}), 2);
    QCOMPARE(sectorOf(*atlas, {IdType::Entity, u"yitu"_s}), 0);
    QCOMPARE(sectorOf(*atlas, {IdType::Fact, u"finance-oversight"_s}), 1);
    QCOMPARE(sectorOf(*atlas, {IdType::Entity, u"huawei"_s}), -1);
}

void TestSectorProfiles::makesASheet()
{
    auto sheet = std::make_shared<const Sheet>(sectorSheet(*seed(), {}, u"en"_s));
    SheetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheet);
    const int last = model.rowCount() - 1;
    QCOMPARE(model.index(last, 0).data().toString(), u"3 sectors"_s);
    QCOMPARE(model.index(last, 1).data().toString(), u"8 players"_s);
    model.setFilter(u"not in source"_s);
    QCOMPARE(model.shownCount(), 3);
    model.setFilter(u"apollo million"_s);
    QCOMPARE(model.shownCount(), 1);
}

QTEST_GUILESS_MAIN(TestSectorProfiles)
#include "tst_sectorprofiles.moc"
