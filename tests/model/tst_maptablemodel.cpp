// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/itemroles.h"
#include "model/items/maptablemodel.h"
#include "model/items/maptablemodelorder.h"
#include "support/smallatlas.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
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

struct Fixture
{
    Fixture()
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        , orderTester(&order, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        order.setSourceModel(&model);
        navigation.setAtlas(smallAtlas());
        show();
    }

    void show() { model.show(navigation, text("en")); }

    [[nodiscard]] QString cell(const char* id, int column) const
    {
        return model.indexOf(entity(id)).siblingAtColumn(column).data().toString();
    }

    [[nodiscard]] QStringList column(int column) const
    {
        QStringList result;
        for (int row = 0; row < order.rowCount(); ++row)
            result << order.index(row, column).data().toString();
        return result;
    }

    Navigation navigation;
    MapTableModel model;
    MapTableModelOrder order;
    QAbstractItemModelTester tester;
    QAbstractItemModelTester orderTester;
};

} // namespace

class TestMapTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheMapShows();
    void saysHowAFigureIsToBeTaken();
    void countsRelationsThatAreNotHidden();
    void showsOnlyWhatIsInFocus();
    void showsOnlyWhatStandsOut();
    void showsOnlyWhatPasses();
    void saysWhatIsLit();
    void resetsOnlyForOtherEntities();
    void sortsFiguresByValue();
    void sortsWordsAndLayers();
    void hasNothingWithoutAnAtlas();
};

void TestMapTableModel::saysWhatTheMapShows()
{
    const Fixture f;
    QCOMPARE(f.model.rowCount(), 15);
    QCOMPARE(f.model.entityCount(), 15);
    QCOMPARE(f.model.litCount(), 0);
    QCOMPARE(f.cell("kite", MapTableModel::Name), text("Kite Semiconductor"));
    QCOMPARE(f.cell("kite", MapTableModel::OtherName), text("风筝半导体"));
    QCOMPARE(f.cell("kite", MapTableModel::Kind), text("Company"));
    QCOMPARE(f.cell("kite", MapTableModel::Layer), text("1 Compute"));
    QCOMPARE(f.cell("kite", MapTableModel::Group), text("Chips"));
    QCOMPARE(f.cell("kite", MapTableModel::Relations), text("4"));
    QCOMPARE(f.cell("k100", MapTableModel::OtherName), QString());
    QCOMPARE(f.cell("leader", MapTableModel::Layer), QString());
    QCOMPARE(f.cell("leader", MapTableModel::Group), text("Beside the stack"));
    const QModelIndex kite = f.model.indexOf(entity("kite"));
    QCOMPARE(kite.data(MapTableModel::LayerIdRole).toString(), text("compute"));
    QCOMPARE(MapTableModel::thingAt(kite), entity("kite"));
    QVERIFY(!MapTableModel::thingAt({}));
    QVERIFY(!f.model.indexOf({IdType::Group, text("chips")}).isValid());
    QVERIFY(!f.model.headerData(MapTableModel::Figure, Qt::Horizontal).toString().isEmpty());
}

void TestMapTableModel::saysHowAFigureIsToBeTaken()
{
    const Fixture f;
    QCOMPARE(f.cell("kite", MapTableModel::Figure), text("~$2.5B · estimated"));
    QCOMPARE(f.cell("chatter", MapTableModel::Figure),
             text("100M+ MAU · claimed · target · both apps combined"));
    QCOMPARE(f.cell("mosaic", MapTableModel::Figure), QString());
    const QModelIndex kite = f.model.indexOf(entity("kite")).siblingAtColumn(MapTableModel::Figure);
    QCOMPARE(kite.data(PhraseRole).toString(), text("~$2.5B"));
    QCOMPARE(kite.data(FigureLengthRole).toInt(), 6);
    QCOMPARE(kite.data(CautionRole).toString(), text("estimated"));
}

void TestMapTableModel::countsRelationsThatAreNotHidden()
{
    Fixture f;
    f.navigation.setKindHidden(text("invests-in"), true);
    f.show();
    QCOMPARE(f.cell("kite", MapTableModel::Relations), text("2"));
}

void TestMapTableModel::showsOnlyWhatIsInFocus()
{
    Fixture f;
    f.navigation.focusOn({IdType::Layer, text("compute")});
    f.show();
    QCOMPARE(f.model.rowCount(), 5);
    QCOMPARE(f.model.entityCount(), 15);
    f.navigation.focusOn({IdType::Group, text("clouds")});
    f.show();
    QCOMPARE(f.column(MapTableModel::Name), (QStringList{text("Loom Cloud"), text("Harbor")}));
    // An entity in focus: its group, for a table of one row tells nothing; all for one that has no group.
    f.navigation.focusOn(entity("k100"));
    f.show();
    QCOMPARE(f.model.rowCount(), 3);
    QVERIFY(f.model.indexOf(entity("kite")).isValid() && !f.model.indexOf(entity("loom")).isValid());
    f.navigation.focusOn(entity("leader"));
    f.show();
    QVERIFY(f.model.indexOf(entity("kite")).isValid() && f.model.indexOf(entity("leader")).isValid());
}

void TestMapTableModel::showsOnlyWhatStandsOut()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.setOnly(true);
    f.show();
    QCOMPARE(f.column(MapTableModel::Name),
             (QStringList{text("Kite Semiconductor"), text("K100"), text("K200"), text("North Fund"),
                          text("South Fund")}));
    f.navigation.focusOn({IdType::Layer, text("compute")});
    f.show();
    QCOMPARE(f.model.rowCount(), 3);
}

void TestMapTableModel::saysWhatIsLit()
{
    Fixture f;
    f.navigation.select(entity("lark-lab"));
    f.navigation.setDegrees(2);
    f.navigation.togglePin(entity("mosaic"));
    f.show();
    QCOMPARE(f.cell("lark-lab", MapTableModel::Lit), text("selected"));
    QCOMPARE(f.cell("lark-1", MapTableModel::Lit), text("neighbour"));
    QCOMPARE(f.cell("k100", MapTableModel::Lit), text("yes")); // two steps away
    QCOMPARE(f.cell("mosaic", MapTableModel::Lit), text("pinned"));
    QCOMPARE(f.cell("mosaic-x", MapTableModel::Lit), text("yes"));
    QCOMPARE(f.cell("kite", MapTableModel::Lit), QString());
    QCOMPARE(f.model.litCount(), int(f.navigation.lit().entities.size()));
    f.navigation.clearPins();
    f.navigation.setReach(Reach::Footprint);
    f.show();
    QCOMPARE(f.cell("lark-1", MapTableModel::Lit), text("yes"));
    f.navigation.select({IdType::Group, text("chips")});
    f.show();
    QCOMPARE(f.cell("kite", MapTableModel::Lit), text("yes"));
    QCOMPARE(f.model.litCount(), 3);
}

void TestMapTableModel::resetsOnlyForOtherEntities()
{
    Fixture f;
    QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&f.model, &QAbstractItemModel::dataChanged);
    f.navigation.select(entity("kite"));
    f.show();
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    f.show();
    QCOMPARE(changed.size(), 1);
    f.navigation.setOnly(true);
    f.show();
    QCOMPARE(reset.size(), 1);
}

void TestMapTableModel::sortsFiguresByValue()
{
    Fixture f;
    AtlasData data = smallAtlasData();
    const auto give = [&data](int position, const char* id, const char* published) {
        Fact fact;
        fact.id = text(id);
        fact.key = text("valuation");
        fact.value = text(published);
        if (const auto parsed = Quantity::parse(fact.value); std::holds_alternative<Quantity>(parsed))
            fact.quantity = std::get<Quantity>(parsed);
        data.entities[position].facts.append(fact);
        data.entities[position].headline = fact.id;
    };
    give(2, "k200.v", "$900M");
    give(3, "loom.v", "$10B");
    give(4, "harbor.v", "beta");
    f.navigation.setAtlas(std::make_shared<const Atlas>(data));
    f.show();
    f.order.sort(MapTableModel::Figure, Qt::AscendingOrder);
    QStringList figures = f.column(MapTableModel::Figure).first(6);
    const QString users = text("100M+ MAU · claimed · target · both apps combined");
    QCOMPARE(figures, (QStringList{text("$900M"), text("~$2.5B · estimated"), text("$10B"), users,
                                   text("64 GB"), text("beta")}));
    f.order.sort(MapTableModel::Figure, Qt::DescendingOrder);
    figures = f.column(MapTableModel::Figure).first(6);
    QCOMPARE(figures, (QStringList{text("$10B"), text("~$2.5B · estimated"), text("$900M"), users,
                                   text("64 GB"), text("beta")}));
    QCOMPARE(f.column(MapTableModel::Figure).last(), QString());
}

void TestMapTableModel::sortsWordsAndLayers()
{
    Fixture f;
    f.order.sort(MapTableModel::Name);
    QCOMPARE(f.column(MapTableModel::Name).first(), text("Chatter"));
    QCOMPARE(f.column(MapTableModel::Name).mid(3, 2), (QStringList{text("K100"), text("K200")}));
    f.order.sort(MapTableModel::Layer, Qt::DescendingOrder);
    QCOMPARE(f.column(MapTableModel::Layer).first(), text("3 Uses"));
    QCOMPARE(f.column(MapTableModel::Layer).last(), QString());
    f.order.sort(MapTableModel::Layer, Qt::AscendingOrder);
    QCOMPARE(f.column(MapTableModel::Layer).first(), text("1 Compute"));
    QCOMPARE(f.column(MapTableModel::Layer).last(), QString());
    f.navigation.select(entity("kite"));
    f.show();
    f.order.sort(MapTableModel::Lit, Qt::DescendingOrder);
    QCOMPARE(f.column(MapTableModel::Lit).first(3),
             (QStringList{text("selected"), text("neighbour"), text("neighbour")}));
    f.order.sort(MapTableModel::Relations, Qt::DescendingOrder);
    QCOMPARE(f.column(MapTableModel::Name).first(), text("Kite Semiconductor"));
    f.order.sort(-1);
    QCOMPARE(f.column(MapTableModel::Name).first(), text("Kite Semiconductor"));
    QCOMPARE(f.column(MapTableModel::Name).last(), text("The Leader"));
}

void TestMapTableModel::hasNothingWithoutAnAtlas()
{
    Fixture f;
    f.navigation.setAtlas({});
    f.show();
    QCOMPARE(f.model.rowCount(), 0);
    QCOMPARE(f.model.entityCount(), 0);
}

void TestMapTableModel::showsOnlyWhatPasses()
{
    Fixture f;
    Filter filter;
    filter.kinds = {text("product")};
    f.navigation.setFilter(filter);
    f.show();
    QCOMPARE(f.model.rowCount(), 7);
    QCOMPARE(f.model.entityCount(), 15);
    QVERIFY(!f.model.indexOf(entity("kite")).isValid());
    QVERIFY(f.model.indexOf(entity("k100")).isValid());
    f.navigation.focusOn({IdType::Group, text("chips")});
    f.show();
    QCOMPARE(f.model.rowCount(), 2);
    f.navigation.clearFilter();
    f.show();
    QCOMPARE(f.model.rowCount(), 3);
}

QTEST_MAIN(TestMapTableModel)

#include "tst_maptablemodel.moc"
