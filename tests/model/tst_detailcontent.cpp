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
    QCOMPARE(groups[1].label, text("←\u00a0backed by"));
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
    QCOMPARE(titles(compute), QStringList({text("Groups"), text("Key players")}));
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
    QCOMPARE(body<QList<FactLine>>(all, "Sources")[0].phrase, text("Survey"));

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
    QCOMPARE(facts[1].phrase, text("derived"));
    QCOMPARE(facts[2].phrase, text("training"));
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
    for (const TypedId& id : std::as_const(ids)) {
        const DetailContent content = about(atlas, id);
        QCOMPARE(content.id, id);
        QVERIFY2(!content.name.isEmpty(), qPrintable(id.toString()));
    }
}

QTEST_GUILESS_MAIN(TestDetailContent)

#include "tst_detailcontent.moc"
