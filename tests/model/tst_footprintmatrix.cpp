// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/footprint.h"
#include "model/items/sheetmodel.h"
#include "model/panels/footprintsheet.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
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

class TestFootprintMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksByReach();
    void agreesWithTheMap();
    void followsTheFilter();
    void countsSharedThingsForEach();
    void makesASheet();
    void isLinear();
};

void TestFootprintMatrix::ranksByReach()
{
    const FootprintMatrix matrix = footprintMatrix(*seed(), {}, u"en"_s);
    QCOMPARE(matrix.layers.size(), 5);
    QCOMPARE(matrix.spanning(2), 7);
    QCOMPARE(matrix.rows.first().name, u"Huawei"_s);
    QCOMPARE(matrix.rows.first().layers, 2);
    QCOMPARE(matrix.rows.first().things, 8);
    QCOMPARE(FootprintWords::reach(matrix, matrix.rows.first()), u"2 of 5 layers · 8 things"_s);
    QStringList spanning;
    for (const FootprintRow& row : matrix.rows.first(7))
        spanning << row.name;
    QCOMPARE(spanning, QStringList({u"Huawei"_s, u"Alibaba"_s, u"Tencent"_s, u"MiniMax"_s, u"iFlytek"_s,
                                    u"Zhipu"_s, u"Baidu"_s}));
}

void TestFootprintMatrix::agreesWithTheMap()
{
    const AtlasPtr atlas = seed();
    for (const FootprintRow& row : footprintMatrix(*atlas, {}, u"en"_s).rows) {
        QSet<QString> ids;
        QList<QList<FootprintThing>> cells = row.cells;
        cells.append(row.beside);
        for (const auto& cell : std::as_const(cells)) {
            for (const FootprintThing& thing : cell)
                ids.insert(thing.id);
        }
        const QStringList members = footprintMembers(*atlas, row.organisation);
        QCOMPARE(ids, QSet<QString>(members.cbegin(), members.cend()));
    }
}

void TestFootprintMatrix::followsTheFilter()
{
    const Passing passing(QSet<QString>{u"talkie"_s, u"hailuo"_s});
    const FootprintMatrix matrix = footprintMatrix(*seed(), passing, u"en"_s);
    QCOMPARE(matrix.rows.size(), 1);
    QCOMPARE(matrix.rows.first().organisation, u"minimax"_s);
    QCOMPARE(matrix.rows.first().things, 2);
    QVERIFY(FootprintWords::counts(matrix, true).contains(u"filtered"_s));
}

void TestFootprintMatrix::countsSharedThingsForEach()
{
    AtlasData data = smallAtlasData();
    data.relations.append(data.relations.first());
    data.relations.last().from = u"loom"_s; // makes k100 too
    data.relations.append(data.relations.first());
    data.relations.last().from = u"painter"_s; // two that have each other
    data.relations.last().to = u"chatter"_s;
    data.relations.append(data.relations.last());
    std::swap(data.relations.last().from, data.relations.last().to);
    const FootprintMatrix matrix = footprintMatrix(Atlas(data), {}, u"en"_s);
    QCOMPARE(matrix.shared, 1);
    QCOMPARE(matrix.rows.first().organisation, u"lark-lab"_s);
    const auto organisations = [&](const QString& id) {
        return std::ranges::count(matrix.rows, id, &FootprintRow::organisation);
    };
    QCOMPARE(organisations(u"clinic"_s), 1); // a company that makes nothing
    QCOMPARE(organisations(u"north-fund"_s), 0);
}

void TestFootprintMatrix::makesASheet()
{
    const AtlasPtr atlas = seed();
    auto sheet = std::make_shared<const Sheet>(footprintSheet(*atlas, {}, u"en"_s));
    QCOMPARE(sheet->columns.size(), 10);
    SheetModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSheet(sheet);
    model.sort(3, Qt::DescendingOrder);
    QCOMPARE(model.index(0, 0).data().toString(), u"Huawei"_s);
    QCOMPARE(model.index(0, 2).data().toString(), u"2"_s);
    QCOMPARE(model.index(0, 6).data().toString(), u"MindSpore"_s);
    model.setFilter(u"minimax"_s);
    QCOMPARE(model.shownCount(), 1);
    QVERIFY(model.index(model.rowCount() - 1, 0).data().toString().startsWith(u'1'));
}

void TestFootprintMatrix::isLinear()
{
    AtlasData data = smallAtlasData();
    const Entity model = data.entities.first();
    data.relations.clear();
    data.entities.clear();
    const QStringList groups{u"chips"_s, u"clouds"_s, u"labs"_s, u"apps"_s, u"health"_s};
    for (int i = 0; i < 100'000; ++i) {
        Entity entity;
        entity.id = u"e"_s + QString::number(i);
        entity.kind = u"product"_s;
        entity.group = groups[i % 5];
        entity.name = LocalizedText(entity.id);
        data.entities.append(entity);
        if (i % 4 != 0)
            data.relations.append({data.entities[i - i % 4].id, entity.id, u"makes"_s, {}, {}, {}, {}});
    }
    data.scorecard = {};
    data.sectors.clear();
    data.themes.clear();
    data.tensions.clear();
    const Atlas atlas(std::move(data));
    QElapsedTimer timer;
    timer.start();
    const Sheet sheet = footprintSheet(atlas, {}, u"en"_s);
    QCOMPARE(sheet.rows.size(), 25'000);
    qInfo("100,000 entities: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 3000); // quadratic would take minutes
}

QTEST_GUILESS_MAIN(TestFootprintMatrix)
#include "tst_footprintmatrix.moc"
