// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/detailcontent.h"
#include "support/smallatlas.h"

#include <algorithm>
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

DetailContent about(const AtlasPtr& atlas, const TypedId& id, const char* language = "en")
{
    return detailContent(*atlas, id, text(language));
}

template <typename Body> Body body(const DetailContent& content, const char* title)
{
    for (const DetailSection& section : content.sections) {
        if (section.title == text(title) && std::holds_alternative<Body>(section.body))
            return std::get<Body>(section.body);
    }
    return {};
}

QStringList titles(const DetailContent& content)
{
    QStringList result;
    for (const DetailSection& section : content.sections)
        result << section.title;
    return result;
}

QStringList labels(const QList<LinkGroup>& groups)
{
    QStringList result;
    for (const LinkGroup& group : groups)
        result << group.label;
    return result;
}

QStringList names(const QList<DetailLink>& links)
{
    QStringList result;
    for (const DetailLink& link : links)
        result << link.name;
    return result;
}

} // namespace

class TestDetailContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEntityIs();
    void tellsItInTheOtherLanguage();
    void doesNotRepeatTheHeadline();
    void keepsBothFundingFigures();
    void groupsRelationsByKindAndDirection();
    void showsTheRestOfAFootprint();
    void followsACircleOnce();
    void listsMembersWithTheirCautions();
    void showsALayer();
    void showsTheAtlasWhenNothingIsSelected();
    void showsTheSubjectOfAFact();
    void showsARelation();
    void showsSectorThemeAndDimension();
    void namesTheCommonSourceOnce();
    void knowsEverythingInTheAtlas();
    void showsFiguresBeforeWords();
    void leadsToRibbons();
    void showsARibbonByKind();
    void showsOtherRelationsBetweenTheTwo();
    void tellsAnInvestorItsRounds();
    void listsWhatSpeaksOfAThing();
    void showsTensionsWithTheirFigures();
    void countsWhatIsNotReported();
    void summarisesTheAtlas();
    void leadsFromAGroupToItsSector();
    void showsWhatWasReadFromASource();
    void givesTheEvidenceOfEachFigure();
    void citesFiguresWithTheirSource();
    void knowsWhatIsOnTheMap();
    void namesTheStrongestRibbonsOfVeryMany();
};

void TestDetailContent::tellsWhatAnEntityIs()
{
    const DetailContent kite = about(smallAtlas(), entity("kite"));
    QCOMPARE(kite.id, entity("kite"));
    QCOMPARE(names(kite.crumbs), QStringList({text("1 Compute"), text("Chips")}));
    QCOMPARE(kite.crumbs[1].target, (TypedId{IdType::Group, text("chips")}));
    QCOMPARE(kite.layer, text("compute"));
    QCOMPARE(kite.name, text("Kite Semiconductor"));
    QCOMPARE(kite.otherName, text("风筝半导体"));
    QCOMPARE(kite.kind, text("Company · also called Kite"));
    QCOMPARE(kite.summary, text("Designs accelerators."));
    QVERIFY(kite.headline);
    QCOMPARE(kite.headline->label, text("Valuation"));
    QCOMPARE(kite.headline->figure, text("~$2.5B"));
    QCOMPARE(kite.headline->caution, text("estimated"));

    const DetailContent fund = about(smallAtlas(), entity("north-fund"));
    QVERIFY(fund.crumbs.isEmpty());
    QCOMPARE(fund.place, text("Beside the stack"));
}

void TestDetailContent::tellsItInTheOtherLanguage()
{
    const DetailContent kite = about(smallAtlas(), entity("kite"), "zh");
    QCOMPARE(kite.name, text("风筝半导体"));
    QCOMPARE(kite.otherName, text("Kite Semiconductor"));
    QCOMPARE(kite.headline->label, text("估值"));
    QVERIFY(about(smallAtlas(), entity("k100")).otherName.isEmpty()); // the same in both
}

void TestDetailContent::doesNotRepeatTheHeadline()
{
    const DetailContent kite = about(smallAtlas(), entity("kite"));
    QVERIFY(!titles(kite).contains(text("Valuation")));
    const auto facts = body<QList<FactLine>>(kite, "Facts");
    QCOMPARE(facts.size(), 1);
    QCOMPARE(facts[0].phrase, text("Listed"));
    QCOMPARE(facts[0].note, text("2023-10"));

    AtlasData data = smallAtlasData();
    data.entities[0].headline.clear();
    const DetailContent without = about(std::make_shared<const Atlas>(data), entity("kite"));
    QVERIFY(!without.headline);
    QCOMPARE(body<QList<FactLine>>(without, "Valuation").size(), 1);
}

void TestDetailContent::keepsBothFundingFigures()
{
    const auto funding = body<FundingDetail>(about(smallAtlas(), entity("kite")), "Funding");
    QCOMPARE(funding.lines.size(), 4);
    QCOMPARE(funding.lines[0].investors.size(), 2);
    QCOMPARE(funding.lines[0].investors[1].name, text("South Fund"));
    QCOMPARE(funding.lines[2].name, text("Sum of rounds (derived)"));
    QCOMPARE(funding.lines[2].amount, text("$257M"));
    QCOMPARE(funding.lines[2].caution, text("derived"));
    QCOMPARE(funding.lines[3].amount, text("$180M+"));
    QVERIFY(funding.isChartable);
    QVERIFY(funding.note);
    QCOMPARE(funding.note->weight, DetailNote::Weight::Note);
    QCOMPARE(funding.note->text,
             text("Stated total $180M+ means at least $180M; the rounds add up to $257M (derived). "
                  "Both are kept."));
}

void TestDetailContent::groupsRelationsByKindAndDirection()
{
    const auto groups = body<QList<LinkGroup>>(about(smallAtlas(), entity("kite")), "Relations");
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups[0].label, text("makes\u00a0→"));
    QCOMPARE(names(groups[0].links), QStringList({text("K100"), text("K200")}));
    QCOMPARE(groups[0].links[0].place, text("Chips"));
    QCOMPARE(groups[1].label, text("backed by"));
    QCOMPARE(names(groups[1].links), QStringList({text("North Fund"), text("South Fund")}));
    QCOMPARE(groups[1].links[0].place, text("Investor")); // it has no group

    const auto lark = body<QList<LinkGroup>>(about(smallAtlas(), entity("lark-1")), "Relations");
    const auto runs = std::ranges::find(lark, text("runs on\u00a0→"), &LinkGroup::label);
    QVERIFY(runs != lark.end());
    QCOMPARE(runs->links[0].note, text("derived · training · 2025"));
}

void TestDetailContent::showsTheRestOfAFootprint()
{
    const auto also = body<QList<LinkGroup>>(about(smallAtlas(), entity("k100")), "Also in the stack");
    QCOMPARE(also.size(), 1);
    QCOMPARE(names(also[0].links), QStringList{text("K200")}); // its maker is among the relations
    QVERIFY(!titles(about(smallAtlas(), entity("kite"))).contains(text("Also in the stack")));
}

void TestDetailContent::followsACircleOnce()
{
    AtlasData data = smallAtlasData();
    Relation back = data.relations[0];
    std::swap(back.from, back.to);
    data.relations.append(back);
    const auto also = body<QList<LinkGroup>>(about(std::make_shared<const Atlas>(data), entity("k100")),
                                             "Also in the stack");
    QCOMPARE(names(also[0].links), QStringList{text("K200")});
}

void TestDetailContent::listsMembersWithTheirCautions()
{
    const DetailContent apps = about(smallAtlas(), {IdType::Group, text("apps")});
    QCOMPARE(names(apps.crumbs), QStringList{text("3 Uses")});
    const auto members = body<QList<LinkGroup>>(apps, "Members");
    QCOMPARE(names(members[0].links), QStringList({text("Chatter"), text("Painter")}));
    QCOMPARE(members[0].links[0].figure, text("100M+ MAU"));
    QCOMPARE(members[0].links[0].note, text("claimed · target · both apps combined"));
    QVERIFY(members[0].links[0].place.isEmpty());
}

void TestDetailContent::showsALayer()
{
    const DetailContent compute = about(smallAtlas(), {IdType::Layer, text("compute")});
    QCOMPARE(compute.kind, text("Layer 1 of 3"));
    QCOMPARE(compute.headline->phrase, text("2-3 years against the leader"));
    QCOMPARE(titles(compute), QStringList({text("Groups"), text("Key players"),
                                           text("Relations of its groups"), text("Not reported")}));
    QCOMPARE(names(body<QList<LinkGroup>>(compute, "Key players")[0].links),
             QStringList({text("Kite Semiconductor"), text("Loom Cloud")}));
    const DetailContent models = about(smallAtlas(), {IdType::Layer, text("models")});
    QVERIFY(body<QString>(models, "Comparison").startsWith(text("None published")));
}

void TestDetailContent::showsTheAtlasWhenNothingIsSelected()
{
    const DetailContent all = detailContent(*smallAtlas(), std::nullopt, text("en"));
    QCOMPARE(all.id, (TypedId{IdType::Atlas, text("small")}));
    QCOMPARE(all.kind, text("Edition 2026-03-31"));
    QVERIFY(!all.hint.isEmpty());
    QCOMPARE(names(body<QList<LinkGroup>>(all, "Layers, from the top")[0].links),
             QStringList({text("3 Uses"), text("2 Models"), text("1 Compute")}));
    const auto counts = body<QList<FactLine>>(all, "In this atlas");
    QCOMPARE(counts[2].figure, text("12"));
    QCOMPARE(counts[3].figure, text("3"));
    const auto sources = body<QList<LinkGroup>>(all, "Sources");
    QCOMPARE(sources[0].links[0].target, (TypedId{IdType::Source, text("survey")}));
    QCOMPARE(sources[0].links[0].note, text("Nobody · 2026-03-31"));

    QCOMPARE(about(smallAtlas(), entity("nobody")).id.type, IdType::Atlas);
}

void TestDetailContent::showsTheSubjectOfAFact()
{
    QCOMPARE(about(smallAtlas(), {IdType::Fact, text("k100.memory")}).id, entity("k100"));
}

void TestDetailContent::showsARelation()
{
    const DetailContent tie = about(smallAtlas(), {IdType::Relation, text("lark-1>runs-on>k100")});
    QCOMPARE(tie.name, text("Lark-1 runs on K100"));
    const auto ends = body<QList<LinkGroup>>(tie, "Between");
    QCOMPARE(ends[0].links[0].target, entity("lark-1"));
    QCOMPARE(ends[1].links[0].target, entity("k100"));
    const auto facts = body<QList<FactLine>>(tie, "Facts");
    QCOMPARE(facts[1].phrase, text("training"));
    QCOMPARE(facts[3].phrase, text("derived"));
    QCOMPARE(facts[3].evidence.last().text, text("Survey, 2026-03-31, § Main"));
    QVERIFY(tie.source.contains(text("Main")));
}

void TestDetailContent::showsSectorThemeAndDimension()
{
    const DetailContent sector = about(smallAtlas(), {IdType::Sector, text("healthcare")});
    QCOMPARE(body<QList<FactLine>>(sector, "Applications").size(), 2);
    QCOMPARE(body<QString>(sector, "Regulation"), text("not in source"));
    QVERIFY(titles(about(smallAtlas(), {IdType::Group, text("health")})).contains(text("Applications")));

    const DetailContent theme = about(smallAtlas(), {IdType::Theme, text("price-war")});
    QCOMPARE(theme.kind, text("Risk · Here"));
    const auto points = body<QList<FactLine>>(theme, "Points");
    QCOMPARE(points[0].label, text("1"));
    QCOMPARE(points[0].phrase, text("~90% fall in prices"));
    QCOMPARE(points[0].note, text("2024-2026"));

    const DetailContent cost = about(smallAtlas(), {IdType::Dimension, text("cost")});
    const auto cells = body<QList<FactLine>>(cost, "Facts");
    QCOMPARE(cells[0].label, text("Here"));
    QCOMPARE(cells[2].phrase, text("Here")); // the leader
    QVERIFY(!cells[2].caution.isEmpty());
}

void TestDetailContent::namesTheCommonSourceOnce()
{
    const DetailContent kite = about(smallAtlas(), entity("kite"));
    QCOMPARE(kite.source, text("Survey, 2026-03-31, § Main"));
    QVERIFY(kite.headline->ownSource.isEmpty());
    const auto funding = body<FundingDetail>(kite, "Funding");
    QCOMPARE(funding.lines[0].ownSource, text("§ Funding"));
    QCOMPARE(funding.lines[0].source, text("Survey, 2026-03-31, § Funding"));
    QVERIFY(funding.lines[3].ownSource.isEmpty());
}

void TestDetailContent::knowsEverythingInTheAtlas()
{
    const AtlasPtr atlas = smallAtlas();
    QList<TypedId> ids{{IdType::Source, text("survey")}};
    for (const Layer& layer : atlas->layers)
        ids.append({IdType::Layer, layer.id});
    for (const Group& group : atlas->groups)
        ids.append({IdType::Group, group.id});
    for (const Entity& item : atlas->entities)
        ids.append({IdType::Entity, item.id});
    for (const Relation& relation : atlas->relations)
        ids.append({IdType::Relation, relation.id()});
    for (const QString& ribbon : atlas->ribbons())
        ids.append({IdType::Ribbon, ribbon});
    for (const Sector& sector : atlas->sectors)
        ids.append({IdType::Sector, sector.id});
    for (const Theme& theme : atlas->themes)
        ids.append({IdType::Theme, theme.id});
    for (const Dimension& dimension : atlas->scorecard.dimensions)
        ids.append({IdType::Dimension, dimension.id});
    for (const TypedId& id : std::as_const(ids)) {
        const DetailContent content = about(atlas, id);
        QCOMPARE(content.id, id);
        QVERIFY2(!content.name.isEmpty(), qPrintable(id.toString()));
        QVERIFY2(!content.kind.isEmpty(), qPrintable(id.toString()));
        for (const DetailSection& section : content.sections) { // no link leads nowhere
            const auto* groups = std::get_if<QList<LinkGroup>>(&section.body);
            for (const LinkGroup& group : groups ? *groups : QList<LinkGroup>()) {
                for (const DetailLink& link : group.links)
                    QVERIFY2(atlas->contains(link.target) && !link.name.isEmpty(), qPrintable(id.toString()));
            }
        }
    }
}

void TestDetailContent::showsFiguresBeforeWords()
{
    AtlasData data = smallAtlasData();
    Entity& kite = data.entities[0];
    const Fact words = kite.facts[0];
    const Fact memory = data.entities[1].facts[0];
    Fact money = *kite.valuation;
    money.id = text("kite.revenue");
    kite.facts = {words, memory, words, money};
    const DetailContent content = about(std::make_shared<const Atlas>(data), entity("kite"));
    const auto figures = body<QList<FactLine>>(content, "Figures");
    QCOMPARE(figures.size(), 2);
    QCOMPARE(figures[0].figure, text("~$2.5B")); // money first
    QCOMPARE(figures[1].figure, text("64 GB"));
    QCOMPARE(body<QList<FactLine>>(content, "Facts").size(), 2);
}

void TestDetailContent::leadsToRibbons()
{
    const DetailContent compute = about(smallAtlas(), {IdType::Layer, text("compute")});
    const auto ribbons = body<QList<LinkGroup>>(compute, "Relations of its groups");
    QCOMPARE(labels(ribbons), QStringList({text("2 Models"), text("Beside the stack")}));
    QCOMPARE(ribbons[0].links[0].target, (TypedId{IdType::Ribbon, text("chips>labs")}));
    QCOMPARE(ribbons[0].links[0].figure, text("1"));
    QCOMPARE(ribbons[0].links[0].layer, text("models"));
    QCOMPARE(ribbons[1].links[0].figure, text("2"));

    const DetailContent labs = about(smallAtlas(), {IdType::Group, text("labs")});
    const auto others = body<QList<LinkGroup>>(labs, "Relations to other groups");
    QCOMPARE(names(others[0].links), QStringList({text("Apps"), text("Chips")}));
    QCOMPARE(others[0].links[0].figure, text("2"));
    QCOMPARE(others[0].links[0].note, text("makes\u00a01 · runs on\u00a01"));
    QCOMPARE(others[0].links[1].note, text("runs on"));
}

void TestDetailContent::showsARibbonByKind()
{
    const DetailContent ribbon = about(smallAtlas(), {IdType::Ribbon, text("apps>labs")});
    QCOMPARE(names(body<QList<LinkGroup>>(ribbon, "Between")[0].links),
             QStringList({text("Apps"), text("Labs")}));
    const auto relations = body<QList<LinkGroup>>(ribbon, "Relations");
    QCOMPARE(labels(relations), QStringList({text("makes"), text("runs on")}));
    QCOMPARE(relations[0].links[0].name, text("Lark Lab → Chatter"));
    QCOMPARE(relations[0].links[0].target, (TypedId{IdType::Relation, text("lark-lab>makes>chatter")}));

    const DetailContent beside = about(smallAtlas(), {IdType::Ribbon, text("@investor>chips")});
    QCOMPARE(body<QString>(beside, "Beside the stack"), text("Investors"));
}

void TestDetailContent::showsOtherRelationsBetweenTheTwo()
{
    AtlasData data = smallAtlasData();
    Relation back = data.relations[6]; // lark-1 runs on k100
    std::swap(back.from, back.to);
    data.relations.append(back);
    const AtlasPtr atlas = std::make_shared<const Atlas>(data);
    const DetailContent tie = about(atlas, {IdType::Relation, text("lark-1>runs-on>k100")});
    const auto others = body<QList<LinkGroup>>(tie, "Other relations between the two");
    QCOMPARE(names(others[0].links), QStringList{text("K100 runs on Lark-1")});
    const auto all = body<QList<LinkGroup>>(tie, "All relations between the two places");
    QCOMPARE(all[0].links[0].target, (TypedId{IdType::Ribbon, text("chips>labs")}));
    QCOMPARE(all[0].links[0].figure, text("2"));
}

void TestDetailContent::tellsAnInvestorItsRounds()
{
    const DetailContent fund = about(smallAtlas(), entity("north-fund"));
    const auto rounds = body<QList<LinkGroup>>(fund, "Rounds invested in");
    QCOMPARE(rounds.size(), 1);
    QVERIFY(rounds[0].text.contains(text("not split")));
    QCOMPARE(rounds[0].links.size(), 2);
    QCOMPARE(rounds[0].links[0].target, entity("kite"));
    QCOMPARE(rounds[0].links[0].figure, text("$50M"));
    QCOMPARE(rounds[0].links[0].note, text("Series A · 2019 · with South Fund"));
    QCOMPARE(rounds[0].links[0].source, text("Survey, 2026-03-31, § Funding"));
    QCOMPARE(rounds[0].links[1].note, text("Series B · 2021-03"));
    QVERIFY(!titles(about(smallAtlas(), entity("leader"))).contains(text("Rounds invested in")));
}

void TestDetailContent::listsWhatSpeaksOfAThing()
{
    AtlasData data = smallAtlasData();
    data.themes[0].points[1].about = {{IdType::Fact, text("chatter.users")}};
    data.groups[2].facts[0].about = {entity("chatter")};
    const AtlasPtr atlas = std::make_shared<const Atlas>(data);
    const auto chatter = body<QList<LinkGroup>>(about(atlas, entity("chatter")), "Spoken of in");
    QCOMPARE(labels(chatter), QStringList({text("Themes"), text("Facts")}));
    QCOMPARE(names(chatter[0].links), QStringList{text("Price war")});
    QCOMPARE(chatter[1].links[0].target, (TypedId{IdType::Group, text("labs")}));
    QCOMPARE(chatter[1].links[0].note, text("Restriction · Export rules apply · judged"));

    const auto lab = body<QList<LinkGroup>>(about(atlas, entity("lark-lab")), "Spoken of in");
    QCOMPARE(labels(lab), QStringList{text("Scorecard")});
    const auto layer = body<QList<LinkGroup>>(about(atlas, {IdType::Layer, text("models")}), "Spoken of in");
    QCOMPARE(names(layer[0].links), QStringList{text("Price war")});

    const auto theme = body<QList<LinkGroup>>(about(atlas, {IdType::Theme, text("price-war")}), "About");
    QCOMPARE(names(theme[0].links), QStringList({text("2 Models"), text("Chatter")}));
    QCOMPARE(theme[0].links[1].figure, text("100M+ MAU"));
}

void TestDetailContent::showsTensionsWithTheirFigures()
{
    const auto tensions = body<QList<LinkGroup>>(about(smallAtlas(), entity("kite")), "Tensions");
    QCOMPARE(tensions.size(), 1);
    QCOMPARE(tensions[0].text, text("The rounds add up to more than the total."));
    QVERIFY(tensions[0].folded);
    QCOMPARE(tensions[0].links.size(), 3);
    QCOMPARE(tensions[0].links[0].note, text("Series A · 2019"));
    QCOMPARE(tensions[0].links[2].figure, text("$180M+"));
    QCOMPARE(tensions[0].links[2].note, text("Stated total"));
    QVERIFY(!titles(about(smallAtlas(), entity("k100"))).contains(text("Tensions")));
}

void TestDetailContent::countsWhatIsNotReported()
{
    const DetailContent all = detailContent(*smallAtlas(), std::nullopt, text("en"));
    const auto groups = body<QList<LinkGroup>>(all, "Not reported");
    QCOMPARE(labels(groups),
             QStringList({text("1 claimed"), text("1 estimated"), text("3 judged"), text("1 derived")}));
    QCOMPARE(groups[0].links[0].target, entity("chatter"));
    QCOMPARE(groups[1].links[0].figure, text("~$2.5B"));
    QCOMPARE(groups[2].links.last().note, text("Here leads"));
    QCOMPARE(groups[3].links[0].target, (TypedId{IdType::Relation, text("lark-1>runs-on>k100")}));

    const DetailContent compute = about(smallAtlas(), {IdType::Layer, text("compute")});
    QCOMPARE(labels(body<QList<LinkGroup>>(compute, "Not reported")), QStringList{text("1 estimated")});
    const DetailContent labs = about(smallAtlas(), {IdType::Group, text("labs")});
    QCOMPARE(labels(body<QList<LinkGroup>>(labs, "Not reported")), QStringList{text("1 judged")});
}

void TestDetailContent::summarisesTheAtlas()
{
    const DetailContent all = detailContent(*smallAtlas(), std::nullopt, text("en"));
    const auto tally = body<QList<LinkGroup>>(all, "Scorecard");
    QCOMPARE(labels(tally), QStringList{text("Here leads")});
    QCOMPARE(tally[0].links[0].target, (TypedId{IdType::Dimension, text("cost")}));
    QCOMPARE(tally[0].links[0].note, text("narrowing"));
    const auto themes = body<QList<LinkGroup>>(all, "Themes");
    QCOMPARE(labels(themes), QStringList{text("Risk")});
    QCOMPARE(names(themes[0].links), QStringList{text("Price war")});
    QCOMPARE(body<QList<LinkGroup>>(all, "Tensions").size(), 1);
}

void TestDetailContent::leadsFromAGroupToItsSector()
{
    const DetailContent health = about(smallAtlas(), {IdType::Group, text("health")});
    QCOMPARE(body<QList<LinkGroup>>(health, "Sector")[0].links[0].target,
             (TypedId{IdType::Sector, text("healthcare")}));
}

void TestDetailContent::showsWhatWasReadFromASource()
{
    const DetailContent survey = about(smallAtlas(), {IdType::Source, text("survey")});
    const auto sections = body<QList<LinkGroup>>(survey, "Read from it, by section");
    QVERIFY(labels(sections).contains(text("Funding: 2")));
    QVERIFY(sections[0].folded);
    QVERIFY(sections[0].links.size() > 5);
}

void TestDetailContent::givesTheEvidenceOfEachFigure()
{
    const auto chatter = about(smallAtlas(), entity("chatter"));
    const Evidence expected{{text("Basis"), text("claimed")},
                            {text("Stage"), text("target")},
                            {text("Scope"), text("both apps combined")},
                            {text("As of"), text("2026-03-31, the edition")},
                            {text("Source"), text("Survey, 2026-03-31, § Main")}};
    QCOMPARE(chatter.headline->evidence, expected);
    QVERIFY(spokenEvidence(expected).startsWith(text("Basis: claimed; Stage: target; ")));

    const auto funding = body<FundingDetail>(about(smallAtlas(), entity("kite")), "Funding");
    QCOMPARE(funding.lines[0].evidence[1].text, text("all investors together, not split"));
    QCOMPARE(funding.lines[2].evidence[0].text, text("derived"));
    QVERIFY(plainLine(text("Layers"), text("3")).evidence.isEmpty());
}

void TestDetailContent::citesFiguresWithTheirSource()
{
    QCOMPARE(citation(*about(smallAtlas(), entity("chatter")).headline),
             text("Users: 100M+ MAU (claimed · target · both apps combined) — Survey, 2026-03-31, § Main"));
    QCOMPARE(citation({}, text("5"), {}, {}), text("5"));
    const auto funding = body<FundingDetail>(about(smallAtlas(), entity("kite")), "Funding");
    QCOMPARE(citation(funding.lines[0]),
             text("Series A, 2019: $50M (North Fund, South Fund) — Survey, 2026-03-31, § Funding"));
    QCOMPARE(citation(funding.lines[2]),
             text("Sum of rounds (derived): $257M (derived) — derived from the rounds"));
}

void TestDetailContent::knowsWhatIsOnTheMap()
{
    QVERIFY(about(smallAtlas(), entity("kite")).isOnMap);
    QVERIFY(about(smallAtlas(), {IdType::Ribbon, text("apps>labs")}).isOnMap);
    QVERIFY(!about(smallAtlas(), {IdType::Theme, text("price-war")}).isOnMap);
    QVERIFY(!about(smallAtlas(), {IdType::Source, text("survey")}).isOnMap);
}

void TestDetailContent::namesTheStrongestRibbonsOfVeryMany()
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < 700; ++i) {
        Group group = data.groups[3];
        group.id = text("g-") + QString::number(i);
        data.groups.append(group);
        Entity item = data.entities[9];
        item.id = text("e-") + QString::number(i);
        item.group = group.id;
        item.facts.clear();
        item.headline.clear();
        data.entities.append(item);
        Relation relation = data.relations[7]; // chatter runs on lark-1
        relation.from = item.id;
        data.relations.append(relation);
    }
    const DetailContent labs = about(std::make_shared<const Atlas>(data), {IdType::Group, text("labs")});
    const LinkGroup ribbons = body<QList<LinkGroup>>(labs, "Relations to other groups")[0];
    QCOMPARE(ribbons.links.size(), 500);
    QCOMPARE(ribbons.links[0].figure, text("2"));
    QCOMPARE(ribbons.text, text("The strongest 500 of 702."));
}

QTEST_GUILESS_MAIN(TestDetailContent)

#include "tst_detailcontent.moc"
