// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/itemroles.h"
#include "model/items/navigatormodel.h"
#include "model/items/navigatormodelfilter.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// The names below a row, each indented by its depth.
QStringList rows(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString count = index.siblingAtColumn(1).data().toString();
        const QString name = QString(depth, u'.') + index.data().toString();
        result << (count.isEmpty() ? name : QString(name + u' ' + count));
        result += rows(model, index, depth + 1);
    }
    return result;
}

struct Fixture
{
    explicit Fixture(const char* language = "en")
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , proxyTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        filter.setSourceModel(&model);
        model.setAtlas(smallAtlas(), text(language));
    }

    NavigatorModel model;
    NavigatorModelFilter filter;
    QAbstractItemModelTester tester;
    QAbstractItemModelTester proxyTester;
};

} // namespace

class TestNavigatorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromTheTopOfTheStackDown();
    void speaksAnotherLanguage();
    void knowsItsThings();
    void findsTheRowsOfThings();
    void hasNothingWithoutAnAtlas();
    void filters_data();
    void filters();
    void opensWhatMatches();
    void comesBackWithoutAFilter();
    void countsWhatPasses();
    void hidesWhatFallsOut();
};

void TestNavigatorModel::goesFromTheTopOfTheStackDown()
{
    const Fixture f;
    QCOMPARE(rows(f.model),
             (QStringList{text("3 Uses 3"),     text(".Apps 2"),       text("..Chatter"),
                          text("..Painter"),    text(".Healthcare 1"), text("..Clinic AI"),
                          text("2 Models 4"),   text(".Labs 4"),       text("..Lark Lab"),
                          text("..Lark-1"),     text("..Mosaic"),      text("..Mosaic X"),
                          text("1 Compute 5"),  text(".Chips 3"),      text("..Kite Semiconductor"),
                          text("..K100"),       text("..K200"),        text(".Clouds 2"),
                          text("..Loom Cloud"), text("..Harbor"),      text("Beside the stack 3"),
                          text(".Investors 2"), text("..North Fund"),  text("..South Fund"),
                          text(".Companies 1"), text("..The Leader")}));
}

void TestNavigatorModel::speaksAnotherLanguage()
{
    const Fixture f("zh");
    const QModelIndex layer = f.model.index(2, 0);
    QCOMPARE(layer.data().toString(), text("1 算力"));
    QCOMPARE(layer.data(NavigatorModel::OtherNameRole).toString(), text("Compute"));
    const QModelIndex k100 = f.model.indexOf({IdType::Entity, text("k100")});
    QCOMPARE(k100.data(NavigatorModel::OtherNameRole).toString(), QString()); // the same in both
    QCOMPARE(f.model.index(3, 0).data(NavigatorModel::OtherNameRole).toString(), QString());
}

void TestNavigatorModel::knowsItsThings()
{
    const Fixture f;
    const QModelIndex layer = f.model.index(2, 0);
    const QModelIndex group = f.model.index(0, 0, layer);
    const QModelIndex entity = f.model.index(1, 0, group);
    QCOMPARE(NavigatorModel::thingAt(layer), (TypedId{IdType::Layer, text("compute")}));
    QCOMPARE(NavigatorModel::thingAt(group), (TypedId{IdType::Group, text("chips")}));
    QCOMPARE(NavigatorModel::thingAt(entity), (TypedId{IdType::Entity, text("k100")}));
    QCOMPARE(NavigatorModel::thingAt(entity.siblingAtColumn(1)), (TypedId{IdType::Entity, text("k100")}));
    for (const QModelIndex& index : {layer, group, entity})
        QCOMPARE(index.data(NavigatorModel::LayerRole).toString(), text("compute"));
    QCOMPARE(group.data(NavigatorModel::CountRole).toInt(), 3);
    QVERIFY(!entity.data(NavigatorModel::CountRole).isValid());
    QCOMPARE(entity.data(Qt::AccessibleTextRole).toString(), text("K100, Product"));
    QCOMPARE(group.data(Qt::AccessibleTextRole).toString(), text("Chips, 3 entities"));

    const QModelIndex beside = f.model.index(3, 0);
    QVERIFY(!NavigatorModel::thingAt(beside));
    QVERIFY(!NavigatorModel::thingAt(f.model.index(0, 0, beside)));
    QVERIFY(!NavigatorModel::thingAt({}));
    const QModelIndex fund = f.model.index(0, 0, f.model.index(0, 0, beside));
    QCOMPARE(NavigatorModel::thingAt(fund), (TypedId{IdType::Entity, text("north-fund")}));
    QCOMPARE(fund.data(NavigatorModel::LayerRole).toString(), QString());
}

void TestNavigatorModel::findsTheRowsOfThings()
{
    const Fixture f;
    for (const TypedId& id : {TypedId{IdType::Layer, text("uses")}, TypedId{IdType::Group, text("apps")},
                              TypedId{IdType::Entity, text("leader")}, TypedId{IdType::Entity, text("kite")}})
        QCOMPARE(NavigatorModel::thingAt(f.model.indexOf(id)), id);
    QCOMPARE(NavigatorModel::thingAt(f.model.indexOf({IdType::Sector, text("healthcare")})),
             (TypedId{IdType::Group, text("health")}));
    QVERIFY(!f.model.indexOf({IdType::Entity, text("nobody")}).isValid());
    QVERIFY(!f.model.indexOf({IdType::Theme, text("price-war")}).isValid());
    QVERIFY(!f.model.indexOf({}).isValid());
}

void TestNavigatorModel::hasNothingWithoutAnAtlas()
{
    Fixture f;
    f.model.setAtlas({}, text("en"));
    QCOMPARE(f.model.rowCount(), 0);
    QVERIFY(!f.model.indexOf({IdType::Entity, text("kite")}).isValid());
    QVERIFY(f.filter.rowsToOpen(9).isEmpty());
    AtlasData data = smallAtlasData();
    data.entities.removeIf([](const Entity& entity) { return entity.group.isEmpty(); });
    data.relations.clear();
    f.model.setAtlas(std::make_shared<const Atlas>(data), text("en"));
    QCOMPARE(f.model.rowCount(), 3); // nothing stands beside this stack
}

void TestNavigatorModel::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("expected");
    const QStringList kite{text("1 Compute 5"), text(".Chips 3"), text("..Kite Semiconductor")};
    QTest::newRow("name") << text("semicon") << kite;
    QTest::newRow("other language") << text("风筝") << kite;
    QTest::newRow("words in any order, any language") << text("  半导体 KITE ") << kite;
    QTest::newRow("alias") << text("nickname") << kite;
    QTest::newRow("kind") << text("investor")
                          << QStringList{text("Beside the stack 3"), text(".Investors 2"),
                                         text("..North Fund"), text("..South Fund")};
    QTest::newRow("group brings what is in it")
        << text("health") << QStringList{text("3 Uses 3"), text(".Healthcare 1"), text("..Clinic AI")};
    QTest::newRow("nothing") << text("no such thing") << QStringList();
    QTest::newRow("no pattern") << text(".*") << QStringList();
    QTest::newRow("the order is no name") << text("3") << QStringList();
}

void TestNavigatorModel::filters()
{
    QFETCH(const QString, filter);
    QFETCH(const QStringList, expected);
    Fixture f;
    AtlasData data = smallAtlasData();
    data.entities[0].aliases = {text("Nickname")};
    f.model.setAtlas(std::make_shared<const Atlas>(data), text("en"));
    f.filter.setText(filter);
    QVERIFY(f.filter.isFiltering());
    QCOMPARE(rows(f.filter), expected);
}

void TestNavigatorModel::opensWhatMatches()
{
    Fixture f;
    f.filter.setText(text("kite"));
    QStringList open;
    for (const QModelIndex& index : f.filter.rowsToOpen(10))
        open << index.data().toString();
    QCOMPARE(open, (QStringList{text("1 Compute"), text("Chips")}));
    QCOMPARE(f.filter.firstMatch().data().toString(), text("Kite Semiconductor"));
    QCOMPARE(f.filter.rowsToOpen(1).size(), 1);
    f.filter.setText(text("chips"));
    QCOMPARE(f.filter.rowsToOpen(10).size(), 1); // the group is seen without being open
    QCOMPARE(f.filter.firstMatch().data().toString(), text("Chips"));
}

void TestNavigatorModel::comesBackWithoutAFilter()
{
    Fixture f;
    const QStringList before = rows(f.filter);
    f.filter.setText(text("kite"));
    f.filter.setText(text("  "));
    QVERIFY(!f.filter.isFiltering());
    QCOMPARE(rows(f.filter), before);
    QVERIFY(f.filter.rowsToOpen(10).isEmpty());
    QVERIFY(!f.filter.firstMatch().isValid());
}

void TestNavigatorModel::countsWhatPasses()
{
    Fixture f;
    f.model.setPassing(Passing({text("kite"), text("k100"), text("north-fund")}));
    const QStringList some = rows(f.filter);
    QCOMPARE(some.size(), rows(f.model).size()); // nothing is left out
    for (const char* row :
         {"3 Uses 0 of 3", "1 Compute 2 of 5", ".Chips 2 of 3", ".Clouds 0 of 2", "Beside the stack 1 of 3"})
        QVERIFY2(some.contains(text(row)), row);
    const QModelIndex kite = f.model.indexOf({IdType::Entity, text("kite")});
    const QModelIndex k200 = f.model.indexOf({IdType::Entity, text("k200")});
    QVERIFY(!kite.data(NavigatorModel::FallsOutRole).toBool());
    QVERIFY(k200.data(NavigatorModel::FallsOutRole).toBool());
    QVERIFY(k200.parent().data(Qt::AccessibleTextRole).toString().contains(text("2 of 3 entities")));
    f.model.setPassing({});
    QVERIFY(rows(f.filter).contains(text("1 Compute 5")));
}

void TestNavigatorModel::hidesWhatFallsOut()
{
    Fixture f;
    const QStringList all = rows(f.filter);
    f.model.setPassing(Passing({text("kite"), text("k100"), text("north-fund")}));
    f.filter.setHidesFallenOut(true);
    QCOMPARE(rows(f.filter),
             (QStringList{text("1 Compute 2 of 5"), text(".Chips 2 of 3"), text("..Kite Semiconductor"),
                          text("..K100"), text("Beside the stack 1 of 3"), text(".Investors 1 of 2"),
                          text("..North Fund")}));
    f.filter.setText(text("k100"));
    QCOMPARE(rows(f.filter), (QStringList{text("1 Compute 2 of 5"), text(".Chips 2 of 3"), text("..K100")}));
    f.filter.setText(text("chips")); // with all in it that passes
    QCOMPARE(rows(f.filter).size(), 4);
    f.filter.setText({});
    f.model.setPassing(Passing({text("clinic")}));
    f.filter.refilter();
    QCOMPARE(rows(f.filter),
             (QStringList{text("3 Uses 1 of 3"), text(".Healthcare 1"), text("..Clinic AI")}));
    f.model.setPassing(Passing(QSet<QString>()));
    f.filter.refilter();
    QVERIFY(rows(f.filter).isEmpty());
    f.model.setPassing({});
    f.filter.setHidesFallenOut(false);
    QCOMPARE(rows(f.filter), all);
}

QTEST_MAIN(TestNavigatorModel)

#include "tst_navigatormodel.moc"
