// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/detailpanel.h"
#include "widgets/panels/factlist.h"
#include "widgets/panels/fundingchart.h"
#include "widgets/panels/fundingtable.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/panelstyle.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

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

    DetailPanel panel;
};

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
             text("Valuation\t~$2.5B\testimated\tSurvey, 2026-03-31, § Main"));

    auto* rounds = shown.panel.findChild<FundingTable*>();
    rounds->selectAll();
    const QStringList lines = rounds->selectedText().split(u'\n');
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], text("Series A\t2019\t$50M\tNorth Fund, South Fund\t\tSurvey, 2026-03-31, § Funding"));
    QVERIFY(lines[2].startsWith(text("Sum of rounds (derived)\t\t$257M\t\tderived")));
}

void TestDetailPanel::keepsFormulasFromSpreadsheets()
{
    FactLine line = plainLine(text("=cmd()"), text("+1\t2\n3"));
    FactList list({line}, PanelStyle::of(ColorTheme::light()), text("Facts"));
    list.selectAll();
    QCOMPARE(list.selectedText(), text("'=cmd()\t'+1 2 3\t\t"));
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
