// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapaccessible.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/map/mapcanvas.h"

#include <QAccessible>
#include <QPointer>
#include <QTest>

namespace {

QList<QAccessible::Event> heard;
QString heardName;

void hear(QAccessibleEvent* event)
{
    heard << event->type();
    if (event->type() == QAccessible::Focus && event->accessibleInterface())
        heardName = event->accessibleInterface()->text(QAccessible::Name);
}

} // namespace

class TestMapAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void walksWhatIsInView();
    void childrenSayWhatAndWhere();
    void childrenFollowTheView();
    void statesFollowTheSelection();
    void actions();
    void pointsAreFound();
    void focusIsAnnounced();
    void outlivesNothing();

private:
    [[nodiscard]] QAccessibleInterface* map() const
    {
        return QAccessible::queryAccessibleInterface(m_canvas.get());
    }

    [[nodiscard]] QAccessibleInterface* named(const QString& name) const
    {
        for (int i = 0; i < map()->childCount(); ++i) {
            if (map()->child(i)->text(QAccessible::Name) == name)
                return map()->child(i);
        }
        return nullptr;
    }

    bool sharp()
    {
        return QTest::qWaitFor([this] { return m_canvas->isSharp(); });
    }

    AtlasPtr m_atlas = smallAtlas();
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<MapCanvas> m_canvas;
};

void TestMapAccessible::initTestCase()
{
    installMapAccessibility();
    QAccessible::setActive(true);
}

void TestMapAccessible::init()
{
    m_canvas.reset();
    m_navigation = std::make_unique<Navigation>();
    m_navigation->setAtlas(m_atlas);
    m_canvas = std::make_unique<MapCanvas>(*m_navigation);
    m_canvas->setMotion(false);
    m_canvas->resize(1400, 1000);
    m_canvas->setMap(m_atlas, std::make_shared<const MapLayout>(layoutOf(*m_atlas)));
    m_canvas->show();
    QVERIFY(QTest::qWaitForWindowActive(m_canvas.get()));
    m_canvas->setFocus();
    m_navigation->setLevel(DetailLevel::Entities);
    QVERIFY(sharp());
}

void TestMapAccessible::walksWhatIsInView()
{
    QVERIFY(map());
    QCOMPARE(map()->role(), QAccessible::Graphic);
    QCOMPARE(map()->text(QAccessible::Name), QStringLiteral("Map"));
    QStringList expected;
    for (const Layer& layer : m_atlas->layers)
        expected << layer.name.in(QStringLiteral("en"));
    for (const Group& group : m_atlas->groups)
        expected << group.name.in(QStringLiteral("en"));
    for (const Entity& entity : m_atlas->entities)
        expected << entity.name.in(QStringLiteral("en"));
    for (const Relation& relation : m_atlas->relations)
        expected << m_atlas->nameOf({IdType::Relation, relation.id()}, QStringLiteral("en"));
    QStringList found;
    for (int i = 0; i < map()->childCount(); ++i) {
        QAccessibleInterface* child = map()->child(i);
        QVERIFY(child && child->isValid());
        QCOMPARE(child->parent(), map());
        QCOMPARE(map()->indexOfChild(child), i);
        found << child->text(QAccessible::Name);
    }
    QCOMPARE(QSet<QString>(found.cbegin(), found.cend()), QSet<QString>(expected.cbegin(), expected.cend()));
    QCOMPARE(found.size(), expected.size());
    QVERIFY(!map()->child(-1));
    QVERIFY(!map()->child(int(found.size())));
}

void TestMapAccessible::childrenSayWhatAndWhere()
{
    const QRect all(m_canvas->mapToGlobal(QPoint()), m_canvas->size());
    for (int i = 0; i < map()->childCount(); ++i) {
        const QAccessibleInterface* child = map()->child(i);
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        QVERIFY(!child->rect().isEmpty());
        QVERIFY(all.contains(child->rect()));
        QVERIFY(!child->state().offscreen && child->state().selectable && child->state().focusable);
        QCOMPARE(child->childCount(), 0);
    }
    QCOMPARE(named(QStringLiteral("Compute"))->role(), QAccessible::Grouping);
    QCOMPARE(named(QStringLiteral("Chips"))->role(), QAccessible::Grouping);
    const QAccessibleInterface* kite = named(QStringLiteral("Kite Semiconductor"));
    QCOMPARE(kite->role(), QAccessible::ListItem);
    QCOMPARE(named(QStringLiteral("Kite Semiconductor makes K100"))->role(), QAccessible::Link);
    const QString description = kite->text(QAccessible::Description);
    QVERIFY2(description.contains(QStringLiteral("~$2.5B")) &&
                 description.contains(QStringLiteral("Company")) &&
                 description.contains(QStringLiteral("4 relation")),
             qPrintable(description));
    const QAccessibleInterface* chips = named(QStringLiteral("Chips"));
    QVERIFY(chips->rect().contains(kite->rect()));
}

void TestMapAccessible::childrenFollowTheView()
{
    const int all = map()->childCount();
    m_navigation->setLevel(std::nullopt);
    m_navigation->focusOn({IdType::Entity, QStringLiteral("k100")});
    QVERIFY(sharp());
    QVERIFY(named(QStringLiteral("K100")));
    QVERIFY(map()->childCount() < all);
    QVERIFY(!named(QStringLiteral("North Fund")));
    m_navigation->setKindHidden(QStringLiteral("makes"), true);
    QVERIFY(sharp());
    QVERIFY(!named(QStringLiteral("Kite Semiconductor makes K100")));
}

void TestMapAccessible::statesFollowTheSelection()
{
    QAccessibleInterface* kite = named(QStringLiteral("Kite Semiconductor"));
    QVERIFY(!kite->state().selected && !kite->state().focused);
    QVERIFY(!map()->focusChild());
    m_navigation->select({IdType::Entity, QStringLiteral("kite")});
    QVERIFY(sharp());
    QVERIFY(kite->state().selected && kite->state().focused && kite->state().active);
    QCOMPARE(map()->focusChild(), kite);
    QVERIFY(named(QStringLiteral("K100"))->state().active); // its neighbour
    QVERIFY(!named(QStringLiteral("K100"))->state().selected);
    QVERIFY(!named(QStringLiteral("Mosaic"))->state().active);
}

void TestMapAccessible::actions()
{
    QAccessibleActionInterface* chips = named(QStringLiteral("Chips"))->actionInterface();
    QVERIFY(chips);
    QVERIFY(chips->actionNames().contains(QAccessibleActionInterface::pressAction()));
    chips->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_navigation->selection(), (TypedId{IdType::Group, QStringLiteral("chips")}));
    QCOMPARE(m_navigation->view().focus, TypedId{});
    chips->doAction(QStringLiteral("GoIn"));
    QCOMPARE(m_navigation->view().focus, (TypedId{IdType::Group, QStringLiteral("chips")}));
    for (const QString& name : chips->actionNames())
        QVERIFY(!chips->localizedActionName(name).isEmpty());
}

void TestMapAccessible::pointsAreFound()
{
    const QAccessibleInterface* kite = named(QStringLiteral("Kite Semiconductor"));
    const QPoint at = kite->rect().center();
    QCOMPARE(map()->childAt(at.x(), at.y()), kite);
    QVERIFY(!map()->childAt(-500, -500));
}

void TestMapAccessible::focusIsAnnounced()
{
    heard.clear();
    heardName.clear();
    const auto before = QAccessible::installUpdateHandler(hear);
    QTest::keyClick(m_canvas.get(), Qt::Key_Right);
    QAccessible::installUpdateHandler(before);
    const QString name = m_atlas->nameOf(*m_navigation->selection(), QStringLiteral("en"));
    QVERIFY(map()->focusChild());
    QCOMPARE(map()->focusChild()->text(QAccessible::Name), name);
    // Events are passed on only where the platform has a bridge to screen readers: offscreen has none.
    QCOMPARE(heard.contains(QAccessible::Focus), QAccessible::isActive());
    QCOMPARE(heardName, QAccessible::isActive() ? name : QString());
}

void TestMapAccessible::outlivesNothing()
{
    QPointer<MapCanvas> canvas = m_canvas.get();
    QAccessibleInterface* kite = named(QStringLiteral("Kite Semiconductor"));
    const QAccessible::Id id = QAccessible::uniqueId(kite);
    QVERIFY(QAccessible::accessibleInterface(id));
    m_canvas.reset();
    QVERIFY(!QAccessible::accessibleInterface(id)); // gone with the map
}

QTEST_MAIN(TestMapAccessible)
#include "tst_mapaccessible.moc"
