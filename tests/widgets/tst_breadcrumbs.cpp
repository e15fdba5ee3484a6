// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"
#include "widgets/panels/breadcrumbs.h"
#include "widgets/panels/linkbutton.h"

#include <algorithm>
#include <QApplication>
#include <QMenu>
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
    explicit Fixture(int width = 700)
    {
        navigation.setAtlas(smallAtlas());
        crumbs = std::make_unique<Breadcrumbs>(navigation);
        crumbs->resize(width, 28);
        crumbs->show();
        crumbs->activateWindow();
        QCoreApplication::processEvents();
    }

    /// The links that are seen, from left to right.
    [[nodiscard]] QList<LinkButton*> links() const
    {
        QList<LinkButton*> result;
        for (LinkButton* link : crumbs->findChildren<LinkButton*>()) {
            if (link->isVisible())
                result << link;
        }
        std::ranges::sort(result, {}, [](const QWidget* link) { return link->x(); });
        return result;
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList result;
        for (const LinkButton* link : links())
            result << link->accessibleName();
        return result;
    }

    Navigation navigation;
    std::unique_ptr<Breadcrumbs> crumbs;
};

} // namespace

class TestBreadcrumbs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereOneIs();
    void leadsBackByMouseAndKeys();
    void keepsTheFocusOfTheKeyboard();
    void saysWhatElseIsSelected();
    void leavesOutTheMiddleWhereItIsNarrow();
    void staysWithinItsWidth();
    void hasNoWayWithoutAnAtlas();
    void speaksAnotherLanguage();
    void showsHostileNamesAsTheyAre();
    void looksLikeItsTheme();
};

void TestBreadcrumbs::saysWhereOneIs()
{
    Fixture f;
    QVERIFY(f.links().isEmpty());
    QVERIFY(f.crumbs->accessibleName().endsWith(text("Whole stack")));
    f.navigation.focusOn(entity("kite"));
    QCOMPARE(f.names(),
             (QStringList{text("Back to Whole stack"), text("Back to 1 Compute"), text("Back to Chips")}));
    QVERIFY(f.crumbs->accessibleName().endsWith(text("Whole stack, 1 Compute, Chips, Kite Semiconductor")));
    f.navigation.focusOn(entity("leader")); // beside the stack
    QCOMPARE(f.names(), QStringList{text("Back to Whole stack")});
}

void TestBreadcrumbs::leadsBackByMouseAndKeys()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    QTest::mouseClick(f.links()[2], Qt::LeftButton);
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Group, text("chips")}));
    QCOMPARE(f.links().size(), 2);
    f.links()[1]->setFocus();
    QTest::keyClick(f.links()[1], Qt::Key_Return);
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Layer, text("compute")}));
    QTest::keyClick(f.links()[0], Qt::Key_Space);
    QCOMPARE(f.navigation.view().focus, TypedId());
    QVERIFY(f.links().isEmpty());
}

void TestBreadcrumbs::keepsTheFocusOfTheKeyboard()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    f.links()[0]->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(f.links()[1]->hasFocus());
    QTest::keyClick(f.links()[1], Qt::Key_Return);
    QCOMPARE(f.links().size(), 1);
    QVERIFY(f.links()[0]->hasFocus());
    f.navigation.select(entity("loom")); // the way is the same: so are its links
    QVERIFY(f.links()[0]->hasFocus());
}

void TestBreadcrumbs::saysWhatElseIsSelected()
{
    Fixture f;
    f.navigation.select(entity("kite"));
    QVERIFY(f.crumbs->accessibleDescription().contains(text("Kite Semiconductor")));
    const QImage with = f.crumbs->grab().toImage();
    f.navigation.focusOn(entity("kite"));
    QCOMPARE(f.crumbs->accessibleDescription(), QString()); // it is where one is
    f.navigation.setReach(Reach::Footprint);
    QVERIFY(f.crumbs->accessibleDescription().endsWith(text("Kite Semiconductor footprint")));
    f.navigation.clearSelection();
    QCOMPARE(f.crumbs->accessibleDescription(), QString());
    f.navigation.focusOn({});
    QVERIFY(f.crumbs->grab().toImage() != with);
}

void TestBreadcrumbs::leavesOutTheMiddleWhereItIsNarrow()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    f.crumbs->resize(300, 28);
    QCoreApplication::processEvents();
    QCOMPARE(f.names().first(), text("Back to Whole stack"));
    QCOMPARE(f.names()[1], text("Steps between"));
    f.crumbs->resize(180, 28);
    QCoreApplication::processEvents();
    QCOMPARE(f.names(), (QStringList{text("Back to Whole stack"), text("Steps between")}));
    QTest::mouseClick(f.links()[1], Qt::LeftButton);
    auto* menu = f.crumbs->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(f.navigation.view().focus, (TypedId{IdType::Layer, text("compute")}));
}

void TestBreadcrumbs::staysWithinItsWidth()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    f.navigation.select(entity("loom"));
    for (int width = 700; width >= 160; width -= 20) {
        f.crumbs->resize(width, 28);
        QCoreApplication::processEvents();
        int left = 0;
        for (const LinkButton* link : f.links()) {
            QVERIFY(link->x() >= left);
            QVERIFY(link->width() >= link->sizeHint().width());
            left = link->geometry().right();
        }
        QVERIFY(left < width);
    }
}

void TestBreadcrumbs::hasNoWayWithoutAnAtlas()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    f.navigation.setAtlas({});
    QVERIFY(f.links().isEmpty());
    f.crumbs->grab();
}

void TestBreadcrumbs::speaksAnotherLanguage()
{
    Fixture f;
    f.navigation.focusOn({IdType::Group, text("chips")});
    f.crumbs->setLanguage(text("zh"));
    QVERIFY(f.crumbs->accessibleName().contains(text("1 算力")));
}

void TestBreadcrumbs::showsHostileNamesAsTheyAre()
{
    Fixture f;
    AtlasData data = smallAtlasData();
    const QString evil = text("<img src='/etc/passwd'> & &x\n") + QString(3000, u'W');
    data.groups[0].name = LocalizedText(evil);
    data.entities[0].name = LocalizedText(evil);
    f.navigation.setAtlas(std::make_shared<const Atlas>(data));
    f.navigation.focusOn(entity("kite"));
    for (const LinkButton* link : f.links())
        QVERIFY(link->geometry().right() < f.crumbs->width());
    f.crumbs->grab();
}

void TestBreadcrumbs::looksLikeItsTheme()
{
    Fixture f;
    f.navigation.focusOn(entity("kite"));
    const QImage light = f.crumbs->grab().toImage();
    f.crumbs->setTheme(ColorTheme::dark());
    QCOMPARE(f.links().size(), 3);
    QVERIFY(f.crumbs->grab().toImage() != light);
}

QTEST_MAIN(TestBreadcrumbs)

#include "tst_breadcrumbs.moc"
