// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/focusbar.h"
#include "widgets/panels/focusbarbutton.h"
#include "widgets/panels/focusbarlabel.h"

#include <algorithm>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QTest>
#include <QVBoxLayout>

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
    explicit Fixture(int width = 1100)
    {
        navigation.setAtlas(smallAtlas());
        bar = new FocusBar(navigation);
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins({});
        column->addWidget(bar);
        column->addWidget(new QLineEdit);
        window.resize(width, 100);
        window.show();
        window.activateWindow();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] FocusBarButton* button(const char* name) const
    {
        return bar->findChild<FocusBarButton*>(text(name));
    }

    void click(const char* name) const { QTest::mouseClick(button(name), Qt::LeftButton); }

    /// The buttons that are seen, from left to right.
    [[nodiscard]] QList<FocusBarButton*> seen() const
    {
        QList<FocusBarButton*> result;
        for (FocusBarButton* item : bar->findChildren<FocusBarButton*>()) {
            if (item->isVisible())
                result << item;
        }
        std::ranges::sort(result, {}, [](const QWidget* item) { return item->x(); });
        return result;
    }

    [[nodiscard]] QStringList chips() const
    {
        QStringList names;
        for (const FocusBarButton* item : seen()) {
            if (item->objectName() == text("chip"))
                names << item->text();
        }
        return names;
    }

    [[nodiscard]] QString said() const { return bar->findChild<FocusBarLabel*>()->accessibleName(); }

    void resize(int width)
    {
        window.resize(width, 100);
        QCoreApplication::processEvents();
    }

    Navigation navigation;
    QWidget window;
    FocusBar* bar = nullptr;
};

} // namespace

class TestFocusBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isThereWhileSomethingStandsOut();
    void saysWhatStandsOut_data();
    void saysWhatStandsOut();
    void countsWhatIsLit();
    void saysNothingOfThePreview();
    void setsDegrees();
    void offersFootprintsWhereThereAreAny();
    void pinsAndUnpins();
    void showsOnlyThis();
    void clearsInOneStep();
    void stepsBackByEscape();
    void worksByTheKeyboard();
    void keepsTheFocusWhenAChipGoes();
    void saysLessWhereItIsNarrow_data();
    void saysLessWhereItIsNarrow();
    void gathersPinsThatHaveNoRoom();
    void survivesAnotherAtlas();
    void speaksAnotherLanguage();
    void looksLikeItsTheme();
    void keepsPinsBeforeWords_data();
    void keepsPinsBeforeWords();
    void growsWithTheText_data();
    void growsWithTheText();
};

void TestFocusBar::keepsPinsBeforeWords_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {560, 600, 640, 700, 760})
        QTest::addRow("%d px", width) << width;
}

void TestFocusBar::keepsPinsBeforeWords()
{
    QFETCH(const int, width);
    Fixture f(width);
    f.navigation.select(entity("kite")); // "Kite Semiconductor"
    for (const char* id : {"loom", "k100"})
        f.navigation.togglePin(entity(id));
    QVERIFY(f.button("pin")->isVisible());
    QVERIFY(!f.chips().isEmpty() || f.button("morePins")->isVisible());
    const auto labels = f.bar->findChildren<FocusBarLabel*>();
    QVERIFY(labels[1]->isVisible() || width < 660); // what the numbers are
    QVERIFY(labels[0]->width() >= 56);
}

void TestFocusBar::growsWithTheText_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {80, 100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestFocusBar::growsWithTheText()
{
    QFETCH(const int, percent);
    const auto back = qScopeGuard([] { setWidgetFontScale(100); });
    Fixture f(1600);
    f.navigation.select(entity("kite"));
    f.navigation.togglePin(entity("loom"));
    setWidgetFontScale(percent); // while it is shown
    f.bar->setTheme(ColorTheme::dark());
    QCoreApplication::processEvents();
    QCOMPARE(f.bar->height(), FocusBar::barHeight());
    const QFontMetricsF metrics(fontFor(panel::label));
    for (const FocusBarButton* item : f.seen()) {
        QVERIFY(item->height() >= metrics.height());
        QVERIFY(f.bar->rect().contains(item->geometry()));
        QVERIFY2(item->width() >= metrics.horizontalAdvance(item->text()), qPrintable(item->text()));
    }
}

void TestFocusBar::isThereWhileSomethingStandsOut()
{
    Fixture f;
    QVERIFY(!f.bar->isVisible());
    f.navigation.select(entity("kite"));
    QVERIFY(f.bar->isVisible());
    QCOMPARE(f.bar->height(), FocusBar::barHeight());
    f.navigation.clearSelection();
    QVERIFY(!f.bar->isVisible());
    f.navigation.togglePin(entity("kite"));
    QVERIFY(f.bar->isVisible());
    f.navigation.clearPins();
    QVERIFY(!f.bar->isVisible());
}

void TestFocusBar::saysWhatStandsOut_data()
{
    QTest::addColumn<TypedId>("thing");
    QTest::addColumn<int>("degrees");
    QTest::addColumn<Reach>("reach");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("summary");
    const auto near = Reach::Neighbours;
    QTest::newRow("neighbours here and beside") << entity("kite") << 1 << near << text("Kite Semiconductor")
                                                << text("4 neighbours in 1 layers, 2 beside the stack");
    QTest::newRow("in two layers") << entity("lark-lab") << 1 << near << text("Lark Lab")
                                   << text("2 neighbours in 2 layers");
    QTest::newRow("beside only") << entity("north-fund") << 1 << near << text("North Fund")
                                 << text("1 neighbours in 1 layers");
    QTest::newRow("none") << entity("painter") << 1 << near << text("Painter") << text("no neighbours");
    QTest::newRow("degrees") << entity("lark-lab") << 2 << near << text("Lark Lab")
                             << text("3 things up to 2 steps away in 3 layers");
    QTest::newRow("footprint") << entity("k100") << 1 << Reach::Footprint << text("K100")
                               << text("footprint: 3 things in 1 layers");
    QTest::newRow("group") << TypedId{IdType::Group, text("chips")} << 1 << near << text("Chips")
                           << text("3 things in 1 layers");
    QTest::newRow("relation") << TypedId{IdType::Relation, text("north-fund>invests-in>kite")} << 1 << near
                              << text("North Fund invests in Kite Semiconductor")
                              << text("2 things in 1 layers, 1 beside the stack");
    QTest::newRow("no place on the map")
        << TypedId{IdType::Source, text("survey")} << 1 << near << text("Survey") << text("not on the map");
}

void TestFocusBar::saysWhatStandsOut()
{
    QFETCH(const TypedId, thing);
    QFETCH(const int, degrees);
    QFETCH(const Reach, reach);
    QFETCH(const QString, name);
    QFETCH(const QString, summary);
    Fixture f;
    f.navigation.select(thing);
    if (degrees > 1)
        f.navigation.setDegrees(degrees);
    if (reach != Reach::Neighbours)
        f.navigation.setReach(reach);
    const FocusBarContent content = FocusBarContent::of(f.navigation, text("en"));
    QCOMPARE(content.name, name);
    QCOMPARE(content.summary, summary);
    QVERIFY(content.summary.startsWith(content.shortSummary));
    QCOMPARE(f.said(), QString(name + text(", ") + summary));
}

void TestFocusBar::countsWhatIsLit()
{
    Fixture f;
    f.navigation.togglePin(entity("kite"));
    f.navigation.togglePin(entity("lark-lab"));
    const FocusBarContent content = FocusBarContent::of(f.navigation, text("en"));
    QVERIFY(content.shortSummary.startsWith(QString::number(f.navigation.lit().entities.size()) + u' '));
    f.navigation.clearPins();
    f.navigation.select(entity("kite"));
    f.navigation.setHiddenKinds({text("makes"), text("invests-in")});
    QCOMPARE(FocusBarContent::of(f.navigation, text("en")).summary, text("no neighbours shown"));
}

void TestFocusBar::saysNothingOfThePreview()
{
    Fixture f;
    f.navigation.setPreview(entity("kite"));
    QVERIFY(!f.bar->isVisible());
    f.navigation.select(entity("loom"));
    const QString before = f.said();
    f.navigation.setPreview(entity("lark-lab"));
    QCOMPARE(f.said(), before);
}

void TestFocusBar::setsDegrees()
{
    Fixture f;
    f.navigation.select(entity("lark-lab"));
    QVERIFY(f.button("degrees1")->isChecked());
    f.click("degrees3");
    QCOMPARE(f.navigation.view().degrees, 3);
    QVERIFY(f.button("degrees3")->isChecked());
    QVERIFY(!f.button("degrees1")->isChecked());
    f.click("degrees3"); // one is always chosen
    QVERIFY(f.button("degrees3")->isChecked());
    f.navigation.select({IdType::Group, text("chips")});
    QVERIFY(!f.button("degrees1")->isVisible()); // a group has no degrees
}

void TestFocusBar::offersFootprintsWhereThereAreAny()
{
    Fixture f;
    f.navigation.select(entity("painter"));
    QVERIFY(!f.button("footprint")->isVisible());
    f.navigation.select(entity("k100"));
    QVERIFY(f.button("footprint")->isVisible());
    f.click("footprint");
    QCOMPARE(f.navigation.view().reach, Reach::Footprint);
    QVERIFY(f.button("footprint")->isChecked());
    QVERIFY(!f.button("degrees1")->isChecked());
    f.click("footprint");
    QVERIFY(f.button("footprint")->isChecked());
    f.click("degrees1");
    QCOMPARE(f.navigation.view().reach, Reach::Neighbours);
    QVERIFY(!f.button("footprint")->isChecked());
}

void TestFocusBar::pinsAndUnpins()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.click("pin");
    QVERIFY(f.navigation.isPinned(entity("kite")));
    QVERIFY(f.button("pin")->isChecked());
    QCOMPARE(f.chips(), QStringList{text("Kite Semiconductor")});
    f.navigation.togglePin(entity("loom"));
    QCOMPARE(f.chips(), (QStringList{text("Kite Semiconductor"), text("Loom Cloud")}));
    for (FocusBarButton* chip : f.seen()) {
        if (chip->objectName() == text("chip") && chip->text() == text("Kite Semiconductor")) {
            QTest::mouseClick(chip, Qt::LeftButton);
            break;
        }
    }
    QCOMPARE(f.navigation.lens().pins, QList{entity("loom")});
    QVERIFY(!f.button("pin")->isChecked());
    QCOMPARE(f.chips(), QStringList{text("Loom Cloud")});
    // Pins that went while nothing was lit do not come back with the next selection.
    f.navigation.clearPins();
    f.navigation.clearSelection();
    f.navigation.togglePin(entity("kite"));
    f.navigation.escape();
    QVERIFY(!f.bar->isVisible());
    f.navigation.select(entity("loom"));
    QCOMPARE(f.chips(), QStringList());
}

void TestFocusBar::showsOnlyThis()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.click("only");
    QVERIFY(f.navigation.view().only);
    QVERIFY(f.button("only")->isChecked());
    f.click("only");
    QVERIFY(!f.navigation.view().only);
    QVERIFY(!f.button("only")->isChecked());
}

void TestFocusBar::clearsInOneStep()
{
    Fixture f;
    f.navigation.focusOn({IdType::Layer, text("compute")});
    f.navigation.select(entity("kite"));
    f.navigation.setReach(Reach::Footprint);
    f.navigation.setOnly(true);
    f.navigation.togglePin(entity("loom"));
    f.navigation.setKindHidden(text("runs-on"), true);
    f.click("clear");
    QVERIFY(!f.navigation.canEscape());
    QVERIFY(!f.bar->isVisible());
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Layer, text("compute")})); // one stays where one is
    QCOMPARE(f.navigation.lens().hiddenKinds, QSet<QString>{text("runs-on")});
    f.navigation.back();
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QCOMPARE(f.navigation.view().reach, Reach::Footprint);
}

void TestFocusBar::stepsBackByEscape()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.setDegrees(2);
    f.button("degrees2")->setFocus();
    QTest::keyClick(f.button("degrees2"), Qt::Key_Escape);
    QCOMPARE(f.navigation.view().degrees, 1);
    QCOMPARE(f.navigation.selection(), entity("kite"));
    QTest::keyClick(f.button("degrees2"), Qt::Key_Escape);
    QVERIFY(!f.navigation.selection());
}

void TestFocusBar::worksByTheKeyboard()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.togglePin(entity("loom"));
    f.button("degrees1")->setFocus();
    QList<QWidget*> reached{QApplication::focusWidget()};
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget();
    }
    const QList<FocusBarButton*> seen = f.seen();
    QCOMPARE(seen.size(), 9);
    for (int i = 0; i < 9; ++i) { // in the order in which they stand
        QCOMPARE(reached[i], static_cast<QWidget*>(seen[i]));
        QVERIFY(!seen[i]->accessibleName().isEmpty());
    }
    QTest::keyClick(f.button("degrees2"), Qt::Key_Return);
    QCOMPARE(f.navigation.view().degrees, 2);
    QTest::keyClick(f.button("only"), Qt::Key_Space);
    QVERIFY(f.navigation.view().only);

    f.button("clear")->setFocus(); // the one that has it is seen
    const QImage focused = f.button("clear")->grab().toImage();
    f.button("only")->setFocus();
    QVERIFY(f.button("clear")->grab().toImage() != focused);
}

void TestFocusBar::keepsTheFocusWhenAChipGoes()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.togglePin(entity("loom"));
    f.navigation.togglePin(entity("mosaic"));
    const QList<FocusBarButton*> seen = f.seen();
    FocusBarButton* chip = *std::ranges::find(seen, text("Loom Cloud"), &FocusBarButton::text);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QCOMPARE(f.navigation.lens().pins, QList{entity("mosaic")});
    auto* next = qobject_cast<FocusBarButton*>(QApplication::focusWidget());
    QVERIFY(next);
    QCOMPARE(next->text(), text("Mosaic"));
    f.resize(900); // nor does it go when there is less room
    QVERIFY(next->hasFocus());
}

void TestFocusBar::saysLessWhereItIsNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("pins");
    for (const int width : {1400, 1000, 800, 700, 600, 480, 340}) {
        for (const int pins : {0, 2, 7})
            QTest::addRow("%d px, %d pins", width, pins) << width << pins;
    }
}

void TestFocusBar::saysLessWhereItIsNarrow()
{
    QFETCH(const int, width);
    QFETCH(const int, pins);
    Fixture f;
    f.navigation.select(entity("kite"));
    for (int i = 0; i < pins; ++i)
        f.navigation.togglePin({IdType::Entity, f.navigation.atlas()->entities[i + 3].id});
    f.resize(width);
    QCOMPARE(f.bar->width(), width);
    const QList<FocusBarButton*> seen = f.seen();
    int left = 0;
    for (const FocusBarButton* item : seen) { // nothing overlaps, nothing sticks out
        QVERIFY(item->x() >= left);
        QVERIFY(item->width() >= std::min(item->sizeHint().width(), FocusBarButton::longestChip()));
        left = item->x() + item->width();
    }
    QVERIFY(left <= width);
    for (const char* name : {"degrees1", "degrees4", "footprint", "only", "clear"})
        QVERIFY2(f.button(name)->isVisible(), name);
    if (width >= 600) {
        const auto* label = f.bar->findChild<FocusBarLabel*>();
        QVERIFY(label->width() >= 80);
        QVERIFY(label->geometry().right() < seen.first()->x());
        QVERIFY(f.button("pin")->isVisible());
        QCOMPARE(f.button("morePins")->isVisible(), f.chips().size() < pins);
    }
    if (width == 1400 && pins == 0)
        QCOMPARE(f.button("only")->text(), text("Show only this"));
    if (width == 600 && pins == 7)
        QCOMPARE(f.button("only")->text(), text("Only"));
}

void TestFocusBar::gathersPinsThatHaveNoRoom()
{
    Fixture f;
    for (int i = 0; i < 6; ++i)
        f.navigation.togglePin({IdType::Entity, f.navigation.atlas()->entities[i].id});
    QVERIFY(f.button("morePins")->isVisible());
    const qsizetype left = 6 - f.chips().size();
    QCOMPARE(f.button("morePins")->text(), QString(u'+' + QString::number(left)));
    f.click("morePins");
    const auto menu = [&f] { return f.bar->findChild<QMenu*>(); };
    QVERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Return);
    QCOMPARE(f.navigation.lens().pins.size(), 5);
    QTRY_VERIFY(!menu());
    f.click("morePins");
    QTest::keyClick(menu(), Qt::Key_Up); // the last one
    QTest::keyClick(menu(), Qt::Key_Return);
    QVERIFY(f.navigation.lens().pins.isEmpty());
}

void TestFocusBar::survivesAnotherAtlas()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.navigation.togglePin(entity("loom"));
    f.navigation.setAtlas(smallAtlas()); // another edition
    QVERIFY(f.bar->isVisible());
    QCOMPARE(f.chips(), QStringList{text("Loom Cloud")});
    f.navigation.setAtlas({});
    QVERIFY(!f.bar->isVisible());
}

void TestFocusBar::speaksAnotherLanguage()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    f.bar->setLanguage(text("zh"));
    QVERIFY(f.said().startsWith(text("风筝半导体")));
}

void TestFocusBar::looksLikeItsTheme()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        f.bar->setTheme(theme);
        const QImage picture = f.bar->grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2), theme.panel);
        const QPoint swatch = f.bar->findChild<FocusBarLabel*>()->geometry().topLeft() + QPoint(5, 12);
        QCOMPARE(picture.pixelColor(swatch), theme.accent(*f.navigation.atlas()->layer(text("compute"))));
    }
}

QTEST_MAIN(TestFocusBar)

#include "tst_focusbar.moc"
