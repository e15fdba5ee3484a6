// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/items/maptablemodel.h"
#include "support/smallatlas.h"
#include "widgets/panels/maptable.h"
#include "widgets/panels/maptableview.h"
#include "widgets/panels/panelstyle.h"
#include "widgets/panels/thingmenu.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
    {
        navigation.setAtlas(smallAtlas());
        panel = new MapTable(navigation, &window);
        other = new QLineEdit(&window);
        panel->setGeometry(0, 40, 1000, 560);
        window.resize(1000, 600);
        window.show();
        window.activateWindow();
        table = panel->findChild<MapTableView*>();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QModelIndex row(const TypedId& id) const
    {
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            const QModelIndex index = table->model()->index(i, 0);
            if (MapTableModel::thingAt(index) == id)
                return index;
        }
        return {};
    }

    [[nodiscard]] QPoint pointOf(const TypedId& id) const { return table->visualRect(row(id)).center(); }

    void click(const TypedId& id, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, pointOf(id));
    }

    [[nodiscard]] QList<TypedId> marked() const
    {
        QList<TypedId> result;
        for (const QModelIndex& index : table->selectionModel()->selectedRows())
            result << *MapTableModel::thingAt(index);
        return result;
    }

    [[nodiscard]] QString counts() const { return panel->findChild<QLabel*>()->text(); }

    Navigation navigation;
    QWidget window;
    MapTable* panel;
    QLineEdit* other;
    MapTableView* table;
};

} // namespace

class TestMapTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItCounts();
    void selectsByMouse();
    void selectsInPassingByKeys();
    void drillsByDoubleClickAndEnter();
    void followsTheSelectionWithoutTheFocus();
    void keepsSeveralRowsForCopying();
    void copiesRows();
    void sortsByHeadingAndByMenu();
    void keepsTheSelectionWhenSorted();
    void opensTheMenuByMouseAndKeys();
    void costsNothingWhileHidden();
    void leavesTheWindowItsKeys();
    void fitsItsWindow();
    void looksLikeItsTheme();
};

void TestMapTable::saysWhatItCounts()
{
    Fixture f;
    QCOMPARE(f.counts(), text("15 entities"));
    f.navigation.select(entity("kite"));
    QCOMPARE(f.counts(), text("15 entities, 5 of them lit"));
    f.navigation.setOnly(true);
    QCOMPARE(f.counts(), text("5 of 15 entities, all of them lit"));
    f.navigation.setOnly(false);
    f.navigation.focusOn({IdType::Group, text("clouds")});
    QCOMPARE(f.counts(), text("2 of 15 entities"));
    f.navigation.setAtlas({});
    QCOMPARE(f.counts(), text("0 entities"));
    QCOMPARE(f.panel->findChild<QLabel*>()->textFormat(), Qt::PlainText);
}

void TestMapTable::selectsByMouse()
{
    Fixture f;
    f.click(entity("k100"));
    QCOMPARE(f.navigation.selection(), entity("k100"));
    f.click(entity("loom"));
    QCOMPARE(f.navigation.selection(), entity("loom"));
    QCOMPARE(f.marked(), QList{entity("loom")});
    f.navigation.back();
    QCOMPARE(f.navigation.selection(), entity("k100"));
    QCOMPARE(f.marked(), QList{entity("k100")});
}

void TestMapTable::selectsInPassingByKeys()
{
    Fixture f;
    f.click(entity("kite"));
    QTest::keyClick(f.table, Qt::Key_Down);
    QTest::keyClick(f.table, Qt::Key_Down);
    QCOMPARE(f.navigation.selection(), entity("k200"));
    QTest::keyClick(f.table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(f.navigation.selection(), entity("leader"));
    f.navigation.back();
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QTest::keyClick(f.table, Qt::Key_Right); // to another cell of the same row
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestMapTable::drillsByDoubleClickAndEnter()
{
    Fixture f;
    QTest::mouseDClick(f.table->viewport(), Qt::LeftButton, {}, f.pointOf(entity("loom")));
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Group, text("clouds")}));
    QCOMPARE(f.table->model()->rowCount(), 2);
    QCOMPARE(f.marked(), QList{entity("loom")});
    QTest::keyClick(f.table, Qt::Key_Return);
    QCOMPARE(f.navigation.view().focus, entity("loom"));
}

void TestMapTable::followsTheSelectionWithoutTheFocus()
{
    Fixture f;
    f.other->setFocus();
    f.navigation.select(entity("leader"));
    QCOMPARE(f.marked(), QList{entity("leader")});
    QVERIFY(f.other->hasFocus());
    f.navigation.select({IdType::Group, text("chips")});
    QVERIFY(f.marked().isEmpty());
    QCOMPARE(f.navigation.selection(), (TypedId{IdType::Group, text("chips")}));
}

void TestMapTable::keepsSeveralRowsForCopying()
{
    Fixture f;
    f.click(entity("kite"));
    f.click(entity("k200"), Qt::ShiftModifier);
    QCOMPARE(f.marked().size(), 3);
    QCOMPARE(f.navigation.selection(), entity("k200"));
    QTest::keyClick(f.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(f.marked().size(), 4);
    QCOMPARE(f.navigation.selection(), entity("loom"));
    QTest::keyClick(f.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(f.marked().size(), 15);
    QCOMPARE(f.navigation.selection(), entity("loom"));
}

void TestMapTable::copiesRows()
{
    Fixture f;
    f.click(entity("kite"));
    f.click(entity("k100"), Qt::ShiftModifier);
    QTest::keyClick(f.table, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], text("Name\tOther name\tKind\tLayer\tGroup\tHeadline figure\tRelations\tLit"));
    QCOMPARE(lines[1], text("Kite Semiconductor\t风筝半导体\tCompany\t1 Compute\tChips\t~$2.5B · "
                            "estimated\t4\tneighbour"));
    QCOMPARE(lines[2], text("K100\t\tProduct\t1 Compute\tChips\t64 GB\t2\tselected"));
    f.table->clearSelection();
    QCOMPARE(f.table->selectedText(), QString());
}

void TestMapTable::sortsByHeadingAndByMenu()
{
    Fixture f;
    const auto first = [&f] { return f.table->model()->index(0, 0).data().toString(); };
    QHeaderView* header = f.table->horizontalHeader();
    const QPoint name(header->sectionViewportPosition(MapTableModel::Name) + 20, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(first(), text("Chatter"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(first(), text("The Leader"));

    auto* button = f.panel->findChild<QToolButton*>();
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    const auto choose = [&](int position) {
        QMenu* menu = button->menu();
        menu->popup({0, 0});
        menu->setActiveAction(menu->actions()[position]);
        QTest::keyClick(menu, Qt::Key_Return);
    };
    choose(MapTableModel::Figure + 1);
    QCOMPARE(first(), text("Kite Semiconductor"));
    QVERIFY(button->accessibleName().contains(text("Headline figure")));
    choose(MapTableModel::Name + 1);
    QCOMPARE(first(), text("Chatter"));
    choose(MapTableModel::Name + 1);
    QCOMPARE(first(), text("The Leader"));
    choose(0);
    QCOMPARE(first(), text("Kite Semiconductor"));
    QVERIFY(button->accessibleName().contains(text("Order of the map")));
}

void TestMapTable::keepsTheSelectionWhenSorted()
{
    Fixture f;
    f.navigation.select(entity("loom"));
    f.table->sortByColumn(MapTableModel::Name, Qt::DescendingOrder);
    QCOMPARE(f.marked(), QList{entity("loom")});
    QCOMPARE(f.navigation.selection(), entity("loom"));
    f.click(entity("kite"));
    QCOMPARE(f.navigation.selection(), entity("kite"));
}

void TestMapTable::opensTheMenuByMouseAndKeys()
{
    Fixture f;
    f.click(entity("kite"));
    const auto menu = [&f] { return f.panel->findChild<ThingMenu*>(); };
    QTest::mouseClick(f.table->viewport(), Qt::RightButton, {}, f.pointOf(entity("loom")));
    QContextMenuEvent byMouse(QContextMenuEvent::Mouse, f.pointOf(entity("loom")), QPoint(10, 10));
    QApplication::sendEvent(f.table->viewport(), &byMouse);
    QVERIFY(menu());
    QCOMPARE(menu()->thing(), entity("loom"));
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!menu());
    for (const bool byMenuKey : {true, false}) {
        QTest::keyClick(f.table, byMenuKey ? Qt::Key_Menu : Qt::Key_F10,
                        byMenuKey ? Qt::NoModifier : Qt::ShiftModifier);
        QVERIFY(menu());
        QCOMPARE(menu()->thing(), entity("kite"));
        QSignalSpy save(f.panel, &MapTable::exportRequested);
        menu()->setActiveAction(menu()->findChild<QAction*>(text("export")));
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(save.size(), 1);
        QTRY_VERIFY(!menu());
    }
}

void TestMapTable::costsNothingWhileHidden()
{
    Fixture f;
    f.panel->hide();
    QSignalSpy reset(f.table->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(f.table->model(), &QAbstractItemModel::dataChanged);
    f.navigation.select(entity("loom"));
    f.navigation.setOnly(true);
    QCOMPARE(reset.size() + changed.size(), 0);
    f.panel->show();
    QCOMPARE(f.table->model()->rowCount(), 2);
    QCOMPARE(f.marked(), QList{entity("loom")});
}

void TestMapTable::leavesTheWindowItsKeys()
{
    Fixture f;
    f.click(entity("kite"));
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Backspace}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        press.accept();
        QApplication::sendEvent(f.table, &press);
        QVERIFY(!press.isAccepted());
    }
    QKeyEvent copy(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
    copy.ignore();
    QApplication::sendEvent(f.table, &copy);
    QVERIFY(copy.isAccepted()); // rows are meant and not the picture
}

void TestMapTable::fitsItsWindow()
{
    const Fixture f;
    QVERIFY(f.table->horizontalHeader()->length() <= f.table->viewport()->width());
    for (int column = 0; column < MapTableModel::ColumnCount; ++column)
        QVERIFY(f.table->columnWidth(column) >= 40);
}

void TestMapTable::looksLikeItsTheme()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        f.panel->setTheme(theme);
        QCoreApplication::processEvents();
        const QImage picture = f.table->viewport()->grab().toImage();
        const QRect kind = f.table->visualRect(f.row(entity("kite")).siblingAtColumn(MapTableModel::Lit));
        QCOMPARE(picture.pixelColor(kind.right() - 2, kind.center().y()), PanelStyle::of(theme).selection);
        const QRect layer = f.table->visualRect(f.row(entity("k200")).siblingAtColumn(MapTableModel::Layer));
        QCOMPARE(picture.pixelColor(layer.left() + 12, layer.center().y()),
                 theme.accent(*f.navigation.atlas()->layer(text("compute"))));
    }
}

QTEST_MAIN(TestMapTable)

#include "tst_maptable.moc"
