// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/thingmenu.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
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
    Fixture() { navigation.setAtlas(smallAtlas()); }

    ThingMenu* open(const TypedId& thing)
    {
        delete menu;
        menu = new ThingMenu(navigation, thing, text("en"), &window);
        menu->popup({10, 10});
        return menu;
    }

    [[nodiscard]] QAction* action(const char* name) const { return menu->findChild<QAction*>(text(name)); }

    /// Chooses an action as the keyboard does.
    void choose(const char* name)
    {
        menu->setActiveAction(action(name));
        QTest::keyClick(menu, Qt::Key_Return);
    }

    Navigation navigation;
    QWidget window;
    QPointer<ThingMenu> menu;
};

} // namespace

class TestThingMenu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsOnTheMap();
    void selectsWithNeighboursAndWidens();
    void showsAFootprintInOneStep();
    void offersFootprintsWhereThereAreAny();
    void pins();
    void showsOnlyThis();
    void copiesTheName();
    void asksForLinkAndExport();
    void worksForEveryThingOnTheMap_data();
    void worksForEveryThingOnTheMap();
    void isEmptyForNothing();
    void goesWhenItCloses();
};

void TestThingMenu::showsOnTheMap()
{
    Fixture f;
    f.open(entity("kite"));
    f.choose("show");
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Group, text("chips")}));
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestThingMenu::selectsWithNeighboursAndWidens()
{
    Fixture f;
    f.open(entity("lark-lab"));
    f.choose("neighbours");
    QCOMPARE(f.navigation.selection(), entity("lark-lab"));
    QCOMPARE(f.navigation.view().degrees, 1);
    for (int degrees = 2; degrees <= mostDegrees; ++degrees) {
        f.open(entity("lark-lab"));
        f.choose("neighbours");
        QCOMPARE(f.navigation.view().degrees, degrees);
    }
    f.open(entity("lark-lab"));
    QVERIFY(!f.action("neighbours")->isEnabled());
    f.open(entity("kite"));
    f.choose("neighbours");
    QCOMPARE(f.navigation.view().degrees, 1);
}

void TestThingMenu::showsAFootprintInOneStep()
{
    Fixture f;
    f.open(entity("kite"));
    f.choose("footprint");
    QCOMPARE(f.navigation.view().reach, Reach::Footprint);
    QCOMPARE(f.navigation.lit().entities, (QSet<QString>{text("kite"), text("k100"), text("k200")}));
    f.navigation.back();
    QCOMPARE(f.navigation.view(), View());
}

void TestThingMenu::offersFootprintsWhereThereAreAny()
{
    Fixture f;
    f.open(entity("painter"));
    QVERIFY(!f.action("footprint")->isEnabled()); // nobody has it, and it has nothing
    f.open(entity("k100"));
    QVERIFY(f.action("footprint")->isEnabled());
    f.open({IdType::Group, text("chips")});
    QVERIFY(!f.action("footprint"));
    QVERIFY(!f.action("neighbours"));
}

void TestThingMenu::pins()
{
    Fixture f;
    f.open(entity("kite"));
    const QString pin = f.action("pin")->text();
    f.choose("pin");
    QVERIFY(f.navigation.isPinned(entity("kite")));
    f.open(entity("kite"));
    QVERIFY(f.action("pin")->text() != pin);
    f.choose("pin");
    QVERIFY(!f.navigation.isPinned(entity("kite")));
}

void TestThingMenu::showsOnlyThis()
{
    Fixture f;
    f.navigation.select(entity("lark-lab"));
    f.navigation.setDegrees(3);
    f.open(entity("lark-lab"));
    const QString only = f.action("only")->text();
    f.choose("only");
    QVERIFY(f.navigation.view().only);
    QCOMPARE(f.navigation.view().degrees, 3);
    f.open(entity("kite"));
    QCOMPARE(f.action("only")->text(), only); // something else is shown alone
    f.choose("only");
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QVERIFY(f.navigation.view().only);
    QCOMPARE(f.navigation.view().degrees, 1);
    f.open(entity("kite"));
    QVERIFY(f.action("only")->text() != only);
    f.choose("only");
    QVERIFY(!f.navigation.view().only);
}

void TestThingMenu::copiesTheName()
{
    Fixture f;
    f.open(entity("kite"));
    f.choose("copyName");
    QCOMPARE(QGuiApplication::clipboard()->text(), text("Kite Semiconductor"));
}

void TestThingMenu::asksForLinkAndExport()
{
    Fixture f;
    QSignalSpy link(f.open(entity("kite")), &ThingMenu::linkCopyRequested);
    f.choose("copyLink");
    QCOMPARE(link.size(), 1);
    QCOMPARE(link[0][0].value<TypedId>(), entity("kite"));
    QSignalSpy save(f.open(entity("kite")), &ThingMenu::exportRequested);
    f.choose("export");
    QCOMPARE(save.size(), 1);
    QCOMPARE(save[0][0].value<TypedId>(), entity("kite"));
}

void TestThingMenu::worksForEveryThingOnTheMap_data()
{
    QTest::addColumn<TypedId>("thing");
    QTest::newRow("layer") << TypedId{IdType::Layer, text("compute")};
    QTest::newRow("group") << TypedId{IdType::Group, text("chips")};
    QTest::newRow("entity") << entity("leader");
    QTest::newRow("relation") << TypedId{IdType::Relation, text("kite>makes>k100")};
    QTest::newRow("ribbon") << TypedId{IdType::Ribbon, smallAtlas()->ribbons().first()};
}

void TestThingMenu::worksForEveryThingOnTheMap()
{
    QFETCH(const TypedId, thing);
    for (const char* name :
         {"show", "neighbours", "footprint", "pin", "only", "copyName", "copyLink", "export"}) {
        Fixture f;
        f.open(thing);
        QVERIFY(!f.menu->accessibleName().isEmpty());
        if (f.action(name) && f.action(name)->isEnabled())
            f.choose(name);
        QVERIFY(f.navigation.atlas());
    }
}

void TestThingMenu::isEmptyForNothing()
{
    Fixture f;
    QVERIFY(ThingMenu(f.navigation, entity("nobody"), text("en"), nullptr).isEmpty());
    f.navigation.setAtlas({});
    QVERIFY(ThingMenu(f.navigation, entity("kite"), text("en"), nullptr).isEmpty());
}

void TestThingMenu::goesWhenItCloses()
{
    Fixture f;
    f.open(entity("kite"));
    QTest::keyClick(f.menu, Qt::Key_Escape);
    QTRY_VERIFY(!f.menu);
}

QTEST_MAIN(TestThingMenu)

#include "tst_thingmenu.moc"
