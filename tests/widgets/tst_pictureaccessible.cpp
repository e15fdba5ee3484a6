// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/pictureaccessible.h"

#include "widgets/panels/pictureview.h"
#include "widgets/render/picturebuilder.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

namespace {

TypedId thing(const char* id)
{
    return {IdType::Entity, QString::fromLatin1(id)};
}

DisplayList picture(const PanelLook& look)
{
    PictureBuilder builder;
    builder.beginFrame();
    builder.rect({0, 0, look.width, 5}, 0, look.theme.canvas);
    double y = 10;
    for (const char* id : {"kite", "loom", "kite"}) {
        builder.begin(thing(id), QString::fromLatin1(id).toUpper(), QStringLiteral("at %1").arg(y));
        builder.rect({10, y, 200, 80}, 0, look.theme.node);
        y += 100;
    }
    DisplayList list = builder.take();
    list.page = {0, 0, look.width, y};
    return list;
}

} // namespace

class TestPictureAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void blocksAreChildren();
    void statesFollow();
    void actions();
    void pointsAreFound();
    void outlivesNothing();

private:
    [[nodiscard]] QAccessibleInterface* list() const
    {
        return QAccessible::queryAccessibleInterface(m_view.get());
    }

    std::unique_ptr<PictureView> m_view;
};

void TestPictureAccessible::initTestCase()
{
    installPictureAccessibility();
    QAccessible::setActive(true);
}

void TestPictureAccessible::init()
{
    m_view = std::make_unique<PictureView>();
    m_view->setAccessibleName(QStringLiteral("Themes"));
    m_view->setMaker(picture);
    m_view->resize(400, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestPictureAccessible::blocksAreChildren()
{
    QVERIFY(list());
    QCOMPARE(list()->role(), QAccessible::List);
    QCOMPARE(list()->text(QAccessible::Name), QStringLiteral("Themes"));
    QCOMPARE(list()->childCount(), 3); // the frame is none
    QStringList names;
    for (int i = 0; i < list()->childCount(); ++i) {
        QAccessibleInterface* child = list()->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(child->parent(), list());
        QCOMPARE(list()->indexOfChild(child), i);
        QCOMPARE(child->childCount(), 0);
        names << child->text(QAccessible::Name) + u' ' + child->text(QAccessible::Description);
    }
    QCOMPARE(names, (QStringList{QStringLiteral("KITE at 10"), QStringLiteral("LOOM at 110"),
                                 QStringLiteral("KITE at 210")})); // twins are told apart
    QVERIFY(!list()->child(-1) && !list()->child(3));
    m_view->setMaker({});
    QCOMPARE(list()->childCount(), 0);
}

void TestPictureAccessible::statesFollow()
{
    QVERIFY(!list()->child(0)->rect().isEmpty());
    QVERIFY(list()->child(2)->state().offscreen); // further down
    QVERIFY(!list()->child(0)->state().selected);
    m_view->showSelection(thing("loom"));
    QVERIFY(list()->child(1)->state().selected && !list()->child(0)->state().selected);
    m_view->setFocus();
    QCOMPARE(list()->focusChild(), list()->child(1));
    QVERIFY(list()->child(1)->state().focused);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(list()->focusChild(), list()->child(2));
    QVERIFY(!list()->child(0)->state().focused); // it is its twin
}

void TestPictureAccessible::actions()
{
    QSignalSpy chosen(m_view.get(), &PictureView::chosen);
    QSignalSpy opened(m_view.get(), &PictureView::opened);
    QAccessibleActionInterface* loom = list()->child(1)->actionInterface();
    QVERIFY(loom);
    loom->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<TypedId>(), thing("loom"));
    for (const QString& name : loom->actionNames())
        QVERIFY(!loom->localizedActionName(name).isEmpty());
    loom->doAction(QStringLiteral("GoIn"));
    QCOMPARE(opened.size(), 1);
    m_view->clearFocus();
    list()->child(2)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(m_view->hasFocus());
    QCOMPARE(list()->focusChild(), list()->child(2));
    QVERIFY(!list()->child(2)->state().offscreen); // brought into view
}

void TestPictureAccessible::pointsAreFound()
{
    const QPoint at = list()->child(0)->rect().center();
    QCOMPARE(list()->childAt(at.x(), at.y()), list()->child(0));
    QVERIFY(!list()->childAt(-500, -500));
}

void TestPictureAccessible::outlivesNothing()
{
    const QAccessible::Id id = QAccessible::uniqueId(list()->child(0));
    QVERIFY(QAccessible::accessibleInterface(id));
    m_view.reset();
    QVERIFY(!QAccessible::accessibleInterface(id));
}

QTEST_MAIN(TestPictureAccessible)
#include "tst_pictureaccessible.moc"
