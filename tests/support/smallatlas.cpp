// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smallatlas.h"

#include <limits>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

LocalizedText both(const char* english, const char* chinese)
{
    LocalizedText result(text(english));
    result.set(QStringLiteral("zh"), text(chinese));
    return result;
}

SourceRef from(const char* section)
{
    return {QStringLiteral("survey"), text(section)};
}

Quantity quantity(const char* published, double low, double high, Qualifier qualifier, const char* unit)
{
    Quantity result;
    result.low = low;
    result.high = high;
    result.qualifier = qualifier;
    result.approximate = qualifier == Qualifier::Approximate;
    result.unit = text(unit);
    result.published = text(published);
    return result;
}

Quantity dollars(const char* published, double low, Qualifier qualifier)
{
    const double high = qualifier == Qualifier::AtLeast ? std::numeric_limits<double>::infinity() : low;
    Quantity result = quantity(published, low, high, qualifier, "");
    result.currency = QStringLiteral("USD");
    return result;
}

Fact fact(const char* id, const char* key, const char* value, Basis basis = Basis::Reported)
{
    Fact result;
    result.id = text(id);
    result.key = text(key);
    result.value = text(value);
    result.basis = basis;
    result.source = from("main");
    return result;
}

Fact figure(const char* id, const char* key, const Quantity& quantity, Basis basis = Basis::Reported)
{
    Fact result = fact(id, key, "", basis);
    result.value = quantity.published;
    result.quantity = quantity;
    return result;
}

Entity entity(const char* id, const char* kind, const char* group, const char* english, const char* chinese)
{
    Entity result;
    result.id = text(id);
    result.kind = text(kind);
    result.group = text(group);
    result.name = both(english, chinese);
    return result;
}

Relation relation(const char* start, const char* kind, const char* end, Basis basis = Basis::Reported)
{
    Relation result;
    result.from = text(start);
    result.to = text(end);
    result.kind = text(kind);
    result.basis = basis;
    result.source = from("main");
    return result;
}

FundingRound round(const char* id, const char* name, const char* date, const Quantity& amount,
                   const QStringList& investors)
{
    return {text(id), text(name), text(date), amount, investors, Basis::Reported, from("funding")};
}

void addKinds(AtlasData& data)
{
    data.entityKinds = {{text("company"), both("Company", "公司"), both("Companies", "公司")},
                        {text("product"), both("Product", "产品"), both("Products", "产品")},
                        {text("investor"), both("Investor", "投资方"), both("Investors", "投资方")}};
    data.relationKinds = {
        {text("makes"), both("makes", "生产"), both("made by", "出自"), true, LineStyle::Solid},
        {text("runs-on"), both("runs on", "运行于"), both("runs", "承载"), false, LineStyle::Dashed},
        {text("invests-in"), both("invests in", "投资"), both("backed by", "获投"), false,
         LineStyle::Dotted}};
    const auto number = FactKind::Type::Quantity;
    data.factKinds = {{text("lag"), both("Lag", "差距"), number},
                      {text("memory"), both("Memory", "内存"), number},
                      {text("users"), both("Users", "用户"), number},
                      {text("valuation"), both("Valuation", "估值"), number},
                      {text("stated-total"), both("Stated total", "累计融资"), number},
                      {text("price"), both("Price", "价格"), number},
                      {text("restriction"), both("Restriction", "限制"), FactKind::Type::Text},
                      {text("point"), both("Point", "要点"), FactKind::Type::Text}};
    data.themeKinds = {{text("risk"), both("Risk", "风险")}};
}

void addStack(AtlasData& data)
{
    Layer compute{text("compute"), 1, both("Compute", "算力"), {}, {text("kite"), text("loom")}, {}, {}, {}};
    compute.facts = {figure("compute.lag", "lag", quantity("2-3 years", 2, 3, Qualifier::Range, "years"))};
    compute.facts.first().than = text("the leader");
    compute.headline = text("compute.lag");
    data.layers = {compute,
                   {text("models"), 2, both("Models", "模型"), {}, {}, {}, {}, {}},
                   {text("uses"), 3, both("Uses", "应用"), {}, {}, {}, {}, {}}};
    data.groups = {{text("chips"), text("compute"), both("Chips", "芯片"), {}, {}, {}, {}},
                   {text("clouds"), text("compute"), both("Clouds", "云"), {}, {}, {}, {}},
                   {text("labs"), text("models"), both("Labs", "实验室"), {}, {}, {}, {}},
                   {text("apps"), text("uses"), both("Apps", "应用程序"), {}, {}, {}, {}},
                   {text("health"), text("uses"), both("Healthcare", "医疗"), {}, {}, {}, {}}};
    data.groups[2].facts = {fact("labs.restriction", "restriction", "Export rules apply", Basis::Judged)};
}

void addEntities(AtlasData& data)
{
    data.entities = {entity("kite", "company", "chips", "Kite Semiconductor", "风筝半导体"),
                     entity("k100", "product", "chips", "K100", "K100"),
                     entity("k200", "product", "chips", "K200", "K200"),
                     entity("loom", "company", "clouds", "Loom Cloud", "织云"),
                     entity("harbor", "product", "clouds", "Harbor", "港湾"),
                     entity("lark-lab", "company", "labs", "Lark Lab", "云雀实验室"),
                     entity("lark-1", "product", "labs", "Lark-1", "云雀一号"),
                     entity("mosaic", "company", "labs", "Mosaic", "马赛克"),
                     entity("mosaic-x", "product", "labs", "Mosaic X", "马赛克 X"),
                     entity("chatter", "product", "apps", "Chatter", "聊聊"),
                     entity("painter", "product", "apps", "Painter", "画师"),
                     entity("clinic", "company", "health", "Clinic AI", "诊所智能"),
                     entity("north-fund", "investor", "", "North Fund", "北方基金"),
                     entity("south-fund", "investor", "", "South Fund", "南方基金"),
                     entity("leader", "company", "", "The Leader", "领先者")};

    Entity& kite = data.entities[0];
    kite.aliases = {text("Kite")};
    kite.summary = text("Designs accelerators.");
    kite.facts = {fact("kite.restriction", "restriction", "Listed")};
    kite.facts.first().date = text("2023-10");
    const QStringList funds = {text("north-fund"), text("south-fund")};
    kite.funding.rounds = {
        round("kite-a", "Series A", "2019", dollars("$50M", 50e6, Qualifier::Exact), funds),
        round("kite-b", "Series B", "2021-03", dollars("$207M", 207e6, Qualifier::Exact), funds.mid(0, 1))};
    kite.funding.statedTotal =
        figure("kite.stated-total", "stated-total", dollars("$180M+", 180e6, Qualifier::AtLeast));
    kite.valuation = figure("kite.valuation", "valuation", dollars("~$2.5B", 2.5e9, Qualifier::Approximate),
                            Basis::Estimated);
    kite.headline = text("kite.valuation");

    Entity& chip = data.entities[1];
    chip.facts = {figure("k100.memory", "memory", quantity("64 GB", 64, 64, Qualifier::Exact, "GB"))};
    chip.headline = text("k100.memory");

    Quantity users =
        quantity("100M+ MAU", 100e6, std::numeric_limits<double>::infinity(), Qualifier::AtLeast, "");
    users.measure = text("MAU");
    data.entities[9].facts = {figure("chatter.users", "users", users, Basis::Claimed)};
    data.entities[9].facts.first().scope = text("both apps combined");
    data.entities[9].facts.first().stage = Stage::Target;
    data.entities[9].headline = text("chatter.users");
}

void addScorecard(AtlasData& data)
{
    data.scorecard.sides = {{text("here"), both("Here", "本地")}, {text("there"), both("There", "对方")}};
    Quantity low = dollars("$0.14/M tokens", 0.14, Qualifier::Exact);
    Quantity high = dollars("$2.50+/M tokens", 2.5, Qualifier::AtLeast);
    low.per = high.per = text("M tokens");
    Dimension cost;
    cost.id = text("cost");
    cost.name = both("Cost efficiency", "成本效率");
    cost.values = {{text("here"), figure("cost.here", "price", low)},
                   {text("there"), figure("cost.there", "price", high)}};
    cost.leader = text("here");
    cost.trend = text("narrowing");
    cost.better = Dimension::Better::Lower;
    cost.source = from("scorecard");
    cost.about = {{IdType::Entity, text("lark-lab")}};
    data.scorecard.dimensions = {cost};
}

void addArguments(AtlasData& data)
{
    Sector health{text("healthcare"), text("health"), {text("clinic")}, {}, {}, {}};
    health.applications = {fact("healthcare.1", "application", "Reading scans"),
                           fact("healthcare.2", "application", "Triage")};
    data.sectors = {health};

    Theme war{text("price-war"), text("risk"), text("here"), both("Price war", "价格战"), {}, {}, {},
              from("themes")};
    Fact fall = figure("price-war.1", "point", quantity("~90%", 90, 90, Qualifier::Approximate, "%"));
    fall.detail = text("fall in prices");
    fall.period = text("2024-2026");
    war.points = {fall, fact("price-war.2", "point", "Margins are thin", Basis::Judged)};
    war.about = {{IdType::Layer, text("models")}};
    data.themes = {war};

    data.tensions = {{text("kite-total"),
                      {text("kite-a"), text("kite-b"), text("kite.stated-total")},
                      text("The rounds add up to more than the total.")}};
}

} // namespace

AtlasData smallAtlasData()
{
    AtlasData data;
    data.id = text("small");
    data.edition = text("2026-03-31");
    data.title = both("A small stack", "小生态");
    data.sources = {{text("survey"),
                     text("Survey"),
                     text("Nobody"),
                     text("2026-03-31"),
                     {},
                     {{text("main"), text("Main")},
                      {text("funding"), text("Funding")},
                      {text("scorecard"), text("Scorecard")},
                      {text("themes"), text("Themes")}}}};
    addKinds(data);
    addStack(data);
    addEntities(data);
    data.relations = {relation("kite", "makes", "k100"),
                      relation("kite", "makes", "k200"),
                      relation("loom", "makes", "harbor"),
                      relation("lark-lab", "makes", "lark-1"),
                      relation("mosaic", "makes", "mosaic-x"),
                      relation("lark-lab", "makes", "chatter"),
                      relation("lark-1", "runs-on", "k100", Basis::Derived),
                      relation("chatter", "runs-on", "lark-1"),
                      relation("north-fund", "invests-in", "kite"),
                      relation("south-fund", "invests-in", "kite")};
    data.relations[6].detail = text("training");
    data.relations[6].date = text("2025");
    addScorecard(data);
    addArguments(data);
    return data;
}

AtlasPtr smallAtlas()
{
    return std::make_shared<const Atlas>(smallAtlasData());
}
