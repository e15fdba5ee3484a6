// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audit.h"
#include "model/funding.h"
#include "model/reader/reader.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray seed()
{
    return read(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
}

/// A line of tests/model/china-ai-2026.coverage.tsv: a non-empty line of the document, and what came of it.
struct Covered
{
    int line = 0;
    QString gist;
    QString ids;
};

QList<Covered> coverage()
{
    const QByteArray bytes =
        read(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/china-ai-2026.coverage.tsv"));
    QList<Covered> rows;
    for (const QString& line : QString::fromUtf8(bytes).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
        const QStringList cells = line.split(u'\t');
        rows.append({cells[0].toInt(), cells.value(1), cells.value(2)});
    }
    return rows;
}

bool isWording(const Covered& row)
{
    return row.ids == text("heading") || row.ids == text("picture caption");
}

QStringList valuesOf(const QList<Fact>& facts)
{
    QStringList values;
    for (const Fact& fact : facts)
        values << fact.value;
    return values;
}

QStringList idsOf(const QList<Fact>& facts)
{
    QStringList ids;
    for (const Fact& fact : facts)
        ids << fact.id;
    return ids;
}

/// Every object of a file that is a fact or a round, by where it stands: the keys of the lists and objects.
void collectFacts(const QJsonValue& value, const QString& key, QList<QJsonObject>& facts)
{
    static const QSet<QString> holders{text("facts"),        text("rounds"),    text("statedTotal"),
                                       text("valuation"),    text("values"),    text("points"),
                                       text("applications"), text("regulation")};
    if (value.isArray()) {
        for (const QJsonValue& item : value.toArray()) {
            if (holders.contains(key))
                facts.append(item.toObject());
            else
                collectFacts(item, key, facts);
        }
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == text("values")) {
            for (const QJsonValue& cell : it.value().toObject())
                facts.append(cell.toObject());
        } else if (holders.contains(it.key()) && it.value().isObject()) {
            facts.append(it.value().toObject());
        } else if (it.key() != text("kinds") && it.key() != text("tensions")) {
            collectFacts(it.value(), it.key(), facts);
        }
    }
}

} // namespace

class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasNoProblems();
    void everyFactHasAnExplicitId();
    void everyFactNamesItsSection();
    void everyRoundAndRelationNamesItsSection();
    void coversEveryLine();
    void coverageNamesWhatIsThere_data();
    void coverageNamesWhatIsThere();
    void everyFactIsCovered();

    void layersAreTheSections();
    void overviewComparisons_data();
    void overviewComparisons();
    void layerFiveHasNoHeadline();
    void usersOfTalkieAreCombined();
    void revenueIsOfAllOfIflytek();
    void videoCapabilitiesBelongToTheGroup();
    void memoryIsNoClaimOfBr100();
    void preIpoRoundIsNotSplit();
    void lagIsOfAllDomesticChips();
    void nobodyMakesViduOrCogvideo();
    void birenKeepsBothTotals();
    void targetRaiseIsNoFunding();
    void commitmentIsCommitted();
    void sixValuations();
    void scorecardIsThreeToFour();
    void priceOfDeepseekStandsForChina();
    void numberedListsKeepTheirOrder();
    void missingListsAreAbsent();
    void pointsOfThemesParse_data();
    void pointsOfThemesParse();
    void figuresKeepTheirQualification_data();
    void figuresKeepTheirQualification();
    void outsidersStandBesideTheStack_data();
    void outsidersStandBesideTheStack();
    void organisationsStandOnce_data();
    void organisationsStandOnce();

private:
    const Fact* fact(const char* id) const { return m_atlas->fact(text(id)).fact; }

    AtlasPtr m_atlas;
};

void SeedsTest::initTestCase()
{
    QVERIFY(!seed().isEmpty());
    m_atlas = readAtlas(seed()).atlas;
    QVERIFY2(m_atlas, "the built-in atlas cannot be read");
}

// ---- the file

void SeedsTest::hasNoProblems()
{
    QStringList lines;
    for (const Problem& problem : readAtlas(seed()).problems)
        lines << problem.format(text("seed"));
    QCOMPARE(lines, QStringList());
}

void SeedsTest::everyFactHasAnExplicitId()
{
    QList<QJsonObject> facts;
    collectFacts(QJsonDocument::fromJson(seed()).object(), {}, facts);
    qsizetype rounds = 0;
    for (const Entity& entity : m_atlas->entities)
        rounds += entity.funding.rounds.size();
    QCOMPARE(facts.size(), m_atlas->allFacts().size() + rounds);
    QSet<QString> ids;
    for (const QJsonObject& fact : std::as_const(facts)) {
        const QString id = fact[text("id")].toString();
        QVERIFY2(!id.isEmpty(), QJsonDocument(fact).toJson().constData());
        ids << id;
    }
    QCOMPARE(ids.size(), facts.size());
}

void SeedsTest::everyFactNamesItsSection()
{
    QVERIFY(m_atlas->allFacts().size() > 200);
    for (const Atlas::FactRef& ref : m_atlas->allFacts()) {
        QVERIFY2(!ref.fact->source.section.isEmpty(), qPrintable(ref.fact->id));
        QVERIFY2(!m_atlas->sourceLine(ref.fact->source).isEmpty(), qPrintable(ref.fact->id));
    }
}

void SeedsTest::everyRoundAndRelationNamesItsSection()
{
    for (const Entity& entity : m_atlas->entities) {
        for (const FundingRound& round : entity.funding.rounds)
            QVERIFY2(!round.source.section.isEmpty(), qPrintable(round.id));
    }
    QVERIFY(m_atlas->relations.size() > 50);
    for (const Relation& relation : m_atlas->relations)
        QVERIFY2(!relation.source.section.isEmpty(), qPrintable(relation.id()));
}

// ---- what the document says is there

void SeedsTest::coversEveryLine()
{
    // The document has 342 lines that are not empty, of 516.
    const QList<Covered> rows = coverage();
    QCOMPARE(rows.size(), 342);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QVERIFY2(i == 0 || rows[i].line > rows[i - 1].line, qPrintable(QString::number(rows[i].line)));
        QVERIFY2(!rows[i].gist.isEmpty() && !rows[i].ids.isEmpty(),
                 qPrintable(QString::number(rows[i].line)));
    }
    QCOMPARE(rows.first().line, 1);
    QCOMPARE(rows.last().line, 516);
}

void SeedsTest::coverageNamesWhatIsThere_data()
{
    QTest::addColumn<QString>("ids");
    for (const Covered& row : coverage()) {
        if (!isWording(row))
            QTest::addRow("line %d", row.line) << row.ids;
    }
}

void SeedsTest::coverageNamesWhatIsThere()
{
    QFETCH(const QString, ids);
    for (const QString& id : ids.split(u' ')) {
        if (id.startsWith(text("round:"))) {
            const bool known = std::ranges::any_of(m_atlas->entities, [&](const Entity& entity) {
                return std::ranges::any_of(entity.funding.rounds,
                                           [&](const FundingRound& round) { return round.id == id.mid(6); });
            });
            QVERIFY2(known, qPrintable(id));
        } else if (id.contains(u'>')) {
            QVERIFY2(m_atlas->relation(id), qPrintable(id));
        } else {
            const auto typed = TypedId::parse(id);
            QVERIFY2(typed && typed->type != IdType::Atlas, qPrintable(id));
            const bool known = typed->type == IdType::Fact ? m_atlas->fact(typed->id).fact != nullptr
                                                           : m_atlas->contains(*typed);
            QVERIFY2(known, qPrintable(id));
        }
    }
}

void SeedsTest::everyFactIsCovered()
{
    QSet<QString> covered;
    for (const Covered& row : coverage()) {
        for (const QString& id : row.ids.split(u' '))
            covered << id;
    }
    QStringList missing;
    for (const Atlas::FactRef& ref : m_atlas->allFacts()) {
        if (!covered.contains(text("fact:") + ref.fact->id))
            missing << ref.fact->id;
    }
    QCOMPARE(missing, QStringList()); // what no line says is an invention
}

// ---- where a careless reading goes wrong

void SeedsTest::layersAreTheSections()
{
    QStringList layers;
    for (const Layer& layer : m_atlas->layers)
        layers << layer.id;
    QCOMPARE(layers, (QStringList{text("compute"), text("models"), text("open-research"),
                                  text("applications"), text("verticals")}));
    QCOMPARE(m_atlas->group(text("ai-chips"))->layer, text("compute"));
    QCOMPARE(m_atlas->group(text("cloud"))->layer, text("compute"));
}

void SeedsTest::overviewComparisons_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("value");
    QTest::newRow("chips") << text("group:ai-chips") << text("2-3 years");
    QTest::newRow("cloud") << text("group:cloud") << text("World's largest deployments");
    QTest::newRow("models") << text("layer:models") << text("Parity with GPT-4/Claude");
    QTest::newRow("middleware") << text("layer:open-research") << text("Strong open research");
    QTest::newRow("applications") << text("layer:applications") << text("Faster product-market fit");
}

void SeedsTest::overviewComparisons()
{
    QFETCH(const QString, owner);
    QFETCH(const QString, value);
    const TypedId id = TypedId::parse(owner).value();
    const QString headline =
        id.type == IdType::Layer ? m_atlas->layer(id.id)->headline : m_atlas->group(id.id)->headline;
    const Atlas::FactRef ref = m_atlas->fact(headline);
    QVERIFY(ref.fact);
    QCOMPARE(ref.subject, id);
    QCOMPARE(ref.fact->value, value);
    QCOMPARE(ref.fact->source.section, text("overview"));
}

void SeedsTest::layerFiveHasNoHeadline()
{
    const Layer* verticals = m_atlas->layer(text("verticals"));
    QCOMPARE(verticals->order, 5);
    QCOMPARE(verticals->headline, QString());
    QVERIFY(verticals->facts.isEmpty());
}

void SeedsTest::usersOfTalkieAreCombined()
{
    const Fact* users = fact("talkie-users");
    QVERIFY(users);
    QCOMPARE(users->value, text("27M"));
    QCOMPARE(users->quantity->low, 27e6);
    QVERIFY(users->scope.contains(text("combined")));
    QVERIFY(users->about.contains(TypedId{IdType::Entity, text("xingye")}));
    for (const Fact& other : m_atlas->entity(text("xingye"))->facts)
        QVERIFY2(other.key != text("users"), "the figure of both apps is told twice");
}

void SeedsTest::revenueIsOfAllOfIflytek()
{
    const Atlas::FactRef revenue = m_atlas->fact(text("iflytek-revenue"));
    QCOMPARE(revenue.subject, (TypedId{IdType::Entity, text("iflytek")}));
    QCOMPARE(revenue.fact->value, text("$2B+"));
    QCOMPARE(revenue.fact->scope, text("whole company"));
    QCOMPARE(m_atlas->entity(text("iflytek"))->kind, text("company"));
    for (const Fact& other : m_atlas->entity(text("iflytek-spark"))->facts)
        QVERIFY2(!other.value.contains(u'$'), qPrintable(other.id));
}

void SeedsTest::videoCapabilitiesBelongToTheGroup()
{
    const Group* video = m_atlas->group(text("video"));
    QCOMPARE(video->facts.size(), 4);
    for (const Fact& capability : video->facts)
        QCOMPARE(capability.key, text("capability"));
    const QList<const Entity*> tools = m_atlas->entitiesOf(text("video"));
    QCOMPARE(tools.size(), 4);
    for (const Entity* tool : tools) {
        for (const Fact& other : tool->facts)
            QVERIFY2(other.key != text("capability"), qPrintable(other.id));
    }
}

void SeedsTest::memoryIsNoClaimOfBr100()
{
    const Atlas::FactRef memory = m_atlas->fact(text("br100-memory"));
    QCOMPARE(memory.subject, (TypedId{IdType::Entity, text("br100")}));
    QCOMPARE(memory.fact->value, text("64GB"));
    QCOMPARE(memory.fact->basis, Basis::Reported);
    const Atlas::FactRef performance = m_atlas->fact(text("br100-performance"));
    QCOMPARE(performance.subject, memory.subject);
    QCOMPARE(performance.fact->basis, Basis::Claimed);
}

void SeedsTest::preIpoRoundIsNotSplit()
{
    const QList<FundingRound>& rounds = m_atlas->entity(text("biren"))->funding.rounds;
    QCOMPARE(rounds.size(), 4);
    QCOMPARE(rounds.last().amount.published, text("$207M"));
    QCOMPARE(rounds.last().investors, (QStringList{text("guangdong"), text("shanghai")}));
    const auto of207 = [](const FundingRound& round) { return round.amount.low == 207e6; };
    QCOMPARE(std::ranges::count_if(rounds, of207), 1);
}

void SeedsTest::lagIsOfAllDomesticChips()
{
    QCOMPARE(m_atlas->fact(text("ai-chips-lag")).subject, (TypedId{IdType::Group, text("ai-chips")}));
    QCOMPARE(fact("ai-chips-lag")->than, text("NVIDIA"));
    QCOMPARE(fact("ai-chips-lag")->quantity->low, 2.0);
    QCOMPARE(fact("ai-chips-lag")->quantity->high, 3.0);
    for (const Entity* chip : m_atlas->entitiesOf(text("ai-chips"))) {
        for (const Fact& other : chip->facts)
            QVERIFY2(other.key != text("lag"), qPrintable(other.id));
    }
}

void SeedsTest::nobodyMakesViduOrCogvideo()
{
    for (const QString& tool : {text("vidu"), text("cogvideo")}) {
        QVERIFY(m_atlas->entity(tool));
        for (const Relation* relation : m_atlas->relationsOf(tool)) {
            const bool owns = m_atlas->relationKind(relation->kind)->footprint;
            QVERIFY2(!owns || relation->to != tool, qPrintable(relation->id()));
        }
    }
    QVERIFY(m_atlas->relation(text("minimax>makes>hailuo")) != nullptr); // the source names that maker
}

void SeedsTest::birenKeepsBothTotals()
{
    const Funding& funding = m_atlas->entity(text("biren"))->funding;
    const FundingSummary summary = summarise(funding);
    QVERIFY(summary.sum);
    QCOMPARE(summary.sum->low, 957e6);
    QVERIFY(funding.statedTotal);
    QCOMPARE(funding.statedTotal->value, text("$780M+"));
    QCOMPARE(funding.statedTotal->basis, Basis::Reported);
    QCOMPARE(summary.verdict, FundingSummary::Verdict::Consistent); // "at least": a note, not an error
    const QList<Finding> findings = audit(*m_atlas, text("en"));
    const bool told = std::ranges::any_of(findings, [](const Finding& finding) {
        return finding.severity == Severity::Note && finding.facts.contains(text("biren-total-raised"));
    });
    QVERIFY(told);
}

void SeedsTest::targetRaiseIsNoFunding()
{
    const Entity* threads = m_atlas->entity(text("moore-threads"));
    QCOMPARE(fact("moore-threads-target-raise")->value, text("$1.12B"));
    QCOMPARE(fact("moore-threads-target-raise")->stage, Stage::Target);
    QVERIFY(threads->funding.rounds.isEmpty());
    QVERIFY(!threads->funding.statedTotal);
    QVERIFY(!threads->valuation);
}

void SeedsTest::commitmentIsCommitted()
{
    const Fact* commitment = fact("national-centres-commitment");
    QCOMPARE(commitment->value, text("$50B+ over 5 years"));
    QCOMPARE(commitment->stage, Stage::Committed);
    QCOMPARE(commitment->quantity->qualifier, Qualifier::AtLeast);
    QCOMPARE(commitment->quantity->period, text("5 years"));
}

void SeedsTest::sixValuations()
{
    QMap<QString, QString> valuations;
    for (const Entity& entity : m_atlas->entities) {
        if (entity.valuation)
            valuations.insert(entity.id, entity.valuation->value);
    }
    QCOMPARE(valuations, (QMap<QString, QString>{{text("deepseek"), text("$2.5B")},
                                                 {text("moonshot"), text("$18B")},
                                                 {text("minimax"), text("$8.9B")},
                                                 {text("01-ai"), text("$3.5B")},
                                                 {text("zhipu"), text("$4.5B")},
                                                 {text("baichuan"), text("$1.2B")}}));
}

void SeedsTest::scorecardIsThreeToFour()
{
    QMap<QString, QString> leaders;
    for (const Dimension& dimension : m_atlas->scorecard.dimensions) {
        leaders.insert(dimension.id, dimension.leader);
        QCOMPARE(dimension.values.size(), 2);
        QCOMPARE(dimension.basis, Basis::Judged);
        QCOMPARE(dimension.trend, dimension.id == text("model-performance") ? text("narrowing") : QString());
    }
    QCOMPARE(leaders.size(), 7);
    QCOMPARE(leaders.keys(text("china")),
             (QStringList{text("application-speed"), text("cost-efficiency"), text("user-scale")}));
    QCOMPARE(leaders.keys(text("us")).size(), 4);
}

void SeedsTest::priceOfDeepseekStandsForChina()
{
    const Dimension* cost = m_atlas->dimension(text("cost-efficiency"));
    const Fact china = cost->values.value(text("china"));
    QCOMPARE(china.value, text("$0.14/M tokens"));
    QVERIFY(china.about.contains(TypedId{IdType::Entity, text("deepseek")}));
    QVERIFY(!china.scope.isEmpty());
    QCOMPARE(cost->values.value(text("us")).quantity->qualifier, Qualifier::AtLeast);
    QCOMPARE(cost->better, Dimension::Better::Lower);
}

void SeedsTest::numberedListsKeepTheirOrder()
{
    QStringList why;
    for (const Fact& reason : m_atlas->entity(text("doubao"))->facts) {
        if (reason.key == text("why-it-works"))
            why << reason.id;
    }
    QCOMPARE(why, (QStringList{text("doubao-why-distribution"), text("doubao-why-algorithm"),
                               text("doubao-why-features"), text("doubao-why-users")}));
    const auto ofKind = [this](const char* kind) {
        QStringList ids;
        for (const Theme& theme : m_atlas->themes) {
            if (theme.kind == text(kind))
                ids << theme.id;
        }
        return ids;
    };
    QCOMPARE(ofKind("opportunity"), (QStringList{text("technical-parity"), text("domestic-market"),
                                                 text("government-support"), text("cost-leadership")}));
    QCOMPARE(ofKind("risk"),
             (QStringList{text("chip-scarcity"), text("geopolitics"), text("intense-competition")}));
    QCOMPARE(ofKind("implication"),
             (QStringList{text("implication-price"), text("implication-open-weights"),
                          text("implication-alternative-path"), text("implication-talent"),
                          text("implication-regulation")}));
    QCOMPARE(idsOf(m_atlas->theme(text("domestic-market"))->points),
             (QStringList{text("market-population"), text("market-competition"), text("market-mobile")}));
}

void SeedsTest::missingListsAreAbsent()
{
    const Sector* healthcare = m_atlas->sector(text("healthcare"));
    QCOMPARE(healthcare->applications->size(), 4);
    QCOMPARE(healthcare->regulation->size(), 3);
    const Sector* finance = m_atlas->sector(text("finance"));
    QVERIFY(!finance->applications);
    QCOMPARE(finance->regulation->size(), 3);
    const Sector* vehicles = m_atlas->sector(text("vehicles"));
    QVERIFY(!vehicles->applications);
    QVERIFY(!vehicles->regulation);
    QCOMPARE(healthcare->players,
             (QStringList{text("tencent-medical-ai"), text("iflytek-healthcare"), text("yitu")}));
}

// ---- quantities

void SeedsTest::pointsOfThemesParse_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("pay") << text("talent") << text("$500K-$1M") << 500e3 << 1e6;
    QTest::newRow("prices") << text("price-wars") << text("90%") << 90.0 << 90.0;
    QTest::newRow("population") << text("domestic-market") << text("1.4B") << 1.4e9 << 1.4e9;
    QTest::newRow("price") << text("price-wars") << text("$0.14/M tokens") << 0.14 << 0.14;
    QTest::newRow("lag") << text("chip-scarcity") << text("2-3 years") << 2.0 << 3.0;
}

void SeedsTest::pointsOfThemesParse()
{
    QFETCH(const QString, theme);
    QFETCH(const QString, value);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const QList<Fact>& points = m_atlas->theme(theme)->points;
    const auto found = std::ranges::find(points, value, &Fact::value);
    QVERIFY2(found != points.cend(), qPrintable(valuesOf(points).join(u'|')));
    QVERIFY(found->quantity);
    QCOMPARE(found->quantity->low, low);
    QCOMPARE(found->quantity->high, high);
}

void SeedsTest::figuresKeepTheirQualification_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("qualifier");
    QTest::addColumn<int>("basis");
    const auto add = [](const char* id, const char* value, Qualifier qualifier,
                        Basis basis = Basis::Reported) {
        QTest::newRow(id) << text(id) << text(value) << int(qualifier) << int(basis);
    };
    add("doubao-mau", "100M+ MAU", Qualifier::AtLeast);
    add("doubao-revenue", "~$500M ARR", Qualifier::Approximate, Basis::Estimated);
    add("moore-threads-losses", "5B+ yuan", Qualifier::AtLeast);
    add("kimi-parameters", "1.04T", Qualifier::Exact);
    add("national-centres-size", "1,000-10,000", Qualifier::Range);
    add("ascend-training", "up to 100B", Qualifier::AtMost, Basis::Judged);
    add("score-cost-efficiency-us", "$2.50+/M tokens", Qualifier::AtLeast);
    add("pony-ai-total-raised", "$1B+", Qualifier::AtLeast);
}

void SeedsTest::figuresKeepTheirQualification()
{
    QFETCH(const QString, id);
    QFETCH(const QString, value);
    QFETCH(const int, qualifier);
    QFETCH(const int, basis);
    const Fact* figure = m_atlas->fact(id).fact;
    QVERIFY(figure);
    QCOMPARE(figure->value, value);
    QVERIFY(figure->quantity);
    QCOMPARE(int(figure->quantity->qualifier), qualifier);
    QCOMPARE(int(figure->basis), basis);
}

// ---- organisations

void SeedsTest::outsidersStandBesideTheStack_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"nvidia", "toyota", "us-entity-list", "us-export-controls", "sequoia-china",
                           "hillhouse", "state-funds", "guangdong", "shanghai", "nmpa", "iflytek"})
        QTest::newRow(id) << text(id);
}

void SeedsTest::outsidersStandBesideTheStack()
{
    QFETCH(const QString, id);
    QVERIFY(m_atlas->entity(id));
    QCOMPARE(m_atlas->entity(id)->group, QString());
}

void SeedsTest::organisationsStandOnce_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"Huawei", "iFlytek", "MiniMax", "Tencent", "Alibaba", "Baidu", "Zhipu",
                             "DeepSeek", "Moonshot", "ByteDance"})
        QTest::newRow(name) << text(name);
}

void SeedsTest::organisationsStandOnce()
{
    QFETCH(const QString, name);
    const Entity* organisation = nullptr;
    for (const Entity& entity : m_atlas->entities) {
        if (entity.name.in(text("en")) != name)
            continue;
        QVERIFY2(!organisation, "it stands there twice");
        organisation = &entity;
    }
    QVERIFY(organisation);
    QCOMPARE(organisation->kind, text("company"));
    const auto owned =
        std::ranges::count_if(m_atlas->relationsOf(organisation->id), [&](const Relation* relation) {
            return relation->from == organisation->id && m_atlas->relationKind(relation->kind)->footprint;
        });
    QVERIFY2(owned > 0, "nothing of it is tied to it");
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "tst_seeds.moc"
