// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/navigatormodel.h"
#include "support/smallatlas.h"
#include "widgets/panels/navigatorpanel.h"
#include "widgets/panels/navigatortree.h"
#include "widgets/panels/panelstyle.h"
#include "widgets/panels/thingmenu.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
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

TypedId group(const char* id)
{
    return {IdType::Group, text(id)};
}

struct Fixture
{
    explicit Fixture(const AtlasPtr& atlas = smallAtlas())
    {
        navigation.setAtlas(atlas);
        panel = new NavigatorPanel(navigation, &window);
        other = new QLineEdit(&window);
        panel->setGeometry(0, 0, 240, 600);
        other->setGeometry(250, 0, 100, 30);
        window.resize(360, 600);
        window.show();
        window.activateWindow();
        tree = panel->findChild<NavigatorTree*>();
        field = panel->findChild<QLineEdit*>();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QModelIndex row(const TypedId& id) const { return find(id, {}); }

    [[nodiscard]] QModelIndex find(const TypedId& id, const QModelIndex& parent) const
    {
        const QAbstractItemModel* model = tree->model();
        for (int i = 0; i < model->rowCount(parent); ++i) {
            const QModelIndex index = model->index(i, 0, parent);
            if (NavigatorModel::thingAt(index) == id)
                return index;
            if (const QModelIndex below = find(id, index); below.isValid())
                return below;
        }
        return {};
    }

    void show(const TypedId& id) const
    {
        for (QModelIndex above = row(id).parent(); above.isValid(); above = above.parent())
            tree->expand(above);
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QPoint pointOf(const TypedId& id) const { return tree->visualRect(row(id)).center(); }

    void click(const TypedId& id) const
    {
        show(id);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, pointOf(id));
    }

    [[nodiscard]] std::optional<TypedId> marked() const
    {
        const QModelIndexList rows = tree->selectionModel()->selectedRows();
        return rows.isEmpty() ? std::nullopt : NavigatorModel::thingAt(rows.first());
    }

    /// Whether a row is seen: all above it is open.
    [[nodiscard]] bool sees(const TypedId& id) const
    {
        return row(id).isValid() && tree->visualRect(row(id)).isValid();
    }

    Navigation navigation;
    QWidget window;
    NavigatorPanel* panel;
    QLineEdit* other;
    NavigatorTree* tree;
    QLineEdit* field;
};

} // namespace

class TestNavigatorPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLayersWithTheirGroups();
    void selectsByMouse();
    void selectsInPassingByKeys();
    void drillsByDoubleClickAndEnter();
    void opensGatherersOnly();
    void opensByTheArrowWithoutSelecting();
    void followsTheSelectionWithoutTheFocus();
    void hasNoRowForWhatIsNotInIt();
    void filtersAsOneTypes();
    void keepsTheSelectionWhileFiltering();
    void comesBackFromAFilterAsItWas();
    void leavesTheFieldByEscape();
    void goesDownIntoTheTreeAndUpAgain();
    void opensTheMenuByMouseAndKeys();
    void passesOnWhatTheMenuAsks();
    void keepsWhatIsOpenThroughAReload();
    void startsAnewWithAnotherAtlas();
    void speaksAnotherLanguage();
    void leavesTheWindowItsKeys();
    void looksLikeItsTheme();
};

void TestNavigatorPanel::showsLayersWithTheirGroups()
{
    const Fixture f;
    QVERIFY(f.sees({IdType::Layer, text("uses")}));
    QVERIFY(f.sees(group("chips")));
    QVERIFY(!f.sees(entity("kite")));
    QVERIFY(!f.panel->accessibleName().isEmpty());
    QVERIFY(!f.tree->accessibleName().isEmpty());
    QVERIFY(!f.field->accessibleName().isEmpty());
    QVERIFY(!f.marked());
}

void TestNavigatorPanel::selectsByMouse()
{
    Fixture f;
    f.click(group("chips"));
    QCOMPARE(f.navigation.selection(), group("chips"));
    f.click(entity("k100"));
    QCOMPARE(f.navigation.selection(), entity("k100"));
    QCOMPARE(f.marked(), entity("k100"));
    f.navigation.back(); // each is a step
    QCOMPARE(f.navigation.selection(), group("chips"));
    QCOMPARE(f.marked(), group("chips"));
}

void TestNavigatorPanel::selectsInPassingByKeys()
{
    Fixture f;
    f.click(entity("kite"));
    QTest::keyClick(f.tree, Qt::Key_Down);
    QCOMPARE(f.navigation.selection(), entity("k100"));
    QTest::keyClick(f.tree, Qt::Key_Down);
    QCOMPARE(f.navigation.selection(), entity("k200"));
    QTest::keyClick(f.tree, Qt::Key_Left); // to the group
    QCOMPARE(f.navigation.selection(), group("chips"));
    f.navigation.back(); // all of them are one step
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestNavigatorPanel::drillsByDoubleClickAndEnter()
{
    Fixture f;
    f.show(entity("kite"));
    QTest::mouseDClick(f.tree->viewport(), Qt::LeftButton, {}, f.pointOf(entity("kite")));
    QCOMPARE(f.navigation.view().focus, group("chips"));
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QTest::keyClick(f.tree, Qt::Key_Return);
    QCOMPARE(f.navigation.view().focus, entity("kite"));
    f.click(group("apps"));
    QTest::keyClick(f.tree, Qt::Key_Enter);
    QCOMPARE(f.navigation.view().focus, group("apps"));
}

void TestNavigatorPanel::opensGatherersOnly()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    const QModelIndex beside = f.tree->model()->index(3, 0);
    QVERIFY(!f.tree->isExpanded(beside));
    QTest::mouseClick(f.tree->viewport(), Qt::LeftButton, {}, f.tree->visualRect(beside).center());
    QVERIFY(f.tree->isExpanded(beside));
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QTest::keyClick(f.tree, Qt::Key_Return);
    QVERIFY(!f.tree->isExpanded(beside));
}

void TestNavigatorPanel::opensByTheArrowWithoutSelecting()
{
    Fixture f;
    const QModelIndex chips = f.row(group("chips"));
    const QRect row = f.tree->visualRect(chips);
    const QPoint arrow(row.left() - f.tree->indentation() / 2, row.center().y());
    QTest::mouseClick(f.tree->viewport(), Qt::LeftButton, {}, arrow);
    QVERIFY(f.tree->isExpanded(chips));
    QVERIFY(!f.navigation.selection());
    QTest::mouseDClick(f.tree->viewport(), Qt::LeftButton, {}, arrow);
    QCOMPARE(f.navigation.view(), View());
}

void TestNavigatorPanel::followsTheSelectionWithoutTheFocus()
{
    Fixture f;
    f.other->setFocus();
    f.navigation.select(entity("north-fund"));
    QCOMPARE(f.marked(), entity("north-fund"));
    QVERIFY(f.sees(entity("north-fund")));
    QVERIFY(f.other->hasFocus());
    f.navigation.select({IdType::Sector, text("healthcare")});
    QCOMPARE(f.marked(), group("health"));
    QCOMPARE(f.navigation.selection(), (TypedId{IdType::Sector, text("healthcare")}));
}

void TestNavigatorPanel::hasNoRowForWhatIsNotInIt()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.select({IdType::Relation, text("kite>makes>k100")});
    QVERIFY(!f.marked());
    QCOMPARE(f.navigation.selection(), (TypedId{IdType::Relation, text("kite>makes>k100")}));
    f.navigation.clearSelection();
    QVERIFY(!f.marked());
}

void TestNavigatorPanel::filtersAsOneTypes()
{
    Fixture f;
    f.panel->focusFilter();
    QVERIFY(f.field->hasFocus());
    QTest::keyClicks(f.field, text("k1"));
    QVERIFY(f.sees(entity("k100")));
    QVERIFY(f.sees(group("chips")));
    QVERIFY(!f.row(entity("kite")).isValid());
    QTest::keyClicks(f.field, text("x"));
    QCOMPARE(f.tree->model()->rowCount(), 0);
    f.field->setText(text("投资方"));
    QVERIFY(f.sees(entity("south-fund")));
}

void TestNavigatorPanel::keepsTheSelectionWhileFiltering()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.panel->focusFilter();
    QTest::keyClicks(f.field, text("loom"));
    QCOMPARE(f.navigation.selection(), entity("kite")); // though its row is gone
    QVERIFY(!f.marked());
    QTest::keyClick(f.field, Qt::Key_Escape);
    QCOMPARE(f.marked(), entity("kite"));
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestNavigatorPanel::comesBackFromAFilterAsItWas()
{
    Fixture f;
    f.tree->collapse(f.row({IdType::Layer, text("uses")}));
    f.tree->expand(f.row(group("clouds")));
    QTest::keyClicks(f.field, text("chatter"));
    QVERIFY(f.sees(entity("chatter")));
    f.field->clear();
    QVERIFY(!f.sees(group("apps")));
    QVERIFY(f.sees(entity("harbor")));
    QVERIFY(!f.sees(entity("kite")));
}

void TestNavigatorPanel::leavesTheFieldByEscape()
{
    Fixture f;
    QSignalSpy left(f.panel, &NavigatorPanel::left);
    f.navigation.select(entity("kite"));
    f.panel->focusFilter();
    QTest::keyClicks(f.field, text("loom"));
    QTest::keyClick(f.field, Qt::Key_Escape);
    QCOMPARE(f.field->text(), QString());
    QVERIFY(f.field->hasFocus());
    QCOMPARE(left.size(), 0);
    QTest::keyClick(f.field, Qt::Key_Escape);
    QVERIFY(!f.field->hasFocus());
    QCOMPARE(left.size(), 1);
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestNavigatorPanel::goesDownIntoTheTreeAndUpAgain()
{
    Fixture f;
    f.panel->focusFilter();
    QTest::keyClicks(f.field, text("loom"));
    QTest::keyClick(f.field, Qt::Key_Down);
    QVERIFY(f.tree->hasFocus());
    QCOMPARE(f.navigation.selection(), entity("loom")); // what was looked for, not what is around it
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(f.tree, Qt::Key_Up);
    QVERIFY(f.field->hasFocus());
    f.field->setText(text("no such thing"));
    QTest::keyClick(f.field, Qt::Key_Down);
    QVERIFY(f.field->hasFocus()); // there is nowhere to go
}

void TestNavigatorPanel::opensTheMenuByMouseAndKeys()
{
    Fixture f;
    f.click(entity("kite"));
    const auto menu = [&f] { return f.panel->findChild<ThingMenu*>(); };
    const auto close = [&] {
        QTest::keyClick(menu(), Qt::Key_Escape);
        QTRY_VERIFY(!menu());
    };
    QTest::mouseClick(f.tree->viewport(), Qt::RightButton, {}, f.pointOf(entity("k200")));
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, f.pointOf(entity("k200")),
                              f.tree->viewport()->mapToGlobal(f.pointOf(entity("k200"))));
    QApplication::sendEvent(f.tree->viewport(), &byMouse);
    QVERIFY(menu());
    QCOMPARE(menu()->thing(), entity("k200"));
    QCOMPARE(f.navigation.selection(), entity("kite")); // pointing is not selecting
    QCOMPARE(f.marked(), entity("kite"));
    close();
    QTest::keyClick(f.tree, Qt::Key_Menu);
    QVERIFY(menu());
    QCOMPARE(menu()->thing(), entity("kite"));
    close();
    QTest::keyClick(f.tree, Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(menu());
    QCOMPARE(menu()->thing(), entity("kite"));
    close();
}

void TestNavigatorPanel::passesOnWhatTheMenuAsks()
{
    Fixture f;
    f.click(entity("kite"));
    QSignalSpy save(f.panel, &NavigatorPanel::exportRequested);
    QSignalSpy link(f.panel, &NavigatorPanel::linkCopyRequested);
    QTest::keyClick(f.tree, Qt::Key_Menu);
    auto* menu = f.panel->findChild<ThingMenu*>();
    menu->setActiveAction(menu->findChild<QAction*>(text("export")));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(save.size(), 1);
    QCOMPARE(save[0][0].value<TypedId>(), entity("kite"));
    QTRY_VERIFY(!f.panel->findChild<ThingMenu*>());
    QTest::keyClick(f.tree, Qt::Key_Menu);
    menu = f.panel->findChild<ThingMenu*>();
    menu->setActiveAction(menu->findChild<QAction*>(text("copyLink")));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(link.size(), 1);
}

void TestNavigatorPanel::keepsWhatIsOpenThroughAReload()
{
    Fixture f;
    f.tree->collapse(f.row({IdType::Layer, text("uses")}));
    f.tree->expand(f.row(group("clouds")));
    f.navigation.select(entity("k100"));
    f.navigation.setAtlas(smallAtlas());
    QVERIFY(!f.sees(group("apps")));
    QVERIFY(f.sees(entity("harbor")));
    QCOMPARE(f.marked(), entity("k100"));
}

void TestNavigatorPanel::startsAnewWithAnotherAtlas()
{
    Fixture f;
    QTest::keyClicks(f.field, text("kite"));
    AtlasData data = smallAtlasData();
    data.id = text("another");
    f.navigation.setAtlas(std::make_shared<const Atlas>(data));
    QCOMPARE(f.field->text(), QString());
    QVERIFY(f.sees(group("apps")));
    QVERIFY(!f.marked());
    f.navigation.setAtlas({});
    QCOMPARE(f.tree->model()->rowCount(), 0);
}

void TestNavigatorPanel::speaksAnotherLanguage()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.panel->setLanguage(text("zh"));
    QCOMPARE(f.row(group("chips")).data().toString(), text("芯片"));
    QCOMPARE(f.marked(), entity("kite"));
}

void TestNavigatorPanel::leavesTheWindowItsKeys()
{
    Fixture f;
    f.click(entity("kite"));
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Backspace}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        press.accept();
        QApplication::sendEvent(f.tree, &press);
        QVERIFY(!press.isAccepted());
    }
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestNavigatorPanel::looksLikeItsTheme()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        f.panel->setTheme(theme);
        QCoreApplication::processEvents();
        const QImage picture = f.panel->grab().toImage();
        QCOMPARE(picture.pixelColor(2, picture.height() - 2), theme.panel);
        const QModelIndex layer = f.row({IdType::Layer, text("models")});
        const QRect row = f.tree->visualRect(layer);
        const QPoint swatch = f.tree->viewport()->mapTo(f.panel, QPoint(row.left() + 5, row.center().y()));
        QCOMPARE(picture.pixelColor(swatch), theme.accent(*f.navigation.atlas()->layer(text("models"))));
        const QRect kite = f.tree->visualRect(f.row(entity("kite")));
        const QPoint surface =
            f.tree->viewport()->mapTo(f.panel, QPoint(kite.right() - 4, kite.center().y()));
        QCOMPARE(picture.pixelColor(surface), PanelStyle::of(theme).selection);
    }
}

QTEST_MAIN(TestNavigatorPanel)

#include "tst_navigatorpanel.moc"
