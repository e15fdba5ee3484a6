// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/factlist.h"
#include "widgets/panels/fundingchart.h"
#include "widgets/panels/fundingtable.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/linkfold.h"
#include "widgets/panels/panelstyle.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

Q_DECLARE_METATYPE(TypedId)

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

TypedId entity(const char* id)
{
    return {IdType::Entity, text(id)};
}

struct Shown
{
    explicit Shown(const TypedId& id, const AtlasPtr& atlas = smallAtlas(), int width = 320)
    {
        panel.resize(width, 700);
        panel.setAtlas(atlas, text("en"));
        panel.showThing(id);
        panel.show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] LinkButton* link(const char* name) const
    {
        for (LinkButton* button : panel.findChildren<LinkButton*>()) {
            if (button->isVisible() && button->accessibleName().startsWith(text(name)))
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] QToolButton* tool(const char* name) const
    {
        for (QToolButton* button : panel.findChildren<QToolButton*>()) {
            if (button->accessibleName() == text(name))
                return button;
        }
        return nullptr;
    }

    [[nodiscard]] FactList* headline() const { return panel.findChild<FactList*>(); }

    DetailPanel panel;
};

QPoint middleOf(const PanelTable& table, int row)
{
    return {20, table.rowViewportPosition(row) + 12};
}

QStringList labels(const DetailPanel& panel)
{
    QStringList result;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        result << label->text();
    return result;
}

QSet<QRgb> colours(const QImage& picture)
{
    QSet<QRgb> result;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            result << picture.pixel(x, y);
    }
    return result;
}

} // namespace

class TestDetailPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnEntity();
    void followsLinksByMouse();
    void followsLinksByKeyboard();
    void survivesANewPageFromALink();
    void reachesEveryLinkByTab();
    void copiesAFigureWithItsSource();
    void copiesTheRowOfTheKeyboard();
    void copiesFromTheMenu();
    void copiesLinks();
    void copiesBeforeTheWindowDoes();
    void opensARowByMouse();
    void opensARowByKeyboard();
    void showsAllEvidence();
    void unfoldsByMouseAndKeyboard();
    void goesBackAndForward();
    void pinsWhatIsShown();
    void showsOnTheMap();
    void bearsIconsOnceGiven();
    void keepsFormulasFromSpreadsheets();
    void showsHostileTextAsItIs();
    void staysWithinItsWidth();
    void showsManyMembersInParts();
    void makesNoChartBeforeItIsNeeded();
    void hasReadableColoursInBothThemes();
    void namesEveryControl();
    void isNotBlank();
};

void TestDetailPanel::showsAnEntity()
{
    const Shown shown(entity("kite"));
    const QStringList all = labels(shown.panel);
    QVERIFY(all.contains(text("Kite Semiconductor 风筝半导体")) ||
            all.contains(text("Kite Semiconductor\u202f风筝半导体")));
    QVERIFY(shown.panel.findChild<FundingChart*>());
    QVERIFY(shown.panel.findChild<FundingTable*>());
    QVERIFY(all.join(u'\n').contains(text("Both are kept.")));
    QVERIFY(shown.link("1 Compute"));
    QVERIFY(shown.link("K100"));
}

void TestDetailPanel::followsLinksByMouse()
{
    const Shown shown(entity("kite"));
    QSignalSpy spy(&shown.panel, &DetailPanel::linkActivated);
    QTest::mouseClick(shown.link("Chips"), Qt::LeftButton);
    QTest::mouseClick(shown.link("K100"), Qt::LeftButton);
    QTest::mouseClick(shown.link("North Fund"), Qt::LeftButton); // an investor in the table
    QCOMPARE(spy.size(), 3);
    QCOMPARE(spy[0][0].value<TypedId>(), (TypedId{IdType::Group, text("chips")}));
    QCOMPARE(spy[1][0].value<TypedId>(), entity("k100"));
    QCOMPARE(spy[2][0].value<TypedId>(), entity("north-fund"));
}

void TestDetailPanel::followsLinksByKeyboard()
{
    const Shown shown(entity("kite"));
    QSignalSpy spy(&shown.panel, &DetailPanel::linkActivated);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        shown.link("K200")->setFocus();
        QTest::keyClick(shown.link("K200"), key);
        QCOMPARE(spy.takeFirst()[0].value<TypedId>(), entity("k200"));
    }
}

void TestDetailPanel::survivesANewPageFromALink()
{
    Shown shown(entity("kite"));
    connect(&shown.panel, &DetailPanel::linkActivated, &shown.panel, &DetailPanel::showThing);
    shown.link("K100")->setFocus();
    QTest::keyClick(shown.link("K100"), Qt::Key_Return);
    QTest::qWait(1);
    QCOMPARE(shown.panel.thing(), std::optional(entity("k100")));
    QVERIFY(shown.panel.isAncestorOf(QApplication::focusWidget())); // the keyboard stays where it was
    QVERIFY(shown.link("Kite Semiconductor"));
    shown.panel.showThing(std::nullopt);
    QTest::qWait(1);
    QVERIFY(labels(shown.panel).contains(text("Edition 2026-03-31")));
}

void TestDetailPanel::reachesEveryLinkByTab()
{
    Shown shown(entity("kite"));
    shown.panel.activateWindow();
    shown.panel.findChild<QScrollArea*>()->setFocus();
    QSet<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached << QApplication::focusWidget();
    }
    for (LinkButton* link : shown.panel.findChildren<LinkButton*>())
        QVERIFY2(reached.contains(link), qPrintable(link->accessibleName()));
    for (PanelTable* table : shown.panel.findChildren<PanelTable*>())
        QVERIFY2(reached.contains(table), qPrintable(table->accessibleName()));
}

void TestDetailPanel::copiesAFigureWithItsSource()
{
    const Shown shown(entity("kite"));
    auto* headline = shown.panel.findChild<FactList*>();
    headline->setFocus();
    headline->selectRow(0);
    QTest::keyClick(headline, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             text("Kite Semiconductor, Valuation: ~$2.5B (estimated) — Survey, 2026-03-31, § Main"));
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(text("text/tab-separated-values")),
             QByteArray("Valuation\t~$2.5B\testimated\tSurvey, 2026-03-31, § Main"));

    auto* rounds = shown.panel.findChild<FundingTable*>();
    rounds->selectAll();
    const QStringList lines = rounds->selectedText().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], text("Series A\t2019\t$50M\tNorth Fund, South Fund\t\tSurvey, 2026-03-31, § Funding"));
    QVERIFY(lines[2].startsWith(text("Sum of rounds (derived)\t\t$257M\t\tderived")));
    rounds->copySelection(); // several rows are a table
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n'), lines);
}

void TestDetailPanel::copiesTheRowOfTheKeyboard()
{
    Shown shown(entity("k100"));
    shown.panel.activateWindow();
    shown.headline()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(shown.headline()->hasFocus());
    QVERIFY(!shown.headline()->selectionModel()->hasSelection());
    shown.headline()->setCurrentIndex(shown.headline()->model()->index(0, 0));
    shown.headline()->clearSelection();
    QTest::keyClick(shown.headline(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("K100, Memory: 64 GB — Survey, 2026-03-31, § Main"));
}

void TestDetailPanel::copiesFromTheMenu()
{
    const Shown shown(entity("k100"));
    QGuiApplication::clipboard()->clear();
    FactList* table = shown.headline();
    const QPoint at = middleOf(*table, 0);
    QTest::mouseClick(table->viewport(), Qt::RightButton, Qt::NoModifier, at);
    QVERIFY(!table->isOpen(0)); // the right button opens the menu only
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, table->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(table->viewport(), &event);
    auto* menu = table->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions()[0]->text(), text("Copy figure with source"));
    menu->actions()[0]->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), text("K100, Memory: 64 GB — Survey, 2026-03-31, § Main"));
    menu->actions()[1]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(text("Memory\t64 GB\t")));
    QCOMPARE(menu->actions()[2]->text(), text("Show evidence"));
    menu->actions()[2]->trigger();
    QVERIFY(table->isOpen(0));
    menu->close();
}

void TestDetailPanel::copiesLinks()
{
    const Shown group({IdType::Group, text("apps")});
    QTest::keyClick(group.link("Painter"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("Painter"));
    QTest::keyClick(group.link("Chatter"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             text("Chatter: 100M+ MAU (claimed · target · both apps combined) — Survey, 2026-03-31, § Main"));
    const Shown kite(entity("kite"));
    QTest::keyClick(kite.link("K100"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("K100"));
}

void TestDetailPanel::copiesBeforeTheWindowDoes()
{
    Shown shown(entity("k100"));
    QAction whole;
    whole.setShortcut(QKeySequence::Copy); // as the window has it for the picture
    QSignalSpy spy(&whole, &QAction::triggered);
    shown.panel.addAction(&whole);
    shown.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shown.panel));
    shown.link("Kite")->setFocus();
    QTest::keyClick(shown.link("Kite"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), text("Kite Semiconductor"));
    shown.headline()->setFocus();
    shown.headline()->selectRow(0);
    QTest::keyClick(shown.headline(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(text("K100, Memory: 64 GB")));
    QVERIFY(spy.isEmpty());
    shown.tool("Evidence")->setFocus();
    QTest::keyClick(shown.tool("Evidence"), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(spy.size(), 1);
}

void TestDetailPanel::opensARowByMouse()
{
    const Shown shown(entity("k100"));
    FactList* table = shown.headline();
    const int closed = table->height();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf(*table, 0));
    QVERIFY(table->isOpen(0));
    QTRY_VERIFY(table->height() > closed + 30); // basis, stage, as of, source
    QCOMPARE(table->rowHeight(0), table->height());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::NoModifier, middleOf(*table, 0));
    QVERIFY(!table->isOpen(0));
    QTRY_COMPARE(table->height(), closed);
}

void TestDetailPanel::opensARowByKeyboard()
{
    const Shown shown(entity("kite"));
    auto* table = shown.panel.findChild<FundingTable*>();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(1, 0));
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        QTest::keyClick(table, key);
        QVERIFY(table->isOpen(1));
        QVERIFY(!table->isOpen(0));
        QTest::keyClick(table, key);
        QVERIFY(!table->isOpen(1));
    }
    // What is shown to the eye is told as well.
    const QString told = table->model()->index(1, 0).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(told.contains(text("Source: Survey")), qPrintable(told));
}

void TestDetailPanel::showsAllEvidence()
{
    Shown shown(entity("kite"));
    QSignalSpy spy(&shown.panel, &DetailPanel::evidenceShownChanged);
    QTest::mouseClick(shown.tool("Evidence"), Qt::LeftButton);
    QCOMPARE(spy.size(), 1);
    QVERIFY(shown.panel.isEvidenceShown());
    for (const PanelTable* table : shown.panel.findChildren<PanelTable*>())
        QVERIFY2(table->isOpen(0), qPrintable(table->accessibleName()));
    shown.headline()->toggleEvidence(0); // one can still be closed
    QVERIFY(!shown.headline()->isOpen(0));

    shown.panel.showThing(entity("k100"));
    QVERIFY(shown.panel.findChildren<FactList*>().last()->isOpen(0)); // the next page keeps it
    shown.panel.setEvidenceShown(false);
    QVERIFY(!shown.tool("Evidence")->isChecked());
    QVERIFY(!shown.panel.findChildren<FactList*>().last()->isOpen(0));
    QCOMPARE(spy.size(), 2);
}

void TestDetailPanel::unfoldsByMouseAndKeyboard()
{
    const Shown shown({IdType::Group, text("apps")});
    auto* fold = shown.panel.findChild<LinkFold*>();
    QVERIFY(fold);
    QCOMPARE(fold->accessibleName(), text("1 claimed"));
    const auto rows = [&shown] {
        qsizetype count = 0;
        for (const LinkButton* link : shown.panel.findChildren<LinkButton*>())
            count += link->isVisible() && link->accessibleName().startsWith(text("Chatter")) ? 1 : 0;
        return count;
    };
    QCOMPARE(rows(), 1); // the member
    QTest::mouseClick(fold, Qt::LeftButton);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(fold, Qt::Key_Return);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(fold, Qt::Key_Space);
    QTRY_COMPARE(rows(), 2);
}

void TestDetailPanel::goesBackAndForward()
{
    Shown shown(entity("kite"));
    QSignalSpy back(&shown.panel, &DetailPanel::backRequested);
    QSignalSpy forward(&shown.panel, &DetailPanel::forwardRequested);
    QVERIFY(!shown.tool("Back")->isEnabled());
    QTest::mouseClick(shown.tool("Back"), Qt::LeftButton);
    QVERIFY(back.isEmpty());
    shown.panel.setCanGoBack(true);
    shown.panel.setCanGoForward(true);
    QTest::mouseClick(shown.tool("Back"), Qt::LeftButton);
    QTest::keyClick(shown.tool("Forward"), Qt::Key_Return);
    QTest::keyClick(shown.tool("Forward"), Qt::Key_Space);
    QCOMPARE(back.size(), 1);
    QCOMPARE(forward.size(), 2);
    shown.panel.setCanGoForward(false);
    QVERIFY(!shown.tool("Forward")->isEnabled());
}

void TestDetailPanel::pinsWhatIsShown()
{
    Shown shown(entity("kite"));
    QSignalSpy spy(&shown.panel, &DetailPanel::pinToggled);
    QTest::mouseClick(shown.tool("Pin"), Qt::LeftButton);
    QCOMPARE(spy[0][0].value<TypedId>(), entity("kite"));
    QVERIFY(!shown.tool("Pin")->isChecked()); // not before it is told
    shown.panel.setPinned(true);
    QVERIFY(shown.tool("Unpin")->isChecked());
    QTest::keyClick(shown.tool("Unpin"), Qt::Key_Space);
    QCOMPARE(spy.size(), 2);
    shown.panel.showThing(std::nullopt);
    shown.panel.setPinned(false);
    QVERIFY(!shown.tool("Pin")->isEnabled());
}

void TestDetailPanel::showsOnTheMap()
{
    Shown shown(entity("kite"));
    QSignalSpy spy(&shown.panel, &DetailPanel::showOnMapRequested);
    QTest::mouseClick(shown.tool("Show on the map"), Qt::LeftButton);
    QCOMPARE(spy[0][0].value<TypedId>(), entity("kite"));
    shown.panel.showThing(TypedId{IdType::Theme, text("price-war")});
    QVERIFY(!shown.tool("Show on the map")->isEnabled());
}

void TestDetailPanel::bearsIconsOnceGiven()
{
    Shown shown(entity("kite"));
    const int words = shown.tool("Show on the map")->sizeHint().width();
    QPixmap picture(16, 16);
    picture.fill(Qt::red);
    const QIcon icon(picture);
    shown.panel.setIcons(icon, icon, icon, icon);
    QVERIFY(shown.tool("Show on the map")->sizeHint().width() < words + 8);
    QVERIFY(colours(shown.tool("Pin")->grab().toImage()).contains(QColor(Qt::red).rgb()));
}

void TestDetailPanel::keepsFormulasFromSpreadsheets()
{
    FactLine line = plainLine(text("=cmd()"), text("+1\t2\n3"));
    FactList list({line}, PanelStyle::of(ColorTheme::light()), text("Facts"));
    list.selectAll();
    QCOMPARE(list.selectedText(), text("'=cmd()\t'+1 2 3\t\t"));
    QCOMPARE(list.selectedCitations(), text("'=cmd(): +1\t2\n3"));

    line = plainLine({}, text("-5%"));
    FactList words({line}, PanelStyle::of(ColorTheme::light()), text("Facts"));
    words.selectAll();
    QCOMPARE(words.selectedCitations(), text("'-5%"));
    line.quantity = Quantity();
    FactList figures({line}, PanelStyle::of(ColorTheme::light()), text("Facts"));
    figures.selectAll();
    QCOMPARE(figures.selectedCitations(), text("-5%"));
}

void TestDetailPanel::showsHostileTextAsItIs()
{
    const QString evil = text("<img src='/etc/passwd'><b>x</b> &amp; &x");
    AtlasData data = smallAtlasData();
    for (Entity& item : data.entities) {
        item.name = LocalizedText(evil);
        item.summary = evil;
        item.aliases = {evil};
    }
    for (Group& group : data.groups)
        group.name = LocalizedText(evil);
    data.entities[0].facts[0].value = evil;
    data.relations[0].detail = evil;
    data.sources[0].title = evil;
    const Shown shown(entity("kite"), std::make_shared<const Atlas>(data));
    for (const QLabel* label : shown.panel.findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(labels(shown.panel).contains(evil));
    for (const QWidget* widget : shown.panel.findChildren<QWidget*>())
        QVERIFY2(!widget->toolTip().contains(text("<img")), qPrintable(widget->toolTip()));
    QVERIFY(!shown.panel.findChild<LinkButton*>()->accessibleName().isEmpty());
}

void TestDetailPanel::staysWithinItsWidth()
{
    AtlasData data = smallAtlasData();
    const QString endless(5000, u'W');
    data.entities[0].name = LocalizedText(endless);
    data.entities[1].name = LocalizedText(endless);
    data.entities[0].facts[0].value = endless;
    data.entities[0].facts[0].scope = endless;
    data.groups[0].name = LocalizedText(endless);
    data.entities[12].name = LocalizedText(endless);
    const Shown shown(entity("kite"), std::make_shared<const Atlas>(data));
    const auto* area = shown.panel.findChild<QScrollArea*>();
    QVERIFY(!area->horizontalScrollBar()->isVisible());
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(area->widget()->width() <= area->viewport()->width());
    for (const QWidget* child : area->widget()->findChildren<QWidget*>()) {
        if (child->isVisible())
            QVERIFY(child->mapTo(area->widget(), QPoint(child->width(), 0)).x() <= area->widget()->width());
    }
}

void TestDetailPanel::showsManyMembersInParts()
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < 150; ++i) {
        Entity item = data.entities[1];
        item.id = text("k-") + QString::number(i);
        data.entities.append(item);
    }
    const Shown shown({IdType::Group, text("chips")}, std::make_shared<const Atlas>(data));
    const qsizetype before = shown.panel.findChildren<LinkButton*>().size();
    QVERIFY(before < 80);
    QTest::mouseClick(shown.link("Show more"), Qt::LeftButton);
    QTest::qWait(1);
    QVERIFY(shown.panel.findChildren<LinkButton*>().size() > before + 50);
    QTest::mouseClick(shown.link("Show more"), Qt::LeftButton);
    QTest::qWait(1);
    QVERIFY(!shown.link("Show more"));
}

void TestDetailPanel::makesNoChartBeforeItIsNeeded()
{
    Shown shown(entity("k100"));
    QVERIFY(!shown.panel.findChild<FundingChart*>());
    shown.panel.showThing(entity("kite"));
    QVERIFY(shown.panel.findChild<FundingChart*>());
}

void TestDetailPanel::hasReadableColoursInBothThemes()
{
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        const PanelStyle style = PanelStyle::of(theme);
        const QList<QColor> grounds{style.background, style.selection, style.hover, style.noteFill,
                                    style.warningFill};
        for (const QColor& ground : grounds)
            QVERIFY(contrastRatio(style.ink, ground) >= 4.5);
        for (const QColor& ground : grounds.first(3)) {
            QVERIFY(contrastRatio(style.link, ground) >= 4.5);
            QVERIFY(contrastRatio(style.secondary, ground) >= 4.5);
        }
    }
}

void TestDetailPanel::namesEveryControl()
{
    for (const TypedId& id :
         {entity("kite"), TypedId{IdType::Layer, text("compute")}, TypedId{IdType::Theme, text("price-war")},
          TypedId{IdType::Atlas, text("small")}}) {
        const Shown shown(id);
        for (const QWidget* widget : shown.panel.findChildren<QWidget*>()) {
            const bool isViewport = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget());
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !isViewport)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

void TestDetailPanel::isNotBlank()
{
    Shown shown(entity("kite"));
    const QImage light = shown.panel.grab().toImage();
    QVERIFY(colours(light).size() > 20);
    QVERIFY(colours(light).contains(QColor(0x2b5c8a).rgb())); // bars in the accent of the layer
    shown.panel.setTheme(ColorTheme::dark());
    QCoreApplication::processEvents();
    const QImage dark = shown.panel.grab().toImage();
    QCOMPARE(dark.pixelColor(2, 2), ColorTheme::dark().panel);
    QVERIFY(colours(dark).size() > 20);
}

QTEST_MAIN(TestDetailPanel)

#include "tst_detailpanel.moc"
