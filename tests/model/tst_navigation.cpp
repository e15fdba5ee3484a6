// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigation.h"
#include "support/smallatlas.h"

#include <QSignalSpy>
#include <QTest>

namespace {

TypedId id(const char* text)
{
    return *TypedId::parse(QString::fromLatin1(text));
}

const TypedId kite = id("entity:kite");
const TypedId k100 = id("entity:k100");
const TypedId chips = id("group:chips");
const TypedId compute = id("layer:compute");
const TypedId leader = id("entity:leader"); // beside the stack

} // namespace

class TestNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithNothing();
    void selecting();
    void whatIsNotThereIsNotSelected();
    void sameSelectionIsNoChange();
    void stateIsNewWhenTheSignalComes();
    void backAndForward();
    void stepsInPassingAreOneStep();
    void drilling();
    void drillingIntoWhatStandsBeside();
    void goingToAThing();
    void goingBackRevealsNothing();
    void camera();
    void revealsOnlyWhereNothingElseMovesTheMap();
    void escapeGoesStepByStep();
    void pinsStay();
    void litThings();
    void hiddenKindsLeadNowhere();
    void previewStandsInForTheSelection();
    void anotherAtlasStartsAnew();
    void anotherEditionKeepsWhatIsThere();
    void followingALink();
    void aViewCanLightThings();
    void panelsArePartOfWhereOneIs();
    void filtering();
    void filterOfAnotherEdition();
    void linkWithAFilter();

private:
    AtlasPtr m_atlas = smallAtlas();
};

void TestNavigation::startsWithNothing()
{
    Navigation navigation;
    QVERIFY(!navigation.selection());
    QVERIFY(navigation.lit().isEmpty());
    navigation.back();
    navigation.forward();
    navigation.escape();
    navigation.drillIn();
    navigation.drillOut();
    QCOMPARE(navigation.view(), View{});
}

void TestNavigation::selecting()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    const QSignalSpy changed(&navigation, &Navigation::selectionChanged);
    const QSignalSpy camera(&navigation, &Navigation::cameraWanted);
    navigation.select(kite);
    QCOMPARE(navigation.selection(), std::optional(kite));
    navigation.select(chips);
    QCOMPARE(navigation.selection(), std::optional(chips));
    navigation.select({IdType::Atlas, m_atlas->id});
    QVERIFY(!navigation.selection());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(camera.size(), 0); // selecting does not move the map
}

void TestNavigation::whatIsNotThereIsNotSelected()
{
    Navigation navigation;
    navigation.select(kite); // no atlas
    QVERIFY(!navigation.selection());
    navigation.setAtlas(m_atlas);
    navigation.select(id("entity:nobody"));
    navigation.drillInto(id("entity:nobody"));
    navigation.togglePin(id("entity:nobody"));
    QCOMPARE(navigation.view(), View{});
    QVERIFY(navigation.lens().pins.isEmpty());
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::sameSelectionIsNoChange()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(kite);
    const QSignalSpy changed(&navigation, &Navigation::selectionChanged);
    navigation.select(kite);
    QCOMPARE(changed.size(), 0);
    navigation.back();
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::stateIsNewWhenTheSignalComes()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    std::optional<TypedId> seen;
    connect(&navigation, &Navigation::selectionChanged, this, [&] { seen = navigation.selection(); });
    navigation.select(kite);
    QCOMPARE(seen, std::optional(kite));
}

void TestNavigation::backAndForward()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(kite);
    navigation.drillInto(chips);
    const View there = navigation.view();
    navigation.back();
    QCOMPARE(navigation.selection(), std::optional(kite));
    QCOMPARE(navigation.view().focus, TypedId{});
    navigation.back();
    QVERIFY(!navigation.selection());
    QVERIFY(!navigation.canGoBack());
    navigation.forward();
    navigation.forward();
    QCOMPARE(navigation.view(), there);
    QVERIFY(!navigation.canGoForward());
    navigation.back();
    navigation.select(leader); // a new way: what lay ahead is gone
    QVERIFY(!navigation.canGoForward());
}

void TestNavigation::stepsInPassingAreOneStep()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(chips);
    navigation.selectInPassing(kite);
    navigation.selectInPassing(k100);
    navigation.selectInPassing(leader);
    navigation.back();
    QCOMPARE(navigation.selection(), std::optional(chips));
    navigation.back();
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::drilling()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.drillInto(kite);
    QCOMPARE(navigation.view().focus, chips); // its group first
    QCOMPARE(navigation.selection(), std::optional(kite));
    navigation.drillIn();
    QCOMPARE(navigation.view().focus, kite);
    QCOMPARE(navigation.drillPath(), QList<TypedId>({compute, chips, kite}));
    navigation.drillOut();
    QCOMPARE(navigation.view().focus, chips);
    navigation.drillOut();
    QCOMPARE(navigation.view().focus, compute);
    navigation.drillOut();
    QCOMPARE(navigation.view().focus, TypedId{});
    QVERIFY(!navigation.canDrillOut());
    QCOMPARE(navigation.selection(), std::optional(kite));
}

void TestNavigation::drillingIntoWhatStandsBeside()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.drillInto(leader);
    QCOMPARE(navigation.view().focus, leader);
    navigation.drillOut();
    QCOMPARE(navigation.view().focus, TypedId{});
}

void TestNavigation::goingToAThing()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.goTo(k100);
    QCOMPARE(navigation.view().focus, chips);
    QCOMPARE(navigation.selection(), std::optional(k100));
    navigation.goTo(leader); // stands in no group
    QCOMPARE(navigation.view().focus, TypedId{});
    QCOMPARE(navigation.selection(), std::optional(leader));
    navigation.goTo(compute);
    QCOMPARE(navigation.view().focus, compute);
    navigation.goTo(id("entity:nobody"));
    QCOMPARE(navigation.view().focus, compute);
}

void TestNavigation::goingBackRevealsNothing()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(chips);
    navigation.setCamera(Camera{{1, 2}, 3}); // dragged, so that the group may be out of view
    const QSignalSpy reveal(&navigation, &Navigation::revealWanted);
    navigation.select(kite);
    QCOMPARE(reveal.size(), 1);
    navigation.back();
    QCOMPARE(reveal.size(), 1); // exactly where one was
}

void TestNavigation::camera()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    const QSignalSpy wanted(&navigation, &Navigation::cameraWanted);
    const Camera seen{{100, 50}, 300};
    navigation.setCamera(seen);
    QCOMPARE(wanted.size(), 0);
    QVERIFY(!navigation.canGoBack());
    navigation.focusOn(chips);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!navigation.view().camera);
    navigation.back();
    QCOMPARE(navigation.view().camera, std::optional(seen)); // exactly where one was
    QCOMPARE(wanted.size(), 2);
    navigation.drillOut(); // all of the whole stack again
    QVERIFY(!navigation.view().camera);
    navigation.focusOn({});
    QCOMPARE(wanted.size(), 4); // even where nothing changes: the map may have to be fitted again
}

void TestNavigation::revealsOnlyWhereNothingElseMovesTheMap()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    const QSignalSpy reveal(&navigation, &Navigation::revealWanted);
    const QSignalSpy camera(&navigation, &Navigation::cameraWanted);
    navigation.select(kite);
    navigation.select(leader);
    QCOMPARE(reveal.count(), 2);
    QCOMPARE(camera.count(), 0);
    navigation.drillInto(k100); // the camera goes to its group
    QCOMPARE(reveal.count(), 2);
    QCOMPARE(camera.count(), 1);
    navigation.back(); // and back to where one was
    QCOMPARE(reveal.count(), 2);
    QCOMPARE(camera.count(), 2);
    navigation.clearSelection();
    QCOMPARE(reveal.count(), 2); // there is nothing to reveal
}

void TestNavigation::escapeGoesStepByStep()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.togglePin(chips);
    navigation.select(kite);
    navigation.setDegrees(3);
    navigation.setReach(Reach::Footprint);
    navigation.setOnly(true);
    navigation.setPreview(leader);
    navigation.escape();
    QVERIFY(!navigation.preview());
    navigation.escape();
    QVERIFY(!navigation.view().only);
    navigation.escape();
    QCOMPARE(navigation.view().reach, Reach::Neighbours);
    QCOMPARE(navigation.view().degrees, 3);
    navigation.escape();
    QCOMPARE(navigation.view().degrees, 1);
    QVERIFY(navigation.selection());
    navigation.escape();
    QVERIFY(!navigation.selection());
    QVERIFY(navigation.canEscape());
    navigation.escape();
    QVERIFY(navigation.lens().pins.isEmpty());
    QVERIFY(!navigation.canEscape());
}

void TestNavigation::pinsStay()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.togglePin(kite);
    navigation.togglePin(leader);
    navigation.select(chips);
    navigation.back();
    QCOMPARE(navigation.lens().pins, QList<TypedId>({kite, leader}));
    QVERIFY(navigation.isPinned(kite));
    navigation.togglePin(kite);
    QCOMPARE(navigation.lens().pins, QList<TypedId>({leader}));
}

void TestNavigation::litThings()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    QVERIFY(navigation.lit().isEmpty());
    QVERIFY(navigation.lit(kite).entities.contains(QStringLiteral("k100")));
    navigation.select(leader);
    QCOMPARE(navigation.lit(kite).entities, QSet<QString>({QStringLiteral("leader")})); // not the hovered
    navigation.togglePin(kite);
    QCOMPARE(navigation.lit().centres, QSet<QString>({QStringLiteral("leader"), QStringLiteral("kite")}));
    navigation.clearPins();
    navigation.select(k100);
    const qsizetype near = navigation.lit().entities.size();
    navigation.setDegrees(2);
    QVERIFY(navigation.lit().entities.size() > near);
    navigation.setDegrees(99);
    QCOMPARE(navigation.view().degrees, mostDegrees);
    navigation.setReach(Reach::Footprint);
    QCOMPARE(navigation.lit().entities,
             QSet<QString>({QStringLiteral("kite"), QStringLiteral("k100"), QStringLiteral("k200")}));
}

void TestNavigation::hiddenKindsLeadNowhere()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(kite);
    navigation.setKindHidden(QStringLiteral("makes"), true);
    QVERIFY(!navigation.lit().entities.contains(QStringLiteral("k100")));
    QVERIFY(navigation.lit().entities.contains(QStringLiteral("north-fund")));
    navigation.setKindHidden(QStringLiteral("makes"), false);
    QVERIFY(navigation.lit().entities.contains(QStringLiteral("k100")));
}

void TestNavigation::previewStandsInForTheSelection()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.select(kite);
    const QSignalSpy lit(&navigation, &Navigation::litChanged);
    navigation.setPreview(leader);
    QCOMPARE(navigation.lit().entities, QSet<QString>({QStringLiteral("leader")}));
    QCOMPARE(navigation.selection(), std::optional(kite));
    navigation.setPreview({});
    QVERIFY(navigation.lit().entities.contains(QStringLiteral("kite")));
    QCOMPARE(lit.size(), 2);
}

void TestNavigation::anotherAtlasStartsAnew()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.drillInto(kite);
    navigation.togglePin(leader);
    AtlasData other = smallAtlasData();
    other.id = QStringLiteral("other");
    navigation.setAtlas(std::make_shared<const Atlas>(other));
    QCOMPARE(navigation.view(), View{});
    QCOMPARE(navigation.lens(), Lens{});
    QVERIFY(!navigation.canGoBack());
}

void TestNavigation::anotherEditionKeepsWhatIsThere()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.drillInto(chips);
    navigation.select(id("theme:price-war"));
    navigation.togglePin(kite);
    AtlasData data = smallAtlasData();
    data.themes.clear();
    navigation.setAtlas(std::make_shared<const Atlas>(data));
    QCOMPARE(navigation.view().focus, chips);
    QVERIFY(!navigation.selection());
    QVERIFY(navigation.isPinned(kite));
}

void TestNavigation::aViewCanLightThings()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    DeepLink link;
    link.view.selection = chips;
    link.view.lit = {kite, leader, id("entity:nobody")};
    QCOMPARE(navigation.follow(link), QList<TypedId>({id("entity:nobody")}));
    QCOMPARE(navigation.view().lit, QList<TypedId>({kite, leader}));
    const QSet<QString> two{QStringLiteral("kite"), QStringLiteral("leader")};
    QCOMPARE(navigation.lit().entities, two); // and not what is selected
    QVERIFY(navigation.canEscape());
    navigation.escape();
    QVERIFY(navigation.view().lit.isEmpty());
    QCOMPARE(navigation.selection(), chips);
    navigation.back();
    QCOMPARE(navigation.lit().entities, two);
    navigation.select(k100); // somebody looks at something else
    QVERIFY(navigation.view().lit.isEmpty());
    navigation.back();
    navigation.clearSelection();
    QVERIFY(navigation.lit().isEmpty());
    link.view.selection.reset();
    navigation.follow(link);
    QVERIFY(navigation.lit(k100).entities.contains(QStringLiteral("k100"))); // what is hovered over
}

void TestNavigation::followingALink()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.drillInto(kite);
    navigation.setDegrees(2);
    navigation.setOnly(true);
    navigation.togglePin(leader);
    navigation.setLevel(DetailLevel::Cards);
    const DeepLink link = navigation.link();

    Navigation other;
    other.setAtlas(m_atlas);
    QVERIFY(other.follow(link).isEmpty());
    QCOMPARE(other.link(), link);
    other.back();
    QCOMPARE(other.view(), View{});

    DeepLink broken = link;
    broken.view.selection = id("entity:nobody");
    broken.lens.pins.append(id("group:nowhere"));
    QCOMPARE(other.follow(broken), QList<TypedId>({id("group:nowhere"), id("entity:nobody")}));
    QVERIFY(!other.selection());
    QCOMPARE(other.view().focus, chips);
}

void TestNavigation::panelsArePartOfWhereOneIs()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    navigation.setPanelAlone(true); // nothing could stand alone
    QVERIFY(!navigation.view().alone);
    navigation.setPanel(PanelKind::Scorecard);
    navigation.setPanelAlone(true);
    navigation.select(kite);
    QVERIFY(navigation.view().alone);
    QCOMPARE(navigation.link().view.panel, std::optional(PanelKind::Scorecard));
    navigation.escape(); // takes back what stands out, not where one is
    QCOMPARE(navigation.view().panel, std::optional(PanelKind::Scorecard));
    navigation.setPanel({});
    QVERIFY(!navigation.view().alone);
    navigation.back();
    QVERIFY(navigation.view().alone);
    navigation.setAtlas(std::make_shared<const Atlas>(smallAtlasData()));
    QCOMPARE(navigation.view().panel, std::optional(PanelKind::Scorecard));
}

void TestNavigation::filtering()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    QVERIFY(navigation.passing().isEverything());
    QVERIFY(!navigation.filterIndex()); // nobody filters yet
    const QSignalSpy lens(&navigation, &Navigation::lensChanged);
    const QSignalSpy passing(&navigation, &Navigation::passingChanged);
    const QSignalSpy lit(&navigation, &Navigation::litChanged);
    bool isNew = true;
    connect(&navigation, &Navigation::lensChanged, &navigation, [&] {
        isNew = isNew && navigation.passing().isEverything() == navigation.lens().filter.isEmpty();
    });
    Filter filter;
    filter.layers = {QStringLiteral("compute")};
    navigation.setFilter(filter);
    QCOMPARE(lens.count(), 1);
    QCOMPARE(passing.count(), 1);
    QVERIFY(navigation.passing().contains(kite.id));
    QVERIFY(!navigation.passing().contains(leader.id));
    navigation.setFilter(filter); // again: nothing is new
    QCOMPARE(lens.count(), 1);
    filter.text = QStringLiteral(" ");
    navigation.setFilter(filter); // lets the same through
    QCOMPARE(passing.count(), 1);

    navigation.setHidesFiltered(true);
    navigation.setByBasis(true);
    QVERIFY(navigation.lens().hidesFiltered);
    QVERIFY(navigation.lens().byBasis);
    QCOMPARE(passing.count(), 1);
    QCOMPARE(lit.count(), 0);

    navigation.select(kite);
    while (navigation.canEscape())
        navigation.escape();
    navigation.back();
    QVERIFY(!navigation.passing().isEverything()); // neither takes the filter back
    navigation.clearFilter();
    QVERIFY(navigation.passing().isEverything());
    QVERIFY(navigation.lens().hidesFiltered); // a choice, and no filter
    QCOMPARE(passing.count(), 2);
    QVERIFY(isNew);
}

void TestNavigation::filterOfAnotherEdition()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    Filter filter;
    filter.layers = {QStringLiteral("compute"), QStringLiteral("models"), Filter::besideTheStack()};
    filter.organisations = {kite.id, QStringLiteral("mosaic")};
    navigation.setFilter(filter);
    QCOMPARE(navigation.passing().countOf(15), 5);
    AtlasData data = smallAtlasData();
    data.relations.removeIf([](const Relation& relation) { return relation.from == u"mosaic"; });
    data.entities.removeIf([](const Entity& entity) { return entity.id == u"mosaic"; });
    QSignalSpy passing(&navigation, &Navigation::passingChanged);
    navigation.setAtlas(std::make_shared<const Atlas>(data));
    filter.organisations = {kite.id};
    QCOMPARE(navigation.lens().filter, filter);
    QCOMPARE(navigation.passing().countOf(14), 3);
    QCOMPARE(passing.count(), 1);
    data.id = QStringLiteral("other");
    navigation.setAtlas(std::make_shared<const Atlas>(data));
    QVERIFY(navigation.lens().filter.isEmpty());
    QVERIFY(navigation.passing().isEverything());
}

void TestNavigation::linkWithAFilter()
{
    Navigation navigation;
    navigation.setAtlas(m_atlas);
    DeepLink link;
    link.lens.filter.layers = {QStringLiteral("uses"), QStringLiteral("gone")};
    link.lens.filter.kinds = {QStringLiteral("gone")};
    link.lens.filter.organisations = {QStringLiteral("gone")};
    link.lens.hidesFiltered = true;
    QCOMPARE(navigation.follow(link), (QList<TypedId>{id("layer:gone"), id("entity:gone")}));
    QCOMPARE(navigation.passing().countOf(15), 3);
    QCOMPARE(navigation.link().lens.filter.values().size(), 1);
    QVERIFY(navigation.link().lens.hidesFiltered);
}

QTEST_APPLESS_MAIN(TestNavigation)
#include "tst_navigation.moc"
