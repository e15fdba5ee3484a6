// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/filterbar.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/filtermenu.h"
#include "widgets/panels/focusbarbutton.h"
#include "widgets/panels/focusbarlabel.h"

#include <algorithm>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

struct Fixture
{
    explicit Fixture(int width = 1100)
    {
        navigation.setAtlas(smallAtlas());
        bar = new FilterBar(navigation);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(bar);
        column->addWidget(&elsewhere);
        window.resize(width, 100);
        window.show();
        window.activateWindow();
        elsewhere.setFocus();
        QCoreApplication::processEvents();
    }

    ~Fixture() { elsewhere.setParent(nullptr); }

    [[nodiscard]] FocusBarButton* button(const char* name) const
    {
        return bar->findChild<FocusBarButton*>(text(name));
    }

    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    [[nodiscard]] QList<FocusBarButton*> chipButtons() const
    {
        QList<FocusBarButton*> result;
        for (FocusBarButton* item : bar->findChildren<FocusBarButton*>(text("chip"))) {
            if (item->isVisible())
                result << item;
        }
        std::ranges::sort(result, {}, [](const QWidget* item) { return item->x(); });
        return result;
    }

    [[nodiscard]] QStringList chips() const
    {
        QStringList names;
        for (const FocusBarButton* item : chipButtons())
            names << item->text();
        return names;
    }

    [[nodiscard]] QString count() const { return bar->findChild<FocusBarLabel*>()->summary(); }

    [[nodiscard]] FilterField* field() const { return bar->findChild<FilterField*>(); }

    [[nodiscard]] FilterMenu* menu() const { return bar->findChild<FilterMenu*>(); }

    /// Opens a submenu and ticks one of its values with a key.
    void tick(const char* dimension, const char* value, Qt::Key key) const
    {
        for (QMenu* submenu : menu()->findChildren<QMenu*>()) {
            if (submenu->title() != text(dimension))
                continue;
            submenu->popup({50, 50});
            for (QAction* action : submenu->actions()) {
                if (action->text().startsWith(text(value))) {
                    submenu->setActiveAction(action);
                    QTest::keyClick(submenu, key);
                    return;
                }
            }
        }
        QFAIL("no such value");
    }

    Navigation navigation;
    QWidget window;
    QLineEdit elsewhere;
    FilterBar* bar = nullptr;
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereOnlyWhileInUse();
    void typingFilters();
    void escapeGoesStepByStep();
    void chipsTakeValuesOut();
    void choosesHowMuchIsSeen();
    void clearingLeaves();
    void menuAddsValues();
    void worksByKeyboardAlone();
    void narrowBarSaysLess();
    void speaksAnotherLanguage();
    void followsAnotherAtlas();
};

void TestFilterBar::isThereOnlyWhileInUse()
{
    Fixture f;
    QVERIFY(!f.bar->isVisible());
    f.bar->start();
    QVERIFY(f.bar->isVisible());
    QVERIFY(f.field()->hasFocus());
    QCOMPARE(f.count(), text("15 entities"));
    QTest::keyClick(f.field(), Qt::Key_Escape);
    QVERIFY(!f.bar->isVisible());
    Filter filter;
    filter.hasFunding = true;
    f.navigation.setFilter(filter); // from elsewhere
    QVERIFY(f.bar->isVisible());
    QCOMPARE(f.count(), text("1 of 15 entities"));
    QCOMPARE(f.chips(), QStringList{text("has funding")});
    f.navigation.clearFilter();
    QVERIFY(!f.bar->isVisible());
}

void TestFilterBar::typingFilters()
{
    Fixture f;
    f.bar->start();
    const QSignalSpy passing(&f.navigation, &Navigation::passingChanged);
    QTest::keyClicks(f.field(), text("lark"));
    QCOMPARE(f.navigation.lens().filter.text, text("lark"));
    QCOMPARE(f.count(), text("2 of 15 entities"));
    QVERIFY(passing.count() >= 2);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(f.field(), Qt::Key_Backspace);
    QVERIFY(f.navigation.passing().isEverything());
    QVERIFY(f.bar->isVisible()); // not under one's fingers
    QVERIFY(f.field()->hasFocus());
}

void TestFilterBar::escapeGoesStepByStep()
{
    Fixture f;
    const QSignalSpy left(f.bar, &FilterBar::left);
    f.bar->start();
    QTest::keyClicks(f.field(), text("kite"));
    QTest::keyClick(f.field(), Qt::Key_Escape);
    QVERIFY(f.field()->text().isEmpty());
    QVERIFY(f.navigation.lens().filter.isEmpty());
    QCOMPARE(left.count(), 0);
    QTest::keyClick(f.field(), Qt::Key_Escape);
    QVERIFY(left.count() > 0);
    QVERIFY(!f.bar->isVisible());
    f.bar->start();
    QTest::keyClicks(f.field(), text("kite"));
    QTest::keyClick(f.field(), Qt::Key_Return); // stays filtered
    QCOMPARE(f.count(), text("1 of 15 entities"));
}

void TestFilterBar::chipsTakeValuesOut()
{
    Fixture f;
    Filter filter;
    filter.layers = {text("compute"), text("uses")};
    filter.bases = {text("claimed")};
    f.navigation.setFilter(filter);
    QCOMPARE(f.chips(), (QStringList{text("Compute"), text("Uses"), text("claimed")}));
    QTest::mouseClick(f.chipButtons()[1], Qt::LeftButton);
    QCOMPARE(f.chips(), (QStringList{text("Compute"), text("claimed")}));
    QCOMPARE(f.navigation.lens().filter.layers, QSet<QString>{text("compute")});
    QCOMPARE(f.chipButtons()[0]->accessibleName(), text("Take out Layer: Compute"));
    f.chipButtons()[1]->setFocus();
    QTest::keyClick(f.chipButtons()[1], Qt::Key_Return);
    QVERIFY(f.chipButtons()[0]->hasFocus()); // the keyboard goes on from there
    QTest::keyClick(f.chipButtons()[0], Qt::Key_Space);
    QVERIFY(f.navigation.lens().filter.isEmpty());
    QVERIFY(f.bar->isVisible());
    QVERIFY(f.button("add")->hasFocus());
}

void TestFilterBar::choosesHowMuchIsSeen()
{
    Fixture f;
    f.bar->start();
    QVERIFY(f.button("dim")->isChecked());
    f.click("hide");
    QVERIFY(f.navigation.lens().hidesFiltered);
    QVERIFY(!f.button("dim")->isChecked());
    f.click("hide");
    QVERIFY(f.button("hide")->isChecked());
    f.navigation.setHidesFiltered(false);
    QVERIFY(f.button("dim")->isChecked());
    QVERIFY(!f.button("hide")->isChecked());
}

void TestFilterBar::clearingLeaves()
{
    Fixture f;
    const QSignalSpy left(f.bar, &FilterBar::left);
    f.bar->start();
    QTest::keyClicks(f.field(), text("kite"));
    f.click("clearFilter");
    QVERIFY(f.navigation.lens().filter.isEmpty());
    QVERIFY(!f.bar->isVisible());
    QVERIFY(left.count() > 0);
    f.bar->start();
    QVERIFY(f.field()->text().isEmpty());
}

void TestFilterBar::menuAddsValues()
{
    Fixture f;
    f.bar->start();
    f.click("add");
    QVERIFY(f.menu() && f.menu()->isVisible());
    QStringList offered;
    for (const QAction* action : f.menu()->actions())
        offered << action->text();
    QCOMPARE(offered, (QStringList{text("Layer"), text("Kind"), text("Organisation"), text("Basis"),
                                   text("has funding\t1")}));
    f.tick("Layer", "Compute\t5", Qt::Key_Space);
    QCOMPARE(f.count(), text("5 of 15 entities"));
    QVERIFY(f.menu()->isVisible());              // for more of them
    f.tick("Kind", "Product\t3", Qt::Key_Space); // its number has followed
    QCOMPARE(f.chips(), (QStringList{text("Compute"), text("Product")}));
    QCOMPARE(f.count(), text("3 of 15 entities"));
    f.tick("Kind", "Product", Qt::Key_Space); // and off again
    QCOMPARE(f.chips(), QStringList{text("Compute")});
    // A click does the same.
    QMenu* basis = nullptr;
    for (QMenu* submenu : f.menu()->findChildren<QMenu*>())
        basis = submenu->title() == text("Basis") ? submenu : basis;
    basis->popup({60, 60});
    QTest::mouseClick(basis, Qt::LeftButton, {}, basis->actionGeometry(basis->actions().first()).center());
    QCOMPARE(f.chips().size(), 2);
    QVERIFY(basis->isVisible());
    basis->close();
    f.menu()->close();
}

void TestFilterBar::worksByKeyboardAlone()
{
    Fixture f;
    f.bar->start();
    Filter filter;
    filter.layers = {text("compute")};
    f.navigation.setFilter(filter);
    QStringList order;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        order << QApplication::focusWidget()->objectName();
    }
    QCOMPARE(order.first(5),
             (QStringList{text("add"), text("chip"), text("dim"), text("hide"), text("clearFilter")}));
    f.field()->setFocus();
    QTest::keyClick(f.field(), Qt::Key_Down);
    QVERIFY(f.menu() && f.menu()->isVisible());
    QCOMPARE(f.menu()->activeAction(), f.menu()->actions().first());
    f.menu()->close();
}

void TestFilterBar::narrowBarSaysLess()
{
    Fixture f(420);
    Filter filter;
    filter.layers = {text("compute"), text("models"), text("uses")};
    filter.kinds = {text("company"), text("product")};
    f.navigation.setFilter(filter);
    f.window.resize(420, 100);
    QCoreApplication::processEvents();
    const QList<FocusBarButton*> shown = f.chipButtons();
    QVERIFY(shown.size() < 5);
    QVERIFY(f.button("moreValues")->isVisible());
    QCOMPARE(f.button("moreValues")->text(), QString(u'+' + QString::number(5 - shown.size())));
    QList<QWidget*> inOrder{f.field(), f.button("add")};
    for (FocusBarButton* chip : shown)
        inOrder << chip;
    inOrder << f.button("moreValues") << f.button("dim") << f.button("hide") << f.button("clearFilter");
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        QVERIFY2(inOrder[i - 1]->geometry().right() < inOrder[i]->geometry().left(),
                 qPrintable(QString::number(i)));
    QVERIFY(inOrder.last()->geometry().right() < f.bar->width());
    f.window.resize(1400, 100);
    QCoreApplication::processEvents();
    QCOMPARE(f.chipButtons().size(), 5);
    QVERIFY(!f.button("moreValues")->isVisible());
}

void TestFilterBar::speaksAnotherLanguage()
{
    Fixture f;
    Filter filter;
    filter.layers = {text("compute")};
    f.navigation.setFilter(filter);
    f.bar->setLanguage(text("zh"));
    QCOMPARE(f.chips(), QStringList{text("算力")});
    f.bar->setTheme(ColorTheme::dark());
    QCOMPARE(f.chips(), QStringList{text("算力")});
}

void TestFilterBar::followsAnotherAtlas()
{
    Fixture f;
    Filter filter;
    filter.text = text("kite");
    f.navigation.setFilter(filter);
    QCOMPARE(f.field()->text(), text("kite"));
    AtlasData data = smallAtlasData();
    data.id = text("other");
    f.navigation.setAtlas(std::make_shared<const Atlas>(data));
    QVERIFY(!f.bar->isVisible());
    f.navigation.setAtlas(nullptr);
    f.bar->start();
    QVERIFY(!f.bar->isVisible());
}

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
