// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/paneldeck.h"
#include "widgets/panels/viewpanel.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace {

class CountingPanel : public ViewPanel
{
public:
    using ViewPanel::ViewPanel;

    int refreshed = 0;
    int followed = 0;

protected:
    void refresh() override { ++refreshed; }

    void followSelection() override { ++followed; }
};

struct Fixture
{
    Fixture()
        : deck(navigation, [this](PanelKind kind, Navigation& of) {
            made.append(kind);
            return new CountingPanel(of, kind);
        })
    {
        navigation.setAtlas(smallAtlas());
        holder.resize(500, 400);
        deck.setParent(&holder);
        deck.resize(500, 400);
        holder.show();
    }

    [[nodiscard]] CountingPanel& panel() const { return static_cast<CountingPanel&>(*deck.current()); }

    QList<PanelKind> made;
    Navigation navigation;
    QWidget holder;
    PanelDeck deck;
};

} // namespace

class TestPanelDeck : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsWhatTheNavigationSays()
    {
        Fixture f;
        QVERIFY(f.deck.isHidden());
        QVERIFY(!f.deck.current());
        f.navigation.setPanel(PanelKind::Themes);
        QVERIFY(!f.deck.isHidden());
        QCOMPARE(f.deck.current()->kind(), PanelKind::Themes);
        QCOMPARE(f.deck.findChild<QToolButton*>(QStringLiteral("panelHeading"))->text(),
                 panelTitle(PanelKind::Themes));
        f.navigation.setPanel(PanelKind::Audit);
        QCOMPARE(f.deck.current()->kind(), PanelKind::Audit);
        f.navigation.back();
        QCOMPARE(f.deck.current()->kind(), PanelKind::Themes);
        f.navigation.setPanel({});
        QVERIFY(f.deck.isHidden());
        QCOMPARE(f.made, QList<PanelKind>({PanelKind::Themes, PanelKind::Audit})); // once each
    }

    void hiddenPanelsCatchUpWhenShown()
    {
        Fixture f;
        f.navigation.setPanel(PanelKind::Themes);
        CountingPanel& themes = f.panel();
        const int before = themes.refreshed;
        QVERIFY(before > 0);
        f.navigation.setPanel(PanelKind::Audit);
        f.navigation.setAtlas(std::make_shared<const Atlas>(smallAtlasData()));
        f.navigation.setAtlas(std::make_shared<const Atlas>(smallAtlasData()));
        QCOMPARE(themes.refreshed, before);
        f.navigation.setPanel(PanelKind::Themes);
        QCOMPARE(themes.refreshed, before + 1);
        QVERIFY(themes.isReady());
        const int followed = themes.followed;
        f.navigation.select({IdType::Theme, QStringLiteral("price-war")});
        QCOMPARE(themes.followed, followed + 1);
    }

    void anotherCanBeChosenFromTheHeading()
    {
        Fixture f;
        QAction funding(QStringLiteral("Funding"));
        QObject::connect(&funding, &QAction::triggered, &f.navigation,
                         [&f] { f.navigation.setPanel(PanelKind::Funding); });
        f.deck.setActions({&funding}, {});
        f.navigation.setPanel(PanelKind::Themes);
        auto* heading = f.deck.findChild<QToolButton*>(QStringLiteral("panelHeading"));
        QCOMPARE(heading->menu()->actions(), QList<QAction*>({&funding}));
        QTimer::singleShot(0, heading, [heading] {
            QTest::keyClick(heading->menu(), Qt::Key_Down);
            QTest::keyClick(heading->menu(), Qt::Key_Return);
        });
        QTest::mouseClick(heading, Qt::LeftButton);
        QTRY_COMPARE(f.deck.current()->kind(), PanelKind::Funding);
    }
};

QTEST_MAIN(TestPanelDeck)
#include "tst_paneldeck.moc"
